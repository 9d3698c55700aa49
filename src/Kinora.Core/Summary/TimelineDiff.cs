using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>
/// What changed between two versions of a film, in sentences. Tracks and segments are known by their ids. A segment's changes
/// make one sentence; segments that changed alike share one; what merely follows from another change is told in one sentence or,
/// where it spans the film, not at all.
/// </summary>
public sealed class TimelineDiff
{
    /// <summary>More sentences than these are counted only.</summary>
    public const int MaxSentences = 12;

    private readonly Timeline before;
    private readonly Timeline after;
    private readonly Phrasing phrasing;
    private readonly SegmentLabels formerly;
    private readonly SegmentLabels now;
    private readonly List<string> sentences = [];
    private readonly Dictionary<string, (Track Track, Segment Segment)> old;
    private readonly Dictionary<string, (Track Track, Segment Segment)> current;

    private TimelineDiff(Timeline before, Timeline after, Phrasing phrasing)
    {
        (this.before, this.after, this.phrasing) = (before, after, phrasing);
        (formerly, now) = (new SegmentLabels(before, phrasing), new SegmentLabels(after, phrasing));
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
        diff.TellFades();
        diff.TellSegments();
        diff.TellLength();
        if (diff.sentences.Count == 0) diff.Tell("Details changed that only other programs read.", "只有一些给其他程序读取的细节变了。");
        var left = diff.sentences.Count - MaxSentences;
        return left <= 0
            ? diff.sentences.ToValueList()
            : [.. diff.sentences.Take(MaxSentences), phrasing.Say($"And {left} more changes.", $"还有{left}处变化。")];
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

    private void Tell(string english, string chinese) => sentences.Add(SegmentLabels.Capitalised(phrasing.Say(english, chinese)));

    private void TellFilm()
    {
        var (was, canvas) = (before.Canvas, after.Canvas);
        if ((was.Width, was.Height) != (canvas.Width, canvas.Height))
        {
            Tell(
                $"The picture is now {canvas.Width}x{canvas.Height} (was {was.Width}x{was.Height}).",
                $"画面改成了{canvas.Width}x{canvas.Height}（原来{was.Width}x{was.Height}）。");
        }

        if (was.FrameRate != canvas.FrameRate)
        {
            var rate = Phrasing.Number(canvas.FrameRate.FramesPerSecond);
            Tell($"The film now has {rate} frames a second.", $"影片改成了每秒{rate}帧。");
        }

        if (was.Background != canvas.Background) Tell($"The background is now {ColorNames.Of(canvas.Background).English}.", $"背景改成了{ColorNames.Of(canvas.Background).Chinese}。");
        if (before.Title != after.Title)
        {
            var title = phrasing.Quote(after.Title ?? "");
            Tell($"The film is now called {title}.", $"影片改名为{title}。");
        }

        if (before.Language != after.Language && after.Language is { } tag) Tell($"The film's language is now {tag}.", $"影片语言改成了{LanguageName(tag)}。");
    }

    private static string LanguageName(string tag) => tag switch { "zh" => "中文", "en" => "英文", "ja" => "日文", "ko" => "韩文", "fr" => "法文", "de" => "德文", "es" => "西班牙文", _ => tag };

    private void TellFades()
    {
        var was = FilmFade.Of(before).ToList();
        var now = FilmFade.Of(after).ToList();
        // One that keeps to a film's end that moved is the same.
        var same = (from one in was from other in now where (one.IsStart, one.Range.Duration, one.Color) == (other.IsStart, other.Range.Duration, other.Color) select (one, other)).ToList();
        foreach (var fade in was.Where(fade => !now.Exists(other => other.IsStart == fade.IsStart))) sentences.Add(FilmFade.Sentence(fade, isGone: true, phrasing));
        foreach (var fade in now.Where(fade => !same.Exists(pair => pair.other == fade))) sentences.Add(FilmFade.Sentence(fade, isGone: false, phrasing));
    }

    /// <summary>Last: it mostly follows from the rest.</summary>
    private void TellLength()
    {
        if (before.Duration == after.Duration) return;
        var (length, was) = (phrasing.Time(after.Duration), phrasing.Time(before.Duration));
        if (before.Duration == TimeSpan.Zero) Tell($"The film is {length} long.", $"影片长{length}。");
        else Tell($"The film is now {length} long (was {was}).", $"影片现在长{length}（原来{was}）。");
    }

    private void TellTracks()
    {
        foreach (var track in before.Tracks.Where(track => after.FindTrack(track.Id) is null && !FilmFade.IsOne(track))) TellWhole(track, formerly, ("Removed", "删除了"));
        foreach (var track in after.Tracks.Where(track => !FilmFade.IsOne(track)))
        {
            if (before.FindTrack(track.Id) is not { } was)
            {
                TellWhole(track, now, ("Added", "添加了"));
                continue;
            }

            var name = phrasing.TrackName(track);
            var changes = phrasing.List(TrackChanges.Of(was, track, phrasing));
            if (changes.Length > 0) Tell($"{name}: {changes}.", $"{name}：{changes}。");
        }

        var common = before.Tracks.Select(track => track.Id).Where(id => after.FindTrack(id) is not null);
        var order = after.Tracks.Where(track => before.FindTrack(track.Id) is not null).ToList();
        if (common.SequenceEqual(order.Select(track => track.Id))) return;
        var names = phrasing.List(order.Select(phrasing.TrackName));
        Tell($"The tracks are now in the order {names}.", $"轨道顺序改成了：{names}。");
    }

    /// <summary>A track that came or went, by what is on it.</summary>
    private void TellWhole(Track track, SegmentLabels labels, (string English, string Chinese) verb)
    {
        var range = track.Segments.Count == 0 ? "" : phrasing.InBrackets(phrasing.Range(TimeRange.FromTo(track.Segments.Min(segment => segment.Start), track.End)));
        var what = (track.Segments.Count, track.Role) switch
        {
            (1, TrackRole.Music or TrackRole.Logo) => phrasing.Say($"{labels.Of(track.Segments[0])}: {phrasing.SegmentName(track.Segments[0])}{range}", $"{labels.Of(track.Segments[0])}：{phrasing.SegmentName(track.Segments[0])}{range}"),
            (1, not null) => labels.Of(track.Segments[0]) + range,
            ( > 1, { } role) => labels.Count(role, track.Segments.Count) + range,
            _ => phrasing.Say($"the track {phrasing.TrackName(track)}", $"轨道“{phrasing.TrackName(track)}”"),
        };
        Tell($"{verb.English} {what}.", $"{verb.Chinese}{what}。");
    }

    private void TellSegments()
    {
        var splits = Splits.Find(before, after);
        foreach (var (track, segment) in old.Values.Where(item => !current.ContainsKey(item.Segment.Id) && !FilmFade.IsOne(item.Track)))
        {
            if (after.FindTrack(track.Id) is null) continue; // told with its track
            var (who, range) = (formerly.Of(segment), phrasing.InBrackets(phrasing.Range(segment.Range)));
            Tell($"Removed {who}{range}.", $"删除了{who}{range}。");
        }

        foreach (var (track, segment) in current.Values.Where(item => !old.ContainsKey(item.Segment.Id) && !FilmFade.IsOne(item.Track)))
        {
            if (before.FindTrack(track.Id) is null) continue;
            var (who, range) = (now.Of(segment), phrasing.InBrackets(phrasing.Range(segment.Range)));
            var start = phrasing.Time(segment.Start);
            if (splits.Contains(segment.Id)) Tell($"Split {phrasing.SegmentName(segment)} at {start}.", $"{phrasing.SegmentName(segment)}在第{start}处分成了两段。");
            else Tell($"Added {who}{range}.", $"添加了{who}{range}。");
        }

        TellChanges(splits);
    }

    /// <summary>What changed in the segments that were there before, those that changed alike in one sentence.</summary>
    private void TellChanges(IReadOnlySet<string> splits)
    {
        var changes = new SegmentComparison(before, after, old, splits, phrasing);
        foreach (var track in after.Tracks) TellOrder(track, changes);
        changes.Compare(hasCause: sentences.Count > 0);
        foreach (var alike in changes.Told.GroupBy(change => (change.Track.Id, change.Phrases)))
        {
            var segments = alike.Select(change => change.Before).ToList();
            var place = phrasing.TrackName(alike.First().Track);
            var who = segments.Count <= 2
                ? string.Join(phrasing.Say(" and ", "和"), segments.Select(formerly.Of))
                : alike.First().Track.Role is { } role
                    ? labels(role, segments.Count)
                    : phrasing.Say($"{segments.Count} segments of {place}", $"“{place}”的{segments.Count}段");
            Tell($"{who}: {alike.Key.Phrases}.", $"{who}：{alike.Key.Phrases}。");
        }

        if (changes.Consequence is { } consequence) sentences.Add(consequence);
        string labels(TrackRole role, int count) => formerly.Count(role, count);
    }

    private void TellOrder(Track track, SegmentComparison changes)
    {
        if (before.FindTrack(track.Id) is not { } was) return;
        var ids = track.Segments
            .Select(segment => segment.Id)
            .Where(id => old.TryGetValue(id, out var item) && item.Track.Id == track.Id)
            .ToList();
        var stayed = ids.ToHashSet(StringComparer.Ordinal);
        if (was.Segments.Select(segment => segment.Id).Where(stayed.Contains).SequenceEqual(ids)) return;
        changes.Reordered.Add(track.Id);
        const int Named = 8;
        var names = phrasing.List(ids.Take(Named).Select(id => Ordinal(was, id)));
        if (ids.Count > Named) names += " …";
        var place = phrasing.TrackName(track);
        Tell($"{place} is now in the order {names}.", $"{(track.Role == TrackRole.Main ? "画面" : $"“{place}”")}的顺序改成了：{names}。");
    }

    /// <summary>By its name; where another bears the same, with the number it had.</summary>
    private string Ordinal(Track was, string id)
    {
        var name = phrasing.SegmentName(current[id].Segment);
        var isUnique = was.Segments.Count(segment => phrasing.SegmentName(segment) == name) <= 1;
        return isUnique ? name : $"{name}{phrasing.InBrackets(phrasing.Say($"was {was.Segments.FindIndex(segment => segment.Id == id) + 1}", $"原来第{was.Segments.FindIndex(segment => segment.Id == id) + 1}"))}";
    }
}
