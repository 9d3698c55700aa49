using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Media;
using Kinora.Director.Planning.Tools.Film;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Fills the film's shape with clips of another one and keeps what matters inside.</summary>
internal sealed class ReframeTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "reframe",
        "Fills the film's shape with pictures of another shape, keeping the interesting part inside; with a ratio, gives the film that shape first.",
        [
            Take.Segments(),
            Take.Words("ratio", "The film's new shape, such as 9:16; as it is when left out."),
            Take.Flag("follow", "Follows what moves (usual); false stands still."),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var pictures = Pictures.Find(draft, arguments);
        if (draft.IsRefused) return;
        if (arguments.Text("ratio") is { } ratio) SetCanvasTool.Reshape(draft, ratio);
        var blind = 0;
        var filled = 0;
        foreach (var segment in pictures)
        {
            if (draft.IsRefused || segment.Asset is not MediaAsset media || draft.FactsOf(segment) is not { Width: > 0, Height: > 0 } facts) continue;
            filled++;
            draft.Apply(new SetFit(segment.Id, Fit.Cover));
            if (segment.Crop is not null) draft.Apply(new SetCrop(segment.Id, null));
            var insight = await draft.Scope.Ports.Understanding.UnderstandAsync(media.Media, InsightParts.Interest | InsightParts.SceneChanges, cancellation);
            var canvas = draft.Timeline.Canvas;
            if (insight?.Interest is { Points.Count: > 0 } interest)
            {
                var path = Reframer.Plan(interest, insight.SceneChanges, (double)facts.Width / facts.Height, (double)canvas.Width / canvas.Height).Path;
                draft.Apply(new SetFocus(segment.Id, arguments.Flag("follow") == false ? Still(path, media.In) : path));
            }
            else
            {
                blind++;
                draft.Apply(new SetFocus(segment.Id, []));
            }
        }

        if (blind > 0) draft.Note("I could not see what matters in it, so the middle is kept.", "无法判断画面重点，所以保留了中间部分。");
        if (filled == 0 && !draft.IsRefused) draft.Note("Drawn scenes are composed for the film's shape anyway.", "绘制的场景本来就会按影片画幅重新构图。");
    }

    private static ValueList<FocusPoint> Still(ValueList<FocusPoint> path, TimeSpan at)
    {
        var point = path.LastOrDefault(point => point.Time <= at);
        return [(path.Any(other => other.Time <= at) ? point : path[0]) with { Time = TimeSpan.Zero }];
    }
}
