using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Houses of a village, seen a little from the side: a gable and a long front, smoke from the chimney.</summary>
public static class Cottages
{
    private static readonly Tone[] Walls = [Tone.Of(0xf0e4cc), Tone.Of(0xe3c9a3), Tone.Of(0xd9a58a), Tone.Of(0xf3ead9), Tone.Of(0xbfcac0),
        Tone.Of(0xc98f74)];
    private static readonly Tone[] Roofs = [Tone.Of(0xb5543f), Tone.Of(0x8a4a45), Tone.Of(0x6d5c52), Tone.Of(0xc9794a), Tone.Of(0x566474)];

    /// <param name="metre">Units in a metre there; a cottage is about 9 m wide and 6.5 m high.</param>
    public static void Draw(SceneStage stage, SceneRandom random, double depth, double x, double ground, double metre, bool hasSmoke)
    {
        var palette = stage.Palette;
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        var (wall, roof) = (random.Pick(Walls), random.Pick(Roofs));
        var w = metre * random.Between(7.5, 11);
        var eaves = metre * random.Between(2.7, 3.5);
        var ridge = eaves + metre * random.Between(2.4, 3.2);
        var side = random.Sign();
        var gable = w * random.Between(0.36, 0.44);
        // A house may show its gable on either side: mirrored about its middle.
        double X(double at) => x + side * (at - w / 2);
        var litGable = side == stage.LitSide(x) * -1;
        var (front, end) = litGable ? (palette.Of(wall, depth), palette.Lit(wall, depth))
            : (palette.Lit(wall, depth).Mix(palette.Of(wall, depth), 0.4), palette.Dark(wall, depth));
        var tile = isSnowy ? Vegetation.Snow.Mix(roof, 0.12) : roof;
        var windows = new List<PartCopy>();
        var chimney = (X: X(gable + (w - gable) * 0.62), Y: ground - ridge - metre * 0.7);
        stage.Add("cottage", depth, new RectangleD(x - w * 0.62, ground - ridge - metre * 1.2, w * 1.24, ridge + metre * 1.6), drawing =>
        {
            drawing.Ellipse(x, ground, w * 0.58, metre * 0.3, Paint.Of(palette.Shadow, 0.3));
            drawing.Polygon(front, (X(gable), ground), (X(w), ground), (X(w), ground - eaves), (X(gable), ground - eaves));
            drawing.Polygon(end, (X(0), ground), (X(gable), ground), (X(gable), ground - eaves), (X(gable / 2), ground - ridge),
                (X(0), ground - eaves));
            drawing.Rectangle(chimney.X - metre * 0.4, chimney.Y, metre * 0.8, metre * 2, palette.Of(Tone.Of(0x9a6a58), depth))
                .Rectangle(chimney.X - metre * 0.5, chimney.Y, metre, metre * 0.25,
                palette.Lit(isSnowy ? Vegetation.Snow : Tone.Of(0xb5836d), depth));
            drawing.Polygon(litGable ? palette.Of(tile, depth) : palette.Lit(tile, depth), (X(gable / 2), ground - ridge),
                (X(w - gable * 0.35), ground - ridge), (X(w + metre * 0.4), ground - eaves + metre * 0.35),
                (X(gable - metre * 0.1), ground - eaves + metre * 0.35));
            drawing.Polygon(palette.Dark(tile, depth), (X(gable / 2), ground - ridge - metre * 0.1),
                (X(gable / 2), ground - ridge + metre * 0.4), (X(-metre * 0.1), ground - eaves + metre * 0.5),
                (X(-metre * 0.4), ground - eaves + metre * 0.35));
            drawing.Polygon(palette.Lit(tile, depth), (X(gable / 2), ground - ridge - metre * 0.1),
                (X(gable / 2), ground - ridge + metre * 0.4), (X(gable + metre * 0.05), ground - eaves + metre * 0.5),
                (X(gable + metre * 0.2), ground - eaves + metre * 0.3));
            drawing.Polygon(palette.Dark(wall, depth), (X(gable), ground - metre * 0.35), (X(w), ground - metre * 0.35), (X(w), ground),
                (X(gable), ground));
            var door = gable + (w - gable) * 0.5;
            drawing.Rectangle(X(door) - metre * 0.55, ground - metre * 2.1, metre * 1.1, metre * 2.1,
                palette.Of(random.Pick(Roofs).Mix(Tone.Of(0x3f7a70), 0.4), depth), metre * 0.08)
                .Rectangle(X(door) - metre * 0.8, ground - metre * 2.3, metre * 1.6, metre * 0.25, palette.Lit(tile, depth));
            foreach (var at in new[] { gable + (w - gable) * 0.2, gable + (w - gable) * 0.8 }) Window(X(at), ground - metre * 1.5);
            Window(X(gable / 2), ground - metre * 1.5);
            Window(X(gable / 2), ground - eaves - metre * 0.3);

            void Window(double cx, double cy)
            {
                drawing.Rectangle(cx - metre * 0.6, cy - metre * 0.6, metre * 1.2, metre * 1.2, palette.Lit(Tone.Of(0xf4ecdd), depth))
                    .Rectangle(cx - metre * 0.48, cy - metre * 0.48, metre * 0.96, metre * 0.96, palette.Of(Tone.Of(0x5f7f94), depth));
                drawing.Rectangle(cx - metre * 0.04, cy - metre * 0.48, metre * 0.08, metre * 0.96, palette.Lit(Tone.Of(0xf4ecdd), depth));
                if (palette.Darkness > 0.1 && random.Chance(0.25 + 0.65 * palette.Darkness))
                    windows.Add(new PartCopy(cx, cy, 1, random.Chance(0.5) ? PartMotion.Still : new Appear(random.Between(0.3, 5), 0.4),
                        Math.Clamp(palette.Darkness * 1.6, 0.4, 1)));
            }
        });
        stage.AddCopies("cottage windows", depth, metre * 2.6, drawing => drawing.Circle(0, 0, metre * 2.4, Paint.Glow(palette.Lamp, 0.4))
            .Rectangle(-metre * 0.48, -metre * 0.48, metre * 0.96, metre * 0.96, palette.Lamp)
            .Rectangle(-metre * 0.04, -metre * 0.48, metre * 0.08, metre * 0.96, palette.Lamp.Mix(Tone.Of(0x7a4a2e), 0.6)), windows);
        if (hasSmoke) Smoke(stage, random, depth, chimney.X, chimney.Y, metre);
    }

