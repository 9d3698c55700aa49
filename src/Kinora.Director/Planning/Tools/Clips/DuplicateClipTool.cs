using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Copies of a segment behind it.</summary>
internal sealed class DuplicateClipTool : FilmTool
{
    private const int Most = 50;

    public override ToolSpec Spec { get; } = new(
        "duplicate_clip",
        "Puts one or more copies of a clip behind it; what follows moves along.",
        [Take.Segment(), Take.Whole("times", "How many copies; 1 when left out.", 1, Most)]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FindOne(arguments.Text("segment")) is not { } segment) return;
        var times = arguments.Integer("times") ?? 1;
        if (times is < 1 or > Most)
        {
            draft.Refuse($"It can be copied 1 to {Most} times.", $"可以复制1到{Most}次。");
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
}
