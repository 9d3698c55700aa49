using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>A mountain's outline and how it is painted.</summary>
/// <param name="X">Of the summit, in units.</param>
/// <param name="Y">Of the summit.</param>
/// <param name="Left">Half the width of its foot on that side.</param>
/// <param name="Right">The same on the other.</param>
public readonly record struct Peak(double X, double Y, double Left, double Right);

/// <summary>Mountains with a face in the light and one in the shadow, and snow above a height.</summary>
public static class Peaks
{
    /// <summary>A range of peaks of uneven size: one that dominates, others stepping down from it.</summary>
    /// <param name="foot">Where the range stands, in units from the top.</param>
    /// <param name="height">Of the highest peak.</param>
    /// <param name="mainX">Where the highest stands.</param>
    /// <param name="spread">Distance between neighbours as a share of the height.</param>
    public static List<Peak> Range(SceneStage stage, SceneRandom random, double foot, double height, double mainX, double spread = 0.62)
    {
        var peaks = new List<Peak> { Make(mainX, height) };
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var beat = random.Whole(0, 2);
            for (var x = mainX + side * Step(); x > stage.Left - height && x < stage.Right + height; x += side * Step(), beat++)
                peaks.Add(Make(x, height * (beat % 3) switch { 0 => random.Between(0.38, 0.52), 1 => random.Between(0.62, 0.82),
                    _ => random.Between(0.25, 0.4) }));
        }

        // The highest are behind: the lower ones overlap them.
        peaks.Sort((a, b) => a.Y.CompareTo(b.Y));
        return peaks;

        double Step() => height * spread * random.Between(0.7, 1.25);

