using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A skyline over water: two rows of towers whose windows light up one by one.</summary>
public sealed class CityEnvironment : IEnvironment
{
    private static readonly Tone Wall = Tone.Of(0x4d3a55);

    public ScenePlace Place => ScenePlace.City;

    public void Draw(SceneStage stage)
    {
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.68 : 0.735);
        Sky.Fill(stage, Water.Mirror(stage.Palette));
        Sky.Stars(stage);
        Sky.SunOrMoon(stage);
        Sky.Clouds(stage);
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, stage.Width * 0.1, stage.Width * 0.9, stage.Horizon * 0.35, stage.Percent * 2) { Spread = stage.Horizon * 0.15 });
        Row(stage, "far towers", 0.25, 0.34, false);
        Row(stage, "near towers", 0.5, 0.5, true);
        Water.Streaks(stage);
        Water.LightPath(stage);
        var sea = stage.Height - stage.Horizon;
        stage.AddSlot(0.9, new SubjectSlot(SlotKind.Water, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon + sea * 0.55, stage.Percent * 3.2));
    }

    private static void Row(SceneStage stage, string name, double depth, double tallest, bool hasWindows)
    {
        var random = stage.Random.Fork(name);
        var windows = new List<PartCopy>();
        var top = stage.Horizon * (1 - tallest * 1.3);
        stage.Add(name, depth, top, stage.Horizon, drawing =>
        {
            // Tall, low, low, tall: a rhythm, not noise.
            var beat = random.Whole(0, 3);
            for (var x = stage.Left; x < stage.Right; beat++)
            {
                var width = stage.Percent * random.Between(4.2, 9);
                var share = (beat % 4) switch { 0 => random.Between(0.72, 1), 1 => random.Between(0.3, 0.5), 2 => random.Between(0.4, 0.62), _ => random.Between(0.22, 0.4) };
                Tower(stage, drawing, random, x, width, stage.Horizon * tallest * share, depth, hasWindows ? windows : null);
                x += width + (random.Chance(0.4) ? stage.Percent * random.Between(0, 1.4) : 0);
            }
        });
        stage.AddCopies($"{name} windows", depth, stage.Percent * 0.8, drawing =>
            drawing.Rectangle(-stage.Percent * 0.24, -stage.Percent * 0.3, stage.Percent * 0.48, stage.Percent * 0.6, stage.Palette.Lamp), windows);
    }

    private static void Tower(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double width, double height, double depth, List<PartCopy>? windows)
    {
        var palette = stage.Palette;
        var wall = palette.Of(Wall, depth + 0.15);
        var lit = palette.Lit(Wall, depth + 0.1);
        var top = stage.Horizon - height;
        var side = stage.LitSide(x + width / 2);
        drawing.Rectangle(x, top, width, height + 2, wall);
        var edge = width * 0.13;
        drawing.Rectangle(side < 0 ? x : x + width - edge, top, edge, height + 2, lit);
        Roof(stage, drawing, random, x, width, top, wall, lit);
        if (windows is not null) Windows(stage, random, x + (side < 0 ? edge : 0), width - edge, top, windows);
    }

    private static void Roof(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double width, double top, Tone wall, Tone lit)
    {
        switch (random.Whole(0, 5))
        {
            case 0:
                drawing.Polygon(wall, (x, top + 1), (x + width / 2, top - width * 0.5), (x + width, top + 1));
                break;
            case 1:
                drawing.Path(new SvgPath().MoveTo(x, top + 1).ArcTo(width / 2, width * 0.4, false, true, x + width, top + 1).Close(), wall);
                break;
            case 2:
                drawing.Rectangle(x + width * 0.2, top - stage.Percent * 1.6, width * 0.5, stage.Percent * 1.7, wall);
                drawing.Line(x + width * 0.45, top - stage.Percent * 1.6, x + width * 0.45, top - stage.Percent * 4.5, wall, 2.5);
                break;
            case 3:
                drawing.Rectangle(x - 2, top - 4, width + 4, 7, lit);
                break;
        }
    }

    private static void Windows(SceneStage stage, SceneRandom random, double x, double width, double top, List<PartCopy> windows)
    {
        var step = stage.Percent * 1.02;
        var darkness = stage.Palette.Darkness;
        for (var y = top + step * 1.4; y < stage.Horizon - step; y += step * 1.25)
        {
            for (var column = x + step; column < x + width - step * 0.6; column += step)
            {
                if (!random.Chance(0.12 + 0.33 * darkness)) continue;
                // Half burn already; the others are switched on during the scene.
                PartMotion motion = random.Chance(0.55) ? PartMotion.Still : new Appear(random.Between(0.3, 7), 0.25);
                windows.Add(new PartCopy(column, y, 1, motion, random.Between(0.45, 1)));
            }
        }
    }
}
