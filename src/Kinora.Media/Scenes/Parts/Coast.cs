using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What stands in or at the sea: headlands, a lighthouse on its rock, far isles.</summary>
public static class Coast
{
    public static readonly Tone Cliff = Tone.Of(0x8b7768);
    private static readonly Tone Summer = Tone.Of(0x6f9a55);
    private static readonly Tone White = Tone.Of(0xf6efe4);
    private static readonly Tone Red = Tone.Of(0xc4473d);

    /// <summary>Low land along a part of the horizon.</summary>
    public static void FarIsles(SceneStage stage, double from, double to, double height, double depth = 0.08)
    {
        var random = stage.Random.Fork("far isles");
        stage.Add("far isles", depth, stage.Horizon - height * 1.3, stage.Horizon + 2, drawing =>
        {
            for (var layer = 0; layer < 2; layer++)
            {
                double left = from + (to - from) * random.Between(-0.1, 0.25), right = to + (to - from) * random.Between(-0.25, 0.1);
                var points = new List<(double X, double Y)> { (left, stage.Horizon + 2) };
                for (var i = 1; i < 7; i++) points.Add((left + (right - left) * i / 7,
                    stage.Horizon - height * Math.Sin(Math.PI * i / 7.0) * random.Between(0.35, 1.1) * (layer == 0 ? 1 : 0.6)));
                points.Add((right, stage.Horizon + 2));
                drawing.Path(new SvgPath().MoveTo(left, stage.Horizon + 2).SmoothThrough([.. points]).Close(),
                    stage.Palette.Of(Turf(stage).Mix(Cliff, 0.5), 0.12 + 0.16 * layer));
            }
        });
    }

    private static Tone Turf(SceneStage stage) => Vegetation.Of(stage).IsSnowy ? Vegetation.Snow : Summer;

    /// <summary>A headland that falls steeply to the water, growing towards one edge of the picture.</summary>
    /// <param name="side">−1 it stands at the left edge, 1 at the right.</param>
    /// <param name="reach">How far it comes into the picture, in units.</param>
    public static void Headland(SceneStage stage, string name, int side, double reach, double height, double foot, double depth)
    {
        var random = stage.Random.Fork(name);
        var palette = stage.Palette;
        double edge = side < 0 ? stage.Left : stage.Right, tip = side < 0 ? stage.Left + reach : stage.Right - reach;
        double At(double share) => tip + (edge - tip) * share;
        stage.Add(name, depth, foot - height * 1.15, foot + stage.Percent * 1.2, drawing =>
        {
            (double X, double Y)[] top =
            [
                (At(0), foot), (At(0.03), foot - height * 0.3), (At(0.1), foot - height * random.Between(0.42, 0.55)),
                    (At(0.14), foot - height * random.Between(0.6, 0.7)),
                (At(0.36), foot - height * random.Between(0.72, 0.82)), (At(0.66), foot - height * random.Between(0.82, 0.95)),
                    (At(1), foot - height),
            ];
            drawing.Polygon(Paint.Down(palette.Of(Cliff, depth), palette.Dark(Cliff, depth).Mix(palette.Haze, 0.2)),
                [.. top, (edge, foot)]);
            // Faces of rock, lit and dark by turns, and turf that follows the edge.
            for (var i = 0; i < 9; i++)
            {
                var share = 0.06 + 0.94 * i / 9;
                var up = height * (0.36 + 0.5 * share) * random.Between(0.5, 0.9);
                double x = At(share), width = Math.Abs(edge - tip) * random.Between(0.03, 0.075);
                var tone = i % 2 == 0 ? palette.Lit(Cliff, depth) : palette.Dark(Cliff, depth);
                drawing.Polygon(Paint.Of(tone, 0.5), (x, foot), (x + width * 0.25, foot - up), (x + width * 0.8, foot - up * 0.85),
                    (x + width * 1.15, foot));
            }

            drawing.Path(new SvgPath().MoveTo(top[3].X, top[3].Y).SmoothThrough(top[3..]).LineTo(edge, foot - height * 0.84)
                .SmoothThrough((edge, foot - height * 0.84), (At(0.62), foot - height * 0.74), (At(0.4), foot - height * 0.7),
                    (top[3].X, top[3].Y)).Close(),
                Paint.Down(palette.Lit(Turf(stage), depth), palette.Of(Turf(stage), depth)));
            drawing.Ellipse((tip + edge) / 2, foot + stage.Percent * 0.3, reach * 0.53, stage.Percent * 0.55,
                Paint.Of(palette.Sky[4].Mix(Tone.White, 0.4), 0.45));
        });
    }

