using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Buildings and things of a farm: each stands with the middle of its foot at a point.</summary>
public static class FarmThings
{
    private static readonly Tone Red = Tone.Of(0xb8402f);
    private static readonly Tone White = Tone.Of(0xfaf4e8);
    private static readonly Tone Straw = Tone.Of(0xe6bb58);

    /// <summary>A red barn with a broken roof and white trim.</summary>
    public static void Barn(SceneStage stage, SvgDrawing drawing, double x, double foot, double width, double depth)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var (half, wall, roof) = (width * 0.34, width * 0.38, width * 0.32);
        var front = x - side * -width * 0.12;
        var back = -side;
        // The long side stands away from the light, the gable faces it.
        var farX = front + back * width * 0.66;
        drawing.Polygon(palette.Dark(Red, depth), (front + back * half, foot), (front + back * half, foot - wall),
            (farX, foot - wall * 0.96), (farX, foot));
        drawing.Polygon(palette.Dark(Tone.Of(0x6d6a70), depth), (front, foot - wall - roof), (front + back * half * 1.08, foot - wall),
            (farX + back * 6, foot - wall * 0.96), (farX - back * width * 0.22, foot - wall - roof * 0.96));
        drawing.Polygon(palette.Lit(Red, depth), (front - half, foot), (front - half, foot - wall),
            (front - half * 0.62, foot - wall - roof * 0.66), (front, foot - wall - roof),
            (front + half * 0.62, foot - wall - roof * 0.66), (front + half, foot - wall), (front + half, foot));
        var planks = new SvgPath();
        for (var i = -3; i <= 3; i++) planks.MoveTo(front + half * i * 0.28, foot)
            .LineTo(front + half * i * 0.28, foot - wall - roof * (0.85 - Math.Abs(i) * 0.2));
        drawing.Stroke(planks, palette.Of(Red, depth), 2.5, 0.6);
        var trim = palette.Lit(White, depth);
        drawing.Stroke(new SvgPath().MoveTo(front - half * 1.08, foot - wall * 0.97)
            .LineTo(front - half * 0.64, foot - wall - roof * 0.68).LineTo(front, foot - wall - roof * 1.02)
            .LineTo(front + half * 0.64, foot - wall - roof * 0.68).LineTo(front + half * 1.08, foot - wall * 0.97), trim, width * 0.022);
        var (door, high) = (half * 0.52, wall * 0.72);
        drawing.Rectangle(front - door, foot - high, door * 2, high, palette.Dark(Red, depth));
        drawing.Stroke(new SvgPath().MoveTo(front - door, foot).LineTo(front - door, foot - high).LineTo(front + door, foot - high)
            .LineTo(front + door, foot).LineTo(front - door, foot - high)
            .MoveTo(front + door, foot - high).LineTo(front - door, foot).MoveTo(front, foot).LineTo(front, foot - high), trim,
                width * 0.014);
        drawing.Rectangle(front - half * 0.2, foot - wall - roof * 0.42, half * 0.4, roof * 0.34, palette.Darkness > 0.4 ? palette.Lamp
            : palette.Dark(Tone.Of(0x40302c), depth));
        drawing.Stroke(new SvgPath().MoveTo(front - half * 0.2, foot - wall - roof * 0.42)
            .LineTo(front + half * 0.2, foot - wall - roof * 0.42).LineTo(front + half * 0.2, foot - wall - roof * 0.08)
            .LineTo(front - half * 0.2, foot - wall - roof * 0.08).Close(), trim, width * 0.012);
        if (!Vegetation.Of(stage).IsSnowy) return;
        drawing.Polygon(palette.Of(Vegetation.Snow, depth), (front, foot - wall - roof * 1.03),
            (front + back * half * 0.7, foot - wall - roof * 0.66), (farX - back * width * 0.1, foot - wall - roof * 0.6),
            (farX - back * width * 0.22, foot - wall - roof));
    }

    /// <summary>A steel silo with a dome.</summary>
    public static void Silo(SceneStage stage, SvgDrawing drawing, double x, double foot, double height, double depth)
    {
        var (palette, steel) = (stage.Palette, Tone.Of(0xb9c2c9));
        var side = stage.LitSide(x);
        var half = height * 0.15;
        drawing.Rectangle(x - half, foot - height * 0.85, half * 2, height * 0.85, palette.Dark(steel, depth));
        drawing.Rectangle(side < 0 ? x - half : x - half * 0.1, foot - height * 0.85, half * 1.1, height * 0.85, palette.Of(steel, depth));
        drawing.Rectangle(side < 0 ? x - half * 0.9 : x + half * 0.45, foot - height * 0.85, half * 0.45, height * 0.85,
            palette.Lit(steel, depth));
        drawing.Path(new SvgPath().MoveTo(x - half * 1.05, foot - height * 0.85)
            .ArcTo(half * 1.05, height * 0.15, false, true, x + half * 1.05, foot - height * 0.85).Close(), palette.Of(Red, depth));
        for (var i = 1; i < 7; i++) drawing.Line(x - half, foot - height * 0.12 * i, x + half, foot - height * 0.12 * i,
            palette.Dark(steel, depth), 2.5, 0.5);
    }

    /// <summary>A tower mill; its sails are turned by <see cref="Sails"/>.</summary>
    public static void Mill(SceneStage stage, SvgDrawing drawing, double x, double foot, double height, double depth)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var (low, high, top) = (height * 0.17, height * 0.105, foot - height * 0.66);
        drawing.Polygon(palette.Dark(White, depth), (x - low, foot), (x - high, top), (x + high, top), (x + low, foot));
        drawing.Polygon(palette.Lit(White, depth), (x + side * low, foot), (x + side * high, top), (x - side * high * 0.2, top),
            (x - side * low * 0.1, foot));
        drawing.Path(new SvgPath().MoveTo(x - high * 1.2, top).QuadraticTo(x - high * 0.9, top - height * 0.13, x, top - height * 0.15)
            .QuadraticTo(x + high * 0.9, top - height * 0.13, x + high * 1.2, top).Close(), palette.Of(Tone.Of(0x9a4b3a), depth));
        drawing.Rectangle(x - high * 1.45, foot - height * 0.3, high * 2.9, height * 0.022, palette.Dark(Vegetation.Bark, depth));
        drawing.Path(new SvgPath().MoveTo(x - low * 0.26, foot).LineTo(x - low * 0.26, foot - height * 0.1)
            .ArcTo(low * 0.26, low * 0.26, false, true, x + low * 0.26, foot - height * 0.1).LineTo(x + low * 0.26, foot).Close(),
            palette.Dark(Vegetation.Bark, depth));
        var pane = palette.Darkness > 0.4 ? palette.Lamp : palette.Dark(Tone.Of(0x4a5a70), depth);
        foreach (var at in (ReadOnlySpan<double>)[0.38, 0.52]) drawing.Rectangle(x - low * 0.16, foot - height * at, low * 0.32,
            height * 0.055, pane, 4);
    }

    /// <summary>The four sails of a mill at that place, turning.</summary>
    public static void Sails(SceneStage stage, double x, double foot, double height, double depth)
    {
        var palette = stage.Palette;
        var reach = height * 0.46;
        var (wood, cloth) = (palette.Dark(Vegetation.Bark, depth), palette.Lit(White, depth));
        stage.AddCopies("mill sails", depth, reach * 1.05, drawing =>
        {
            for (var i = 0; i < 4; i++)
            {
                drawing.Group(0, 0, 20 + 90 * i, 1, sail =>
                {
                    sail.Rectangle(-3, -reach, 6, reach, wood)
                        .Rectangle(3, -reach * 0.97, reach * 0.17, reach * 0.72, Paint.Of(cloth, 0.92));
                    for (var k = 0; k <= 5; k++) sail.Line(0, -reach * (0.25 + 0.144 * k), reach * 0.18, -reach * (0.25 + 0.144 * k), wood,
                        2.5);
                    sail.Line(reach * 0.18, -reach * 0.97, reach * 0.18, -reach * 0.25, wood, 3);
                });
            }

            drawing.Circle(0, 0, height * 0.022, wood);
        }, [new PartCopy(x, foot - height * 0.72, 1, new Spin(26))]);
    }

    /// <summary>A round bale of straw seen a little from the side.</summary>
    public static void Bale(SceneStage stage, SvgDrawing drawing, double x, double foot, double size, double depth)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var r = size / 2;
        drawing.Ellipse(x - side * r * 0.7, foot, r * 1.5, r * 0.18, Paint.Of(palette.Shadow, 0.3));
        drawing.Circle(x - side * r * 0.62, foot - r, r, palette.Dark(Straw, depth))
            .Rectangle(side < 0 ? x : x - r * 0.62, foot - size, r * 0.62, size, palette.Dark(Straw, depth));
        drawing.Rectangle(side < 0 ? x : x - r * 0.62, foot - size, r * 0.62, size * 0.3, palette.Of(Straw, depth));
        drawing.Circle(x, foot - r, r, palette.Lit(Straw, depth));
        foreach (var ring in (ReadOnlySpan<double>)[0.78, 0.52, 0.27])
        {
            var path = new SvgPath().MoveTo(x - r * ring, foot - r).ArcTo(r * ring, r * ring, false, true, x + r * ring, foot - r)
                .ArcTo(r * ring, r * ring, false, true, x - r * ring * 0.8, foot - r + r * ring * 0.55);
            drawing.Stroke(path, palette.Dark(Straw, depth), size * 0.03, 0.55);
        }
    }

    /// <summary>A tractor that crosses the field slowly, to the side of the light.</summary>
    public static void Tractor(SceneStage stage, double x, double foot, double size, double depth)
    {
        var palette = stage.Palette;
        var way = stage.LitSide(x);
        var motion = new Cross(way * stage.Percent * 14, 0).And(new Sway(0, size * 0.008, 0.5));
        stage.AddCopies("tractor", depth, size * 0.85, drawing =>
        {
            var (paint, dark) = (Tone.Of(0xd6402f), palette.Dark(Tone.Of(0x2d2a30), depth));
            drawing.Path(new SvgPath().MoveTo(-size * 0.3, -size * 0.3).LineTo(-size * 0.28, -size * 0.78)
                .LineTo(size * 0.06, -size * 0.78).LineTo(size * 0.1, -size * 0.5).LineTo(size * 0.56, -size * 0.46)
                .LineTo(size * 0.58, -size * 0.22).LineTo(-size * 0.1, -size * 0.18).Close(), palette.Of(paint, depth));
            drawing.Polygon(palette.Darkness > 0.5 ? palette.Lamp : palette.Sky[3], (-size * 0.22, -size * 0.48),
                (-size * 0.21, -size * 0.72), (size * 0.02, -size * 0.72), (size * 0.05, -size * 0.48));
            drawing.Rectangle(-size * 0.34, -size * 0.83, size * 0.46, size * 0.06, palette.Lit(paint, depth), 3)
                .Rectangle(size * 0.1, -size * 0.5, size * 0.46, size * 0.07, palette.Lit(paint, depth), 3);
            drawing.Rectangle(size * 0.36, -size * 0.68, size * 0.05, size * 0.2, dark);
            foreach (var (at, r) in ((double, double)[])[(-0.2, 0.26), (0.44, 0.16)])
                drawing.Circle(size * at, -size * r, size * r, dark)
                    .Circle(size * at, -size * r, size * r * 0.5, palette.Lit(Tone.Of(0xf0c33c), depth))
                    .Circle(size * at, -size * r, size * r * 0.18, dark);
        }, [new PartCopy(x - way * stage.Percent * 6, foot, 1, motion, 1, way < 0)]);
    }
}
