using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A board with chalk drawings, rows of desks, a globe, windows and a clock.</summary>
public sealed class ClassroomEnvironment : IEnvironment
{
    private static readonly Tone[] Walls = [Tone.Of(0xf0dfb8), Tone.Of(0xcfe0d6), Tone.Of(0xdbe2ec), Tone.Of(0xf0d3bd), Tone.Of(0xe3d8c4)];

    public ScenePlace Place => ScenePlace.Classroom;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var (random, view, light, away) = Rooms.Begin(stage);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var floor = height * (stage.IsPortrait ? 0.72 : 0.7);
        var board = stage.IsPortrait
            ? new RectangleD(width * 0.1, floor - p * 72, width * 0.8, p * 46)
            : new RectangleD(width / 2 - away * width * (view == 2 ? 0 : 0.13) - width * 0.25, floor - p * 55, width * 0.5, p * 40);
        var w = stage.IsPortrait ? width * 0.3 : width * 0.18;
        var tall = p * (stage.IsPortrait ? 26 : 40);
        var side = board.CenterX + away * (board.Width / 2 + w * 0.5 + p * 9);
        RectangleD[] windows = stage.IsPortrait
            ? [new RectangleD(width * 0.12, board.Y - tall - p * 18, w, tall),
                new RectangleD(width * 0.58, board.Y - tall - p * 18, w, tall)]
            : view == 2
                ? [new RectangleD(board.X - w - p * 8, board.Y, w, tall), new RectangleD(board.Right + p * 8, board.Y, w, tall)]
                : [new RectangleD(side - w / 2, board.Y, w, tall)];
        Rooms.Outside(stage, windows[0], random.Whole(0, 2));
        var wall = random.Pick(Walls);
        Rooms.Wall(stage, light, wall, Tone.Of(0xb98f66), floor, windows);
        stage.Add("wainscot", Rooms.WallDepth, floor - p * 13, floor - p * 1.6,
            drawing => drawing.Rectangle(stage.Left, floor - p * 13, stage.Right - stage.Left, p * 12,
            light.Dark(wall.Mix(Furniture.Wood, 0.45), 0.9)).Rectangle(stage.Left, floor - p * 13, stage.Right - stage.Left, p,
            light.Lit(Furniture.Wood, 0.9)));
        foreach (var window in windows) Rooms.WindowFrame(stage, light, window, Tone.Of(0xf3ede2), 2, 2);
        Board(stage, random, light, board);
        Furniture.Clock(stage, light, stage.IsPortrait ? width * 0.5 : board.CenterX, board.Y - p * 9, p * 4.6);
        Bunting(stage, board, away, windows);
        foreach (var window in windows) Rooms.Beam(stage, window, floor);
        var burning = Lamps.Burning(stage.Palette);
        for (var i = 0; i < 2; i++) Lamps.Hanging(stage, light, 0.7, width * (0.25 + 0.5 * i), stage.Top,
            height * 0.08 + p * (stage.IsPortrait ? 4 : 12), p * 16, Tone.Of(0xe6e9ea), burning);
        TeacherDesk(stage, light, floor, away);
        Desks(stage, random, light, floor, away, view);
        RoomFrames.Draw(stage, light, away, RoomFrame.Plant);
        stage.CalmArea = new RectangleD(board.X + p * 3, board.Y + p * 3, board.Width - p * 6, board.Height * 0.6);
    }

    private static void Board(SceneStage stage, SceneRandom random, ScenePalette light, RectangleD board)
    {
        var p = stage.Percent;
        var slate = random.Pick([Tone.Of(0x2f5f4f), Tone.Of(0x34505f), Tone.Of(0x3c4347)]);
        var chalk = light.Lit(Tone.Of(0xf0efe6), 0.9);
        stage.Add("board", Rooms.WallDepth, new RectangleD(board.X - p * 2, board.Y - p * 2, board.Width + p * 4, board.Height + p * 6),
            drawing =>
        {
            drawing.Rectangle(board.X - p * 1.6, board.Y - p * 1.6, board.Width + p * 3.2, board.Height + p * 3.2,
                light.Of(Furniture.Wood, 0.9), 6).Rectangle(board.X, board.Y, board.Width, board.Height, light.Of(slate, 0.9));
            drawing.Polygon(Paint.Of(Tone.White, 0.045), (board.X + board.Width * 0.1, board.Bottom),
                (board.X + board.Width * 0.34, board.Y), (board.X + board.Width * 0.5, board.Y),
                (board.X + board.Width * 0.26, board.Bottom));
            drawing.Rectangle(board.X, board.Bottom + p * 1.2, board.Width, p * 1.2, light.Lit(Furniture.Wood, 0.9))
                .Rectangle(board.X + board.Width * 0.7, board.Bottom + p * 0.4, p * 5, p, light.Of(Tone.Of(0x5a6b8f), 0.9), 2);
            for (var i = 0; i < 3; i++) drawing.Rectangle(board.X + board.Width * 0.2 + p * 4 * i, board.Bottom + p * 0.8, p * 2.6,
                p * 0.5, Tone.Of(i == 0 ? 0xf2d4d4 : 0xf4f2e8), 3);
        });
        // The lower edge of the board, where words leave room: shapes that are drawn one after another.
        var y = board.Bottom - p * 8;
        Drawing("chalk triangle", 0.14, 0.3, d => d.Stroke(new SvgPath().MoveTo(-p * 5, p * 4).LineTo(p * 5, p * 4).LineTo(-p * 5, -p * 4)
            .Close(), chalk, 3.5, 0.85));
        Drawing("chalk circle", 0.32, 1.1, d => d.Stroke(new SvgPath().MoveTo(-p * 4, 0).ArcTo(p * 4, p * 4, true, true, p * 4, 0)
            .ArcTo(p * 4, p * 4, true, true, -p * 4, 0).Close(), chalk, 3.5, 0.85).Line(0, 0, p * 4, 0, chalk, 3, 0.7));
        Drawing("chalk wave", 0.54, 1.9, d => d.Line(-p * 8, 0, p * 8, 0, chalk, 2, 0.5)
            .Stroke(new SvgPath().MoveTo(-p * 8, 0).SmoothThrough((-p * 8, 0), (-p * 6, -p * 3), (-p * 2, p * 3), (p * 2, -p * 3),
            (p * 6, p * 3), (p * 8, 0)), Tone.Of(0xf2d27a), 3.5, 0.85));
        Drawing("chalk atom", 0.84, 2.7, d =>
        {
            for (var i = 0; i < 3; i++) d.Group(0, 0, i * 60, 1, one =>
                one.Stroke(new SvgPath().MoveTo(-p * 6, 0).ArcTo(p * 6, p * 2.2, true, true, p * 6, 0)
                .ArcTo(p * 6, p * 2.2, true, true, -p * 6, 0).Close(), Tone.Of(0x9fd8e0), 3, 0.8));
            d.Circle(0, 0, p * 0.9, chalk);
        });

        void Drawing(string name, double at, double start, Action<SvgDrawing> draw) =>
            stage.AddCopies(name, Rooms.WallDepth, p * 8.5, draw, [new PartCopy(board.X + board.Width * at, y, 0.9,
                new Appear(start, 0.4))]);
    }

    private static void Bunting(SceneStage stage, RectangleD board, int away, RectangleD[] windows)
    {
        var p = stage.Percent;
        if (stage.IsPortrait || windows.Length > 1) return;
        var free = board.CenterX - away * (board.Width / 2 + p * 4);
        var end = away < 0 ? stage.Right : stage.Left;
        var random = stage.Random.Fork("drawings");
        for (var i = 0; i < 4; i++)
        {
            var x = free - away * p * (6 + 13 * (i % 2));
            if (Math.Abs(x - end) < p * 16 || x > stage.Width - p * 4 || x < p * 4) continue;
            Furniture.Picture(stage, Rooms.Light(stage.Palette), new RectangleD(x - p * 5.5, board.Y + p * (2 + 17 * (i / 2)), p * 11,
                p * 14), random.Whole(0, 2));
        }
    }

    private static void TeacherDesk(SceneStage stage, ScenePalette light, double floor, int away)
    {
        var p = stage.Percent;
        var x = stage.Width / 2 + away * stage.Width * (stage.IsPortrait ? 0.2 : 0.26);
        var top = floor - p * 15;
        var ground = floor + p * 3;
        var wood = Furniture.Wood;
        stage.Add("teacher's desk", 0.8, new RectangleD(x - p * 25, top - p, p * 50, ground - top + p * 3), drawing =>
        {
            drawing.Ellipse(x, ground, p * 24, p * 1.6, Paint.Of(light.Shadow, 0.3))
                .Rectangle(x - p * 21, top, p * 42, ground - top, light.Of(wood, 0.95), 4);
            foreach (var side in new[] { -19.5, 2.5 }) drawing.Rectangle(x + p * side, top + p * 3.6, p * 17, ground - top - p * 6,
                Paint.Of(light.Dark(wood, 0.95), 0.7), 3);
            drawing.Rectangle(x - p * 23, top, p * 46, p * 2, light.Lit(wood, 0.95), 4);
        });
        Globe(stage, light, x + away * p * 13, top, p * 6.4);
        stage.Add("books", 0.8, new RectangleD(x - p * 14, top - p * 12, p * 20, p * 12), drawing =>
        {
            for (var i = 0; i < 3; i++) drawing.Rectangle(x - p * 9 + p * (i % 2), top - p * 2.2 * (i + 1), p * 11, p * 2.1,
                light.Of(Furniture.Covers[(i * 3 + 1) % 8], 0.95), 3);
            drawing.Circle(x - p * 3.2, top - p * 8.4, p * 1.9, light.Of(Tone.Of(0xd8483f), 0.95))
                .Circle(x - p * 3.9, top - p * 9, p * 0.6, light.Lit(Tone.Of(0xf08a7a), 0.95))
                .Line(x - p * 3.2, top - p * 10, x - p * 2.8, top - p * 11.2, light.Dark(Furniture.Wood, 0.95), 4);
        });
    }

    private static void Globe(SceneStage stage, ScenePalette light, double x, double ground, double r)
    {
        stage.Add("globe", 0.8, new RectangleD(x - r * 1.5, ground - r * 3, r * 3, r * 3.05), drawing =>
        {
            var y = ground - r * 1.6;
            drawing.Rectangle(x - r * 0.7, ground - r * 0.22, r * 1.4, r * 0.22, light.Dark(Furniture.Wood, 0.95), 4)
                .Rectangle(x - r * 0.1, ground - r * 0.6, r * 0.2, r * 0.5, light.Dark(Furniture.Wood, 0.95));
            drawing.Stroke(new SvgPath().MoveTo(x - r * 0.6, y - r * 1.05)
                .ArcTo(r * 1.18, r * 1.18, true, false, x + r * 0.6, y + r * 1.02), light.Of(Tone.Of(0xc9a24f), 0.95), r * 0.11);
            drawing.Circle(x, y, r, light.Of(Tone.Of(0x4f94c0), 0.95));
            var land = light.Of(Tone.Of(0x7fae62), 0.95);
            drawing.Ellipse(x - r * 0.3, y - r * 0.3, r * 0.36, r * 0.3, land).Ellipse(x - r * 0.18, y + r * 0.3, r * 0.2, r * 0.36, land)
                .Ellipse(x + r * 0.5, y - r * 0.12, r * 0.26, r * 0.46, land)
                .Ellipse(x - r * 0.35, y - r * 0.3, r * 0.3, r * 0.7, Paint.Of(Tone.White, 0.14));
        });
    }

    private static void Desks(SceneStage stage, SceneRandom random, ScenePalette light, double floor, int away, int view)
    {
        var p = stage.Percent;
        var deep = stage.Height - floor;
        var wood = random.Pick([Tone.Of(0xd9a566), Tone.Of(0xc98f5a), Tone.Of(0xe0bb83)]);
        stage.AddSlot(0.9, new SubjectSlot(SlotKind.Ground, stage.Width * 0.1, stage.Width * 0.9, floor + deep * 0.3,
            p * 30) { MaxHeight = stage.Height * 0.5 });
        var count = stage.IsPortrait ? 2 : 3;
        for (var i = 0; i < count; i++)
        {
            var w = p * (stage.IsPortrait ? 36 : 40);
            var x = stage.Width * (i + 0.5) / count + (stage.IsPortrait ? 0 : away * p * 4);
            if (view == 1 && i == 1) continue;
            var top = stage.Height - deep * 0.42;
            var hasBook = random.Chance(0.6);
            var back = random.Pick(Furniture.Covers);
            stage.Add("desk", 1.15, new RectangleD(x - w * 0.62, top - p * 10, w * 1.24, stage.Bottom - top + p * 10), drawing =>
            {
                drawing.Rectangle(x - w * 0.3, top + p * 5, w * 0.6, p * 11, light.Of(back, 1), p * 2)
                    .Rectangle(x - w * 0.27, top + p * 5.6, w * 0.54, p * 1.4, light.Lit(back, 1), p * 0.7);
                foreach (var side in new[] { -0.44, 0.42 }) drawing.Rectangle(x + w * side, top + p * 2, w * 0.03,
                    Math.Min(stage.Bottom - top, p * 34),
                    light.Dark(Tone.Of(0x55606a), 1));
                drawing.Polygon(light.Lit(wood, 1), (x - w * 0.46, top - p * 2.6), (x + w * 0.46, top - p * 2.6),
                    (x + w * 0.52, top + p * 1.6), (x - w * 0.52, top + p * 1.6))
                    .Rectangle(x - w * 0.52, top + p * 1.6, w * 1.04, p * 2, light.Of(wood, 1), 3);
                if (!hasBook) return;
                drawing.Polygon(light.Lit(Tone.Of(0xf4ecdc), 1), (x - w * 0.2, top + p * 0.6), (x, top + p * 0.1), (x, top - p * 2.2),
                    (x - w * 0.18, top - p * 1.9)).Polygon(light.Of(Tone.Of(0xece2cf), 1), (x + w * 0.2, top + p * 0.6),
                    (x, top + p * 0.1), (x, top - p * 2.2), (x + w * 0.18, top - p * 1.9));
                drawing.Line(x + w * 0.28, top, x + w * 0.38, top - p * 1.8, light.Of(Tone.Of(0xe0a63f), 1), p * 0.7);
            });
        }

        stage.AddSlot(1.2, new SubjectSlot(SlotKind.Surface, stage.Width * 0.12, stage.Width * 0.88, stage.Height - deep * 0.42,
            p * 60) { MaxHeight = p * 30 });
    }
}
