using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Trees with leaves, and bushes.</summary>
internal static class LeafTrees
{
    public static void Round(TreeBrush brush, double x, double foot, double height)
    {
        var random = brush.Random;
        var leaf = brush.Plants.Leaf(random);
        if (height > brush.Stage.Percent * 26)
        {
            Oak(brush, leaf, x, foot, height);
            return;
        }

        var crownX = height * random.Between(0.27, 0.38);
        var crownY = height * random.Between(0.27, 0.34);
        var middle = foot - height + crownY;
        Trunk(brush, x, foot, middle, height * 0.045, Vegetation.Bark);
        Crown(brush, leaf, x, middle, crownX, crownY);
    }

    /// <summary>A broad old tree: five crowns around each other on a strong trunk.</summary>
    private static void Oak(TreeBrush brush, Tone leaf, double x, double foot, double height)
    {
        var random = brush.Random;
        Trunk(brush, x, foot, foot - height * 0.6, height * 0.05, Vegetation.Bark);
        (double X, double Y, double Size)[] crowns =
            [(-0.3, 0.5, 0.2), (0.31, 0.52, 0.19), (-0.17, 0.72, 0.23), (0.2, 0.73, 0.21), (0, 0.6, 0.24), (0.02, 0.83, 0.17)];
        // Those away from the light first: the lit ones overlap them.
        foreach (var crown in crowns.OrderBy(crown => crown.X * brush.Side))
        {
            var (dx, dy) = (random.Between(-0.03, 0.03), random.Between(-0.025, 0.025));
            var size = crown.Size * random.Between(0.9, 1.1) * height;
            var shade = Math.Max(0, -crown.X * brush.Side) * 0.5;
            Crown(brush, leaf.Darker(shade), x + (crown.X + dx) * height, foot - (crown.Y + dy) * height, size, size * 0.8);
        }
    }

    public static void Poplar(TreeBrush brush, double x, double foot, double height)
    {
        var leaf = brush.Plants.Leaf(brush.Random);
        Trunk(brush, x, foot, foot - height * 0.3, height * 0.025, Vegetation.Bark);
        var half = height * brush.Random.Between(0.1, 0.14);
        var middle = foot - height * 0.54;
        var drawing = brush.Drawing;
        drawing.Path(Leaf(x, middle, half, height * 0.46), Paint.Down(brush.Of(leaf), brush.Dark(leaf)));
        drawing.Path(Leaf(x + brush.Side * half * 0.32, middle - height * 0.02, half * 0.55, height * 0.4), brush.Lit(leaf));
    }

    public static void Birch(TreeBrush brush, double x, double foot, double height)
    {
        var random = brush.Random;
        var leaf = brush.Plants.Leaf(random).Lighter(0.08);
        var width = height * 0.03;
        var lean = height * random.Between(-0.04, 0.04);
        var drawing = brush.Drawing;
        drawing.Polygon(brush.Of(Vegetation.BirchBark), (x - width, foot), (x + width, foot),
            (x + lean + width * 0.35, foot - height * 0.9), (x + lean - width * 0.35, foot - height * 0.9));
        drawing.Polygon(brush.Lit(Vegetation.BirchBark), (x + brush.Side * width, foot), (x + brush.Side * width * 0.3, foot),
            (x + lean, foot - height * 0.9));
        for (var i = 0; i < 6; i++)
        {
            var t = random.Between(0.05, 0.6);
            var side = random.Sign();
            drawing.Line(x + lean * t + side * width * 0.8, foot - height * t, x + lean * t + side * width * 0.1, foot - height * t,
                brush.Dark(Tone.Of(0x3a3230)), width * 0.3);
        }

        for (var i = 0; i < 5; i++)
        {
            var t = 0.5 + i * 0.115;
            var side = i % 2 == 0 ? -1 : 1;
            var size = height * (0.17 - i * 0.018);
            Crown(brush, leaf, x + lean * t + side * height * 0.06 * (1.4 - t), foot - height * t, size * 0.85, size * 0.72);
        }
    }

