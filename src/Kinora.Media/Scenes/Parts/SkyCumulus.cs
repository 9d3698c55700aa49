using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Heaped clouds: flat below, billows above, bright where the light falls and tinted by the sky below.</summary>
internal static class SkyCumulus
{
    public static void Draw(SceneStage stage, SceneRandom random, double x, double y, double width, double depth, PartMotion motion)
    {
        var height = width * random.Between(0.3, 0.42);
        var box = new RectangleD(x - width * 0.66, y - height * 1.5, width * 1.32, height * 1.5 + stage.Percent * 2.5);
        stage.Add("cloud heap", depth, box, drawing => Heap(stage, drawing, random, x, y, width, height), motion);
    }

    /// <summary>One cloud with its flat base at y.</summary>
    internal static void Heap(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double y, double width, double height)
    {
        var palette = stage.Palette;
        var sky = palette.SkyAt(y / stage.Horizon);
        var white = palette.Time is DayTime.Day ? Tone.White : Tone.White.Mix(palette.Light, 0.6);
        var top = sky.Mix(white, palette.Darkness > 0.7 ? 0.3 : 0.94 - 0.3 * palette.Darkness);
        var low = sky.Mix(top, palette.Time is DayTime.Day ? 0.52 : 0.34);
        var side = stage.LitSide(x);
        // Behind: a paler and lower heap set off towards the shade; in front the bright one; inside it a billow or two.
        var back = Billows(random, x - side * width * 0.16, y, width * 0.92, height * random.Between(0.55, 0.75), random.Whole(4, 6));
        drawing.Path(back, Paint.Down(low.Mix(top, 0.55), low));
        var front = Billows(random, x, y, width * 0.86, height, random.Whole(4, 6));
        drawing.Path(front, Paint.Down(new(0, top), new(0.5, top.Mix(low, 0.12)), new(1, low)));
        for (var i = 0; i < 2; i++)
        {
            var inner = Billows(random, x + side * width * random.Between(-0.08, 0.2) - side * i * width * 0.26, y,
                width * random.Between(0.3, 0.42), height * random.Between(0.36, 0.52), 3);
            drawing.Path(inner, Paint.Down(new ValueStop(0, top, 0.9), new ValueStop(1, low, 0)));
        }

        var bar = height * 0.1;
        drawing.Rectangle(x - width * 0.6, y - bar * 0.9, width * 1.14, bar, Paint.Of(low, 0.9), bar / 2);
    }

    /// <summary>An outline that rises in arcs to a crown left or right of the middle and falls again to a flat base.</summary>
    internal static SvgPath Billows(SceneRandom random, double x, double y, double width, double height, int count)
    {
        var crown = random.Between(0.35, 0.65);
        var path = new SvgPath().MoveTo(x - width / 2, y);
        double atX = x - width / 2, atY = y;
        for (var i = 1; i <= count; i++)
        {
            var share = i == count ? 1 : (i + random.Between(-0.18, 0.18)) / count;
            var rise = share < crown ? share / crown : (1 - share) / (1 - crown);
            var toX = x - width / 2 + width * share;
            var toY = y - height * 0.8 * Math.Pow(Math.Max(0, rise), 0.75);
            var chord = Math.Sqrt((toX - atX) * (toX - atX) + (toY - atY) * (toY - atY));
            path.ArcTo(chord * 0.54, chord * 0.54, false, true, toX, toY);
            (atX, atY) = (toX, toY);
        }

        return path.Close();
    }
}
