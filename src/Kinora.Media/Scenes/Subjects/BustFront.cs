using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>
/// What people who are drawn to the chest stand behind in upright films and in a row: a table in rooms, a parapet in towns, a dune or a bank of
/// grass elsewhere. Captions lie over it, not over their faces.
/// </summary>
internal static class BustFront
{
    /// <summary>Less upright films are cut by their lower edge as wide ones are.</summary>
    private const double LeastUpright = 1.2;

    /// <summary>One or two fill a wide picture's height with their faces; more are smaller, and captions would lie over them.</summary>
    public const int FewestOfARow = 3;

    /// <summary>Where so many end: behind the front, or below the lower edge.</summary>
    public static double Foot(SceneStage stage, int people) => HasFront(stage, people) ? Edge(stage) + stage.Percent * 3 : stage.Bottom;

    public static IEnumerable<ScenePart> Draw(SceneStage stage, IReadOnlyList<PlacedMember> placed)
    {
        var people = placed.Count(one => one.IsCutOff);
        if (people == 0 || !HasFront(stage, people)) return [];
        return stage.Scene.Place switch
        {
            ScenePlace.Office or ScenePlace.Kitchen or ScenePlace.LivingRoom or ScenePlace.Classroom or ScenePlace.Shop or ScenePlace.Stage =>
                [Table(stage)],
            ScenePlace.City or ScenePlace.Street or ScenePlace.Sea => [Parapet(stage)],
            _ => [Bank(stage)],
        };
    }

    public static bool HasFront(SceneStage stage, int people) => people >= FewestOfARow || stage.CanvasHeight > stage.Width * LeastUpright;

    /// <summary>Where the front begins, in units: above the captions.</summary>
    private static double Edge(SceneStage stage) =>
        stage.CanvasHeight * (0.84 - 0.14 * Math.Clamp((stage.CanvasHeight / stage.Width - LeastUpright) / (16 / 9.0 - LeastUpright), 0,
            1));

    private static DrawnPart Table(SceneStage stage)
    {
        var light = Rooms.Light(stage.Palette);
        var (wood, p, y) = (stage.Random.Fork("front").Pick([Furniture.Wood, Tone.Of(0xd9b98c), Tone.Of(0x8a5f45)]), stage.Percent,
            Edge(stage));
        return Part(stage, y, drawing => drawing
            .Rectangle(stage.Left, y, stage.Right - stage.Left, stage.Bottom - y, Paint.Down(light.Of(wood, 1),
                light.Dark(wood.Darker(0.25), 1)))
            .Rectangle(stage.Left, y, stage.Right - stage.Left, p * 1.4, light.Lit(wood.Lighter(0.25), 1))
            .Rectangle(stage.Left, y + p * 1.4, stage.Right - stage.Left, p * 3.4, light.Of(wood.Lighter(0.1), 1))
            .Rectangle(stage.Left, y + p * 4.8, stage.Right - stage.Left, p * 2, Paint.Of(light.Shadow, 0.3)));
    }

    private static DrawnPart Parapet(SceneStage stage)
    {
        var (palette, p, y) = (stage.Palette, stage.Percent, Edge(stage));
        var stone = stage.Random.Fork("front").Pick([Tone.Of(0xc2b6a6), Tone.Of(0xa9a4a6), Tone.Of(0xb98a76)]);
        var top = Vegetation.Of(stage).IsSnowy ? Vegetation.SnowOn(palette, 1, stone) : palette.Lit(stone, 1);
        return Part(stage, y, drawing =>
        {
            drawing.Rectangle(stage.Left, y, stage.Right - stage.Left, stage.Bottom - y, Paint.Down(palette.Of(stone, 1),
                palette.Dark(stone, 1)));
            var (seam, row) = (palette.Dark(stone, 1), p * 11);
            for (var i = 0; y + i * row < stage.Bottom; i++)
            {
                drawing.Line(stage.Left, y + p * 5 + i * row, stage.Right, y + p * 5 + i * row, seam, 3, 0.6);
                for (var x = stage.Left + p * 12 * (i % 2); x < stage.Right; x += p * 24)
                    drawing.Line(x, y + p * 5 + i * row, x, y + p * 5 + (i + 1) * row, seam, 3, 0.6);
            }

            drawing.Rectangle(stage.Left, y, stage.Right - stage.Left, p * 5, palette.Of(stone.Lighter(0.1), 1))
                .Rectangle(stage.Left, y, stage.Right - stage.Left, p * 1.6, top);
        });
    }

    private static DrawnPart Bank(SceneStage stage)
    {
        var (p, y, random) = (stage.Percent, Edge(stage), stage.Random.Fork("front"));
        var plants = Vegetation.Of(stage);
        var isBare = stage.Scene.Place is ScenePlace.Beach or ScenePlace.Desert or ScenePlace.Canyon or ScenePlace.Planet or ScenePlace.Volcano
            or ScenePlace.Island or ScenePlace.Space or ScenePlace.Clouds or ScenePlace.Underwater or ScenePlace.Abstract or ScenePlace.Data
            or ScenePlace.Gradient;
        var local = !isBare || plants.IsSnowy ? plants.Grass : stage.Scene.Place switch
        {
            ScenePlace.Canyon or ScenePlace.Planet => Tone.Of(0xb8694c), ScenePlace.Space => Tone.Of(0x8f8fa8),
            ScenePlace.Clouds => Tone.Of(0xe4edf6), ScenePlace.Abstract or ScenePlace.Data or ScenePlace.Gradient => stage.Palette.Sky[1],
            ScenePlace.Volcano => Tone.Of(0x6f6258), _ => Tone.Of(0xe6c894),
        };
        var line = Ridges.Rolling(stage, random, y, p * 3, 1.3);
        return Part(stage, y - p * 8, drawing =>
        {
            Ridges.Fill(stage, drawing, 1, line, stage.Bottom, local);
            Ridges.Swells(stage, drawing, random, 1, line, local, 5);
            if (isBare || plants.IsSnowy) return;
            // A fringe of blades, so that nobody is cut off by a ruler.
            for (var x = stage.Left; x < stage.Right; x += p * random.Between(0.7, 1.6))
            {
                var (tall, lean) = (p * random.Between(2, 5.5), p * random.Between(-1.6, 1.6));
                drawing.Polygon(random.Chance(0.4) ? stage.Palette.Lit(local, 1) : stage.Palette.Of(local.Darker(0.12), 1),
                    (x - p * 0.4, line.YAt(x) + p * 1.2), (x + lean, line.YAt(x) - tall), (x + p * 0.4, line.YAt(x) + p * 1.2));
            }
        });
    }

    private static DrawnPart Part(SceneStage stage, double top, Action<SvgDrawing> draw)
    {
        var drawing = stage.NewDrawing();
        draw(drawing);
        return new DrawnPart
        {
            Name = "stood behind", Depth = 1.3, Drawing = drawing, Box = new RectangleD(stage.Left, top, stage.Right - stage.Left,
                stage.Bottom - top),
        };
    }
}
