using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A desk before a window over the town: one wide pane, two sashes in brick, or a study with shelves.</summary>
public sealed class OfficeEnvironment : IEnvironment
{
    private static readonly Tone[] Walls = [Tone.Of(0xd9d2c7), Tone.Of(0x9fb3b5), Tone.Of(0xb98a76), Tone.Of(0x8d9bb5), Tone.Of(0xd8bfa8)];

    public ScenePlace Place => ScenePlace.Office;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var (random, view, light, away) = Rooms.Begin(stage);
        var (width, height) = (stage.Width, stage.Height);
        var floor = height * (stage.IsPortrait ? 0.8 : 0.83);
        var windows = Windows(stage, view, away);
        Rooms.Outside(stage, windows[0], 0);
        var wall = random.Pick(Walls);
        Rooms.Wall(stage, light, wall, Tone.Of(0xa8825f), floor, windows);
        var frame = random.Pick([Tone.Of(0x3c4048), Tone.Of(0xe9e4da), Tone.Of(0x7a5a40)]);
        foreach (var window in windows) Rooms.WindowFrame(stage, light, window, frame, view == 0 ? stage.IsPortrait ? 2 : 4 : 2,
            view == 0 ? 1 : 2);
        Wall(stage, random, light, view, away, windows);
        foreach (var window in windows.Take(2)) Rooms.Beam(stage, window, floor);
        Desk(stage, random, light, floor, away);
        RoomFrames.Draw(stage, light, away, RoomFrame.Plant, RoomFrame.LampTable, RoomFrame.FlowerTable, RoomFrame.Chair);
        stage.CalmArea = new RectangleD(width * 0.08, height * 0.06, width * 0.84, height * 0.2);
    }

    private static RectangleD[] Windows(SceneStage stage, int view, int away)
    {
        var (width, height) = (stage.Width, stage.Height);
        if (view == 0) return [new RectangleD(width * 0.06, height * (stage.IsPortrait ? 0.2 : 0.1), width * 0.88,
            height * (stage.IsPortrait ? 0.36 : 0.5))];
        var w = stage.IsPortrait ? width * 0.36 : width * 0.22;
        var (top, tall) = (height * (stage.IsPortrait ? 0.2 : 0.12), height * (stage.IsPortrait ? 0.3 : 0.46));
        if (view == 1) return [new RectangleD(width * 0.26 - w / 2, top, w, tall), new RectangleD(width * 0.74 - w / 2, top, w, tall)];
        return [new RectangleD(width / 2 + away * width * 0.24 - w * 0.75, top, w * 1.5, tall)];
    }

    private static void Wall(SceneStage stage, SceneRandom random, ScenePalette light, int view, int away, RectangleD[] windows)
    {
        var p = stage.Percent;
        var (width, height) = (stage.Width, stage.Height);
        var burning = Lamps.Burning(stage.Palette);
        if (view == 1)
        {
            Furniture.Clock(stage, light, width / 2, windows[0].Y + p * 11, p * 5.5);
            Furniture.Picture(stage, light, new RectangleD(width / 2 - p * 7, windows[0].Y + p * 22, p * 14, p * 17), random.Whole(0, 2));
        }

        if (view == 2)
        {
            var left = width / 2 - away * width * 0.25 - p * 22;
            for (var i = 0; i < (stage.IsPortrait ? 3 : 2); i++) Furniture.Shelf(stage, light,
                Math.Clamp(left, width * 0.04, width - p * 48), windows[0].Y + p * (13 + 19 * i), p * 44, p * 11);
        }

        var shade = random.Pick(Furniture.Covers);
        var count = stage.IsPortrait ? 2 : 3;
        for (var i = 0; i < count; i++)
            Lamps.Hanging(stage, light, 0.75, width * (i + 0.5) / count, stage.Top,
                p * (stage.IsPortrait ? 46 : 18) + stage.Height * 0.08 + p * (i % 2) * 4, p * 11, shade, burning);
    }

    private static void Desk(SceneStage stage, SceneRandom random, ScenePalette light, double floor, int away)
    {
        var p = stage.Percent;
        var metre = p * 32;
        var top = floor - p * 11;
        var (left, right) = stage.IsPortrait ? (stage.Width * 0.04, stage.Width * 0.96) : (stage.Width * 0.14, stage.Width * 0.86);
        var wood = random.Pick([Tone.Of(0xb07a4a), Tone.Of(0xd9b98c), Tone.Of(0x8a5f45)]);
        var foot = Math.Min(stage.Height * 0.96, top + metre * 0.74);
        Chair(stage, light, stage.Width / 2 + away * stage.Width * 0.14, floor + p * 4, p * 30, random.Pick(Furniture.Covers));
        Furniture.Plant(stage, light, 0.85, away < 0 ? stage.Width * 0.95 : stage.Width * 0.05, floor + p * 3, p * 42, random.Whole(0, 1));
        stage.Add("desk", 0.95, new RectangleD(left - p * 4, top, right - left + p * 8, foot - top + p * 3), drawing =>
        {
            drawing.Ellipse((left + right) / 2, foot, (right - left) * 0.52, p * 2.2, Paint.Of(light.Shadow, 0.32));
            foreach (var x in new[] { left + p * 3, right - p * 4.6 })
                drawing.Rectangle(x, top, p * 1.6, foot - top, light.Dark(Tone.Of(0x4a4448), 0.95));
            var chest = away < 0 ? left + p * 7 : right - p * 29;
            drawing.Rectangle(chest, top, p * 22, foot - top - p * 2, light.Dark(wood, 0.95));
            for (var i = 0; i < 3; i++) drawing.Rectangle(chest + p, top + p * (2.6 + 6.6 * i), p * 20, p * 5.8, light.Of(wood, 0.95), 3)
                .Rectangle(chest + p * 9, top + p * (4.6 + 6.6 * i), p * 4, p * 0.7, light.Lit(wood.Lighter(0.3), 0.95), 3);
            drawing.Rectangle(left, top, right - left, p * 2, light.Of(wood, 0.95), 4)
                .Rectangle(left, top, right - left, p * 0.7, light.Lit(wood, 0.95), 3)
                .Rectangle(left + p, top + p * 2, right - left - p * 2, p * 1.2, Paint.Of(light.Shadow, 0.3));
        });
        var middle = stage.Width / 2 + away * (stage.IsPortrait ? stage.Width * 0.2 : stage.Width * 0.14);
        Monitor(stage, random, light, middle, top, p * (stage.IsPortrait ? 33 : 36));
        var end = away < 0 ? left : right;
        if (!stage.IsPortrait) Furniture.Lamp(stage, light, 0.96, end - away * p * 7, top, p * 25, p * 13, random.Pick(Furniture.Covers));
        if (!stage.IsPortrait) Furniture.Plant(stage, light, 0.96, away < 0 ? right - p * 6 : left + p * 6, top, p * 18,
            random.Whole(0, 2));
        Mug(stage, light, middle - away * p * 24, top, p * 4.6, random.Pick(Furniture.Covers));
        stage.AddSlot(0.97, new SubjectSlot(SlotKind.Surface, stage.SubjectX - p * 22, stage.SubjectX + p * 22, top + p * 0.4,
            p * 60) { MaxHeight = p * 32 });
        stage.AddSlot(1.05, new SubjectSlot(SlotKind.Ground, stage.Width * 0.1, stage.Width * 0.9, stage.Height * 0.955,
            p * 34) { MaxHeight = stage.Height * 0.55 });
    }

    private static void Monitor(SceneStage stage, SceneRandom random, ScenePalette light, double x, double desk, double w)
    {
        var h = w * 0.6;
        var top = desk - h * 1.28;
        var dark = light.Of(Tone.Of(0x2b2f3a), 0.95);
        stage.Add("monitor", 0.95, new RectangleD(x - w * 0.62, top - 4, w * 1.24, desk - top + 8), drawing =>
        {
            drawing.Rectangle(x - w * 0.05, top + h, w * 0.1, h * 0.26, dark)
                .Rectangle(x - w * 0.18, desk - h * 0.05, w * 0.36, h * 0.05, dark, 3).Rectangle(x - w / 2, top, w, h, dark, 8);
            drawing.Rectangle(x - w * 0.475, top + h * 0.04, w * 0.95, h * 0.88, Paint.Down(Tone.Of(0x1f3b57), Tone.Of(0x2f6a86)), 4)
                .Rectangle(x - w * 0.475, top + h * 0.04, w * 0.95, h * 0.1, Tone.Of(0x18293c));
            drawing.Rectangle(x + w * 0.2, top + h * 0.22, w * 0.22, h * 0.3, Tone.Of(0x274c66), 3)
                .Circle(x + w * 0.31, top + h * 0.37, h * 0.1, Tone.Of(0xf2b65a))
                .Rectangle(x - w * 0.4, desk - h * 0.035, w * 0.5, h * 0.035, light.Lit(Tone.Of(0xc9ccd2), 0.95), 3);
        });
        // Lines are written one after another.
        var copies = new List<PartCopy>();
        for (var i = 0; i < 11; i++)
        {
            PartMotion motion = i < 4 ? PartMotion.Still : new Appear(0.5 + 0.55 * (i - 4), 0.15);
            copies.Add(new PartCopy(x - w * (0.42 - 0.04 * random.Whole(0, 3)), top + h * (0.2 + 0.062 * i), random.Between(0.45, 1),
                motion, random.Between(0.55, 1)));
        }

        stage.AddCopies("screen lines", 0.95, w * 0.45, drawing => drawing.Rectangle(0, 0, w * 0.42, h * 0.03, Tone.Of(0x8fe0e6),
            h * 0.015), copies);
        stage.AddCopies("screen shine", 0.95, w * 0.9, drawing => drawing.Circle(0, 0, w * 0.9,
            Paint.Glow(Tone.Of(0x8fd8e6), 0.1 + 0.3 * stage.Palette.Darkness)),
            [new PartCopy(x, top + h / 2, 1, new Twinkle(0.75, 1, 2.3))]);
    }

    private static void Chair(SceneStage stage, ScenePalette light, double x, double ground, double height, Tone colour)
    {
        var (tone, dark) = (light.Of(colour, 0.9), light.Dark(Tone.Of(0x3a3c44), 0.9));
        stage.Add("chair", 0.9, new RectangleD(x - height * 0.4, ground - height * 1.1, height * 0.8, height * 1.15), drawing =>
        {
            drawing.Ellipse(x, ground, height * 0.3, height * 0.04, Paint.Of(light.Shadow, 0.3))
                .Rectangle(x - height * 0.02, ground - height * 0.42, height * 0.04, height * 0.4, dark);
            drawing.Polygon(dark, (x - height * 0.26, ground), (x - height * 0.26, ground - height * 0.03), (x, ground - height * 0.1),
                (x + height * 0.26, ground - height * 0.03), (x + height * 0.26, ground), (x, ground - height * 0.06));
            drawing.Rectangle(x - height * 0.27, ground - height * 0.5, height * 0.54, height * 0.1, tone, height * 0.05)
                .Rectangle(x - height * 0.25, ground - height * 1.06, height * 0.5, height * 0.5, tone, height * 0.09)
                .Rectangle(x - height * 0.22, ground - height * 1.04, height * 0.44, height * 0.06, light.Lit(colour, 0.9), height * 0.03);
        });
    }

    private static void Mug(SceneStage stage, ScenePalette light, double x, double desk, double size, Tone colour)
    {
        stage.Add("mug", 0.96, new RectangleD(x - size, desk - size * 1.2, size * 2, size * 1.3), drawing => drawing
            .Stroke(new SvgPath().MoveTo(x + size * 0.35, desk - size * 0.85)
                .ArcTo(size * 0.28, size * 0.28, false, true, x + size * 0.35, desk - size * 0.3), light.Of(colour, 0.95), size * 0.13)
            .Rectangle(x - size * 0.42, desk - size * 1.05, size * 0.84, size * 1.05, light.Of(colour, 0.95), size * 0.12)
                .Rectangle(x - size * 0.42, desk - size * 1.05, size * 0.2, size * 1.05, light.Lit(colour, 0.95), size * 0.1));
        Furniture.Steam(stage, 0.96, x, desk - size * 1.1, size * 1.5);
    }
}
