using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>What is said over a clip has to be said before the clip ends: a shorter clip's lines move together, and it gets no shorter than they are.</summary>
internal static class SpokenRoom
{
    /// <summary>Moves the lines, and the captions that show them, into a clip that is to last that long.</summary>
    /// <returns>How long it can be: at least as long as its lines.</returns>
    public static async Task<TimeSpan> FitAsync(FilmDraft draft, Segment clip, TimeSpan wanted, CancellationToken cancellation)
    {
        if (draft.IsRefused || wanted >= clip.Duration || wanted <= TimeSpan.Zero) return wanted;
        var lines = new List<Line>();
        foreach (var segment in Lines(draft.Timeline).Where(line => clip.Range.Contains(line.Start + line.Duration / 2)))
        {
            lines.Add(new Line(segment, await NeededAsync(draft, segment, cancellation)));
        }

        if (lines.Count == 0 || lines[^1].Segment.End <= clip.Start + wanted) return wanted;
        var needed = lines.Aggregate(TimeSpan.Zero, (sum, line) => sum + line.Needed);
        var length = needed > wanted ? needed : wanted;
        if (length >= clip.Duration) length = clip.Duration;
        else draft.Apply(new RetimeSegments(Places(draft.Timeline, clip, lines, length).ToValueList()));
        if (length > wanted)
        {
            draft.Note(
                $"{Said.Capital(draft.Name(clip))} lasts {draft.Seconds(length)}: what is said in it takes that long.",
                $"{draft.Name(clip)}长{draft.Seconds(length)}，因为旁白需要这么长。");
        }

        return length;
    }

    /// <summary>Everything that is spoken, in order.</summary>
    public static IEnumerable<Segment> Lines(Timeline timeline) => timeline.Tracks
        .Where(track => track.Kind == TrackKind.Audio)
        .SelectMany(track => track.Segments.Where(segment => segment.Asset is SpeechAsset || track.Role == TrackRole.Narration))
        .OrderBy(segment => segment.Start);

    /// <summary>How long a line takes at least: a silence behind the words may go.</summary>
    public static async Task<TimeSpan> NeededAsync(FilmDraft draft, Segment line, CancellationToken cancellation)
    {
        if (line.Asset is not SpeechAsset speech) return line.Duration;
        var spoken = Milliseconds.Round((await draft.Scope.Ports.Speaker.SpeakAsync(speech, cancellation)).Duration);
        return spoken < line.Duration ? spoken : line.Duration;
    }

    private static IEnumerable<SegmentTime> Places(Timeline timeline, Segment clip, List<Line> lines, TimeSpan length)
    {
        var scale = length / clip.Duration;
        var end = clip.Start + length;
        var places = new SegmentTime[lines.Count];
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var (segment, needed) = (lines[i].Segment, lines[i].Needed);
            var before = lines.Take(i).Aggregate(clip.Start, (sum, line) => sum + line.Needed);
            var start = Later(clip.Start + Milliseconds.Round((segment.Start - clip.Start) * scale), before);
            if (start + needed > end) start = end - needed;
            var duration = segment.Duration < end - start ? segment.Duration : end - start;
            places[i] = new SegmentTime(segment.Id, start, duration);
            end = start;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            yield return places[i];
            foreach (var caption in CaptionsOf(timeline, lines[i].Segment)) yield return Along(caption, lines[i].Segment, places[i]);
        }
    }

    /// <summary>The captions that show what a line says.</summary>
    public static IEnumerable<Segment> CaptionsOf(Timeline timeline, Segment line) => timeline.Tracks
        .Where(track => track is { Kind: TrackKind.Text, Role: TrackRole.Caption })
        .SelectMany(track => track.Segments)
        .Where(caption => caption.Range.Intersect(line.Range).Duration * 2 > caption.Duration);

    /// <summary>Where a caption goes whose line went there.</summary>
    public static SegmentTime Along(Segment caption, Segment line, SegmentTime place)
    {
        var scale = place.Duration / line.Duration;
        var start = Later(place.Start + Milliseconds.Round((caption.Start - line.Start) * scale), TimeSpan.Zero);
        var duration = Milliseconds.Round(caption.Duration * scale);
        return new SegmentTime(caption.Id, start, Later(duration, TimeSpan.FromMilliseconds(1)));
    }

    /// <summary>As <see cref="Along(Segment, Segment, SegmentTime)"/> for all captions of a line; none reaches into another line's.</summary>
    public static IEnumerable<SegmentTime> Along(Timeline timeline, IReadOnlyCollection<Segment> captions, Segment line, SegmentTime place)
    {
        foreach (var caption in captions.OrderBy(caption => caption.Start))
        {
            var others = timeline.FindSegment(caption.Id)!.Value.Track.Segments.Where(other => captions.All(own => own.Id != other.Id)).ToList();
            var from = others.Where(other => other.Start < caption.Start).Select(other => other.End).DefaultIfEmpty(TimeSpan.Zero).Max();
            var to = others.Where(other => other.Start > caption.Start).Select(other => other.Start).DefaultIfEmpty(TimeSpan.MaxValue).Min();
            var moved = Along(caption, line, place);
            var start = Later(moved.Start, from);
            var end = moved.Start + moved.Duration < to ? moved.Start + moved.Duration : to;
            yield return end > start ? moved with { Start = start, Duration = end - start } : moved;
        }
    }

    // A breath behind the last word; less than this over the end is not seen.
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(400);

    /// <summary>The last picture stays until all is said.</summary>
    public static void Hold(FilmDraft draft, TimeSpan needed)
    {
        var film = draft.FilmEnd;
        if (needed <= film + Enough || draft.Main is not { Segments.Count: > 0 } main) return;
        var last = main.Segments[^1];
        var most = Lengths.Most(draft, last, atStart: false) ?? TimelineLimits.MaxTime;
        var length = last.Duration + (needed - film);
        if (length > most)
        {
            draft.Refuse(
                $"The narration takes {draft.Seconds(needed)}, the film {draft.Seconds(film)}: shorten the text, or add pictures.",
                $"旁白需要{draft.Seconds(needed)}，影片只有{draft.Seconds(film)}：请缩短文字，或增加画面。");
            return;
        }

        draft.Apply(new TrimSegment(last.Id, null, last.Start + length, Ripple.AllTracks));
        draft.Note($"The narration takes longer than the film, so the last picture stays until {draft.Seconds(needed)}.", $"旁白比影片长，所以最后一个画面延长到{draft.Seconds(needed)}。");
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private readonly record struct Line(Segment Segment, TimeSpan Needed);
}
