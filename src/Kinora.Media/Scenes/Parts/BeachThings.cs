using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What lies and stands on a beach: a parasol with its chair and towel, shells and starfish, near palm leaves.</summary>
public static class BeachThings
{
    private static readonly Tone[] Cloths = [Tone.Of(0xe4574c), Tone.Of(0x2f8f9d), Tone.Of(0xf0a93b), Tone.Of(0xd9668f)];
    private static readonly Tone White = Tone.Of(0xfdf6ea);
    private static readonly Tone Wood = Tone.Of(0xb98a5a);

    /// <param name="foot">Where the pole stands, in units.</param>
    /// <param name="height">Of the parasol.</param>
    public static void Parasol(SceneStage stage, double x, double foot, double height, int facing)
    {
        var random = stage.Random.Fork("parasol");
        var palette = stage.Palette;
        var cloth = random.Pick(Cloths);
        double reach = height * 0.62, top = foot - height;
        stage.Add("parasol", 0.95, new RectangleD(x - height * 1.2, top - height * 0.08, height * 2.4, height * 1.25), drawing =>
        {
            // Its shadow falls away from the sun.
            var away = -stage.LitSide(x);
            drawing.Ellipse(x + away * height * 0.3, foot + height * 0.03, height * 0.62, height * 0.06, Paint.Of(palette.Shadow, 0.26));
            Towel(stage, drawing, x - facing * height * 0.42, foot + height * 0.06, height * 0.62, random.Pick(Cloths));
            Chair(stage, drawing, x + facing * height * 0.36, foot + height * 0.02, height * 0.42, facing, random.Pick(Cloths));
            drawing.Group(x, foot, facing * 6, 1, tilted =>
            {
                tilted.Line(0, 0, 0, -height * 0.98, palette.Of(Wood, 1), Math.Max(3, height * 0.022));
                Canopy(stage, tilted, cloth, reach, -height, height * 0.34);
            });
        });
    }

    private static void Canopy(SceneStage stage, SvgDrawing drawing, Tone cloth, double reach, double top, double drop)
    {
        var palette = stage.Palette;
        for (var i = 0; i < 6; i++)
        {
            double from = -reach + reach * 2 * i / 6, to = -reach + reach * 2 * (i + 1) / 6;
            var local = i % 2 == 0 ? cloth : White;
            var share = stage.Sun.X < stage.SubjectX ? i / 5.0 : 1 - i / 5.0;
            var tone = palette.Lit(local, 1).Mix(palette.Dark(local, 1), share);
            drawing.Path(new SvgPath().MoveTo(0, top).QuadraticTo(from * 0.72, top + drop * 0.08, from, top + drop)
                .QuadraticTo((from + to) / 2, top + drop * 0.8, to, top + drop).QuadraticTo(to * 0.72, top + drop * 0.08, 0, top).Close(),
                    tone);
        }

        drawing.Circle(0, top - 2, Math.Max(2, reach * 0.03), palette.Of(Wood, 1));
    }

    private static void Towel(SceneStage stage, SvgDrawing drawing, double x, double y, double length, Tone cloth)
    {
        var palette = stage.Palette;
        double half = length / 2, deep = length * 0.16;
        for (var i = 0; i < 5; i++)
        {
            double from = x - half + length * i / 5, to = x - half + length * (i + 1) / 5;
            drawing.Polygon(palette.Of(i % 2 == 0 ? cloth : White, 1), (from + deep * 0.6, y - deep / 2), (to + deep * 0.6, y - deep / 2),
                (to - deep * 0.6, y + deep / 2), (from - deep * 0.6, y + deep / 2));
        }
    }

    private static void Chair(SceneStage stage, SvgDrawing drawing, double x, double foot, double size, int facing, Tone cloth)
    {
        var palette = stage.Palette;
        double At(double across) => x + facing * across * size;
        var wood = palette.Of(Wood, 1);
        var width = Math.Max(3, size * 0.045);
        drawing.Ellipse(x, foot + size * 0.02, size * 0.6, size * 0.07, Paint.Of(palette.Shadow, 0.25));
        drawing.Line(At(-0.45), foot, At(0.2), foot - size * 0.46, wood, width)
            .Line(At(0.42), foot, At(-0.36), foot - size * 0.36, wood, width);
        drawing.Path(new SvgPath().MoveTo(At(0.62), foot - size * 0.95)
            .QuadraticTo(At(0.3), foot - size * 0.22, At(-0.42), foot - size * 0.38)
            .LineTo(At(-0.44), foot - size * 0.3).QuadraticTo(At(0.3), foot - size * 0.06, At(0.7), foot - size * 0.92).Close(),
                Paint.Down(palette.Lit(cloth, 1), palette.Of(cloth, 1)));
        drawing.Line(At(0.3), foot, At(0.68), foot - size * 0.98, wood, width);
    }

