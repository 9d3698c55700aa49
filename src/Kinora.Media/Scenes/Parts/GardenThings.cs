using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What people put into gardens: each stands with the middle of its foot at a point.</summary>
public static class GardenThings
{
    private static readonly Tone Stone = Tone.Of(0xd8d2c4);

    /// <summary>A wooden hive of three boxes under a roof, with a landing board.</summary>
    public static void Beehive(SceneStage stage, SvgDrawing drawing, double x, double foot, double height, double depth, Tone paint)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var half = height * 0.34;
        drawing.Ellipse(x - side * half * 0.5, foot + 2, half * 1.5, height * 0.06, Paint.Of(palette.Shadow, 0.28));
        foreach (var leg in (ReadOnlySpan<double>)[-0.8, 0.65]) drawing.Rectangle(x + half * leg, foot - height * 0.16, half * 0.15,
            height * 0.16, palette.Dark(Vegetation.Bark, depth));
        for (var box = 0; box < 3; box++)
        {
            var (top, tall) = (foot - height * (0.36 + 0.23 * box), height * 0.22);
            drawing.Rectangle(x - half, top, half * 2, tall, palette.Of(paint, depth), 3);
            drawing.Rectangle(side < 0 ? x - half : x + half * 0.68, top, half * 0.32, tall, palette.Lit(paint, depth), 3);
            drawing.Rectangle(x - half, top + tall * 0.86, half * 2, tall * 0.16, palette.Dark(paint, depth));
            if (box > 0) drawing.Rectangle(x - half * 0.22, top + tall * 0.34, half * 0.44, tall * 0.2,
                palette.Dark(paint.Darker(0.3), depth), 4);
        }

