using System.Globalization;
using System.Text;
using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

/// <summary>A film's plan as text: its clips, then what changes from frame to frame, layer by layer.</summary>
internal static class PlanText
{
    /// <summary>Every clip, and the layers of each <paramref name="every"/>th frame and of all frames at which their kinds change.</summary>
    public static string Of(FramePlanner planner, int every)
    {
        var text = new StringBuilder();
        Line(text, $"{planner.Canvas.Width}x{planner.Canvas.Height} at {planner.Canvas.FrameRate}, {planner.FrameCount} frames");
        foreach (var clip in planner.Clips) Line(text, Clip(clip));
        var kinds = "";
        for (var frame = 0L; frame < planner.FrameCount; frame++)
        {
            var layers = planner.Plan(frame).Layers;
            var now = string.Join(", ", layers.Select(Kind));
            if (now == kinds && frame % every != 0) continue;
            kinds = now;
            Line(text, $"frame {frame}");
            foreach (var layer in layers) Add(text, layer, "  ");
        }

        return text.ToString();
    }

    private static string Clip(ClipPlan clip) => string.Create(CultureInfo.InvariantCulture,
        $"clip {clip.Segment.Id}: seen {clip.VisibleStart}-{clip.VisibleEnd}, {clip.FrameCount} frames from {clip.FirstFrame}, ")
        + $"source {Seconds(clip.SourceStart)} + {Seconds(clip.SourceStep)} a frame";

    private static string Kind(Layer layer) => layer switch
    {
        PictureLayer picture => picture.Clip.Segment.Id + (picture.IsBackdrop ? " behind" : ""),
        TransitionLayer transition => $"{transition.Kind}",
        TextLayer words => words.Segment.Id,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Add(StringBuilder text, Layer layer, string indent)
    {
        switch (layer)
        {
            case PictureLayer picture:
                var place = picture.Placement;
                Line(text, $"{indent}{Kind(layer)} #{picture.ClipFrame}: {Box(place.View, 4)} to {Box(place.Target, 1)}{Manner(picture)}");
                break;
            case TransitionLayer transition:
                Line(text, $"{indent}{transition.Kind} {transition.Progress:0.000}");
                foreach (var side in transition.Outgoing) Add(text, side, indent + "  from ");
                foreach (var side in transition.Incoming) Add(text, side, indent + "  into ");
                break;
            case TextLayer words:
                Line(text, $"{indent}{words.Segment.Id} \"{words.Segment.Text!.Text}\" after {Seconds(words.Local)}");
                break;
        }
    }

    private static string Manner(PictureLayer picture)
    {
        var manner = picture.Opacity < 1 ? $", opacity {picture.Opacity.ToString("0.##", CultureInfo.InvariantCulture)}" : "";
        if (picture.Placement.Rotate != 0) manner += $", turned {picture.Placement.Rotate.ToString("0.##", CultureInfo.InvariantCulture)}";
        return picture.Placement.Flip == Flip.None ? manner : manner + $", flipped {picture.Placement.Flip}";
    }

    private static string Box(RectangleD box, int decimals)
    {
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        double[] sides = [box.X, box.Y, box.Width, box.Height];
        return "(" + string.Join(' ', sides.Select(side => side.ToString(format, CultureInfo.InvariantCulture))) + ")";
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0000000", CultureInfo.InvariantCulture) + " s";

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
