namespace Kinora.Core.Summary;

/// <summary>
/// Which changes of segments are told one by one, and which only follow: from a change earlier in the film all that comes after moves along,
/// and what spans the film is as long as the film.
/// </summary>
internal sealed class SegmentComparison(
    Timeline before, Timeline after, Dictionary<string, (Track Track, Segment Segment)> old, IReadOnlySet<string> splits, Phrasing phrasing)
{
    // Fewer are told one by one.
    private const int Many = 3;

    private readonly List<Told> followers = [];

    /// <summary>Tracks whose new order is told already.</summary>
    public HashSet<string> Reordered { get; } = new(StringComparer.Ordinal);

    public List<Told> Told { get; } = [];

    /// <summary>What followed from the changes told; null when nothing did.</summary>
    public string? Consequence { get; private set; }

    /// <param name="hasCause">Something else was told that could have moved what follows.</param>
    public void Compare(bool hasCause)
    {
        foreach (var track in after.Tracks.Where(track => !FilmFade.IsOne(track))) Compare(track);
        var timed = Told.Where(IsRetimed).ToList();
        if (timed.Count >= Many) TellRetimed(timed);
        if (followers.Count == 0) return;
        if (Told.Count == 0 && !hasCause && before.Duration == after.Duration)
        {
            Told.AddRange(followers); // moving them was the change itself
            return;
        }

        var shifts = followers.Select(follower => follower.After.Start - follower.Before.Start).Distinct().ToList();
        Consequence ??= shifts.Count > 1 ? phrasing.Say("The rest moved along.", "其余内容跟着移动。")
            : shifts[0] > TimeSpan.Zero
                ? phrasing.Say($"What comes after moved {phrasing.Time(shifts[0])} later.", $"后面的内容推后了{phrasing.Time(shifts[0])}。")
                : phrasing.Say($"What comes after moved {phrasing.Time(-shifts[0])} earlier.", $"后面的内容提前了{phrasing.Time(-shifts[0])}。");
    }

    private void Compare(Track track)
    {
        for (var i = 0; i < track.Segments.Count; i++)
        {
            var segment = track.Segments[i];
            if (!old.TryGetValue(segment.Id, out var was) || was.Segment == segment && was.Track.Id == track.Id) continue;
            var wasSplit = i + 1 < track.Segments.Count && splits.Contains(track.Segments[i + 1].Id);
            var isPlaced = was.Track.Id == track.Id;
            if (isPlaced && SpansFilm(was.Segment, segment)) continue;
            if (isPlaced && was.Segment with { Start = segment.Start } == segment)
            {
                if (!Reordered.Contains(track.Id)) followers.Add(new Told(track, was.Segment, segment, Phrases(was.Segment, segment, true, true)));
                continue;
            }

            var hasFollowed = followers.Count > 0 || before.Duration != after.Duration;
            var phrases = SegmentChanges.Of(was.Segment, segment, !Reordered.Contains(track.Id) && !hasFollowed, !wasSplit, phrasing);
            if (!isPlaced) phrases = [phrasing.Say($"moved to {phrasing.TrackName(track)}", $"移到“{phrasing.TrackName(track)}”"), .. SegmentChanges.Of(was.Segment, segment, true, !wasSplit, phrasing)];
            if (phrases.Count > 0) Told.Add(new Told(track, was.Segment, segment, phrasing.List(phrases)));
        }
    }

    private string Phrases(Segment was, Segment segment, bool tellStart, bool tellLength) =>
        phrasing.List(SegmentChanges.Of(was, segment, tellStart, tellLength, phrasing));

    /// <summary>Reached to the film's end before and does now, and nothing else of it changed.</summary>
    private bool SpansFilm(Segment was, Segment segment) =>
        before.Duration != after.Duration && was.End == before.Duration && segment.End == after.Duration && was.Start == segment.Start
        && was with { Duration = segment.Duration, FadeOut = segment.FadeOut } == segment && segment.Duration >= before.Duration / 2;

    private static bool IsRetimed(Told change) =>
        change.Before.Duration != change.After.Duration
        && change.Before with { Start = change.After.Start, Duration = change.After.Duration, Text = change.After.Text } == change.After;

    /// <summary>
    /// What was re-timed with all that keeps to it. Where a few sentences tell which part is how long, they do; else from how long to how long.
    /// </summary>
    private void TellRetimed(List<Told> timed)
    {
        const int MostSentences = 3;
        var main = timed.Where(change => change.Track.Kind == TrackKind.Video).ToList();
        if (main.Count == 0) main = timed;
        var isFew = main.Select(change => (change.Track.Id, change.Phrases)).Distinct().Count() <= MostSentences;
        Told.RemoveAll(change => timed.Contains(change) && !(isFew && main.Contains(change)));
        if (isFew)
        {
            if (main.Count < timed.Count) Consequence = phrasing.Say("The rest moved along.", "其余内容跟着移动。");
            return;
        }

        var (least, most) = (phrasing.Time(main.Min(change => change.After.Duration)), phrasing.Time(main.Max(change => change.After.Duration)));
        var each = least == most ? least : phrasing.Say($"{least} to {most}", $"{least}到{most}");
        Consequence = phrasing.Say($"{main.Count} parts were re-timed, {each} each; the rest moved along.", $"{main.Count}段的时长调整了，每段{each}，其余内容跟着移动。");
    }
}

/// <param name="Phrases">What changed, in one list without a subject.</param>
internal sealed record Told(Track Track, Segment Before, Segment After, string Phrases);
