using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Flat clouds of the day's edges: rounded bars that overlap, each cloud with a lit underside, several in a group.</summary>
internal static class SkyBars
{
    /// <param name="rows">Clouds in the group, one under the other.</param>
    public static void Draw(SceneStage stage, SceneRandom random, double x, double y, double width, int rows, double depth,
        PartMotion motion)
    {
        var step = stage.Percent * 6.2;
        var shift = stage.Percent * random.Between(-5, 9);
        var half = width * 0.95 + Math.Abs(shift) * rows;
        var box = new RectangleD(x - half, y - stage.Percent * 4, half * 2, step * rows + stage.Percent * 5);
        stage.Add("cloud bars", depth, box, drawing =>
        {
            for (var row = 0; row < rows; row++)
            {
                Cloud(stage, drawing, random, x + shift * row + width * random.Between(-0.12, 0.12), y + step * row,
                    width * random.Between(0.6, 1.05));
            }
        }, motion);
    }

    private static void Cloud(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double y, double width)
    {
        var palette = stage.Palette;
        var sky = palette.SkyAt(y / stage.Horizon);
        var body = palette.Time switch
        {
            DayTime.Day => sky.Mix(Tone.White, 0.85),
            DayTime.Night or DayTime.Dusk => sky.Mix(palette.Haze.Lighter(0.2), 0.6),
            _ => sky.Mix(palette.Haze.Mix(Tone.White, 0.3), 0.55),
        };
        var bar = stage.Percent * random.Between(1.7, 2.3);
        // A thin long bar carries two or three shorter and thicker ones, the topmost the shortest.
        Bar(drawing, x, y + bar * 0.45, width * random.Between(1.05, 1.4), bar * 0.75, Paint.Of(body, 0.3));
        Bar(drawing, x + width * random.Between(-0.1, 0.1), y, width * random.Between(0.7, 0.95), bar * 1.15, Paint.Of(body, 0.42));
        Bar(drawing, x + width * random.Between(-0.15, 0.15), y - bar * 0.75, width * random.Between(0.35, 0.55), bar,
            Paint.Of(body, 0.42));
        Bar(drawing, x + width * random.Between(-0.18, 0.18), y + bar * 0.95, width * random.Between(0.38, 0.6), bar * 0.85,
            Paint.Of(body, 0.45));
        if (random.Chance(0.5)) Bar(drawing, x + width * random.Between(-0.2, 0.2), y - bar * 1.5, width * random.Between(0.14, 0.26),
            bar * 0.9, Paint.Of(body, 0.4));
        var lit = body.Mix(palette.Glow, 0.75).Lighter(0.12);
        Bar(drawing, x + width * random.Between(-0.1, 0.1), y + bar * 0.98, width * random.Between(0.3, 0.5), bar * 0.34,
            Paint.Of(lit, 0.85 - 0.35 * palette.Darkness * palette.Darkness));
    }

    private static void Bar(SvgDrawing drawing, double x, double y, double width, double height, Paint paint) =>
        drawing.Rectangle(x - width / 2, y - height / 2, width, height, paint, height / 2);
}