    /// <summary>A dome that sits on the ground; in winter under snow.</summary>
    public static void Bush(TreeBrush brush, double x, double foot, double height)
    {
        var leaf = brush.Plants.Bush.Mix(brush.Plants.Leaves[0], brush.Random.Between(0, 0.6));
        var half = height * brush.Random.Between(0.7, 1.05);
        var drawing = brush.Drawing;
        var bulges = brush.Random.Whole(5, 7);
        drawing.Path(brush.Foliage(x, foot, half, height * 0.85, bulges, Math.PI, Math.Tau), Paint.Down(brush.Of(leaf), brush.Dark(leaf)));
        drawing.Path(brush.Foliage(x + brush.Side * half * 0.24, foot - height * 0.26, half * 0.58, height * 0.46, 5, Math.PI, Math.Tau),
            brush.Of(leaf).Mix(brush.Lit(leaf), 0.55));
        drawing.Path(brush.Foliage(x + brush.Side * half * 0.42, foot - height * 0.45, half * 0.3, height * 0.24, 3, Math.PI, Math.Tau),
            brush.Lit(leaf));
    }

    /// <summary>Foliage in three steps of light, each nearer to the sun.</summary>
    public static void Crown(TreeBrush brush, Tone leaf, double x, double y, double radiusX, double radiusY)
    {
        var drawing = brush.Drawing;
        var side = brush.Side;
        var bulges = brush.Random.Whole(8, 11);
        drawing.Path(brush.Foliage(x, y, radiusX, radiusY, bulges), Paint.Down(brush.Of(leaf), brush.Dark(leaf)));
        drawing.Path(brush.Foliage(x + side * radiusX * 0.16, y - radiusY * 0.18, radiusX * 0.72, radiusY * 0.7, 8), brush.Of(leaf)
            .Mix(brush.Lit(leaf), 0.45));
        for (var i = 0; i < 3; i++)
        {
            var (dx, dy) = (radiusX * (0.1 + 0.26 * i) * side, radiusY * (-0.52 + 0.2 * i + brush.Random.Between(-0.08, 0.08)));
            drawing.Path(brush.Foliage(x + dx, y + dy, radiusX * (0.3 - 0.05 * i), radiusY * (0.22 - 0.02 * i), 5), brush.Lit(leaf));
        }
    }

    private static void Trunk(TreeBrush brush, double x, double foot, double top, double half, Tone bark)
    {
        var drawing = brush.Drawing;
        var tall = foot - top;
        drawing.Path(new SvgPath().MoveTo(x - half * 1.5, foot)
            .QuadraticTo(x - half * 0.7, foot - tall * 0.25, x - half * 0.6, top).LineTo(x + half * 0.6, top)
            .QuadraticTo(x + half * 0.7, foot - tall * 0.25, x + half * 1.5, foot).Close(), brush.Dark(bark));
        drawing.Path(new SvgPath().MoveTo(x + brush.Side * half * 1.5, foot)
            .QuadraticTo(x + brush.Side * half * 0.7, foot - tall * 0.25, x + brush.Side * half * 0.6, top)
            .LineTo(x + brush.Side * half * 0.1, top).Close(), brush.Lit(bark));
        foreach (var branch in (ReadOnlySpan<int>)[-1, 1])
        {
            drawing.Stroke(new SvgPath().MoveTo(x, foot - tall * 0.5)
                .QuadraticTo(x + branch * tall * 0.06, foot - tall * 0.7, x + branch * tall * 0.3, foot - tall * 0.95), brush.Dark(bark),
                    half * 0.7);
        }
    }

    private static SvgPath Leaf(double x, double y, double half, double reach) => new SvgPath().MoveTo(x, y - reach)
        .CurveTo(x + half * 1.1, y - reach * 0.5, x + half * 1.25, y + reach * 0.7, x, y + reach)
        .CurveTo(x - half * 1.25, y + reach * 0.7, x - half * 1.1, y - reach * 0.5, x, y - reach).Close();
}
