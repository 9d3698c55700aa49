using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>A row of towers from one x to another that stand on one line.</summary>
/// <param name="Depth">As of a part; also how much haze lies before it.</param>
/// <param name="Ground">The line they stand on, in units.</param>
/// <param name="Tallest">Height of the tallest, in units.</param>
public sealed record TowerRow(string Name, double Depth, double Ground, double Tallest)
{
    public required double From { get; init; }

    public required double To { get; init; }

    /// <summary>Widths and windows: 1 for a row that fills a wide picture.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>How many of the windows are lit at night, 0–1; 0 draws none.</summary>
    public double Lights { get; init; } = 0.5;

    /// <summary>How far the walls have gone dark before the light, 0–1: near rows are silhouettes.</summary>
    public double Silhouette { get; init; }
}

/// <summary>Skylines: towers of many shapes in a rhythm, a lit edge to the sun, windows that light one by one.</summary>
public static class Towers
{
    private static readonly Tone[] Walls =
        [Tone.Of(0x6f86a0), Tone.Of(0xb59a8a), Tone.Of(0x8d97a8), Tone.Of(0xa9786a), Tone.Of(0x7f9aa0), Tone.Of(0xc2b3a2),
            Tone.Of(0x6b6f8c)];

    public static void Row(SceneStage stage, TowerRow row)
    {
        var random = stage.Random.Fork(row.Name);
        var lamps = new List<PartCopy>();
        var dim = new List<PartCopy>();
        stage.Add(row.Name, row.Depth, row.Ground - row.Tallest * 1.45, row.Ground, drawing =>
        {
            // Tall, low, low, tall: a rhythm, not noise.
            var beat = random.Whole(0, 4);
            for (var x = row.From; x < row.To; beat++)
            {
                var width = stage.Percent * row.Scale * random.Between(4.4, 9.4);
                var share = (beat % 5) switch
                {
                    0 => random.Between(0.7, 0.9),
                    1 => random.Between(0.3, 0.48),
                    2 => random.Between(0.42, 0.62),
                    3 => random.Between(0.2, 0.36),
                    _ => random.Between(0.5, 0.66),
                };
                if (random.Chance(0.1)) share = 1;
                if (share > 0.65) width *= 0.85;
                Tower(stage, drawing, random, row, x, width, row.Tallest * share, lamps, dim);
                x += width + (random.Chance(0.45) ? stage.Percent * row.Scale * random.Between(0, 1.6) : 0);
            }
        });
        Windows(stage, row, "windows", stage.Palette.Lamp, lamps);
        Windows(stage, row, "dim windows", stage.Palette.Lamp.Mix(Tone.Of(0xff9a4a), 0.55), dim);
    }

    private static void Windows(SceneStage stage, TowerRow row, string name, Tone tone, List<PartCopy> copies)
    {
        var size = stage.Percent * row.Scale;
        stage.AddCopies($"{row.Name} {name}", row.Depth, size * 0.5,
            drawing => drawing.Rectangle(-size * 0.25, -size * 0.31, size * 0.5, size * 0.62, tone), copies);
    }

    private static void Tower(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, TowerRow row, double x, double width, double height,
        List<PartCopy> lamps, List<PartCopy> dim)
    {
        var palette = stage.Palette;
        var local = random.Pick(Walls).Mix(palette.Shadow, row.Silhouette * (0.25 + 0.6 * palette.Darkness));
        var near = row.Depth + 0.15 + 0.25 * row.Silhouette;
        var wall = palette.Of(local, near);
        var lit = palette.Lit(local, near - 0.05);
        var side = stage.LitSide(x + width / 2);
        var shape = new TowerShape(drawing, x, row.Ground - height, width, height + 2, side, wall, lit, stage.Percent * row.Scale)
            { Snow = Vegetation.Of(stage).IsSnowy ? palette.Lit(Vegetation.Snow, near - 0.05) : null };
        shape.Draw(random);
        if (row.Lights <= 0) return;
        Facade(drawing, random, shape, wall.Mix(palette.Darkness < 0.4 ? palette.SkyAt(0.75) : palette.Shadow, 0.22));
        Lights(stage, random, row, shape, lamps, dim);
    }

    private static void Facade(SvgDrawing drawing, SceneRandom random, TowerShape shape, Tone tone)
    {
        var step = shape.Unit * 1.28;
        var inset = shape.Unit * 0.55;
        var (left, width) = shape.Front;
        switch (random.Whole(0, 3))
        {
            case 0:
                for (var y = shape.Top + step; y < shape.Bottom - step; y += step)
                    drawing.Rectangle(left + inset, y, width - 2 * inset, step * 0.42, tone);
                break;
            case 1:
                for (var at = left + inset; at < left + width - inset; at += step * 1.15)
                    drawing.Rectangle(at, shape.Top + step, step * 0.5, shape.Bottom - shape.Top - 2 * step, tone);
                break;
            case 2:
                for (var y = shape.Top + step; y < shape.Bottom - step; y += step * 3)
                    drawing.Rectangle(left, y, width, step * 0.2, tone);
                break;
        }
    }

    private static void Lights(SceneStage stage, SceneRandom random, TowerRow row, TowerShape shape, List<PartCopy> lamps,
        List<PartCopy> dim)
    {
        var step = shape.Unit * 1.02;
        var darkness = stage.Palette.Darkness;
        var (left, width) = shape.Front;
        var busy = random.Between(0.5, 1.3);
        for (var y = shape.Top + step * 1.5; y < row.Ground - step; y += step * 1.28)
        {
            // Some floors are let as one: whole runs of windows burn together.
            var floor = random.Chance(0.16) ? 2.1 : busy;
            for (var column = left + step * 0.85; column < left + width - step * 0.45; column += step)
            {
                if (!random.Chance(row.Lights * floor * (0.06 + 0.74 * darkness))) continue;
                PartMotion motion = random.Chance(0.6) ? PartMotion.Still : new Appear(random.Between(0.3, 7), 0.25);
                (random.Chance(0.55) ? lamps : dim).Add(new PartCopy(column, y, 1, motion, random.Between(0.5, 1)));
            }
        }
    }
}