    public static void Smoke(SceneStage stage, SceneRandom random, double depth, double x, double y, double metre)
    {
        var tone = Tone.White.Mix(stage.Palette.Haze, 0.35).Mix(stage.Palette.Shadow, 0.45 * stage.Palette.Darkness);
        var copies = new List<PartCopy>();
        for (var i = 0; i < 9; i++) copies.Add(new PartCopy(x, y, random.Between(0.7, 1.1),
            new Rise(metre * random.Between(2.4, 3.6), -metre * random.Between(5, 6.5), 2.2, 6.5, i / 9.0), 0.5));
        stage.AddCopies("smoke", depth, metre * 0.8, drawing => drawing.Circle(0, 0, metre * 0.8,
            Paint.Radial(new(0, tone, 0.7), new(0.6, tone, 0.45), new(1, tone, 0))), copies);
    }

    public static void Church(SceneStage stage, double depth, double x, double ground, double metre)
    {
        var palette = stage.Palette;
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        var (wall, roof) = (Tone.Of(0xece3d2), isSnowy ? Vegetation.Snow : Tone.Of(0x6b5f6e));
        var side = stage.LitSide(x);
        var (body, lit, dark) = (palette.Of(wall, depth), palette.Lit(wall, depth), palette.Dark(wall, depth));
        stage.Add("church", depth, new RectangleD(x - metre * 10, ground - metre * 23, metre * 22, metre * 23.6), drawing =>
        {
            drawing.Rectangle(x + metre * 1.5, ground - metre * 5, metre * 9, metre * 5, body)
                .Polygon(palette.Of(roof, depth), (x + metre, ground - metre * 4.8), (x + metre * 2.4, ground - metre * 8.6),
                (x + metre * 9.6, ground - metre * 8.6), (x + metre * 11, ground - metre * 4.8));
            for (var i = 0; i < 3; i++) Arch(x + metre * (4 + 2.5 * i), ground - metre * 1.2, metre * 0.6);
            drawing.Rectangle(x - metre * 2.2, ground - metre * 13, metre * 4.4, metre * 13, side < 0 ? body : dark.Mix(body, 0.6))
                .Rectangle(side < 0 ? x - metre * 2.2 : x + metre * 1.4, ground - metre * 13, metre * 0.8, metre * 13, lit);
            drawing.Rectangle(x - metre * 2.5, ground - metre * 13.2, metre * 5, metre * 0.5, lit)
                .Polygon(palette.Dark(roof, depth), (x - metre * 2.6, ground - metre * 13.1), (x, ground - metre * 21),
                (x + metre * 2.6, ground - metre * 13.1));
            drawing.Polygon(palette.Lit(roof, depth), (x + side * metre * 2.6, ground - metre * 13.1), (x, ground - metre * 21),
                (x + side * metre * 0.7, ground - metre * 13.1));
            drawing.Line(x, ground - metre * 20.6, x, ground - metre * 22.6, palette.Of(Tone.Of(0xd9b04f), depth), metre * 0.18)
                .Line(x - metre * 0.6, ground - metre * 21.9, x + metre * 0.6, ground - metre * 21.9, palette.Of(Tone.Of(0xd9b04f), depth),
                metre * 0.18);
            drawing.Circle(x, ground - metre * 11, metre * 0.95, palette.Lit(Tone.Of(0xf7f0e0), depth))
                .Line(x, ground - metre * 11, x, ground - metre * 11.6, dark, metre * 0.14)
                .Line(x, ground - metre * 11, x + metre * 0.45, ground - metre * 10.9, dark, metre * 0.14);
            Arch(x, ground - metre * 6.4, metre * 0.55);
            Arch(x, ground, metre * 0.85);

            void Arch(double cx, double foot, double half) => drawing.Path(new SvgPath().MoveTo(cx - half, foot)
                .LineTo(cx - half, foot - half * 2.4).ArcTo(half, half, false, true, cx + half, foot - half * 2.4).LineTo(cx + half, foot)
                .Close(),
                palette.Of(Tone.Of(0x4f6478), depth).Mix(palette.Lamp, 0.85 * Lamps.Burning(palette)));
        });
    }

