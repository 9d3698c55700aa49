using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

public enum BoatKind
{
    Sailing,
    Freighter,
    Rowing,
    Trawler,
}

/// <summary>Boats on the water: they bob, and sail slowly through the picture.</summary>
public static class Boats
{
    private static readonly Tone[] Hulls = [Tone.Of(0xb9433f), Tone.Of(0x2f5673), Tone.Of(0x8a5a3c), Tone.Of(0xf1ece2)];
    private static readonly Tone Sail = Tone.Of(0xfbf4e6);
    private static readonly Tone Wood = Tone.Of(0x9a6a43);

    /// <param name="waterline">Where it floats, in units.</param>
    /// <param name="size">Its height with its mast, in units; a rowing boat's length.</param>
    /// <param name="way">How far it sails during the scene, in units; its bow points there.</param>
    public static void Add(SceneStage stage, BoatKind kind, double x, double waterline, double size, double depth, double way)
    {
        var random = stage.Random.Fork($"{kind} {(int)x}");
        var half = size * 1.3;
        PartMotion motion = new Cross(way, 0).And(new Sway(0, size * 0.012 + 1, random.Between(3, 4.5), random.Next()))
            .And(new Rock(kind is BoatKind.Freighter ? 0.3 : 1.8, random.Between(4, 6), random.Next()));
        stage.Add($"{kind} boat".ToLowerInvariant(), depth, new RectangleD(x - half, waterline - size * 1.06, half * 2, size * 1.3),
            drawing =>
        {
            var facing = way < 0 ? -1 : 1;
            var brush = new Brush(stage, drawing, random, x, waterline, size, depth, facing);
            Wake(brush);
            switch (kind)
            {
                case BoatKind.Sailing:
                    SailingBoat(brush);
                    break;
                case BoatKind.Freighter:
                    Freighter(brush);
                    break;
                case BoatKind.Trawler:
                    Trawler(brush);
                    break;
                default:
                    RowingBoat(brush);
                    break;
            }
        }, motion);
    }

    /// <summary>Places are in boat lengths: 1 across is the size, up is negative, the bow at positive x.</summary>
    private readonly record struct Brush(SceneStage Stage, SvgDrawing Drawing, SceneRandom Random, double X, double Y, double Size,
        double Depth, int Facing)
    {
        public (double X, double Y) At(double across, double up) => (X + Facing * across * Size, Y - up * Size);

        public void Shape(Paint paint, params ReadOnlySpan<(double Across, double Up)> points)
        {
            var placed = new (double X, double Y)[points.Length];
            for (var i = 0; i < points.Length; i++) placed[i] = At(points[i].Across, points[i].Up);
            Drawing.Polygon(paint, placed);
        }

        public Tone Of(Tone local) => Stage.Palette.Of(local, Depth);

        public Tone Lit(Tone local) => Stage.Palette.Lit(local, Depth);

        public Tone Dark(Tone local) => Stage.Palette.Dark(local, Depth);
    }

    private static void Hull(Brush brush, Tone local, double back, double front, double rise, double sink)
    {
        var (x0, y0) = brush.At(-back, rise);
        var (x1, y1) = brush.At(front, rise * 1.35);
        var (x2, y2) = brush.At(front * 0.78, -sink);
        var (x3, y3) = brush.At(-back * 0.86, -sink);
        var (middleX, middleY) = brush.At(0, rise * 0.8);
        brush.Drawing.Path(new SvgPath().MoveTo(x0, y0).QuadraticTo(middleX, middleY, x1, y1).QuadraticTo(x2 + (x1 - x2) * 0.35, y2, x2, y2)
            .LineTo(x3, y3).QuadraticTo(x0, y3, x0, y0).Close(),
            Paint.Down(brush.Lit(local), brush.Dark(local)));
        brush.Drawing.Stroke(new SvgPath().MoveTo(x0, y0).QuadraticTo(middleX, middleY, x1, y1), brush.Lit(Sail),
            Math.Max(1, brush.Size * 0.012), 0.8);
    }

    private static void SailingBoat(Brush brush)
    {
        var hull = brush.Random.Pick(Hulls);
        var (footX, footY) = brush.At(0, 0.06);
        var (topX, topY) = brush.At(0, 1);
        brush.Drawing.Line(footX, footY, topX, topY, brush.Dark(Wood), Math.Max(1.5, brush.Size * 0.014));
        // The mainsail swells behind the mast, the jib before it; the side towards the sun is bright.
        Swelling(brush, (-0.02, 0.97), (-0.4, 0.17), (-0.02, 0.15), -0.1, brush.Of(Sail), brush.Lit(Sail));
        Swelling(brush, (0.02, 0.9), (0.4, 0.15), (0.03, 0.17), 0.07, brush.Lit(Sail), brush.Lit(Sail));
        if (brush.Random.Chance(0.5)) brush.Shape(Paint.Of(brush.Of(hull), 0.85), (-0.05, 0.55), (-0.235, 0.4), (-0.27, 0.34),
            (-0.05, 0.46));
        Hull(brush, hull, 0.42, 0.46, 0.1, 0.03);
    }

