using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Rows of waves from the horizon to the viewer, each rocking in its own time, with light on their crests.</summary>
public static class Waves
{
    private const double HighWaves = 1.4;

    /// <param name="local">The water's own colour.</param>
    /// <param name="top">Where the water begins, in units: the first row is straight there, as a horizon is.</param>
    /// <param name="bottom">Where the nearest row ends.</param>
    /// <param name="height">How high the waves are: 1 is a light breeze.</param>
    public static void Rows(SceneStage stage, Tone local, double top, double bottom, double height = 1, int rows = 7)
    {
        height *= stage.Scene.Weather switch { Weather.Storm => 2.9, Weather.Wind => 1.5, Weather.Rain => 1.2, Weather.Fog => 0.6, _ => 1 };
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
        // High waves are dark in the hollow and clear at the crest.
        var deep = Water.Surface(palette, local, Share(stage, foot)).Mix(palette.Shadow, height > HighWaves ? 0.24 : 0.06);
        if (height > HighWaves) crest = crest.Mix(palette.Lit(local.Lighter(0.25), 0.9), 0.3);
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
            if (height > HighWaves && random.Chance(0.55)) Foam(drawing, random, x, y, wide, tall, foam, 1 + 2 * t);
        }
    }

    /// <summary>A cap that lies on the crest, torn below, with streaks that run down the wave.</summary>
    private static void Foam(SvgDrawing drawing, SceneRandom random, double x, double y, double wide, double tall, Tone foam, double stroke)
    {
        const int teeth = 4;
        var half = wide * random.Between(0.14, 0.26);
        double Crest(double from) => y + tall * 0.06 + tall * 0.7 * (1 - Math.Cos(Math.PI * from / (wide * 0.5))) / 2;
        var cap = new SvgPath().MoveTo(x - half, Crest(half) + tall * 0.1).QuadraticTo(x, Crest(0) - tall * 0.42, x + half,
            Crest(half) + tall * 0.1);
        for (var i = teeth - 1; i >= 0; i--)
        {
            var (at, tooth) = (half * (2.0 * i / teeth - 1), half * (2 * (i + 0.5) / teeth - 1));
            cap.QuadraticTo(x + tooth, Crest(tooth) + tall * random.Between(0.35, 0.6) * (1 - Math.Abs(tooth) / half * 0.6), x + at,
                Crest(at) + tall * 0.16);
        }

        drawing.Path(cap.Close(), Paint.Of(foam, 0.85));
        for (var i = 0; i < 2; i++)
        {
            var from = half * random.Between(-0.7, 0.7);
            var top = Crest(from) + tall * random.Between(0.7, 1);
            drawing.Stroke(new SvgPath().MoveTo(x + from, top).QuadraticTo(x + from + half * 0.5, top + tall * 0.1, x + from + half,
                top + tall * random.Between(0.25, 0.5)), foam, stroke, 0.4);
        }
    }

    private static double Share(SceneStage stage, double y) => Math.Clamp((y - stage.Horizon) / (stage.Height - stage.Horizon), 0, 1);
}
