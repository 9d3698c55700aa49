using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What stands in streets and squares: planted trees, benches, strings of lights.</summary>
public static class StreetThings
{
    /// <summary>Trees in a row, as towns plant them: two shapes in turn, as the season has them, swaying a little.</summary>
    public static void Trees(SceneStage stage, string name, double depth, double ground, double height, params ReadOnlySpan<double> places)
    {
        var random = stage.Random.Fork(name);
        List<PartCopy>[] rows = [[], []];
        for (var i = 0; i < places.Length; i++)
        {
            // Drawn once as lit from the right: those that stand on the other side of the light are mirrored.
            var sway = new Rock(0.6, random.Between(4, 6), random.Next());
            rows[i % 2].Add(new PartCopy(places[i], ground, random.Between(0.88, 1.1), sway, 1, stage.LitSide(places[i]) < 0));
        }

        foreach (var copies in rows)
        {
            stage.AddCopies(name, depth, height * 1.15, drawing =>
            {
                drawing.Ellipse(0, 0, height * 0.2, height * 0.03, Paint.Of(stage.Palette.Shadow, 0.28));
                Parts.Trees.Draw(stage, drawing, random, TreeKind.Round, 0, 0, height, depth);
            }, copies);
        }
    }

    public static void Bench(SceneStage stage, double depth, double x, double ground, double metre)
    {
        var palette = stage.Palette;
        var wood = Tone.Of(0xa8713f);
        stage.Add("bench", depth, new RectangleD(x - metre, ground - metre, metre * 2, metre * 1.1), drawing =>
        {
            drawing.Ellipse(x, ground, metre * 0.95, metre * 0.08, Paint.Of(palette.Shadow, 0.3));
            foreach (var leg in new[] { -0.75, 0.65 }) drawing.Rectangle(x + leg * metre, ground - metre * 0.85, metre * 0.09,
                metre * 0.85, palette.Dark(Tone.Of(0x33363c), depth));
            for (var i = 0; i < 3; i++) drawing.Rectangle(x - metre * 0.9, ground - metre * (0.9 - 0.15 * i), metre * 1.8, metre * 0.1,
                i == 0 ? palette.Lit(wood, depth) : palette.Of(wood, depth), metre * 0.03);
            drawing.Rectangle(x - metre * 0.95, ground - metre * 0.45, metre * 1.9, metre * 0.12, palette.Lit(wood, depth), metre * 0.03);
            if (Vegetation.Of(stage).IsSnowy) foreach (var up in new[] { 1, 0.56 }) drawing.Rectangle(x - metre * 0.95, ground - metre * up,
                metre * 1.9, metre * 0.15, palette.Lit(Vegetation.Snow, depth), metre * 0.07);
        });
    }

    /// <summary>A café's table with two chairs under a parasol.</summary>
    public static void Parasol(SceneStage stage, double depth, double x, double ground, double metre, int colour)
    {
        var palette = stage.Palette;
        Tone[] colours = [Tone.Of(0xd4574c), Tone.Of(0x3f8f86), Tone.Of(0xe0a743), Tone.Of(0x5a78ad)];
        var (cloth, white) = (colours[colour % colours.Length], Tone.Of(0xf4ecdc));
        var iron = palette.Dark(Tone.Of(0x3a3c42), depth);
        stage.Add("parasol", depth, new RectangleD(x - metre * 1.7, ground - metre * 2.9, metre * 3.4, metre * 3.1), drawing =>
        {
            drawing.Ellipse(x, ground, metre * 1.6, metre * 0.14, Paint.Of(palette.Shadow, 0.28));
            drawing.Rectangle(x - metre * 0.035, ground - metre * 2.6, metre * 0.07, metre * 2.6, iron)
                .Rectangle(x - metre * 0.55, ground - metre * 0.78, metre * 1.1, metre * 0.07, palette.Lit(white, depth), metre * 0.03);
            foreach (var side in new[] { -1, 1 })
            {
                var seat = x + side * metre * 0.95;
                drawing.Rectangle(seat - metre * 0.25, ground - metre * 0.48, metre * 0.5, metre * 0.07, palette.Lit(cloth, depth))
                    .Rectangle(seat + side * metre * 0.2 - metre * 0.03, ground - metre * 0.98, metre * 0.06, metre * 0.98, iron)
                    .Rectangle(seat - side * metre * 0.2 - metre * 0.03, ground - metre * 0.45, metre * 0.06, metre * 0.45, iron);
            }

            for (var i = 0; i < 6; i++)
            {
                var (a, b) = (x + metre * 1.55 * (i / 3.0 - 1), x + metre * 1.55 * ((i + 1) / 3.0 - 1));
                var tone = palette.Lit(i % 2 == 0 ? cloth : white, depth);
                drawing.Path(new SvgPath().MoveTo(x, ground - metre * 2.75)
                    .QuadraticTo(x + (a - x) * 0.75, ground - metre * 2.55, a, ground - metre * 2.02)
                    .QuadraticTo((a + b) / 2, ground - metre * 1.92, b, ground - metre * 2.02)
                        .QuadraticTo(x + (b - x) * 0.75, ground - metre * 2.55, x, ground - metre * 2.75).Close(), tone);
            }
        });
    }

    /// <summary>Small lamps or flags on a slack cord between two points, swaying.</summary>
    public static void Garland(SceneStage stage, double depth, (double X, double Y) from, (double X, double Y) to, double sag, double size)
    {
        var palette = stage.Palette;
        var burning = Lamps.Burning(palette);
        Tone[] colours = [Tone.Of(0xe0574f), Tone.Of(0xf2c84b), Tone.Of(0x4aa3a0), Tone.Of(0xf2ead8), Tone.Of(0x6b7fc0)];
        var middle = ((from.X + to.X) / 2, Math.Max(from.Y, to.Y) + sag);
        var (left, top) = (Math.Min(from.X, to.X), Math.Min(from.Y, to.Y));
        stage.Add("garland", depth, new RectangleD(left - size, top - size, Math.Abs(to.X - from.X) + 2 * size,
            Math.Abs(to.Y - from.Y) + sag + size * 3), drawing =>
        {
            drawing.Stroke(new SvgPath().MoveTo(from.X, from.Y).QuadraticTo(middle.Item1, middle.Item2, to.X, to.Y),
                palette.Dark(Tone.Of(0x3a3540), depth), 2);
            var count = Math.Max(5, (int)(Math.Abs(to.X - from.X) / size / 2.4));
            for (var i = 1; i < count; i++)
            {
                var t = (double)i / count;
                var x = (1 - t) * (1 - t) * from.X + 2 * t * (1 - t) * middle.Item1 + t * t * to.X;
                var y = (1 - t) * (1 - t) * from.Y + 2 * t * (1 - t) * middle.Item2 + t * t * to.Y;
                if (burning > 0.3) drawing.Circle(x, y + size * 0.4, size * 1.1, Paint.Glow(palette.Lamp, 0.7))
                    .Circle(x, y + size * 0.4, size * 0.26, palette.Lamp.Lighter(0.5));
                else drawing.Polygon(palette.Lit(colours[i % colours.Length], depth), (x - size * 0.55, y), (x + size * 0.55, y),
                    (x, y + size * 1.3));
            }
        }, new Sway(0, size * 0.18, stage.Random.Fork("garland").Between(3, 5)));
    }
}
