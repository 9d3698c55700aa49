using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Uses a part of pictures only.</summary>
internal sealed class CropTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "crop",
        "Cuts off the edges of pictures, crops them to a shape, or zooms in on their middle.",
        [
            Take.Segments(),
            Take.Number("left", "Cut off at the left, as a fraction of what is seen now.", 0, 0.95),
            Take.Number("top", "Cut off at the top.", 0, 0.95),
            Take.Number("right", "Cut off at the right.", 0, 0.95),
            Take.Number("bottom", "Cut off at the bottom.", 0, 0.95),
            Take.Words("ratio", "Or: the shape that is left, such as 1:1 or 16:9."),
            Take.Number("zoom", "Or: how much closer: 2 shows half the width.", 1, 20),
            Take.Flag("reset", "Uses all of the picture again."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        foreach (var segment in Pictures.Find(draft, arguments))
        {
            if (arguments.Flag("reset") == true)
            {
                draft.Apply(new SetCrop(segment.Id, null));
                continue;
            }

            if (Wanted(draft, segment, arguments) is not { } crop) return;
            draft.Apply(new SetCrop(segment.Id, crop));
        }
    }

    private static CropRectangle? Wanted(FilmDraft draft, Segment segment, ToolArguments arguments)
    {
        var now = segment.Crop ?? new CropRectangle(0, 0, 1, 1);
        var (left, top, right, bottom) = (Part(arguments, "left"), Part(arguments, "top"), Part(arguments, "right"), Part(arguments, "bottom"));
        if (arguments.Text("ratio") is { } text)
        {
            if (Ratio.Parse(text) is not { } ratio)
            {
                draft.Refuse("Say the shape as two numbers, such as 1:1 or 16:9.", "请用两个数字表示比例，例如1:1或16:9。");
                return null;
            }

            var canvas = draft.Timeline.Canvas;
            var (width, height) = draft.FactsOf(segment) is { Width: > 0, Height: > 0 } facts ? (facts.Width, facts.Height) : (canvas.Width, canvas.Height);
            var shape = width * now.Width / (height * now.Height);
            (left, right) = shape > ratio ? ((1 - ratio / shape) / 2, (1 - ratio / shape) / 2) : (0, 0);
            (top, bottom) = shape < ratio ? ((1 - shape / ratio) / 2, (1 - shape / ratio) / 2) : (0, 0);
        }
        else if (arguments.Number("zoom") is { } zoom)
        {
            if (zoom is not (> 0 and <= 20))
            {
                draft.Refuse("Say how much closer: from 1 to 20 times.", "请说明放大多少倍：1到20倍。");
                return null;
            }

            left = top = right = bottom = zoom >= 1 ? (1 - 1 / zoom) / 2 : 0;
        }

        var kept = new CropRectangle(
            Math.Round(now.X + left * now.Width, 6), Math.Round(now.Y + top * now.Height, 6),
            Math.Round(now.Width * (1 - left - right), 6), Math.Round(now.Height * (1 - top - bottom), 6));
        var isSensible = new[] { left, top, right, bottom }.All(part => part is >= 0 and <= 0.95) && kept.Width >= 0.02 && kept.Height >= 0.02;
        if (isSensible && kept != now) return kept;
        if (!isSensible) draft.Refuse("Hardly anything of the picture would be left.", "这样画面就几乎不剩什么了。");
        else draft.Refuse("Say how much shall be cut off, and where.", "请说明要裁掉哪里、裁多少。");
        return null;
    }

    private static double Part(ToolArguments arguments, string side) => arguments.Number(side) ?? 0;
}
