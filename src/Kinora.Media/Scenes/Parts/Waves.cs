using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Rows of waves from the horizon to the viewer, each rocking in its own time, with light on their crests.</summary>
public static class Waves
{
    /// <param name="local">The water's own colour.</param>
    /// <param name="top">Where the water begins, in units: the first row is straight there, as a horizon is.</param>
    /// <param name="bottom">Where the nearest row ends.</param>
    /// <param name="height">How high the waves are: 1 is a light breeze.</param>
    public static void Rows(SceneStage stage, Tone local, double top, double bottom, double height = 1, int rows = 7)
    {
        height *= stage.Scene.Weather switch { Weather.Storm => 2.1, Weather.Wind => 1.5, Weather.Rain => 1.2, Weather.Fog => 0.6, _ => 1 };
        Far(stage, local, top, bottom, rows);
        for (var row = 1; row < rows; row++) Row(stage, stage.Random.Fork($"wave {row}"), local, top, bottom, height, row, rows);
    }

    /// <summary>Where a row begins, in units.</summary>
    internal static double RowTop(double top, double bottom, int row, int rows) =>
        top + (bottom - top) * Math.Pow(row / (double)rows, 1.75);

    private static void Far(SceneStage stage, Tone local, double top, double bottom, int rows)
    {
        var foot = RowTop(top, bottom, 1, rows) + stage.Percent * 2;
        stage.Add("far water", 0.04, top, foot, drawing => drawing.Rectangle(stage.Left, top, stage.Right - stage.Left, foot - top,
            Paint.Down(Water.Surface(stage.Palette, local, 0), Water.Surface(stage.Palette, local, Share(stage, foot)))));
    }

    private static void Row(SceneStage stage, SceneRandom random, Tone local, double top, double bottom, double height, int row, int rows)
    {
        var palette = stage.Palette;
        var t = row / (rows - 1.0);
        double y = RowTop(top, bottom, row, rows), foot = row == rows - 1 ? bottom : RowTop(top, bottom, row + 1, rows) + stage.Percent * 3
            * height;
        double tall = stage.Percent * (0.22 + 1.35 * t) * height, wide = stage.Percent * (7 + 26 * t);
        var sway = wide * random.Between(0.16, 0.3);
        var body = Water.Surface(palette, local, Share(stage, y));
        var crest = body.Mix(palette.Glow.Mix(palette.Sky[4], 0.4), 0.3 - 0.1 * palette.Darkness);
        var deep = Water.Surface(palette, local, Share(stage, foot)).Mix(palette.Shadow, 0.06);
        double left = stage.Left - sway - wide, right = stage.Right + sway + wide;
        var crests = Crests(random, left, right, y, wide, tall);
        stage.Add("wave", 0.06 + 0.94 * t * t, new RectangleD(left, y - tall * 1.7, right - left, foot - y + tall * 1.7), drawing =>
        {
            drawing.Path(new SvgPath().MoveTo(crests[0].X, crests[0].Y).SmoothThrough(crests).LineTo(right + wide, foot)
                .LineTo(left - wide, foot).Close(),
                Paint.Down(new(0, crest), new(0.3, body), new(1, deep)));
            Marks(stage, drawing, random, crests, t, wide, tall, height, crest);
        }, new Sway(sway, tall * 0.5, random.Between(5, 8), random.Next()));
    }

    /// <summary>Points of a line that swells and sinks unevenly.</summary>
    private static (double X, double Y)[] Crests(SceneRandom random, double left, double right, double y, double wide, double tall)
    {
        var points = new List<(double X, double Y)>();
        for (var x = left - wide; x < right + wide;)
        {
            points.Add((x, y + tall * random.Between(0.1, 0.35)));
            var width = wide * random.Between(0.7, 1.3);
            points.Add((x + width * 0.5, y - tall * random.Between(0.5, 1.3)));
            x += width;
        }

        return [.. points];
    }

    /// <summary>Light along some crests, dark hollows below, and foam when it blows.</summary>
    private static void Marks(SceneStage stage, SvgDrawing drawing, SceneRandom random, (double X, double Y)[] crests, double t,
        double wide, double tall, double height, Tone crest)
    {
        var palette = stage.Palette;
        var lit = crest.Mix(palette.Glow.Lighter(0.3), 0.5 * (0.4 + 0.6 * palette.Sunlight));
        var dark = crest.Mix(palette.Shadow, 0.4);
        var foam = Tone.White.Mix(palette.Light, 0.35).Mix(palette.Shadow, 0.35 * palette.Darkness);
        for (var i = 1; i < crests.Length - 1; i += 2)
        {
            var (x, y) = crests[i];
            var length = wide * random.Between(0.14, 0.3);
            if (random.Chance(0.65)) drawing.Stroke(new SvgPath().MoveTo(x - length, y + tall * 0.34)
                .QuadraticTo(x, y - tall * 0.06, x + length, y + tall * 0.34), lit, 1.2 + 2.2 * t, 0.7);
            var (lowX, lowY) = (x + wide * random.Between(-0.5, 0.5), y + tall * random.Between(1.4, 2.6));
            drawing.Line(lowX - length * 0.7, lowY, lowX + length * 0.7, lowY, dark, 1 + 2 * t, 0.4);
            if (height > 1.4 && random.Chance(0.5)) Foam(drawing, x, y + tall * 0.2, length * 1.1, tall, foam);
        }
    }

    private static void Foam(SvgDrawing drawing, double x, double y, double length, double tall, Tone foam) => drawing.Path(new SvgPath()
        .MoveTo(x - length, y + tall * 0.25).QuadraticTo(x - length * 0.4, y - tall * 0.5, x, y - tall * 0.28)
            .QuadraticTo(x + length * 0.6, y - tall * 0.25, x + length, y + tall * 0.35)
        .QuadraticTo(x + length * 0.5, y + tall * 0.1, x + length * 0.3, y + tall * 0.4)
            .QuadraticTo(x, y + tall * 0.05, x - length * 0.35, y + tall * 0.42)
        .QuadraticTo(x - length * 0.5, y + tall * 0.1, x - length, y + tall * 0.25).Close(), Paint.Of(foam, 0.8));

    private static double Share(SceneStage stage, double y) => Math.Clamp((y - stage.Horizon) / (stage.Height - stage.Horizon), 0, 1);
}
