using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A worktop under a window, a stove with a steaming pot, cupboards and hanging pans.</summary>
public sealed class KitchenEnvironment : IEnvironment
{
    private static readonly (Tone Wall, Tone Fronts)[] Looks =
    [
        (Tone.Of(0xf0e2c8), Tone.Of(0x6f9a94)), (Tone.Of(0xdfe5e0), Tone.Of(0x5f7fa0)), (Tone.Of(0xf2d9c4), Tone.Of(0xc9705a)),
        (Tone.Of(0xe8e0d0), Tone.Of(0x8a9a68)), (Tone.Of(0xd9e0e6), Tone.Of(0xe0b45c)), (Tone.Of(0xefdfd6), Tone.Of(0xa87f9a)),
    ];

    public ScenePlace Place => ScenePlace.Kitchen;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var (random, view, light, away) = Rooms.Begin(stage);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var top = height * (stage.IsPortrait ? 0.64 : 0.63);
        var floor = Math.Min(height * 0.93, top + p * 36);
        var look = random.Pick(Looks);
        var w = width * (stage.IsPortrait ? 0.46 : view == 1 ? 0.4 : 0.26);
        var middle = width / 2 + away * width * (stage.IsPortrait ? 0.18 : view == 1 ? 0 : 0.2);
        var tall = height * (stage.IsPortrait ? 0.22 : 0.33);
        var window = new RectangleD(middle - w / 2, top - p * 9 - tall, w, tall);
        Rooms.Outside(stage, window, view == 2 ? 0 : random.Whole(1, 2));
        Rooms.Wall(stage, light, look.Wall, Tone.Of(0xc9b49a), floor, window);
        Tiles(stage, random, light, look, window, top);
        Rooms.WindowFrame(stage, light, window, Tone.Of(0xf3ede2), view == 1 ? 3 : 2, 1);
        if (view != 1) Cafe(stage, light, window, random.Pick(Furniture.Covers));
        var free = width / 2 - away * width * (stage.IsPortrait ? 0.29 : 0.27);
        UpperWall(stage, random, light, look.Fronts, view, free, window);
        Rooms.Beam(stage, window, floor);
        Worktop(stage, light, look.Fronts, top, floor);
        var stove = width / 2 + away * width * (stage.IsPortrait ? 0.3 : view == 1 ? 0.32 : 0.04);
        Stove(stage, random, light, stove, top, floor);
        Furniture.Plant(stage, light, 0.9, middle + away * w * 0.3, top, p * 15, 1);
        Jars(stage, random, light, width / 2 + away * width * 0.43, top);
        var count = stage.IsPortrait ? 2 : 3;
        for (var i = 0; i < count; i++) Lamps.Hanging(stage, light, 0.85, width * (i + 0.5) / count, stage.Top,
            height * 0.08 + p * (stage.IsPortrait ? 42 : 17), p * 10, look.Fronts, Lamps.Burning(stage.Palette));
        stage.AddSlot(0.95, new SubjectSlot(SlotKind.Surface, Math.Max(width * 0.06, stage.SubjectX - p * 26),
            Math.Min(width * 0.94, stage.SubjectX + p * 26), top + p * 0.6, p * 70) { MaxHeight = p * 32 });
        stage.AddSlot(1.05, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, height * 0.965,
            p * 36) { MaxHeight = height * 0.55 });
        RoomFrames.Draw(stage, light, away, RoomFrame.FlowerTable, RoomFrame.Chair, RoomFrame.Plant);
        stage.CalmArea = new RectangleD(width * 0.08, height * 0.05, width * 0.84, height * 0.18);
    }

    private static void Tiles(SceneStage stage, SceneRandom random, ScenePalette light, (Tone Wall, Tone Fronts) look, RectangleD window,
        double top)
    {
        var p = stage.Percent;
        var size = p * 5.4;
        var rows = 4;
        var ground = light.Lit(look.Wall.Lighter(0.4), 0.9);
        var other = light.Of(look.Fronts.Mix(look.Wall, 0.55), 0.9);
        var isChecked = random.Chance(0.5);
        stage.Add("tiles", Rooms.WallDepth, top - rows * size, top + 2, drawing =>
        {
            for (var row = 0; row < rows; row++)
            {
                var column = 0;
                for (var x = stage.Left - (isChecked ? 0 : size * 0.5 * (row % 2)); x < stage.Right; x += size, column++)
                {
                    var y = top - (row + 1) * size;
                    if (x + size > window.X - p && x < window.Right + p && y < window.Bottom + p * 2.4) continue;
                    drawing.Rectangle(x, y, size - 2, size - 2, (isChecked ? (row + column) % 2 == 0 : row == rows - 1) ? other : ground,
                        2);
                }
            }
        });
    }

    private static void Cafe(SceneStage stage, ScenePalette light, RectangleD window, Tone cloth)
    {
        var p = stage.Percent;
        var scallops = 7;
        stage.Add("valance", Rooms.WallDepth, new RectangleD(window.X - p * 2, window.Y - p * 3, window.Width + p * 4, p * 14), drawing =>
        {
            var step = (window.Width + p * 3) / scallops;
            for (var i = 0; i < scallops; i++)
            {
                var x = window.X - p * 1.5 + step * i;
                var tone = i % 2 == 0 ? light.Of(cloth, 0.95) : light.Lit(Tone.Of(0xf4ead8), 0.95);
                drawing.Path(new SvgPath().MoveTo(x, window.Y - p * 2).LineTo(x + step, window.Y - p * 2).LineTo(x + step, window.Y + p * 4)
                    .ArcTo(step / 2, p * 2, false, true, x, window.Y + p * 4).Close(), tone);
            }
        }, new Sway(0, p * 0.12, 4.4));
    }

    private static void UpperWall(SceneStage stage, SceneRandom random, ScenePalette light, Tone fronts, int view, double x,
        RectangleD window)
    {
        var p = stage.Percent;
        if (view == 1)
        {
            foreach (var side in new[] { -1, 1 })
            {
                var at = side < 0 ? window.X - p * 30 : window.Right + p * 6;
                if (stage.IsPortrait) continue;
                Furniture.Shelf(stage, light, at, window.Y + p * 12, p * 24, p * 8);
            }

            return;
        }

        if (view == 2) Pans(stage, random, light, x, window.Y + p * 2);
        else
        {
            var (w, h) = (p * (stage.IsPortrait ? 34 : 54), p * 22);
            stage.Add("cupboards", 0.62, new RectangleD(x - w / 2 - 4, window.Y - p * 2, w + 8, h + p * 4), drawing =>
            {
                drawing.Rectangle(x - w / 2, window.Y + h, w, p * 1.6, Paint.Of(light.Shadow, 0.25))
                    .Rectangle(x - w / 2, window.Y, w, h, light.Dark(fronts, 0.9));
                var doors = stage.IsPortrait ? 2 : 3;
                for (var i = 0; i < doors; i++) Front(drawing, light, fronts, x - w / 2 + w * i / doors + p * 0.5, window.Y + p * 0.6,
                    w / doors - p, h - p * 1.2, i % 2 == 0, p);
            });
        }
    }

    private static void Pans(SceneStage stage, SceneRandom random, ScenePalette light, double x, double y)
    {
        var p = stage.Percent;
        var w = p * (stage.IsPortrait ? 32 : 52);
        stage.Add("rail", Rooms.WallDepth, new RectangleD(x - w / 2, y - p, w, p * 2),
            drawing => drawing.Rectangle(x - w / 2, y - p * 0.4, w, p * 0.8, light.Of(Tone.Of(0x8a8d92), 0.9), 4));
        for (var i = 0; i < (stage.IsPortrait ? 3 : 5); i++)
        {
            var size = p * random.Between(3, 4.6);
            var metal = random.Pick([Tone.Of(0xc07a4a), Tone.Of(0x6d747c), Tone.Of(0x3f444c)]);
            stage.AddCopies("pan", Rooms.WallDepth, p * 18, drawing => drawing
                .Rectangle(-p * 0.35, 0, p * 0.7, p * 7, light.Dark(metal, 0.9), 3).Circle(0, p * 7 + size, size, light.Of(metal, 0.9))
                    .Circle(0, p * 7 + size, size * 0.8, light.Lit(metal, 0.9))
                    .Circle(size * 0.1, p * 7 + size * 1.1, size * 0.72, light.Of(metal, 0.9)),
                [new PartCopy(x - w / 2 + w * (i + 0.5) / (stage.IsPortrait ? 3 : 5), y, 1,
                    new Rock(random.Between(0.8, 1.6), random.Between(3, 4.5), random.Next()))]);
        }
    }

    private static void Front(SvgDrawing drawing, ScenePalette light, Tone fronts, double x, double y, double w, double h, bool isLeft,
        double p)
    {
        drawing.Rectangle(x, y, w, h, light.Of(fronts, 0.95), 3).Rectangle(x, y, w, p * 0.5, light.Lit(fronts, 0.95), 2)
            .Rectangle(x + p * 1.3, y + p * 1.6, w - p * 2.6, h - p * 3.2, Paint.Of(light.Dark(fronts, 0.95), 0.45), 2);
        drawing.Rectangle(isLeft ? x + w - p * 1.1 : x + p * 0.5, y + h * 0.42, p * 0.6, p * 3, light.Lit(Tone.Of(0xd9cdb4), 0.95), 3);
    }

    private static void Worktop(SceneStage stage, ScenePalette light, Tone fronts, double top, double floor)
    {
        var p = stage.Percent;
        stage.Add("worktop", 0.85, new RectangleD(stage.Left, top, stage.Right - stage.Left, floor - top + p * 2), drawing =>
        {
            drawing.Rectangle(stage.Left, top + p, stage.Right - stage.Left, floor - top - p * 3, light.Dark(fronts, 0.95))
                .Rectangle(stage.Left, floor - p * 2.4, stage.Right - stage.Left, p * 2.4, light.Dark(Tone.Of(0x4a4446), 0.95));
            var i = 0;
            for (var x = stage.Left; x < stage.Right; x += p * 21, i++)
            {
                if (i % 3 == 1) for (var k = 0; k < 3; k++) Front(drawing, light, fronts, x + p * 0.5,
                    top + p * 3.2 + (floor - top - p * 6.4) / 3 * k, p * 20, (floor - top - p * 6.4) / 3 - p * 0.8, true, p);
                else Front(drawing, light, fronts, x + p * 0.5, top + p * 3.2, p * 20, floor - top - p * 6.4, i % 3 == 0, p);
            }

            drawing.Rectangle(stage.Left, top, stage.Right - stage.Left, p * 2.4, light.Of(Furniture.Wood.Lighter(0.15), 0.95))
                .Rectangle(stage.Left, top, stage.Right - stage.Left, p * 0.8, light.Lit(Furniture.Wood.Lighter(0.25), 0.95))
                .Rectangle(stage.Left, top + p * 2.4, stage.Right - stage.Left, p, Paint.Of(light.Shadow, 0.3));
        });
    }

    private static void Stove(SceneStage stage, SceneRandom random, ScenePalette light, double x, double top, double floor)
    {
        var p = stage.Percent;
        var enamel = random.Pick([Tone.Of(0xe9e6df), Tone.Of(0x3f454d), Tone.Of(0xb8bec4)]);
        stage.Add("stove", 0.87, new RectangleD(x - p * 16, top - p * 2, p * 32, floor - top + p * 2), drawing =>
        {
            drawing.Rectangle(x - p * 15, top - p * 0.6, p * 30, floor - top - p, light.Of(enamel, 0.95), 5)
                .Rectangle(x - p * 15, top - p * 0.6, p * 30, p * 1.2, light.Dark(Tone.Of(0x3a3c42), 0.95))
                .Rectangle(x - p * 15, top, p * 1.6, floor - top - p * 2, light.Lit(enamel, 0.95));
            for (var i = 0; i < 4; i++) drawing.Circle(x + p * (-9 + 6 * i), top + p * 3.6, p * 1.2, light.Dark(Tone.Of(0x55585e), 0.95));
            drawing.Rectangle(x - p * 12, top + p * 8, p * 24, p * 17, light.Dark(Tone.Of(0x33353a), 0.95), 6)
                .Rectangle(x - p * 10, top + p * 11, p * 20, p * 11, Paint.Down(Tone.Of(0x5a3422), Tone.Of(0xd98a3c)), 5)
                .Rectangle(x - p * 11, top + p * 6.4, p * 22, p, light.Lit(Tone.Of(0xb9bec4), 0.95), 5);
        });
        stage.AddCopies("oven light", 0.87, p * 13, drawing => drawing.Circle(0, 0, p * 13, Paint.Glow(Tone.Of(0xffa84f), 0.4)),
            [new PartCopy(x, top + p * 17, 1, new Twinkle(0.6, 1, 2.6))]);
        var pot = random.Pick([Tone.Of(0xc9523f), Tone.Of(0x3f7a8a), Tone.Of(0xe0a63f)]);
        stage.Add("pot", 0.88, new RectangleD(x - p * 14, top - p * 12, p * 28, p * 12), drawing =>
        {
            drawing.Rectangle(x - p * 10.6, top - p * 6, p * 14.6, p * 1.3, light.Dark(pot, 0.95), 5)
                .Rectangle(x - p * 9, top - p * 8.4, p * 11.4, p * 7.8, light.Of(pot, 0.95), 9)
                .Rectangle(x - p * 9, top - p * 8.2, p * 1.8, p * 7.2, light.Lit(pot, 0.95), 6);
            drawing.Rectangle(x - p * 9.5, top - p * 9, p * 12.4, p * 1.3, light.Lit(pot, 0.95), 4)
                .Rectangle(x - p * 4.3, top - p * 10.2, p * 2, p * 1.3, light.Dark(pot, 0.95), 4);
            drawing.Rectangle(x + p * 5.4, top - p * 3, p * 7, p * 2.4, light.Dark(Tone.Of(0x55585e), 0.95), 5)
                .Line(x + p * 12, top - p * 2.4, x + p * 13.6, top - p * 4.4, light.Dark(Tone.Of(0x3a3030), 0.95), p * 0.8);
        });
        Furniture.Steam(stage, 0.88, x - p * 3.4, top - p * 10, p * 9);
    }

    private static void Jars(SceneStage stage, SceneRandom random, ScenePalette light, double x, double top)
    {
        var p = stage.Percent;
        stage.Add("jars", 0.9, new RectangleD(x - p * 12, top - p * 13, p * 24, p * 13.4), drawing =>
        {
            for (var i = 0; i < 3; i++)
            {
                var (at, h) = (x - p * 9 + p * 7 * i, p * random.Between(6, 9.5));
                var fill = random.Pick(Furniture.Covers);
                drawing.Rectangle(at, top - h, p * 5.6, h, Paint.Of(light.Lit(Tone.Of(0xdfeaea), 0.95), 0.8), 6)
                    .Rectangle(at + p * 0.5, top - h * 0.62, p * 4.6, h * 0.58, light.Of(fill, 0.95), 5)
                    .Rectangle(at + p * 0.3, top - h - p, p * 5, p * 1.4, light.Of(Furniture.Wood, 0.95), 3);
            }
        });
    }
}
