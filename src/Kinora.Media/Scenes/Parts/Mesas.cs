using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Table mountains and rock walls in bands of coloured stone.</summary>
public static class Mesas
{
    /// <summary>Bands from the top down, as shares of how much darker or lighter and redder they are.</summary>
    private static readonly Tone[] Bands = [Tone.Of(0xffffff), Tone.Of(0xe9c9b4), Tone.Of(0xffefe0), Tone.Of(0xd9ae98), Tone.Of(0xf6dcc6),
        Tone.Of(0xcf9f8c)];

    /// <summary>A row of mesas and buttes of uneven size, the greatest at <paramref name="mainX"/>.</summary>
    public static void Row(SceneStage stage, SceneRandom random, string name, double depth, double foot, double tall, Tone rock,
        double mainX)
    {
        stage.Add(name, depth, foot - tall * 1.25, foot + 2, drawing =>
        {
            double[] sizes = [0.4, 0.62, 0.3, 0.5];
            var beat = random.Whole(0, 3);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                for (var x = mainX + side * tall * random.Between(1.5, 2); x > stage.Left - tall
                    && x < stage.Right + tall; x += side * tall * random.Between(0.9, 1.9))
                {
                    var size = sizes[beat++ % 4] * random.Between(0.85, 1.15);
                    Draw(stage, drawing, random, x, foot, tall * size, tall * size * random.Between(0.5, 1.9), depth, rock);
                }
            }

            Draw(stage, drawing, random, mainX, foot, tall, tall * random.Between(0.9, 1.3), depth, rock);
        });
    }

    /// <summary>One mesa: a steep wall on a slope of rubble, flat on top, striped, the side towards the light lit.</summary>
    /// <param name="width">Of its flat top.</param>
    public static void Draw(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double height, double width,
        double depth, Tone rock)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var half = width / 2;
        var skirt = height * random.Between(0.3, 0.42);
        var slope = skirt * random.Between(1, 1.5);
        var wall = height - skirt;
        drawing.Polygon(Paint.Down(palette.Dark(rock, depth), palette.Of(rock, depth).Mix(palette.Haze, 0.25)), (x - half - slope, foot),
            (x - half * 1.02, foot - skirt), (x + half * 1.02, foot - skirt), (x + half + slope, foot));
        drawing.Polygon(Paint.Of(palette.Lit(rock, depth), 0.8), (x + side * (half + slope), foot), (x + side * half * 1.02, foot - skirt),
            (x + side * half * 0.3, foot - skirt), (x + side * half * 0.55, foot - skirt * 0.45), (x + side * half * 0.4, foot));
        var crease = x + side * half * random.Between(0.05, 0.35);
        var at = foot - height;
        for (var i = 0; i < Bands.Length; i++)
        {
            var thick = wall / Bands.Length * (i % 2 == 0 ? 1.25 : 0.75);
            var ledge = half * (0.94 + 0.06 * (i % 2) + 0.01 * i) + random.Between(-0.02, 0.02) * half;
            var stone = rock.Multiply(Bands[i]);
            drawing.Rectangle(x - ledge, at, ledge * 2, thick + 1, palette.Dark(stone, depth));
            var (from, to) = side < 0 ? (x - ledge, crease) : (crease, x + ledge);
            drawing.Rectangle(from, at, to - from, thick + 1, palette.Lit(stone, depth));
            at += thick;
        }

        if (Vegetation.Of(stage).IsSnowy) Cap(stage, drawing, random, x - half * 1.03, x + half * 1.03, foot - height, wall * 0.13, depth);
        var cracks = new SvgPath();
        for (var i = 0; i < 5; i++)
        {
            var cx = x + half * random.Between(-0.85, 0.85);
            cracks.MoveTo(cx, foot - height + wall * random.Between(0, 0.4))
                .LineTo(cx + half * random.Between(-0.03, 0.03), foot - skirt - wall * random.Between(0, 0.3));
        }

        drawing.Stroke(cracks, palette.Dark(rock.Darker(0.2), depth), Math.Max(2, height * 0.012), 0.6);
    }

    /// <summary>A wall of rock at one edge of the picture, stepping down towards the middle, in bands.</summary>
    /// <param name="side">−1 at the left edge, 1 at the right.</param>
    /// <param name="reach">How far its foot comes into the picture, in units from the edge.</param>
    public static void Wall(SceneStage stage, SvgDrawing drawing, SceneRandom random, int side, double reach, double top, double foot,
        double depth, Tone rock, int bands = 9)
    {
        var palette = stage.Palette;
        var edge = side < 0 ? stage.Left : stage.Right;
        // A wall at the left shows its right face: it is lit when the light comes from the right.
        var isLit = stage.Sun.X > stage.Width / 2 == side < 0;
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        for (var i = 0; i < bands; i++)
        {
            var (from, to) = (top + (foot - top) * i / bands, top + (foot - top) * (i + 1) / bands);
            var out1 = reach * (0.5 + 0.5 * i / bands) * (1 + (i % 2 == 0 ? 0.025 : -0.015)) + random.Between(-0.012, 0.012) * reach;
            var out2 = out1 + reach * random.Between(0.005, 0.035);
            var stone = rock.Multiply(Bands[i % Bands.Length]);
            drawing.Polygon(palette.Dark(stone, depth), (edge, from), (edge - side * out1, from), (edge - side * out2, to + 1),
                (edge, to + 1));
            var face = reach * (0.17 + 0.012 * (i % 3));
            drawing.Polygon(isLit ? palette.Lit(stone, depth) : palette.Of(stone, depth), (edge - side * (out1 - face), from),
                (edge - side * out1, from), (edge - side * out2, to + 1), (edge - side * (out2 - face * 1.04), to + 1));
            if (isSnowy && i % 3 == 0) Cap(stage, drawing, random, Math.Min(edge, edge - side * out1), Math.Max(edge, edge - side * out1),
                from,
                (foot - top) / bands * (i == 0 ? 0.9 : 0.4), depth);
            else if (i % 2 == 0) drawing.Line(edge, from + 1, edge - side * out1, from + 1, palette.Lit(stone, depth), 3, 0.7);
        }
    }

    /// <summary>Snow on a ledge, hanging over it unevenly.</summary>
    private static void Cap(SceneStage stage, SvgDrawing drawing, SceneRandom random, double left, double right, double y, double thick,
        double depth)
    {
        var path = new SvgPath().MoveTo(left, y - thick * 0.4).LineTo(right, y - thick * 0.4);
        var steps = Math.Max(3, (int)((right - left) / Math.Max(thick * 2.5, stage.Percent)));
        for (var i = steps; i > 0; i--)
        {
            var (from, to) = (left + (right - left) * i / steps, left + (right - left) * (i - 1) / steps);
            path.LineTo(from, y + thick * 0.2).QuadraticTo((from + to) / 2, y + thick * random.Between(0.5, 1.4), to, y + thick * 0.2);
        }

        drawing.Path(path.Close(), Vegetation.SnowOn(stage.Palette, depth, Tone.White));
    }
}
