namespace Kinora.Core.Edits;

/// <summary>
/// Takes a stretch of time out of the whole film: every track closes up.
/// <code>
/// picture   | A |a/| b |B |     →   | A |B |
/// captions  | x |  y  | z |     →   | x | z|
/// music     |      m      |     →   |   m   |
/// </code>
/// The film's titles belong to its beginning and its end, not to the pictures under them: where one of those is taken out, they keep
/// their place there.
/// </summary>
public sealed record RemoveRange(TimeSpan From, TimeSpan To) : Edit
{
    public override string Label => $"take out {EditTime.Text(EditTime.Whole(From))} to {EditTime.Text(EditTime.Whole(To))}";

    private protected override Outcome Make(EditScope scope)
    {
        var film = scope.Timeline.Duration;
        var from = EditTime.Whole(From) > TimeSpan.Zero ? EditTime.Whole(From) : TimeSpan.Zero;
        var to = EditTime.Whole(To) < film ? EditTime.Whole(To) : film;
        if (to <= from)
        {
            return new Rejected(ReasonCode.OutOfRange, $"There is nothing between {EditTime.Text(EditTime.Whole(From))} and "
                + $"{EditTime.Text(EditTime.Whole(To))}: choose a stretch of the film, which is {EditTime.Text(film)} long.");
        }

        var main = Ripples.MainOf(scope.Timeline);
        var index = main is null ? -1 : scope.Timeline.Tracks.FindIndex(track => track.Id == main.Id);
        var gone = TimeRange.FromTo(from, to);
        var closed = RippleShift.CloseAll(scope, scope.Timeline, index, gone);
        var end = index < 0 ? closed.Duration : closed.Tracks[index].End;
        if (end == TimeSpan.Zero) return closed;
        var isEnd = to >= (main?.End ?? film);
        for (var t = 0; t < closed.Tracks.Count; t++)
        {
            if (closed.Tracks[t].Role == TrackRole.Title) closed = KeepTitles(scope.Timeline.Tracks[t], closed, t, gone, isEnd, end);
        }

        return closed;
    }

    private static Timeline KeepTitles(Track before, Timeline closed, int index, TimeRange gone, bool isEnd, TimeSpan end)
    {
        var isStart = gone.Start == TimeSpan.Zero;
        var kept = before.Segments
            .Where(segment => segment.Range.Overlaps(gone) && (isStart || isEnd || segment.Start < gone.Start || segment.End > gone.End))
            .Select(segment =>
            {
                var duration = segment.Duration < end ? segment.Duration : end;
                var wish = isStart || (segment.Start < gone.Start && !isEnd) ? segment.Start : isEnd ? segment.Start - gone.Duration : gone.Start;
                var start = wish < end - duration ? wish : end - duration;
                return segment with { Start = start > TimeSpan.Zero ? start : TimeSpan.Zero, Duration = duration };
            }).ToDictionary(segment => segment.Id, StringComparer.Ordinal);
        if (kept.Count == 0) return closed;
        var others = closed.Tracks[index].Segments.Where(segment => !kept.ContainsKey(segment.Id)).ToList();
        var free = kept.Values.Where(segment => others.All(other => !other.Range.Overlaps(segment.Range)));
        var row = RippleShift.Apart(others.Concat(free).OrderBy(segment => segment.Start)).Where(segment => segment.Start < end);
        return RippleShift.Replace(closed, index, row);
    }
}