        drawing.Rectangle(x - half * 1.14, foot - height * 0.9, half * 2.28, height * 0.08, palette.Lit(Tone.Of(0xdfe3e6), depth), 4);
        drawing.Rectangle(x - half * 1.14, foot - height * 0.845, half * 2.28, height * 0.03, palette.Dark(Tone.Of(0xaab2b8), depth));
        drawing.Rectangle(x - half * 0.6, foot - height * 0.2, half * 1.2, height * 0.035, palette.Dark(Tone.Of(0x3c2a20), depth));
        drawing.Rectangle(x - half * 0.9, foot - height * 0.165, half * 1.8, height * 0.04, palette.Lit(Tone.Of(0xc49a62), depth));
    }

    /// <summary>Two basins on a foot in a round pool; its water is added by <see cref="Jets"/>.</summary>
    public static void Fountain(SceneStage stage, SvgDrawing drawing, double x, double foot, double height, double depth)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var (stone, dark, lit) = (palette.Of(Stone, depth), palette.Dark(Stone, depth), palette.Lit(Stone, depth));
        var water = Paint.Down(palette.Sky[4].Mix(palette.Sky[2], 0.3), palette.Sky[1].Mix(palette.Shadow, 0.1));
        var half = height * 0.62;
        drawing.Ellipse(x, foot, half * 1.06, half * 0.24, dark).Ellipse(x, foot - height * 0.05, half, half * 0.2, stone)
            .Ellipse(x, foot - height * 0.06, half * 0.92, half * 0.165, water);
        Column(0.07, -0.05, -0.52);
        Basin(-0.5, 0.34);
        Column(0.045, -0.5, -0.78);
        Basin(-0.76, 0.19);
        drawing.Circle(x, foot - height * 0.84, height * 0.035, lit);
        return;

        void Column(double width, double from, double to)
        {
            drawing.Rectangle(x - height * width, foot + height * to, height * width * 2, height * (from - to), dark);
            drawing.Rectangle(side < 0 ? x - height * width : x + height * width * 0.3, foot + height * to, height * width * 0.7,
                height * (from - to), lit);
        }

        void Basin(double at, double reach)
        {
            var (y, r) = (foot + height * at, height * reach);
            drawing.Path(new SvgPath().MoveTo(x - r, y).CurveTo(x - r * 0.85, y + r * 0.45, x - r * 0.3, y + r * 0.42, x, y + r * 0.45)
                .CurveTo(x + r * 0.3, y + r * 0.42, x + r * 0.85, y + r * 0.45, x + r, y).Close(), dark);
            drawing.Path(new SvgPath().MoveTo(x + side * r, y)
                .CurveTo(x + side * r * 0.85, y + r * 0.45, x + side * r * 0.3, y + r * 0.42, x + side * r * 0.2, y + r * 0.4)
                .LineTo(x + side * r * 0.3, y).Close(), lit);
            drawing.Ellipse(x, y, r, r * 0.16, lit).Ellipse(x, y, r * 0.88, r * 0.11, water);
        }
    }

    /// <summary>Drops that rise and fall over a fountain's basins.</summary>
    public static void Jets(SceneStage stage, double x, double foot, double height, double depth)
    {
        var random = stage.Random.Fork("jets");
        var copies = new List<PartCopy>();
        for (var i = 0; i < 34; i++)
        {
            var (side, level) = (i % 2 == 0 ? -1 : 1, i % 3);
            var (reach, top) = level == 0 ? (0.05, 0.9) : level == 1 ? (0.19, 0.76) : (0.34, 0.5);
            var fall = height * (level == 0 ? 0.12 : level == 1 ? 0.26 : 0.44);
            var motion = new Rise(side * height * 0.05, fall, 0.2, random.Between(0.7, 1.1), random.Next());
            copies.Add(new PartCopy(x + side * height * reach * random.Between(0.75, 1), foot - height * top, random.Pick([0.7, 1.0]),
                motion, 0.85));
        }

        var size = height * 0.014;
        stage.AddCopies("fountain's water", depth, size * 3.2,
            drawing => drawing.Ellipse(0, 0, size * 0.7, size * 2.4, stage.Palette.Sky[4].Lighter(0.35)), copies);
    }

    /// <summary>A glasshouse with a gable; lit from inside when it is dark.</summary>
    public static void Glasshouse(SceneStage stage, SvgDrawing drawing, double x, double foot, double width, double depth)
    {
        var palette = stage.Palette;
        var (half, tall, roof) = (width / 2, width * 0.42, width * 0.27);
        var frame = palette.Lit(Tone.Of(0xf4f6f2), depth);
        var (high, low) = palette.Darkness > 0.5 ? (palette.Lamp, palette.Lamp.Mix(palette.Of(Tone.Of(0x6fae5e), depth), 0.45))
            : (palette.Sky[3].Lighter(0.25), palette.Of(Tone.Of(0x8fc79a), depth));
        drawing.Polygon(Paint.Down(high, low), (x - half, foot), (x - half, foot - tall), (x, foot - tall - roof), (x + half, foot - tall),
            (x + half, foot));
        foreach (var (at, size) in ((double, double)[])[(-0.34, 0.16), (-0.1, 0.1), (0.2, 0.2), (0.38, 0.12)])
            drawing.Path(new SvgPath().MoveTo(x + width * at - width * size * 0.6, foot)
                .ArcTo(width * size * 0.6, width * size, false, true, x + width * at + width * size * 0.6, foot).Close(),
                Paint.Of(palette.Dark(Tone.Of(0x4c9a50), depth), 0.75));
        for (var i = 0; i <= 6; i++)
        {
            var at = x - half + width * i / 6;
            drawing.Line(at, foot, at, foot - tall - roof * (1 - Math.Abs(i - 3) / 3.0), frame, i is 0 or 6 ? 7 : 4);
        }

        drawing.Line(x - half, foot - tall, x + half, foot - tall, frame, 6)
            .Line(x - half, foot - tall * 0.5, x + half, foot - tall * 0.5, frame, 3);
        drawing.Stroke(new SvgPath().MoveTo(x - half * 1.05, foot - tall * 0.98).LineTo(x, foot - tall - roof * 1.04)
            .LineTo(x + half * 1.05, foot - tall * 0.98), frame, 9);
        drawing.Polygon(Paint.Of(Tone.White, 0.3), (x - half * 0.8, foot - tall), (x - half * 0.45, foot - tall), (x - half * 0.75, foot),
            (x - half, foot), (x - half, foot - tall * 0.4));
        drawing.Rectangle(x - half * 1.03, foot - width * 0.045, width * 1.03, width * 0.05, palette.Of(Tone.Of(0xb0694c), depth));
    }

    /// <summary>An arch over a path, grown over with roses.</summary>
    public static void RoseArch(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double height,
        double depth, Vegetation plants)
    {
        var palette = stage.Palette;
        var half = height * 0.4;
        var brush = new TreeBrush(stage, drawing, random, depth, stage.LitSide(x));
        var arch = new SvgPath().MoveTo(x - half, foot).LineTo(x - half, foot - height * 0.6)
            .ArcTo(half, half, false, true, x + half, foot - height * 0.6).LineTo(x + half, foot);
        drawing.Stroke(arch, palette.Dark(plants.Bush, depth), height * 0.15)
            .Stroke(arch, palette.Lit(Tone.Of(0xfbf7ee), depth), height * 0.03);
        for (var i = 0; i <= 14; i++)
        {
            var t = i / 14.0;
            var (px, py) = t < 0.3 ? (x - half, foot - height * 0.6 * t / 0.3) : t > 0.7 ? (x + half, foot - height * 0.6 * (1 - t) / 0.3)
                : (x - half * Math.Cos((t - 0.3) / 0.4 * Math.PI), foot - height * 0.6 - half * Math.Sin((t - 0.3) / 0.4 * Math.PI));
            var r = height * random.Between(0.085, 0.13);
            drawing.Path(brush.Foliage(px, py, r, r, 6), i % 2 == 0 ? palette.Of(plants.Bush, depth) : palette.Lit(plants.Bush, depth));
            if (plants.Flowers.Length == 0) continue;
            for (var k = 0; k < 3; k++) drawing.Circle(px + r * random.Between(-0.9, 0.9), py + r * random.Between(-0.9, 0.9),
                height * 0.022, palette.Lit(plants.Flowers[k % 2 * 4 % plants.Flowers.Length], depth));
        }
    }
}
