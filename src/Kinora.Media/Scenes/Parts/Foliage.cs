using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What grows in woods: ferns, hanging canopies, tall trunks, big tropical leaves, lianas.</summary>
public static class Foliage
{
    private static readonly Tone Fern = Tone.Of(0x4b9450);

    /// <summary>A trunk that goes up out of the picture, wider at its roots, lit at its edge.</summary>
    public static void Trunk(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double top, double width,
        double depth, Tone bark)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var lean = width * random.Between(-0.5, 0.5);
        var half = width / 2;
        double Edge(int edge, double share) => x + lean * share + edge * half * (1 - 0.25 * share);
        var tall = foot - top;
        drawing.Path(new SvgPath().MoveTo(x - half * 1.7, foot)
            .QuadraticTo(x - half, foot - tall * 0.06, Edge(-1, 0.25), foot - tall * 0.25)
            .LineTo(Edge(-1, 1), top).LineTo(Edge(1, 1), top).LineTo(Edge(1, 0.25), foot - tall * 0.25)
            .QuadraticTo(x + half, foot - tall * 0.06, x + half * 1.7, foot).Close(),
                Paint.Down(palette.Dark(bark, depth), palette.Of(bark, depth)));
        drawing.Path(new SvgPath().MoveTo(x + side * half * 1.7, foot)
            .QuadraticTo(x + side * half, foot - tall * 0.06, Edge(side, 0.25), foot - tall * 0.25)
            .LineTo(Edge(side, 1), top).LineTo(Edge(side, 1) - side * half * 0.3, top)
                .LineTo(Edge(side, 0.25) - side * half * 0.35, foot - tall * 0.25)
            .QuadraticTo(x + side * half * 0.7, foot - tall * 0.05, x + side * half * 1.1, foot).Close(), palette.Lit(bark, depth));
        var marks = new SvgPath();
        for (var i = 0; i < 7; i++)
        {
            var (t, across) = (random.Between(0.05, 0.9), random.Between(-0.6, 0.4));
            marks.MoveTo(x + lean * t + across * half, foot - tall * t).LineTo(x + lean * t + across * half, foot - tall * (t + 0.05));
        }