        Peak Make(double x, double tall) => new(x, foot - tall, tall * random.Between(0.75, 1.15), tall * random.Between(0.75, 1.15));
    }

    /// <param name="snow">How far down from a summit snow lies, as a share of the tallest peak's height; 0: none.</param>
    public static void Draw(
        SceneStage stage, string name, double depth, double foot, IReadOnlyList<Peak> peaks, Tone rock, double snow = 0)
    {
        var random = stage.Random.Fork(name);
        var top = peaks.Min(peak => peak.Y);
        stage.Add(name, depth, top - 6, foot + 2, drawing =>
        {
            foreach (var peak in peaks) Paint(stage, drawing, random, depth, foot, peak, rock, snow <= 0 ? top : top + (foot - top) * snow);
        });
    }

    private static void Paint(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, double foot, Peak peak, Tone rock, double snowLine)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(peak.X);
        var left = Flank(random, peak, foot, -1);
        var right = Flank(random, peak, foot, 1);
        var spine = Spine(random, peak, foot, -side);
        drawing.Path(Outline([.. left, .. right.AsEnumerable().Reverse().Skip(1)]), Footed(stage, palette.Dark(rock, depth), 0.45));
        var litFlank = side < 0 ? left : right;
        drawing.Path(Outline([.. litFlank, .. spine.AsEnumerable().Reverse().Skip(1)]), Footed(stage, palette.Lit(rock, depth), 0.4));
        Ribs(stage, drawing, random, depth, foot, peak, rock, side);
        if (peak.Y < snowLine - (foot - peak.Y) * 0.06) Cap(stage, drawing, random, depth, peak, left, right, spine, side, snowLine);
    }

    /// <summary>From the foot up to the summit, in steps of uneven steepness.</summary>
    private static (double X, double Y)[] Flank(SceneRandom random, Peak peak, double foot, int side)
    {
        var reach = side < 0 ? peak.Left : peak.Right;
        const int steps = 7;
        var points = new (double X, double Y)[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            var t = i / (double)steps;
            var wobble = i is 0 or steps ? 0 : random.Between(-0.045, 0.045);
            // Steeper towards the summit.
            points[i] = (peak.X + side * reach * Math.Pow(1 - t, 1.12) + reach * wobble, foot - (foot - peak.Y) * (t + wobble * 0.5));
        }

        return points;
    }

    /// <summary>The crease between light and shadow, from the foot up to the summit.</summary>
    private static (double X, double Y)[] Spine(SceneRandom random, Peak peak, double foot, int lean)
    {
        var height = foot - peak.Y;
        var points = new (double X, double Y)[7];
        for (var i = 0; i < 7; i++)
        {
            var t = i / 6.0;
            var zigzag = i == 6 ? 0 : (i % 2 == 0 ? 1 : -1) * height * random.Between(0.015, 0.06) * (1.2 - t);
            points[i] = (peak.X + lean * height * 0.16 * (1 - t) + zigzag, foot - height * t);
        }

        return points;
    }

    /// <summary>Shadows of gullies on the lit face and lights on the dark one: rock, not paper.</summary>
    private static void Ribs(SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, double foot, Peak peak, Tone rock,
        int side)
    {
        var height = foot - peak.Y;
        foreach (var (face, tone) in ((int, Tone)[])[(side, stage.Palette.Of(rock, depth)), (-side, stage.Palette.Of(rock, depth))])
        {
            for (var i = 0; i < 3; i++)
            {
                var start = random.Between(0.2, 0.55);
                var length = random.Between(0.18, 0.36);
                var x = peak.X + face * height * start * random.Between(0.15, 0.55);
                var y = peak.Y + height * start;
                var lean = face * height * length * random.Between(0.25, 0.5);
                drawing.Polygon(Drawing.Paint.Of(tone, 0.55), (x, y), (x + lean * 0.55 + height * 0.03, y + height * length * 0.5),
                    (x + lean, y + height * length), (x + lean * 0.35 - height * 0.015, y + height * length * 0.55));
            }
        }
    }

    private static void Cap(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, Peak peak,
        (double X, double Y)[] left, (double X, double Y)[] right, (double X, double Y)[] spine, int side, double snowLine)
    {
        var palette = stage.Palette;
        var tooth = Math.Max(6, (snowLine - peak.Y) * 0.22);
        var dark = palette.Dark(Vegetation.Snow.Mix(palette.Shadow, 0.16), depth)
            .Mix(palette.Distant(Vegetation.SnowShade(palette), depth), 0.6 * palette.ShadowStrength);
        drawing.Path(Teeth(random, [.. Above(left, snowLine), .. Above(right, snowLine).Reverse().Skip(1)], tooth), dark);
        var flank = side < 0 ? left : right;
        drawing.Path(Teeth(random, [.. Above(flank, snowLine), .. Above(spine, snowLine).Reverse().Skip(1)], tooth),
            palette.Lit(Vegetation.Snow, depth).Mix(palette.Glow, 0.3 * palette.ShadowStrength));
    }

    /// <summary>The part of a line from foot to summit that lies above a height.</summary>
    private static (double X, double Y)[] Above((double X, double Y)[] line, double y)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var (a, b) = (line[i], line[i + 1]);
            if (b.Y > y) continue;
            var t = Math.Clamp((a.Y - y) / Math.Max(0.01, a.Y - b.Y), 0, 1);
            return [(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t), .. line[(i + 1)..]];
        }

        return [line[^1]];
    }

    /// <summary>Closes an outline from its last point back to its first with a zigzag: the lower edge of snow.</summary>
    private static SvgPath Teeth(SceneRandom random, (double X, double Y)[] points, double tooth)
    {
        var path = Outline(points, false);
        var (from, to) = (points[^1], points[0]);
        var count = Math.Max(1, (int)(Math.Abs(to.X - from.X) / (tooth * 1.1)));
        for (var i = 0; i < count; i++)
        {
            var (down, up) = ((i + 0.5) / count, (i + 1.0) / count);
            path.LineTo(from.X + (to.X - from.X) * down, from.Y + (to.Y - from.Y) * down + tooth * random.Between(0.4, 1.2));
            if (i < count - 1) path.LineTo(from.X + (to.X - from.X) * up, from.Y + (to.Y - from.Y) * up - tooth * random.Between(0.1, 0.5));
        }

        return path.Close();
    }

    private static SvgPath Outline((double X, double Y)[] points, bool isClosed = true)
    {
        var path = new SvgPath().MoveTo(points[0].X, points[0].Y);
        foreach (var (x, y) in points.Skip(1)) path.LineTo(x, y);
        return isClosed ? path.Close() : path;
    }

    /// <summary>A colour that goes into the haze at the mountain's foot.</summary>
    private static Paint Footed(SceneStage stage, Tone tone, double haze) =>
        Drawing.Paint.Down(new(0, tone), new(0.45, tone.Mix(stage.Palette.Haze, haze * 0.2)), new(1, tone.Mix(stage.Palette.Haze, haze)));
}
