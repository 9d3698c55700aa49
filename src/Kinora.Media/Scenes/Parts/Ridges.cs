using Kinora.Core.Plan;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Rolling ground: hills, dunes and banks, lit along their upper edge.</summary>
public static class Ridges
{
    /// <summary>A soft line of a few waves that reaches over the whole stage.</summary>
    /// <param name="y">Its middle height, in units from the top.</param>
    /// <param name="height">From trough to crest, about.</param>
    /// <param name="waves">How many crests there are over the width; 1–4.</param>
    public static GroundLine Rolling(SceneStage stage, SceneRandom random, double y, double height, double waves)
    {
        var (first, second) = (random.Next() * Math.Tau, random.Next() * Math.Tau);
        var share = random.Between(0.25, 0.45);
        return new GroundLine(stage.Left, stage.Right, x =>
        {
            var t = x / stage.Width * Math.Tau * waves;
            return y - height / 2 * ((1 - share) * Math.Sin(t + first) + share * Math.Sin(t * 2.3 + second));
        });
    }

    /// <summary>A line that sinks or rises to one side: a slope that leads into the picture.</summary>
    public static GroundLine Slope(SceneStage stage, double leftY, double rightY, double bulge = 0) =>
        new(stage.Left, stage.Right, x =>
        {
            var t = (x - stage.Left) / (stage.Right - stage.Left);
            var ease = t * t * (3 - 2 * t);
            return leftY + (rightY - leftY) * ease - bulge * Math.Sin(Math.PI * t);
        });

    /// <summary>
    /// The ground under a line: light along the edge, its own colour, and darker towards the viewer.
    /// </summary>
    /// <param name="bottom">How far down it goes: a little beyond where the next layer covers it.</param>
    /// <param name="above">How much room the layer needs above the line for what <paramref name="more"/> draws.</param>
    public static void Hill(
        SceneStage stage, string name, double depth, GroundLine line, double bottom, Tone local, double above = 0,
            Action<SvgDrawing>? more = null)
    {
        var top = line.Top;
        stage.Add(name, depth, top - above - 4, bottom, drawing =>
        {
            Fill(stage, drawing, depth, line, bottom, local);
            more?.Invoke(drawing);
        });
    }

    /// <summary>The same into a drawing that is already there.</summary>
    public static void Fill(SceneStage stage, SvgDrawing drawing, double depth, GroundLine line, double bottom, Tone local)
    {
        var palette = stage.Palette;
        // Low light rakes over the ground: crests glow, and what is near sinks into coloured shadow instead of mud.
        var dusk = palette.ShadowStrength * (0.35 + 0.65 * depth);
        var body = palette.Of(local.Saturate(1 + 0.3 * dusk), depth);
        var lit = palette.Lit(local, depth).Mix(palette.Glow, 0.16 * dusk);
        var isSnow = local.Luma > 0.8;
        if (isSnow)
        {
            // Snow is blue where the light does not reach it.
            body = palette.Of(local.Multiply(Tone.Of(0xdce8f8)), depth).Mix(Vegetation.SnowShade(palette), 0.05 + 0.9 * dusk);
            local = local.Multiply(Tone.White.Mix(Tone.Of(0x9db8e4), 0.6 + 0.4 * dusk));
        }

        var low = isSnow ? body.Mix(palette.Shadow, 0.08 + 0.16 * dusk) : palette.Dark(local, depth).Mix(palette.Shadow, 0.5 * dusk);
        drawing.Path(line.Below(bottom), Paint.Down(
            new(0, body.Mix(lit, 0.8)), new(0.2, body.Mix(lit, 0.3)), new(0.55, body), new(1, low)));
        drawing.Stroke(line.Edge(1.5), lit, 3 + 2 * depth, 0.7);
    }

    /// <summary>Shallow swells over a stretch of ground, light on the crest and dark behind it: ground that is not flat.</summary>
    public static void Swells(SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, GroundLine line, Tone local,
        int count = 9)
    {
        var palette = stage.Palette;
        var (dark, lit) = (palette.Dark(local.Luma > 0.8 ? local.Multiply(Tone.Of(0xb4c9ec)) : local.Darker(0.15), depth),
            palette.Lit(local, depth));
        for (var i = 0; i < count; i++)
        {
            var x = random.Between(stage.Left, stage.Right);
            var t = (i + random.Next()) / count;
            var y = line.YAt(x) + (stage.Bottom - line.YAt(x)) * (0.06 + 0.8 * t);
            var length = stage.Percent * random.Between(16, 48) * (0.5 + t);
            drawing.Path(Swell(x, y, length, 0.08), Paint.Of(dark, 0.3));
            drawing.Path(Swell(x + stage.LitSide(x) * length * 0.16, y - length * 0.006, length * 0.6, 0.07), Paint.Of(lit, 0.32));
        }
    }

    private static SvgPath Swell(double x, double y, double length, double rise) => new SvgPath().MoveTo(x - length / 2, y)
        .QuadraticTo(x, y - length * rise, x + length / 2, y).QuadraticTo(x, y + length * 0.025, x - length / 2, y).Close();

    /// <summary>Haze that lies in a valley between two layers: nothing above, thick below.</summary>
    public static void Mist(SceneStage stage, string name, double depth, double top, double bottom, double strength = 0.6)
    {
        var haze = stage.Palette.Haze.Mix(stage.Palette.Glow, 0.15);
        var box = RectangleD.FromCenter((stage.Left + stage.Right) / 2, (top + bottom) / 2, stage.Right - stage.Left, bottom - top);
        stage.Add(name, depth, box, drawing => drawing.Rectangle(box.X, box.Y, box.Width, box.Height,
            Paint.Down(new(0, haze, 0), new(0.5, haze, strength * 0.45), new(0.8, haze, strength), new(1, haze, strength))));
    }
}
