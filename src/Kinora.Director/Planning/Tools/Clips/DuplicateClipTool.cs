using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Copies of a segment, or of a part of it, behind it or elsewhere on the main track.</summary>
internal sealed class DuplicateClipTool : FilmTool
{
    private const int Most = 50;

    public override ToolSpec Spec { get; } = new(
        "duplicate_clip",
        "Puts one or more copies of a clip behind it, or elsewhere on the main track; what follows moves along.",
        [
            Take.Segment(),
            Take.Whole("times", "How many copies; 1 when left out.", 1, Most),
            Take.Whole("place", "Which the first copy shall be on the main track: 1 is the first, -1 the last. Behind the clip when left out.", -1000, 1000),
            Take.Time("from", "Where the copied part of the clip begins; its start when left out."),
            Take.Time("to", "Where it ends within the clip; its end when left out."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FindOne(arguments.Text("segment")) is not { } segment) return;
        var times = arguments.Integer("times") ?? 1;
        if (times is < 1 or > Most)
        {
            draft.Refuse($"It can be copied 1 to {Most} times.", $"可以复制1到{Most}次。");
            return;
        }

        if (arguments.Integer("place") is { } place)
        {
            CopyTo(draft, segment, place, times, arguments);
            return;
        }

        var id = segment.Id;
        var common = Cuts.Common(draft.Timeline);
        for (var i = 0; i < times; i++)
        {
            var next = FreeIds.NextSegment(draft.Timeline);
            var transition = draft.Now(id)?.Transition;
            if (!draft.Apply(new DuplicateSegment(id, null, next, null, draft.IsMain(segment) ? Ripple.AllTracks : Ripple.Track))) return;
            if (draft.IsMain(segment) && (common ?? transition) is { } kept) draft.Apply(new SetTransition(id, kept));
            draft.Touch(next);
            id = next;
        }
    }

    private static void CopyTo(FilmDraft draft, Segment segment, int place, int times, ToolArguments arguments)
    {
        var from = arguments.Time("from") ?? TimeSpan.Zero;
        var to = arguments.Time("to") ?? segment.Duration;
        if (from < TimeSpan.Zero || to > segment.Duration || to <= from)
        {
            draft.Refuse($"{Said.Capital(draft.Name(segment))} lasts {draft.Seconds(segment.Duration)}: there is no such part of it.",
                $"{draft.Name(segment)}只有{draft.Seconds(segment.Duration)}，没有这一部分。");
        }

        if (!draft.IsMain(segment)) draft.Refuse("Only what is on the main track has a place in the order.", "只有主轨上的片段才有顺序。");
        if (place == 0) draft.Refuse("Places are counted from 1.", "位置从1开始数。");
        for (var i = 0; i < times && !draft.IsRefused; i++)
        {
            var row = draft.Main!.Segments;
            var index = place < 0 ? row.Count + 1 + place : place - 1 + i;
            var at = index >= row.Count ? draft.Main.End : row[Math.Max(0, index)].Start;
            var id = FreeIds.NextSegment(draft.Timeline);
            if (!draft.Apply(new DuplicateSegment(segment.Id, at, id, null, Ripple.AllTracks))) return;
            var start = draft.Now(id)!.Start;
            if (to < segment.Duration) draft.Apply(new RemoveRange(start + to, start + segment.Duration));
            if (from > TimeSpan.Zero) draft.Apply(new RemoveRange(start, start + from));
            Cuts.Keep(draft, id);
            draft.Touch(id);
        }
    }
}
