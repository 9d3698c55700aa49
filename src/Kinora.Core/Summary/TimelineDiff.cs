namespace Kinora.Core.Summary;

/// <summary>
/// What changed between two versions of a film, in sentences. Tracks and segments are known by their ids. A segment's changes
/// make one sentence; segments that changed alike share one; a split and a reordering are told as what they are.
/// </summary>
public sealed class TimelineDiff
{
    /// <summary>More sentences than these are counted only.</summary>
    public const int MaxSentences = 20;

    private readonly Timeline before;
    private readonly Timeline after;
    private readonly Phrasing phrasing;
    private readonly List<string> sentences = [];
    private readonly Dictionary<string, (Track Track, Segment Segment)> old;
    private readonly Dictionary<string, (Track Track, Segment Segment)> current;

    private TimelineDiff(Timeline before, Timeline after, Phrasing phrasing)
    {
        (this.before, this.after, this.phrasing) = (before, after, phrasing);
        (old, current) = (ById(before), ById(after));
    }

    /// <returns>Empty when nothing changed.</returns>
    public static ValueList<string> Describe(
        Timeline before,
        Timeline after,
        SummaryLanguage language = SummaryLanguage.English,
        Func<MediaReference, string?>? nameOf = null)
    {
        if (before == after) return [];
        var phrasing = new Phrasing(language, nameOf);
        var diff = new TimelineDiff(before, after, phrasing);
        diff.TellFilm();
        diff.TellTracks();
        diff.TellSegments();
        if (diff.sentences.Count == 0) diff.Tell("Details changed that only other programs read.", "仅有供其他程序读取的细节发生了变化。");
        var left = diff.sentences.Count - MaxSentences;
        return left <= 0
            ? diff.sentences.ToValueList()
            : [.. diff.sentences.Take(MaxSentences), phrasing.Say($"And {left} more changes.", $"另有 {left} 处变化。")];
    }

    private static Dictionary<string, (Track Track, Segment Segment)> ById(Timeline timeline)
    {
        var found = new Dictionary<string, (Track Track, Segment Segment)>(StringComparer.Ordinal);
        foreach (var track in timeline.Tracks)
        {
            foreach (var segment in track.Segments) found.TryAdd(segment.Id, (track, segment));
        }

        return found;
    }

    private void Tell(string english, string chinese) => sentences.Add(phrasing.Say(english, chinese));

    private void TellFilm()
    {
        var (was, now) = (before.Canvas, after.Canvas);
        if ((was.Width, was.Height) != (now.Width, now.Height))
        {
            Tell(
                $"The picture is now {now.Width}x{now.Height} (was {was.Width}x{was.Height}).",
                $"画面现为 {now.Width}x{now.Height}（原为 {was.Width}x{was.Height}）。");
        }

        if (was.FrameRate != now.FrameRate)
        {
            var rate = Phrasing.Number(now.FrameRate.FramesPerSecond);
            Tell($"The film now has {rate} frames a second.", $"影片现为每秒 {rate} 帧。");
        }

        if (was.Background != now.Background) Tell($"The background is now {now.Background}.", $"背景色现为 {now.Background}。");
        if (before.Title != after.Title)
        {
            var title = phrasing.Quote(after.Title ?? "");
            Tell($"The film is now called {title}.", $"影片标题现为{title}。");
        }

        if (before.Language != after.Language && after.Language is { } tag) Tell($"The film's language is now {tag}.", $"影片语言现为 {tag}。");
        if (before.Duration == after.Duration) return;
        var (length, formerly) = (phrasing.Time(after.Duration), phrasing.Time(before.Duration));
        Tell($"The film is now {length} long (was {formerly}).", $"影片现长 {length}（原为 {formerly}）。");
    }

