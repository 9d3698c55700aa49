using System.Globalization;

namespace Kinora.Core.Summary;

/// <summary>A film told in one line, as long as a glance even for a long film.</summary>
public static class TimelineSummary
{
    private const int Tracks = 12;

    /// <summary>More segments than these are told by the first three, how many follow, and the last.</summary>
    private const int Segments = 6;

    /// <summary>
    /// <c>Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)</c>.
    /// Volume, speed and state are told where they are not the usual ones.
    /// </summary>
    /// <param name="nameOf">What people call an uploaded medium; without it, its id stands for an untitled one.</param>
    public static string Describe(
        Timeline timeline, SummaryLanguage language = SummaryLanguage.English, Func<MediaReference, string?>? nameOf = null)
    {
        var phrasing = new Phrasing(language, nameOf);
        var count = timeline.Tracks.Count;
        var head = phrasing.Say($"Timeline ({count} track{(count == 1 ? "" : "s")}):", $"时间线（{count}条轨道）：");
        if (count == 0) return head + phrasing.Say(" empty", "空");
        var lines = timeline.Tracks.Take(Tracks).Select((track, index) => DescribeTrack(track, index, timeline.Duration, phrasing));
        var rest = count > Tracks ? phrasing.Say($" … and {count - Tracks} more", $" ……还有{count - Tracks}条") : "";
        return head + phrasing.Say(" ", "") + string.Join(' ', lines) + rest;
    }

    private static string DescribeTrack(Track track, int index, TimeSpan film, Phrasing phrasing)
    {
        var state = phrasing.List(States(track.Muted, track.Hidden, phrasing));
        var head = string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {phrasing.TrackName(track)}")
            + (state.Length > 0 ? phrasing.InBrackets(state) : "") + phrasing.Say(": ", "：");
        if (track.Kind == TrackKind.Opaque) return head + phrasing.Say("kept as it is", "原样保留");
        if (FilmFade.IsOne(track)) return head + phrasing.List(FilmFade.Of(track, film).Select(fade => FilmFade.Say(fade, phrasing) + phrasing.InBrackets(phrasing.Range(fade.Range))));
        return track.Segments.Count == 0 ? head + phrasing.Say("empty", "空") : head + DescribeSegments(track, phrasing);
    }

    private static string DescribeSegments(Track track, Phrasing phrasing)
    {
        string Told(Segment segment) => DescribeSegment(track, segment, phrasing);
        if (track.Segments.Count <= Segments) return phrasing.List(track.Segments.Select(Told));
        var left = track.Segments.Count - 4;
        var between = phrasing.Say($"… {left} more …", $"……中间{left}段……");
        return phrasing.List([.. track.Segments.Take(3).Select(Told), between, Told(track.Segments[^1])]);
    }

    private static string DescribeSegment(Track track, Segment segment, Phrasing phrasing)
    {
        var facts = new List<string> { phrasing.Range(segment.Range) };
        var hasSound = track.Kind == TrackKind.Audio || (track.Kind == TrackKind.Video && segment.Asset is MediaAsset);
        if (hasSound && segment.Volume != 1) facts.Add(phrasing.Say("", "音量") + Phrasing.Percent(segment.Volume));
        if (segment.Speed != 1 && segment.Freeze is null) facts.Add(phrasing.Say($"{Phrasing.Number(segment.Speed)}x", $"{Phrasing.Number(segment.Speed)}倍速"));
        if (segment.Reversed) facts.Add(phrasing.Say("reversed", "倒放"));
        if (segment.Freeze is not null) facts.Add(phrasing.Say("frozen", "定格"));
        facts.AddRange(States(segment.Muted, segment.Hidden, phrasing));
        return phrasing.SegmentName(segment) + phrasing.InBrackets(phrasing.List(facts));
    }

    private static IEnumerable<string> States(bool muted, bool hidden, Phrasing phrasing)
    {
        if (muted) yield return phrasing.Say("muted", "静音");
        if (hidden) yield return phrasing.Say("hidden", "隐藏");
    }
}