        drawing.Stroke(marks, palette.Dark(bark.Darker(0.25), depth), width * 0.07, 0.5);
    }

    /// <summary>Leaves that hang in from above: an uneven lower edge of bulges, lighter where the light comes through.</summary>
    /// <param name="y">How far down it hangs, in units.</param>
    public static void Canopy(SceneStage stage, SvgDrawing drawing, SceneRandom random, double y, double depth, Tone leaf)
    {
        var palette = stage.Palette;
        foreach (var (share, tone) in ((double, Tone)[])[(1, palette.Dark(leaf, depth)), (0.72, palette.Of(leaf, depth)),
            (0.42, palette.Of(leaf, depth).Mix(palette.Lit(leaf, depth), 0.6))])
        {
            var path = new SvgPath().MoveTo(stage.Left, stage.Top);
            var (beforeX, beforeY) = (stage.Left, y * share * random.Between(0.6, 1));
            path.LineTo(beforeX, beforeY);
            for (var x = stage.Left; x < stage.Right;)
            {
                var step = stage.Percent * random.Between(4, 9);
                // It hangs lower at both sides than in the middle: a frame.
                var middle = Math.Abs((x + step) / stage.Width - 0.5) * 2;
                var next = y * share * (0.5 + 0.5 * middle * middle) * random.Between(0.72, 1.12);
                var chord = Math.Sqrt(step * step + (next - beforeY) * (next - beforeY));
                path.ArcTo(chord * 0.56, chord * 0.56, false, false, x + step, next);
                x += step;
                beforeY = next;
            }

            drawing.Path(path.LineTo(stage.Right + 200, stage.Top).Close(), tone);
        }
    }

    /// <summary>A fern about a foot: fronds with leaflets, arching to both sides.</summary>
    public static void Ferns(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double height, double depth,
        Tone? local = null)
    {
        var tone = local ?? (Vegetation.Of(stage) is { Season: Kinora.Core.Scenes.Season.Autumn } ? Tone.Of(0xb98b3c) : Fern);
        for (var i = 0; i < 7; i++)
        {
            var lean = (i / 6.0 - 0.5) * 2;
            var reach = height * random.Between(0.8, 1.1);
            var (tipX, tipY) = (x + lean * reach * 0.95, foot - reach * (0.95 - 0.55 * lean * lean));
            var (bendX, bendY) = (x + lean * reach * 0.25, foot - reach * 0.85);
            var colour = lean * stage.LitSide(x) > 0.2 ? stage.Palette.Lit(tone, depth) : i % 2 == 0 ? stage.Palette.Of(tone, depth)
                : stage.Palette.Dark(tone, depth);
            var path = new SvgPath().MoveTo(x, foot).QuadraticTo(bendX, bendY, tipX, tipY);
            for (var k = 3; k < 10; k++)
            {
                var t = k / 10.0;
                var (px, py) = (Along(x, bendX, tipX, t), Along(foot, bendY, tipY, t));
                var size = reach * 0.2 * (1.1 - t);
                path.MoveTo(px, py).LineTo(px + size * (0.5 + lean * 0.3), py - size * 0.8).MoveTo(px, py)
                    .LineTo(px - size * (0.5 - lean * 0.5), py + size * 0.5);
            }

            drawing.Stroke(path, colour, Math.Max(2, height * 0.028));
        }
    }

    /// <summary>A banana leaf or palm leaf from a point: a broad blade with a rib, torn along its edge.</summary>
    public static void BigLeaf(SceneStage stage, SvgDrawing drawing, double x, double y, double degrees, double length, double depth,
        Tone local, double shadow)
    {
        var palette = stage.Palette;
        var isLit = Math.Cos(degrees / 180 * Math.PI) * stage.LitSide(x) > -0.2;
        var body = (isLit ? palette.Of(local, depth) : palette.Dark(local, depth)).Mix(palette.Shadow, shadow);
        var light = palette.Lit(local, depth).Mix(palette.Shadow, shadow * 0.9);
        drawing.Group(x, y, degrees, 1, leaf =>
        {
            var half = length * 0.17;
            leaf.Path(new SvgPath().MoveTo(0, 0).CurveTo(length * 0.2, -half * 1.5, length * 0.7, -half * 1.4, length, length * 0.06)
                .CurveTo(length * 0.7, half * 0.9, length * 0.25, half * 1.2, 0, 0).Close(), body);
            leaf.Path(new SvgPath().MoveTo(0, 0).CurveTo(length * 0.2, -half * 1.5, length * 0.7, -half * 1.4, length, length * 0.06)
                .QuadraticTo(length * 0.5, -half * 0.28, 0, 0).Close(), Paint.Of(light, 0.75));
            var ribs = new SvgPath();
            for (var i = 2; i < 9; i++)
            {
                var at = length * i / 9.5;
                ribs.MoveTo(at, -half * 0.1).LineTo(at + half * 0.5, -half * 0.85).MoveTo(at, -half * 0.06)
                    .LineTo(at + half * 0.45, half * 0.6);
            }

            leaf.Stroke(ribs, body, length * 0.008, 0.8);
        });
    }

    /// <summary>A liana between two points that hangs through, with small leaves.</summary>
    public static void Liana(SceneStage stage, SvgDrawing drawing, SceneRandom random, double fromX, double fromY, double toX, double toY,
        double sag, double depth)
    {
        var (middleX, middleY) = ((fromX + toX) / 2, Math.Max(fromY, toY) + sag);
        var tone = stage.Palette.Dark(Tone.Of(0x3f6b3c), depth);
        drawing.Stroke(new SvgPath().MoveTo(fromX, fromY).QuadraticTo(middleX, middleY, toX, toY), tone, stage.Percent * 0.45);
        for (var i = 1; i < 14; i++)
        {
            var t = i / 14.0;
            var (x, y) = (Along(fromX, middleX, toX, t), Along(fromY, middleY, toY, t));
            var size = stage.Percent * random.Between(0.8, 1.7);
            drawing.Path(new SvgPath().MoveTo(x, y).QuadraticTo(x - size * 0.5, y + size * 0.6, x, y + size * 1.5)
                .QuadraticTo(x + size * 0.5, y + size * 0.6, x, y).Close(),
                i % 2 == 0 ? stage.Palette.Of(Fern, depth) : tone);
        }
    }

    private static double Along(double a, double b, double c, double t) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
}