    private void TellTracks()
    {
        foreach (var track in before.Tracks.Where(track => after.FindTrack(track.Id) is null))
        {
            var name = phrasing.TrackName(track);
            Tell($"Removed the track {name}.", $"删除了轨道“{name}”。");
        }

        foreach (var track in after.Tracks)
        {
            var name = phrasing.TrackName(track);
            if (before.FindTrack(track.Id) is not { } was)
            {
                Tell($"Added a track {name}.", $"新增轨道“{name}”。");
                continue;
            }

            var changes = phrasing.List(TrackChanges.Of(was, track, phrasing));
            if (changes.Length > 0) Tell($"{name}: {changes}.", $"{name}：{changes}。");
        }

        var common = before.Tracks.Select(track => track.Id).Where(id => after.FindTrack(id) is not null);
        var order = after.Tracks.Where(track => before.FindTrack(track.Id) is not null).ToList();
        if (common.SequenceEqual(order.Select(track => track.Id))) return;
        var names = phrasing.List(order.Select(phrasing.TrackName));
        Tell($"The tracks are now in the order {names}.", $"轨道顺序现为：{names}。");
    }

    private void TellSegments()
    {
        var splits = Splits.Find(before, after);
        foreach (var (track, segment) in old.Values.Where(item => !current.ContainsKey(item.Segment.Id)))
        {
            if (after.FindTrack(track.Id) is null) continue; // told with its track
            var (name, range, place) = (phrasing.SegmentName(segment), phrasing.Range(segment.Range), phrasing.TrackName(track));
            Tell($"Removed {name} ({range}) from {place}.", $"从“{place}”删除了{name}（{range}）。");
        }

        foreach (var (track, segment) in current.Values.Where(item => !old.ContainsKey(item.Segment.Id)))
        {
            var (name, range, place) = (phrasing.SegmentName(segment), phrasing.Range(segment.Range), phrasing.TrackName(track));
            var start = phrasing.Time(segment.Start);
            if (splits.Contains(segment.Id)) Tell($"Split {name} at {start}.", $"在 {start} 处分割了{name}。");
            else Tell($"Added {name} ({range}) to {place}.", $"在“{place}”添加了{name}（{range}）。");
        }

        foreach (var track in after.Tracks) TellChanges(track, splits);
    }

    /// <summary>What changed in the segments that were there before, those that changed alike in one sentence.</summary>
    private void TellChanges(Track track, IReadOnlySet<string> splits)
    {
        var place = phrasing.TrackName(track);
        var reordered = TellReordering(track, place);
        var changed = new List<(string Name, string Changes)>();
        for (var i = 0; i < track.Segments.Count; i++)
        {
            var segment = track.Segments[i];
            if (!old.TryGetValue(segment.Id, out var was)) continue;
            var wasSplit = i + 1 < track.Segments.Count && splits.Contains(track.Segments[i + 1].Id);
            var changes = SegmentChanges.Of(was.Segment, segment, !reordered, !wasSplit, phrasing);
            if (was.Track.Id != track.Id) changes.Insert(0, phrasing.Say($"moved to {place}", $"移到“{place}”"));
            if (changes.Count > 0) changed.Add((phrasing.SegmentName(was.Segment), phrasing.List(changes)));
        }

        foreach (var alike in changed.GroupBy(change => change.Changes))
        {
            var names = alike.Select(change => change.Name).ToList();
            var who = names.Count <= 2
                ? string.Join(phrasing.Say(" and ", "和"), names)
                : phrasing.Say($"{names.Count} segments of {place}", $"“{place}”的 {names.Count} 段");
            Tell($"{who}: {alike.Key}.", $"{who}：{alike.Key}。");
        }
    }

    private bool TellReordering(Track track, string place)
    {
        if (before.FindTrack(track.Id) is not { } was) return false;
        var ids = track.Segments
            .Select(segment => segment.Id)
            .Where(id => old.TryGetValue(id, out var item) && item.Track.Id == track.Id)
            .ToList();
        var stayed = ids.ToHashSet(StringComparer.Ordinal);
        if (was.Segments.Select(segment => segment.Id).Where(stayed.Contains).SequenceEqual(ids)) return false;
        const int Named = 8;
        var names = phrasing.List(ids.Take(Named).Select(id => phrasing.SegmentName(current[id].Segment)));
        if (ids.Count > Named) names += " …";
        Tell($"{place} is now in the order {names}.", $"“{place}”的顺序现为：{names}。");
        return true;
    }
}
