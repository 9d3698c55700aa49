using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Where logos, overlays and texts stand, and how large they are.</summary>
internal sealed class PlaceTool : FilmTool
{
    private const double Smallest = 0.01;
    private const double Largest = 20;

    public override ToolSpec Spec { get; } = new(
        "place",
        "Puts logos, overlays and texts somewhere on the picture, moves them, makes them larger or smaller.",
        [
            Take.Segments(),
            Take.OneOf<TextPosition>("position", "A named place."),
            Take.Number("x", "Or: its centre, 0 left to 1 right.", 0, 1),
            Take.Number("y", "Its centre, 0 top to 1 bottom.", 0, 1),
            Take.Number("dx", "Or: further right by that fraction of the picture.", -1, 1),
            Take.Number("dy", "Further down by that fraction.", -1, 1),
            Take.Number("scale", "Size, 1 as it fits the canvas.", Smallest, Largest),
            Take.Number("factor", "Or: times its present size.", 0.05, 20),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (!new[] { "position", "x", "y", "dx", "dy", "scale", "factor" }.Any(arguments.Has))
        {
            draft.Refuse("Say where it shall stand, or how large it shall be.", "请说明要放在哪里，或要多大。");
            return;
        }

        foreach (var segment in Pictures.FindSeen(draft, arguments))
        {
            if (segment.Text is not null) PlaceText(draft, segment, arguments);
            else PlacePicture(draft, segment, arguments);
        }
    }

    private static void PlacePicture(FilmDraft draft, Segment segment, ToolArguments arguments)
    {
        var (width, height) = PictureSize.Fitted(draft.FactsOf(segment), segment.Fit, draft.Timeline.Canvas);
        var scale = arguments.Number("scale") ?? segment.Transform.Scale * (arguments.Number("factor") ?? 1);
        if (scale is not (>= Smallest and <= Largest))
        {
            draft.Refuse("It would be too small or too large to be seen.", "这样会太小或太大，看不清了。");
            return;
        }

        var (x, y) = (segment.Transform.X, segment.Transform.Y);
        if (arguments.Text("position") is { } name) (x, y) = PictureSize.CentreAt(WireName.Parse<TextPosition>(name)!.Value, width * scale, height * scale, draft.Timeline.Canvas);
        else if (!arguments.Has("x") && !arguments.Has("y") && scale != segment.Transform.Scale && !draft.IsMain(segment))
        {
            // Grown in its corner, it stays in its corner.
            var (dw, dh) = (width * (scale - segment.Transform.Scale) / 2, height * (scale - segment.Transform.Scale) / 2);
            x += x > 0.6 ? -dw : x < 0.4 ? dw : 0;
            y += y > 0.6 ? -dh : y < 0.4 ? dh : 0;
        }

        x = (arguments.Number("x") ?? x) + (arguments.Number("dx") ?? 0);
        y = (arguments.Number("y") ?? y) + (arguments.Number("dy") ?? 0);
        if (!draft.IsMain(segment)) (x, y) = (Inside(draft, x, width * scale), Inside(draft, y, height * scale));
        draft.Apply(new SetTransform(segment.Id, Math.Round(x, 4), Math.Round(y, 4), Math.Round(scale, 4)));
    }

    /// <summary>What is smaller than the picture stays within it.</summary>
    private static double Inside(FilmDraft draft, double centre, double size)
    {
        if (size >= 1) return Math.Clamp(centre, 1 - size / 2, size / 2);
        var inside = Math.Clamp(centre, size / 2, 1 - size / 2);
        if (Math.Abs(inside - centre) > 0.005) draft.Note("It stands at the edge: further out it would be cut off.", "已经到边缘了，再往外就会被裁掉。");
        return inside;
    }

    private static void PlaceText(FilmDraft draft, Segment segment, ToolArguments arguments)
    {
        var text = segment.Text!;
        if (arguments.Text("position") is { } name) draft.Apply(new SetTextLook(segment.Id) { Position = WireName.Parse<TextPosition>(name) });
        if (arguments.Has("scale") || arguments.Has("factor"))
        {
            var size = Tools.Text.Texts.SizeOf(text, draft.Timeline.Canvas) * (arguments.Number("scale") ?? arguments.Number("factor")!.Value);
            if (!(size > 0))
            {
                draft.Refuse("It would be too small to be read.", "这样会太小，看不清了。");
                return;
            }

            draft.Apply(new SetTextLook(segment.Id) { Size = Math.Round(Math.Clamp(size, 0.01, 0.5), 4) });
        }

        if (!arguments.Has("x") && !arguments.Has("y") && !arguments.Has("dx") && !arguments.Has("dy")) return;
        var (fromX, fromY) = Centre(draft.Now(segment.Id) ?? segment);
        var x = Math.Clamp((arguments.Number("x") ?? fromX) + (arguments.Number("dx") ?? 0), 0, 1);
        var y = Math.Clamp((arguments.Number("y") ?? fromY) + (arguments.Number("dy") ?? 0), 0, 1);
        draft.Apply(new SetTransform(segment.Id, Math.Round(x, 4), Math.Round(y, 4)));
    }

    /// <summary>About where a text stands that was placed by name.</summary>
    private static (double X, double Y) Centre(Segment segment)
    {
        if (segment.Transform.X != Transform.Identity.X || segment.Transform.Y != Transform.Identity.Y) return (segment.Transform.X, segment.Transform.Y);
        var position = segment.Text!.Position ?? Catalogue.Of(segment.Text.Style).Position;
        var x = position switch
        {
            TextPosition.TopLeft or TextPosition.CenterLeft or TextPosition.BottomLeft => 0.25,
            TextPosition.TopRight or TextPosition.CenterRight or TextPosition.BottomRight => 0.75,
            _ => 0.5,
        };
        var y = position switch
        {
            TextPosition.Top or TextPosition.TopLeft or TextPosition.TopRight => 0.12,
            TextPosition.Bottom or TextPosition.BottomLeft or TextPosition.BottomRight => 0.88,
            _ => 0.5,
        };
        return (x, y);
    }
}
