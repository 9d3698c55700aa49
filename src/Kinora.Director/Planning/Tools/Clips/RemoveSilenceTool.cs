using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Jump cuts: takes out where nobody speaks.</summary>
internal sealed class RemoveSilenceTool : FilmTool
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    public override ToolSpec Spec { get; } = new(
        "remove_silence",
        "Takes the silent stretches out of clips with sound and closes the gaps.",
        [
            new("segments", ToolType.Segments, "Which clips; all of the main track when left out."),
            Take.Time("minimum", "Shorter silences stay; 700 when left out."),
            Take.Time("keep", "How much of each silence is kept; 200 when left out."),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var clips = draft.Find(arguments.Has("segments") ? arguments.Texts("segments") : ["all"]);
        var minimum = arguments.Time("minimum") ?? Usual;
        var keep = arguments.Time("keep") ?? (Breath < minimum / 2 ? Breath : minimum / 2);
        if (draft.IsRefused) return;
        if (minimum < TimeSpan.FromMilliseconds(50) || keep < TimeSpan.Zero)
        {
            draft.Refuse("Say from how many seconds on a silence shall go.", "请说明多长的停顿需要剪掉。");
            return;
        }

        var gone = new List<TimeRange>();
        string? problem = null;
        foreach (var clip in clips.Where(clip => draft.IsMain(clip) && clip is { Asset: MediaAsset, Reversed: false, Freeze: null } && Sound.Heard.IsHeard(draft, clip)))
        {
            var insight = await draft.Scope.Ports.Understanding.UnderstandAsync(((MediaAsset)clip.Asset!).Media, InsightParts.Sound, cancellation);
            if (insight?.Sound is not { } sound) problem ??= insight?.Problems.FirstOrDefault();
            else gone.AddRange(Silences(clip, sound.Silences, minimum, keep));
        }

        var spoken = SpokenRoom.Lines(draft.Timeline).Select(line => line.Range).ToList();
        gone.RemoveAll(range => spoken.Any(line => line.Overlaps(range)));
        if (gone.Count == 0)
        {
            if (problem is not null) draft.Refuse(problem, "无法分析这段声音，没有剪掉任何停顿。");
            else draft.Refuse($"There are no silences of {draft.Seconds(minimum)} or more in it.", $"没有超过{draft.Seconds(minimum)}的停顿。");
            return;
        }

        foreach (var range in gone.OrderByDescending(range => range.Start)) draft.Apply(new RemoveRange(range.Start, range.End));
        draft.Touch(clips);
        var all = gone.Aggregate(TimeSpan.Zero, (sum, range) => sum + range.Duration);
        draft.Note($"Took out {gone.Count} silence{(gone.Count == 1 ? "" : "s")}, {draft.Seconds(all)} in all.", $"剪掉了{gone.Count}处停顿，共{draft.Seconds(all)}。");
    }

    /// <summary>In film time, without what is kept of each; at a clip's ends nothing is kept outwards.</summary>
    private static IEnumerable<TimeRange> Silences(Segment clip, ValueList<TimeRange> silences, TimeSpan minimum, TimeSpan keep)
    {
        var from = ((MediaAsset)clip.Asset!).In;
        foreach (var silence in silences)
        {
            var start = clip.Start + Milliseconds.Round((silence.Start - from) / clip.Speed);
            var end = clip.Start + Milliseconds.Round((silence.End - from) / clip.Speed);
            var inside = TimeRange.FromTo(start, end).Intersect(clip.Range);
            if (inside.Duration < minimum || inside.Duration >= clip.Duration) continue;
            var left = inside.Start == clip.Start ? TimeSpan.Zero : Milliseconds.Round(keep / 2);
            var right = inside.End == clip.End ? TimeSpan.Zero : Milliseconds.Round(keep / 2);
            if (inside.Duration > left + right) yield return TimeRange.FromTo(inside.Start + left, inside.End - right);
        }
    }
}