    /// <summary>A lighthouse on its rock; its light turns as it gets dark.</summary>
    public static void Lighthouse(SceneStage stage, double x, double foot, double height, double depth)
    {
        var random = stage.Random.Fork("lighthouse");
        var rock = height * 0.34;
        var lampY = foot - rock * 0.8 - height * 0.86;
        if (stage.Palette.Darkness > 0.3) Beam(stage, x, lampY, height, depth);
        stage.Add("lighthouse", depth, new RectangleD(x - height * 0.8, foot - rock - height * 1.15, height * 1.6, rock + height * 1.2),
            drawing =>
        {
            Rocks.Draw(stage, drawing, random, x - height * 0.3, foot + 3, height * 0.62, depth, Cliff);
            Rocks.Draw(stage, drawing, random, x + height * 0.32, foot + 3, height * 0.5, depth, Cliff);
            Rocks.Draw(stage, drawing, random, x, foot + 3, height * 0.85, depth, Cliff.Darker(0.08));
            Tower(stage, drawing, x, foot - rock * 0.8, height, depth);
            drawing.Ellipse(x, foot + 4, height * 0.72, height * 0.03, Paint.Of(stage.Palette.Sky[4].Mix(Tone.White, 0.4), 0.5));
        });
        if (stage.Palette.Darkness > 0.3)
        {
            var glow = height * 0.3;
            stage.Add("lighthouse lamp", depth, RectangleD.FromCenter(x, lampY, glow * 2, glow * 2), drawing =>
                drawing.Circle(x, lampY, glow, Paint.Glow(stage.Palette.Lamp, 0.9)), new Twinkle(0.5, 1, 3.4));
        }
    }

    private static void Tower(SceneStage stage, SvgDrawing drawing, double x, double foot, double height, double depth)
    {
        var palette = stage.Palette;
        double low = height * 0.095, high = height * 0.062, top = foot - height * 0.8;
        double Half(double y) => low + (high - low) * (foot - y) / (foot - top);
        var side = stage.LitSide(x);
        for (var band = 0; band < 5; band++)
        {
            var local = band % 2 == 0 ? White : Red;
            double y0 = foot - (foot - top) * band / 5, y1 = foot - (foot - top) * (band + 1) / 5;
            drawing.Polygon(palette.Of(local, depth), (x - Half(y0), y0 + 1), (x - Half(y1), y1), (x + Half(y1), y1),
                (x + Half(y0), y0 + 1));
            drawing.Polygon(palette.Lit(local, depth), (x + side * Half(y0), y0 + 1), (x + side * Half(y1), y1),
                (x + side * Half(y1) * 0.45, y1), (x + side * Half(y0) * 0.45, y0 + 1));
        }

        drawing.Rectangle(x - high * 1.5, top - height * 0.02, high * 3, height * 0.026, palette.Dark(Red, depth));
        drawing.Rectangle(x - high * 0.75, top - height * 0.1, high * 1.5, height * 0.085, palette.Darkness > 0.3 ? palette.Lamp
            : palette.Lit(Tone.Of(0x9fc4d6), depth));
        drawing.Line(x, top - height * 0.1, x, top - height * 0.02, palette.Dark(Red, depth), Math.Max(1.5, height * 0.008));
        drawing.Polygon(palette.Of(Red, depth), (x - high, top - height * 0.1), (x, top - height * 0.17), (x + high, top - height * 0.1));
    }

    private static void Beam(SceneStage stage, double x, double y, double height, double depth)
    {
        var reach = stage.Width * 0.55;
        var tone = stage.Palette.Lamp;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var paint = Paint.Across(side > 0 ? [new(0, tone, 0.5), new(0.4, tone, 0.2), new(1, tone, 0)]
                : [new(0, tone, 0), new(0.6, tone, 0.2), new(1, tone, 0.5)]);
            stage.Add("beam", depth, new RectangleD(side > 0 ? x : x - reach, y - height * 0.3, reach, height * 0.6), drawing =>
                drawing.Polygon(paint, (x, y - height * 0.012), (x + side * reach, y - height * 0.24),
                    (x + side * reach, y + height * 0.12), (x, y + height * 0.012)),
                new Twinkle(0.12, 0.9, 6.8, side > 0 ? 0 : 0.5));
        }
    }
}
