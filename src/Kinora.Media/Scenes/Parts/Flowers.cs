using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

public enum FlowerKind
{
    Daisy,
    Tulip,
    Poppy,
    Lavender,
    Sunflower,
    Bell,
}

/// <summary>Flowers: single ones on their stems, patches that sway, and carpets of dots far away.</summary>
public static class Flowers
{
    private static readonly Tone Stem = Tone.Of(0x4f9a48);

    /// <summary>One flower on its stem, its foot at the origin of the drawing's group.</summary>
    public static void Draw(SceneStage stage, SvgDrawing drawing, SceneRandom random, FlowerKind kind, Tone local, double height,
        double depth)
    {
        var palette = stage.Palette;
        var stem = palette.Of(Stem, depth);
        var bend = height * random.Between(-0.1, 0.1);
        drawing.Stroke(new SvgPath().MoveTo(0, 0).QuadraticTo(0, -height * 0.5, bend, -height * 0.86), stem, height * 0.035);
        var leafSide = random.Sign();
        drawing.Path(new SvgPath().MoveTo(0, -height * 0.12)
            .QuadraticTo(leafSide * height * 0.12, -height * 0.42, leafSide * height * 0.26, -height * 0.44)
            .QuadraticTo(leafSide * height * 0.2, -height * 0.18, 0, -height * 0.12).Close(), stem.Mix(palette.Lit(Stem, depth), 0.4));
        var (x, y, r) = (bend, -height * 0.86, height * 0.14);
        switch (kind)
        {
            case FlowerKind.Tulip:
                Tulip(stage, drawing, local, depth, x, y, r);
                break;
            case FlowerKind.Lavender:
                for (var i = 0; i < 7; i++) drawing.Ellipse(x * (0.7 + i * 0.05) + (i % 2 == 0 ? -1 : 1) * r * 0.28, y + r * (2 - i * 0.5),
                    r * 0.36, r * 0.3, i % 2 == 0 ? palette.Lit(local, depth) : palette.Of(local, depth));
                break;
            case FlowerKind.Poppy:
                drawing.Ellipse(x - r * 0.45, y, r * 0.8, r * 0.72, palette.Dark(local, depth))
                    .Ellipse(x + r * 0.45, y, r * 0.8, r * 0.72, palette.Of(local, depth));
                drawing.Ellipse(x, y + r * 0.18, r * 0.95, r * 0.62, palette.Lit(local, depth))
                    .Circle(x, y - r * 0.1, r * 0.24, palette.Dark(Tone.Of(0x3a2a33), depth));
                break;
            case FlowerKind.Bell:
                Bell(stage, drawing, local, depth, height, bend);
                break;
            default:
                Petals(stage, drawing, local, depth, x, y, kind is FlowerKind.Sunflower ? r * 1.35 : r, kind is FlowerKind.Sunflower);
                break;
        }
    }

    /// <summary>Flowers of one kind and colour over a stretch of ground, some of which sway.</summary>
    public static void Patch(SceneStage stage, string name, double depth, FlowerKind kind, Tone local, double height,
        IReadOnlyList<(double X, double Y, double Scale)> places)
    {
        var random = stage.Random.Fork(name);
        var copies = places.OrderBy(place => place.Y).Select(place => new PartCopy(place.X, place.Y, place.Scale,
            new Rock(random.Between(1, 3.5), random.Between(2.2, 4.5), random.Next()), 1, random.Chance(0.5))).ToList();
        stage.AddCopies(name, depth, height * 1.15, drawing => Draw(stage, drawing, random, kind, local, height, depth), copies);
    }

    /// <summary>A carpet of blossoms seen from afar: dots in rows that get larger towards the viewer.</summary>
    public static void Carpet(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, Tone local,
        double left, double right, Func<double, double> top, double bottom, int count)
    {
        foreach (var tone in (Tone[])[stage.Palette.Of(local, depth), stage.Palette.Lit(local, depth)])
        {
            for (var size = 0; size < 3; size++)
            {
                var path = new SvgPath();
                for (var i = 0; i < count / 6; i++)
                {
                    var x = left + (right - left) * (random.Next() + random.Next()) / 2;
                    var t = (size + random.Next()) / 3;
                    var y = top(x) + (bottom - top(x)) * t * t;
                    path.MoveTo(x, y).LineTo(x + 1.2 + size, y);
                }

                drawing.Stroke(path, tone, stage.Percent * (0.22 + 0.26 * size));
            }
        }
    }

    private static void Tulip(SceneStage stage, SvgDrawing drawing, Tone local, double depth, double x, double y, double r)
    {
        var palette = stage.Palette;
        drawing.Path(new SvgPath().MoveTo(x - r * 0.75, y - r * 0.9).LineTo(x - r * 0.3, y - r * 0.35).LineTo(x, y - r * 1.15)
            .LineTo(x + r * 0.3, y - r * 0.35).LineTo(x + r * 0.75, y - r * 0.9)
            .CurveTo(x + r * 1.05, y + r * 0.5, x + r * 0.5, y + r * 0.9, x, y + r * 0.9)
                .CurveTo(x - r * 0.5, y + r * 0.9, x - r * 1.05, y + r * 0.5, x - r * 0.75, y - r * 0.9).Close(), palette.Of(local, depth));
        drawing.Path(new SvgPath().MoveTo(x, y - r * 1.15).CurveTo(x + r * 0.55, y - r * 0.2, x + r * 0.45, y + r * 0.6, x, y + r * 0.9)
            .CurveTo(x - r * 0.45, y + r * 0.6, x - r * 0.55, y - r * 0.2, x, y - r * 1.15).Close(), palette.Lit(local, depth));
    }

    private static void Bell(SceneStage stage, SvgDrawing drawing, Tone local, double depth, double height, double bend)
    {
        for (var i = 0; i < 4; i++)
        {
            var side = i % 2 == 0 ? -1 : 1;
            var (x, y, r) = (bend * (0.6 + i * 0.12) + side * height * 0.07, -height * (0.5 + i * 0.12), height * (0.075 - i * 0.006));
            drawing.Path(new SvgPath().MoveTo(x - r * 0.5, y - r).QuadraticTo(x - r * 0.6, y + r * 0.5, x - r * 1.1, y + r)
                .LineTo(x + r * 1.1, y + r)
                .QuadraticTo(x + r * 0.6, y + r * 0.5, x + r * 0.5, y - r).Close(), side < 0 ? stage.Palette.Of(local, depth)
                    : stage.Palette.Lit(local, depth));
        }
    }

    private static void Petals(SceneStage stage, SvgDrawing drawing, Tone local, double depth, double x, double y, double r,
        bool isSunflower)
    {
        var palette = stage.Palette;
        var count = isSunflower ? 13 : 9;
        for (var i = 0; i < count; i++)
        {
            var degrees = 360.0 * i / count;
            var tone = Math.Cos(degrees / 180 * Math.PI) > 0.1 ? palette.Lit(local, depth) : palette.Of(local, depth);
            drawing.Group(x, y, degrees, 1, petal => petal.Ellipse(0, -r * 0.66, r * (isSunflower ? 0.2 : 0.25), r * 0.5, tone));
        }

        var heart = isSunflower ? Tone.Of(0x6a3f22) : local.Luma > 0.75 ? Tone.Of(0xf5b92e) : Tone.Of(0xffe07a);
        drawing.Circle(x, y, r * (isSunflower ? 0.48 : 0.34), palette.Of(heart, depth));
        drawing.Circle(x + r * 0.06, y - r * 0.08, r * (isSunflower ? 0.32 : 0.22), palette.Lit(heart, depth));
    }
}