    /// <summary>Shells, starfish and pebbles strewn over sand, a few large ones near.</summary>
    public static void Shells(SceneStage stage, SceneRandom random, double top, double bottom)
    {
        var palette = stage.Palette;
        var size = stage.Percent * 1.5;
        foreach (var local in (ReadOnlySpan<int>)[0xe8876a, 0xf5e3cf, 0xd9a6a0])
        {
            var tone = palette.Of(Tone.Of(local), 1);
            var isStar = local == 0xe8876a;
            var copies = new List<PartCopy>();
            for (var i = 0; i < (isStar ? 2 : 5); i++)
            {
                var t = random.Next();
                copies.Add(new PartCopy(random.Between(0.03, 0.97) * stage.Width, top + (bottom - top) * t,
                    (0.45 + 0.5 * t) * random.Between(0.7, 1.1), PartMotion.Still, 1, random.Chance(0.5)));
            }

            stage.AddCopies("shells", 1, size * 1.6, drawing =>
            {
                drawing.Ellipse(0, size * 0.5, size * 1.1, size * 0.22, Paint.Of(palette.Shadow, 0.22));
                if (isStar) Star(drawing, size, tone, palette.Dark(Tone.Of(local), 1));
                else Shell(drawing, size, tone, palette.Dark(Tone.Of(local), 1));
            }, copies);
        }
    }

    private static void Star(SvgDrawing drawing, double size, Tone tone, Tone dark)
    {
        var points = new (double X, double Y)[10];
        for (var i = 0; i < 10; i++)
        {
            var angle = Math.Tau * i / 10 - 1.3;
            var reach = size * (i % 2 == 0 ? 1.15 : 0.45);
            points[i] = (reach * Math.Cos(angle), reach * 0.62 * Math.Sin(angle));
        }

        drawing.Polygon(tone, points).Circle(0, 0, size * 0.16, dark);
    }

    private static void Shell(SvgDrawing drawing, double size, Tone tone, Tone dark)
    {
        drawing.Path(new SvgPath().MoveTo(0, size * 0.5).LineTo(-size * 0.9, -size * 0.1)
            .QuadraticTo(-size * 0.5, -size * 0.75, 0, -size * 0.7).QuadraticTo(size * 0.5, -size * 0.75, size * 0.9, -size * 0.1).Close(),
            tone);
        foreach (var across in (ReadOnlySpan<double>)[-0.5, 0, 0.5]) drawing.Line(0, size * 0.45, across * size, -size * 0.55, dark, 1.6,
            0.7);
    }

    /// <summary>Palm leaves that hang into the picture from an upper corner, moving in the air.</summary>
    public static void NearLeaves(SceneStage stage, int side)
    {
        var random = stage.Random.Fork("near leaves");
        double x = side < 0 ? 0 : stage.Width, length = stage.Percent * 42;
        var copies = new List<PartCopy> { new(x + side * stage.Percent * 4, -stage.Percent * 5, 1, new Rock(2.2, 5.5, random.Next()), 1,
            side < 0) };
        copies.Add(new PartCopy(x - side * stage.Percent * 9, -stage.Percent * 9, 0.85, new Rock(1.8, 4.6, random.Next()), 1, side < 0));
        var leaf = Tone.Of(0x2f6b42);
        var tone = stage.Palette.Dark(leaf, 1).Mix(stage.Palette.Shadow, 0.35);
        stage.AddCopies("near palm leaves", 1.7, length * 1.1, drawing =>
        {
            foreach (var angle in (ReadOnlySpan<double>)[-52, -24, 4, 34]) drawing.Group(0, 0, angle, 1, leafed =>
                Frond(leafed, length, tone));
        }, copies);
    }

    /// <summary>A feathered leaf that points to the lower left from its stem at the origin.</summary>
    private static void Frond(SvgDrawing drawing, double length, Tone tone)
    {
        drawing.Stroke(new SvgPath().MoveTo(0, 0).QuadraticTo(-length * 0.45, length * 0.08, -length * 0.9, length * 0.42), tone, 4);
        for (var i = 1; i <= 15; i++)
        {
            var t = i / 15.0;
            double x = -length * 0.9 * t, y = length * (0.16 * t * (1 - t) + 0.42 * t * t);
            var blade = length * (0.2 - 0.12 * t);
            Grass.Blade(drawing, x, y, x - blade * 0.75, y + blade * 1.15, length * 0.035, tone);
            Grass.Blade(drawing, x, y, x - blade * 1.15, y - blade * 0.25, length * 0.032, tone);
        }
    }
}
