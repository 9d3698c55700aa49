using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A sofa, a window with curtains, pictures and lamps; by seed with a fire, a tall window or a wall of books.</summary>
public sealed class LivingRoomEnvironment : IEnvironment
{
    private static readonly Tone[] Walls = [Tone.Of(0xe6d3b8), Tone.Of(0x8fb0a6), Tone.Of(0xd9a78f), Tone.Of(0x9aa5c4), Tone.Of(0xc7b7a0),
        Tone.Of(0xa7b58e)];

    public ScenePlace Place => ScenePlace.LivingRoom;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var (random, view, light, away) = Rooms.Begin(stage);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var floor = height * (stage.IsPortrait ? 0.78 : 0.76);
        var w = stage.IsPortrait ? width * 0.44 : width * (view == 1 ? 0.34 : 0.24);
        var top = height * (stage.IsPortrait ? 0.2 : 0.13);
        var window = new RectangleD(width / 2 + away * width * (stage.IsPortrait ? 0.14 : 0.22) - w / 2, top, w,
            (stage.IsPortrait ? height * 0.32 : height * 0.4));
        Rooms.Outside(stage, window, random.Whole(0, 2));
        var wall = random.Pick(Walls);
        Rooms.Wall(stage, light, wall, random.Pick([Tone.Of(0xb58a62), Tone.Of(0x9a6f52), Tone.Of(0xcaa67c)]), floor, window);
        Panelling(stage, light, wall, floor, view);
        Rooms.WindowFrame(stage, light, window, Tone.Of(0xefe8dc), view == 1 ? 3 : 2, 2);
        Rooms.Curtains(stage, light, window, random.Pick(Furniture.Covers).Mix(Tone.Of(0xefe2cf), 0.35), p * 9);
        OnTheWall(stage, random, light, view, away, window, floor);
        Rooms.Beam(stage, window, floor);
        Furniture.Rug(stage, light, width * 0.5, floor + (height - floor) * 0.62, Math.Min(width * 0.8, p * 130), (height - floor) * 0.66,
            random.Pick(Furniture.Covers));
        var sofa = width / 2 + away * (stage.IsPortrait ? width * 0.12 : width * 0.2);
        Sofa(stage, random, light, sofa, floor + p * 5, p * (stage.IsPortrait ? 66 : 74));
        Furniture.Lamp(stage, light, 0.82, stage.IsPortrait ? width * (away < 0 ? 0.9 : 0.1) : sofa + away * p * 47, floor + p * 3, p * 52,
            p * 16, random.Pick([Tone.Of(0xf0dfbf), Tone.Of(0xd98a5f), Tone.Of(0x7fa39a)]));
        if (!stage.IsPortrait) Furniture.Plant(stage, light, 0.82, sofa - away * p * 46, floor + p * 3, p * 30, random.Whole(0, 1));
        Lamps.Hanging(stage, light, 0.8, width / 2 - away * width * 0.17, stage.Top, height * 0.08 + p * (stage.IsPortrait ? 40 : 14),
            p * 14, random.Pick(Furniture.Covers), Lamps.Burning(stage.Palette));
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, floor + (height - floor) * 0.74,
            p * 34) { MaxHeight = height * 0.55 });
        RoomFrames.Draw(stage, light, away, RoomFrame.Plant, RoomFrame.FlowerTable, RoomFrame.Chair);
        stage.CalmArea = new RectangleD(width * 0.08, height * 0.05, width * 0.84, height * 0.2);
    }

    private static void Panelling(SceneStage stage, ScenePalette light, Tone wall, double floor, int view)
    {
        var p = stage.Percent;
        var dark = light.Dark(wall, 0.9);
        var top = floor - p * 27;
        if (view == 2) return;
        stage.Add("panelling", Rooms.WallDepth, top - p, floor, drawing =>
        {
            drawing.Rectangle(stage.Left, top, stage.Right - stage.Left, p * 1.1, light.Lit(wall.Lighter(0.35), 0.9))
                .Rectangle(stage.Left, top + p * 1.1, stage.Right - stage.Left, floor - top, Paint.Of(dark, 0.55));
            for (var x = stage.Left; x < stage.Right; x += p * 15) drawing.Rectangle(x, top + p * 4, p * 11, p * 18,
                Paint.Of(light.Lit(wall, 0.9), 0.35), 2).Rectangle(x + p * 0.6, top + p * 4.6, p * 9.8, p * 16.8, Paint.Of(dark, 0.6), 2);
        });
    }

    private static void OnTheWall(SceneStage stage, SceneRandom random, ScenePalette light, int view, int away, RectangleD window,
        double floor)
    {
        var p = stage.Percent;
        var free = stage.Width / 2 - away * stage.Width * (stage.IsPortrait ? 0.28 : 0.24);
        if (view == 0 && !stage.IsPortrait) Fire(stage, light, free, floor, p * 44);
        if (view == 2)
        {
            for (var i = 0; i < (stage.IsPortrait ? 2 : 3); i++) Furniture.Shelf(stage, light, free - p * (stage.IsPortrait ? 13 : 24),
                window.Y + p * (15 + 17 * i), p * (stage.IsPortrait ? 30 : 48), p * 10);
            return;
        }

        var kind = random.Whole(0, 2);
        var (y, big) = (window.Y + p * 6, stage.IsPortrait ? 0.85 : 1);
        Furniture.Picture(stage, light, new RectangleD(free - p * 19 * big, y, p * 16 * big, p * 20 * big), kind);
        Furniture.Picture(stage, light, new RectangleD(free, y + p * 2, p * 20 * big, p * 14 * big), kind + 1);
        stage.AddSlot(Rooms.WallDepth, new SubjectSlot(SlotKind.Wall, free - p * 16, free + p * 16, y + p * 24,
            p * 40) { MaxHeight = p * 22 });
    }

    private static void Fire(SceneStage stage, ScenePalette light, double x, double floor, double w)
    {
        var h = w * 0.72;
        var stone = Tone.Of(0xcfc4b6);
        stage.Add("fireplace", 0.6, new RectangleD(x - w * 0.6, floor - h * 1.15, w * 1.2, h * 1.2), drawing =>
        {
            drawing.Rectangle(x - w / 2, floor - h, w, h, light.Of(stone, 0.9))
                .Rectangle(x - w / 2, floor - h, w * 0.06, h, light.Lit(stone, 0.9))
                .Rectangle(x - w * 0.56, floor - h * 1.08, w * 1.12, h * 0.1, light.Lit(stone, 0.9), 3);
            drawing.Path(new SvgPath().MoveTo(x - w * 0.3, floor).LineTo(x - w * 0.3, floor - h * 0.5)
                .ArcTo(w * 0.3, h * 0.24, false, true, x + w * 0.3, floor - h * 0.5).LineTo(x + w * 0.3, floor).Close(), Tone.Of(0x2a1a1c));
            foreach (var turn in new[] { -14, 12 }) drawing.Group(x, floor - h * 0.06, turn, 1,
                log => log.Rectangle(-w * 0.17, -w * 0.025, w * 0.34, w * 0.05, Tone.Of(0x5a382a), w * 0.02));
        });
        Lamps.Glow(stage, "firelight", 0.6, w * 0.7, [new PartCopy(x, floor - h * 0.25, 1, new Twinkle(0.6, 1, 0.9), 0.9)]);
        var flames = new List<PartCopy>();
        for (var i = 0; i < 7; i++) flames.Add(new PartCopy(x + w * 0.055 * (i - 3), floor - h * 0.07, 1 - 0.16 * Math.Abs(i - 3),
            new Rock(6, 0.8 + 0.17 * (i % 3), i * 0.37).And(new Twinkle(0.65, 1, 0.6 + 0.13 * (i % 4), i * 0.21))));
        stage.AddCopies("flames", 0.6, h * 0.5, drawing =>
        {
            foreach (var (size, tone) in new[] { (1.0, Tone.Of(0xf0722e)), (0.66, Tone.Of(0xf9a938)), (0.36, Tone.Of(0xffe58a)) })
                drawing.Path(new SvgPath().MoveTo(0, 0).CurveTo(-w * 0.1 * size, -h * 0.1 * size, -w * 0.03 * size, -h * 0.24 * size, 0,
                    -h * 0.4 * size).CurveTo(w * 0.04 * size, -h * 0.24 * size, w * 0.1 * size, -h * 0.1 * size, 0, 0).Close(),
                    Paint.Of(tone, 0.9));
        }, flames);
    }

    private static void Sofa(SceneStage stage, SceneRandom random, ScenePalette light, double x, double ground, double w)
    {
        var colour = random.Pick([Tone.Of(0x4f8a8b), Tone.Of(0xd98c5f), Tone.Of(0x6b74a8), Tone.Of(0xb5545a), Tone.Of(0x7f9a62),
            Tone.Of(0xd9b95f)]);
        var (tone, lit, dark) = (light.Of(colour, 0.95), light.Lit(colour, 0.95), light.Dark(colour, 0.95));
        var h = w * 0.44;
        stage.Add("sofa", 0.85, new RectangleD(x - w * 0.56, ground - h * 1.05, w * 1.12, h * 1.15), drawing =>
        {
            drawing.Ellipse(x, ground, w * 0.53, h * 0.06, Paint.Of(light.Shadow, 0.4));
            foreach (var leg in new[] { -0.42, 0.4 }) drawing.Rectangle(x + w * leg, ground - h * 0.14, w * 0.025, h * 0.14,
                light.Dark(Furniture.Wood, 0.95));
            drawing.Rectangle(x - w * 0.45, ground - h, w * 0.9, h * 0.8, dark, h * 0.12);
            foreach (var side in new[] { -0.43, 0.005 }) drawing.Rectangle(x + w * side, ground - h * 0.97, w * 0.425, h * 0.52, tone,
                h * 0.1).Rectangle(x + w * (side + 0.02), ground - h * 0.95, w * 0.385, h * 0.07, lit, h * 0.035);
            drawing.Rectangle(x - w * 0.46, ground - h * 0.36, w * 0.92, h * 0.24, dark, h * 0.06);
            foreach (var side in new[] { -0.42, 0.005 }) drawing.Rectangle(x + w * side, ground - h * 0.5, w * 0.415, h * 0.21, tone,
                h * 0.07).Rectangle(x + w * (side + 0.01), ground - h * 0.5, w * 0.395, h * 0.06, lit, h * 0.03);
            foreach (var (side, edge) in new[] { (-0.51, -0.51), (0.4, 0.4) })
                drawing.Rectangle(x + w * side, ground - h * 0.7, w * 0.11, h * 0.58, tone, h * 0.1)
                .Rectangle(x + w * edge, ground - h * 0.7, w * 0.11, h * 0.13, lit, h * 0.065);
            var pillow = random.Pick(Furniture.Covers);
            drawing.Group(x - w * 0.32, ground - h * 0.6, -14, 1, one =>
                one.Rectangle(-h * 0.17, -h * 0.17, h * 0.34, h * 0.34, light.Lit(pillow, 0.95), h * 0.06)
                .Rectangle(-h * 0.17, -h * 0.02, h * 0.34, h * 0.05, light.Of(pillow.Lighter(0.4), 0.95)));
            drawing.Group(x + w * 0.3, ground - h * 0.6, 12, 1, one =>
                one.Rectangle(-h * 0.16, -h * 0.16, h * 0.32, h * 0.32, light.Of(random.Pick(Furniture.Covers), 0.95), h * 0.06));
        });
        stage.AddSlot(0.9, new SubjectSlot(SlotKind.Surface, x - w * 0.3, x + w * 0.3, ground - h * 0.46,
            stage.Percent * 34) { MaxHeight = stage.Percent * 26 });
    }
}