    private static void Swelling(Brush brush, (double Across, double Up) top, (double Across, double Up) clew,
        (double Across, double Up) tack, double belly, Tone far, Tone near)
    {
        var (x0, y0) = brush.At(top.Across, top.Up);
        var (x1, y1) = brush.At(clew.Across, clew.Up);
        var (x2, y2) = brush.At(tack.Across, tack.Up);
        var (bellyX, bellyY) = brush.At((top.Across + clew.Across) / 2 + belly, (top.Up + clew.Up) / 2 + 0.04);
        brush.Drawing.Path(new SvgPath().MoveTo(x0, y0).QuadraticTo(bellyX, bellyY, x1, y1).LineTo(x2, y2).Close(), Paint.Down(near, far));
    }

    private static void Freighter(Brush brush)
    {
        var white = brush.Of(Sail);
        brush.Shape(white, (-0.86, 0.16), (-0.86, 0.52), (-0.56, 0.52), (-0.56, 0.16));
        brush.Shape(brush.Lit(Hulls[0]), (-0.78, 0.52), (-0.78, 0.68), (-0.68, 0.68), (-0.68, 0.52));
        for (var i = 0; i < 5; i++)
        {
            var left = -0.46 + i * 0.23;
            var high = brush.Random.Between(0.24, 0.4);
            brush.Shape(brush.Of(brush.Random.Pick([Hulls[0], Hulls[1], Tone.Of(0xd9963c), Tone.Of(0x4c8b74)])), (left, 0.14), (left, high),
                (left + 0.21, high), (left + 0.21, 0.14));
        }

        Hull(brush, brush.Random.Pick([Hulls[0], Hulls[1]]), 0.98, 1.06, 0.17, 0.05);
    }

    private static void Trawler(Brush brush)
    {
        var (footX, footY) = brush.At(-0.05, 0.2);
        var (topX, topY) = brush.At(-0.05, 1);
        brush.Drawing.Line(footX, footY, topX, topY, brush.Dark(Wood), Math.Max(1.5, brush.Size * 0.02));
        var (boomX, boomY) = brush.At(-0.55, 0.72);
        brush.Drawing.Line(topX, topY + brush.Size * 0.45, boomX, boomY, brush.Dark(Wood), Math.Max(1.2, brush.Size * 0.014));
        brush.Drawing.Line(topX, topY, boomX, boomY, brush.Dark(Wood), 1.2, 0.7);
        brush.Shape(brush.Lit(Sail), (0.04, 0.2), (0.04, 0.56), (0.36, 0.56), (0.42, 0.2));
        brush.Shape(brush.Dark(Hulls[1]), (0.2, 0.36), (0.2, 0.49), (0.345, 0.49), (0.37, 0.36));
        brush.Shape(brush.Of(Hulls[0]), (0, 0.56), (0, 0.61), (0.42, 0.61), (0.4, 0.56));
        Hull(brush, brush.Random.Pick(Hulls), 0.66, 0.78, 0.22, 0.06);
    }

    private static void RowingBoat(Brush brush)
    {
        var (oarX, oarY) = brush.At(0.05, 0.16);
        var (bladeX, bladeY) = brush.At(-0.4, -0.05);
        brush.Shape(brush.Dark(Wood), (-0.44, 0.13), (-0.3, 0.1), (0.3, 0.11), (0.48, 0.17), (0.3, 0.05), (-0.35, 0.05));
        Hull(brush, brush.Random.Pick([Wood, Hulls[0], Hulls[1]]), 0.46, 0.52, 0.14, 0.05);
        brush.Drawing.Line(oarX, oarY, bladeX, bladeY, brush.Lit(Wood), Math.Max(2, brush.Size * 0.018));
    }

    private static void Wake(Brush brush)
    {
        var palette = brush.Stage.Palette;
        var (x, y) = brush.At(0, -0.05);
        brush.Drawing.Ellipse(x, y + brush.Size * 0.03, brush.Size * 0.6, brush.Size * 0.06, Paint.Of(palette.Shadow, 0.26));
        for (var i = 0; i < 3; i++)
        {
            var (lineX, lineY) = brush.At(brush.Random.Between(-0.3, 0.3), -0.06 - 0.045 * i);
            var length = brush.Size * (0.42 - 0.1 * i);
            brush.Drawing.Line(lineX - length, lineY, lineX + length, lineY, palette.Glow.Mix(palette.Sky[4], 0.5),
                Math.Max(1, brush.Size * 0.011), 0.5);
        }
    }
}
