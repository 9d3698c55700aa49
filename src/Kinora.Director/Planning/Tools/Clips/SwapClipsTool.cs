using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Two segments change places.</summary>
internal sealed class SwapClipsTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "swap_clips",
        "Two clips of the main track change places, with what lies over them; or two segments of one other track change times.",
        [Take.Segment() with { Name = "first" }, Take.Segment() with { Name = "second" }]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FindOne(arguments.Text("first")) is not { } first || draft.FindOne(arguments.Text("second")) is not { } second) return;
        if (first.Id == second.Id)
        {
            draft.Refuse("Name two different clips to swap.", "请说出要交换的两个不同片段。");
            return;
        }

        draft.Touch([first, second]);
        var row = draft.TrackOf(first);
        if (row.Id != draft.TrackOf(second).Id)
        {
            draft.Refuse("Only two of the same kind can change places.", "只有同一类的两段才能互换位置。");
        }
        else if (draft.IsMain(first))
        {
            var order = row.Segments.Select(segment => segment.Id == first.Id ? second.Id : segment.Id == second.Id ? first.Id : segment.Id).ToList();
            Order.Become(draft, order);
            Cuts.Keep(draft, first.Id, second.Id);
        }
        else
        {
            draft.Apply(new RetimeSegments([new SegmentTime(first.Id, second.Start, first.Duration), new SegmentTime(second.Id, first.Start, second.Duration)]));
        }
    }
}