    /// <summary>A windmill; its sails turn.</summary>
    public static void Windmill(SceneStage stage, double depth, double x, double ground, double metre)
    {
        var palette = stage.Palette;
        var wall = Tone.Of(0xe6dac4);
        var side = stage.LitSide(x);
        stage.Add("windmill", depth, new RectangleD(x - metre * 4, ground - metre * 14, metre * 8, metre * 14.4), drawing =>
        {
            drawing.Polygon(palette.Of(wall, depth), (x - metre * 3.2, ground), (x - metre * 1.9, ground - metre * 10),
                (x + metre * 1.9, ground - metre * 10), (x + metre * 3.2, ground));
            drawing.Polygon(palette.Lit(wall, depth), (x + side * metre * 3.2, ground), (x + side * metre * 1.9, ground - metre * 10),
                (x + side * metre * 1.1, ground - metre * 10), (x + side * metre * 2, ground));
            drawing.Path(new SvgPath().MoveTo(x - metre * 2.3, ground - metre * 9.9)
                .QuadraticTo(x - metre * 1.8, ground - metre * 13, x, ground - metre * 13.2)
                .QuadraticTo(x + metre * 1.8, ground - metre * 13, x + metre * 2.3, ground - metre * 9.9).Close(),
                palette.Of(Tone.Of(0x8a4a42), depth));
            drawing.Rectangle(x - metre * 0.7, ground - metre * 2.2, metre * 1.4, metre * 2.2, palette.Dark(Tone.Of(0x7a5a44), depth))
                .Rectangle(x - metre * 0.45, ground - metre * 6.5, metre * 0.9, metre * 1.2, palette.Of(Tone.Of(0x5f7f94), depth)
                .Mix(palette.Lamp, 0.9 * Lamps.Burning(palette)));
        });
        var wood = palette.Dark(Tone.Of(0x7a5f4c), depth);
        stage.AddCopies("sails", depth, metre * 9, drawing =>
        {
            for (var i = 0; i < 4; i++)
            {
                drawing.Group(0, 0, i * 90, 1, sail =>
                {
                    sail.Rectangle(-metre * 0.14, -metre * 8.2, metre * 0.28, metre * 8.2, wood)
                        .Rectangle(metre * 0.1, -metre * 8.1, metre * 1.3, metre * 6.2,
                        Paint.Of(palette.Lit(Tone.Of(0xf4ebd8), depth), 0.88));
                    for (var k = 1; k < 5; k++) sail.Rectangle(metre * 0.1, -metre * (8.1 - 1.24 * k), metre * 1.3, metre * 0.09, wood);
                });
            }

            drawing.Circle(0, 0, metre * 0.5, wood);
        }, [new PartCopy(x, ground - metre * 10.8, 1, new Spin(16))]);
    }
}
