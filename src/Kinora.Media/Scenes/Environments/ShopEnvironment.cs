using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A counter before shelves of goods under hanging lamps; by seed a grocer's, a bakery, or a boutique.</summary>
public sealed class ShopEnvironment : IEnvironment
{
    private static readonly (Tone Wall, Tone Counter)[] Looks =
    [
        (Tone.Of(0xe9d8bd), Tone.Of(0x3f7f78)), (Tone.Of(0xf0cdbd), Tone.Of(0xb5533f)), (Tone.Of(0xd6e0da), Tone.Of(0x4a5f8a)),
        (Tone.Of(0xe7dfd3), Tone.Of(0xd19a3f)), (Tone.Of(0xc9d6e2), Tone.Of(0x8a5a78)), (Tone.Of(0xdfe2c8), Tone.Of(0x6b7f4a)),
    ];

    public ScenePlace Place => ScenePlace.Shop;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var (random, view, light, away) = Rooms.Begin(stage);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var floor = height * (stage.IsPortrait ? 0.8 : 0.82);
        var look = random.Pick(Looks);
        var w = width * (stage.IsPortrait ? 0.36 : view == 2 ? 0.3 : 0.2);
        var top = height * (stage.IsPortrait ? 0.3 : 0.24);
        var window = new RectangleD(width / 2 + away * width * (stage.IsPortrait ? 0.24 : 0.33) - w / 2, top, w,
            floor - p * (stage.IsPortrait ? 62 : 27) - top);
        Rooms.Outside(stage, window, 0);
        Rooms.Wall(stage, light, look.Wall, random.Pick([Tone.Of(0xb08a66), Tone.Of(0xc9b8a4)]), floor, window);
        Stripes(stage, light, look.Wall, window, floor, view);
        Rooms.WindowFrame(stage, light, window, Tone.Of(0x4a3f3c), 2, 1);
        Awning(stage, light, window, look.Counter);
        var left = away < 0 ? window.Right + p * 8 : width * 0.05;
        var right = away < 0 ? width * 0.95 : window.X - p * 8;
        var shelves = stage.IsPortrait ? 4 : 3;
        for (var i = 0; i < shelves; i++)
            Goods(stage, random.Fork($"shelf {i}"), light, left, right, top + p * (10 + (stage.IsPortrait ? 17 : 13) * i), p * 10,
                (view + i) % 4);
        Rooms.Beam(stage, window, floor);
        Counter(stage, random, light, look.Counter, floor, away, view);
        var shade = random.Pick(Furniture.Covers);
        var count = stage.IsPortrait ? 2 : 4;
        for (var i = 0; i < count; i++) Lamps.Hanging(stage, light, 0.9, width * (i + 0.5) / count, stage.Top,
            height * 0.08 + p * (12 + 3 * (i % 2)) + (stage.IsPortrait ? p * 26 : 0), p * 9, shade,
            Math.Max(0.35, Lamps.Burning(stage.Palette)));
        RoomFrames.Draw(stage, light, away, RoomFrame.Plant, RoomFrame.FlowerTable);
        stage.CalmArea = new RectangleD(width * 0.08, height * 0.04, width * 0.84, height * 0.17);
    }

    private static void Stripes(SceneStage stage, ScenePalette light, Tone wall, RectangleD window, double floor, int view)
    {
        var p = stage.Percent;
        var tone = Paint.Of(light.Lit(wall.Lighter(0.3), 0.9), 0.4);
        stage.Add("wallpaper", Rooms.WallDepth, stage.Top, floor, drawing =>
        {
            if (view == 1)
            {
                for (var y = stage.Top; y < floor; y += p * 4) drawing.Rectangle(stage.Left, y,
                    (y > window.Y - p * 2 && y < window.Bottom + p ? window.X : stage.Right) - stage.Left, p * 0.22, tone);
                return;
            }

            for (var x = stage.Left; x < stage.Right; x += p * 7)
            {
                var isAtWindow = x + p * 3 > window.X - p && x < window.Right + p;
                drawing.Rectangle(x, stage.Top, p * 3, (isAtWindow ? window.Y : floor - p * 2) - stage.Top, tone);
                if (isAtWindow) drawing.Rectangle(x, window.Bottom, p * 3, floor - p * 2 - window.Bottom, tone);
            }
        });
    }

    private static void Awning(SceneStage stage, ScenePalette light, RectangleD window, Tone cloth)
    {
        var p = stage.Percent;
        var (x, width, y) = (window.X - p * 4, window.Width + p * 8, window.Y - p * 4);
        stage.Add("awning", 0.6, new RectangleD(x - p, y - p, width + p * 2, p * 14), drawing =>
        {
            var count = Math.Max(6, (int)(width / p / 5));
            for (var i = 0; i < count; i++)
            {
                var (a, b) = (x + width * i / count, x + width * (i + 1) / count);
                var tone = light.Lit(i % 2 == 0 ? cloth : Tone.Of(0xf4ebda), 0.95);
                drawing.Rectangle(a, y, b - a + 0.5, p * 7.5, tone).Path(new SvgPath().MoveTo(a, y + p * 7.4).LineTo(b, y + p * 7.4)
                    .ArcTo((b - a) / 2, p * 2.2, false, true, a, y + p * 7.4).Close(), tone.Mix(light.Shadow, 0.15));
            }

            drawing.Rectangle(x, y, width, p * 0.9, light.Dark(cloth, 0.95));
        }, new Sway(0, p * 0.1, 5.1));
    }

    private static void Goods(SceneStage stage, SceneRandom random, ScenePalette light, double left, double right, double y, double tall,
        int kind)
    {
        var p = stage.Percent;
        Tone Of(Tone tone) => light.Of(tone, 0.9);
        Tone Lit(Tone tone) => light.Lit(tone, 0.9);
        stage.Add("goods", Rooms.WallDepth, new RectangleD(left - p, y - tall * 1.15, right - left + p * 2, tall * 1.5), drawing =>
        {
            for (var x = left + p * 1.5; x < right - p * 5;)
            {
                var tone = random.Pick(Furniture.Covers);
                var run = random.Whole(2, 4);
                var (w, h) = (p * random.Between(3.4, 5), tall * random.Between(0.6, 0.95));
                for (var i = 0; i < run && x + w < right - p; i++, x += w + p * 0.5)
                {
                    switch (kind)
                    {
                        case 0: // Bottles.
                            drawing.Rectangle(x + w * 0.14, y - h * 0.62, w * 0.72, h * 0.62, Of(tone), w * 0.2)
                                .Rectangle(x + w * 0.36, y - h, w * 0.28, h * 0.45, Of(tone))
                                .Rectangle(x + w * 0.14, y - h * 0.42, w * 0.72, h * 0.2, Lit(Tone.Of(0xf4ecda)))
                                .Rectangle(x + w * 0.32, y - h * 1.04, w * 0.36, h * 0.1, Lit(tone));
                            break;
                        case 1: // Jars.
                            drawing.Rectangle(x, y - h * 0.72, w, h * 0.72, Of(tone), w * 0.22)
                                .Rectangle(x + w * 0.1, y - h * 0.66, w * 0.16, h * 0.5, Lit(tone), 3)
                                .Rectangle(x + w * 0.08, y - h * 0.82, w * 0.84, h * 0.14, Lit(Furniture.Wood), 3);
                            break;
                        case 2: // Boxes.
                            drawing.Rectangle(x, y - h * 0.85, w, h * 0.85, Of(tone), 2)
                                .Rectangle(x, y - h * 0.85, w * 0.14, h * 0.85, Lit(tone))
                                .Circle(x + w * 0.55, y - h * 0.45, w * 0.24, Lit(Tone.Of(0xf4ecda)));
                            break;
                        default: // Loaves and rolls on baskets.
                            drawing.Ellipse(x + w / 2, y - h * 0.24, w * 0.56, h * 0.26, Of(Tone.Of(0xd09a55)))
                                .Ellipse(x + w / 2, y - h * 0.32, w * 0.4, h * 0.13, Lit(Tone.Of(0xe6bd7c)));
                            break;
                    }
                }

                x += p * random.Between(0.6, 2.4);
            }

            drawing.Rectangle(left, y, right - left, p * 1.2, Of(Furniture.Wood))
                .Rectangle(left, y, right - left, p * 0.45, Lit(Furniture.Wood))
                .Rectangle(left, y + p * 1.2, right - left, p * 1.4, Paint.Of(light.Shadow, 0.18));
        });
    }

    private static void Counter(SceneStage stage, SceneRandom random, ScenePalette light, Tone colour, double floor, int away, int view)
    {
        var p = stage.Percent;
        var top = floor - p * 19;
        var foot = Math.Min(stage.Height * 0.93, floor + p * 7);
        var (left, right) = stage.IsPortrait ? (stage.Width * 0.06, stage.Width * 0.94) : (stage.Width * 0.12, stage.Width * 0.88);
        stage.Add("counter", 0.95, new RectangleD(left - p * 3, top - p, right - left + p * 6, foot - top + p * 3), drawing =>
        {
            drawing.Ellipse((left + right) / 2, foot, (right - left) * 0.51, p * 1.8, Paint.Of(light.Shadow, 0.35))
                .Rectangle(left, top, right - left, foot - top, light.Of(colour, 0.95), 6);
            for (var x = left + p * 1.5; x < right - p * 12; x += p * 15)
                drawing.Rectangle(x, top + p * 5, p * 13, foot - top - p * 9, Paint.Of(light.Dark(colour, 0.95), 0.55), 4)
                .Rectangle(x, top + p * 5, p * 13, p * 0.6, Paint.Of(light.Lit(colour, 0.95), 0.6));
            drawing.Rectangle(left - p * 2, top, right - left + p * 4, p * 2.6, light.Of(Furniture.Wood.Lighter(0.12), 0.95), 5)
                .Rectangle(left - p * 2, top, right - left + p * 4, p * 0.9, light.Lit(Furniture.Wood.Lighter(0.2), 0.95), 4)
                .Rectangle(left, top + p * 2.6, right - left, p * 1.2, Paint.Of(light.Shadow, 0.3))
                .Rectangle(left, foot - p * 2, right - left, p * 2, light.Dark(colour.Darker(0.3), 0.95));
        });
        Till(stage, light, stage.Width / 2 + away * stage.Width * (stage.IsPortrait ? 0.26 : 0.25), top, p, random.Pick(Furniture.Covers));
        if (view == 1 || !stage.IsPortrait) Bell(stage, random, light, stage.Width / 2 + away * stage.Width * 0.06, top, p, view);
        if (!stage.IsPortrait) Furniture.Plant(stage, light, 0.96, away < 0 ? left + p * 5 : right - p * 5, top, p * 17,
            random.Whole(0, 2));
        stage.AddSlot(1, new SubjectSlot(SlotKind.Surface, Math.Max(left + p * 4, stage.SubjectX - p * 26),
            Math.Min(right - p * 4, stage.SubjectX + p * 26), top + p * 0.8, p * 70) { MaxHeight = p * 34 });
        stage.AddSlot(1.1, new SubjectSlot(SlotKind.Ground, stage.Width * 0.1, stage.Width * 0.9, stage.Height * 0.965,
            p * 34) { MaxHeight = stage.Height * 0.55 });
    }

    private static void Till(SceneStage stage, ScenePalette light, double x, double top, double p, Tone colour)
    {
        stage.Add("till", 0.96, new RectangleD(x - p * 10, top - p * 13, p * 20, p * 13.5), drawing => drawing
            .Rectangle(x - p * 8, top - p * 3, p * 16, p * 3.2, light.Dark(colour, 0.95), 4)
                .Polygon(light.Of(colour, 0.95), (x - p * 6.6, top - p * 3), (x - p * 5, top - p * 8), (x + p * 5, top - p * 8),
                (x + p * 6.6, top - p * 3))
            .Rectangle(x - p * 4, top - p * 12, p * 8, p * 4.4, light.Dark(colour, 0.95), 4)
                .Rectangle(x - p * 1.4, top - p * 0.4 - p * 1.6, p * 2.8, p * 0.7, light.Lit(colour, 0.95), 3));
        stage.AddCopies("till's display", 0.96, p * 4, drawing => drawing.Rectangle(-p * 3.2, -p * 1.4, p * 6.4, p * 2.8,
            Tone.Of(0x8fe0c0), 3), [new PartCopy(x, top - p * 9.8, 1, new Twinkle(0.7, 1, 1.7))]);
        var keys = new List<PartCopy>();
        for (var i = 0; i < 12; i++) keys.Add(new PartCopy(x + p * (-3 + 2 * (i % 4)), top - p * (6.9 - 1.3 * (i / 4)), 1,
            PartMotion.Still));
        stage.AddCopies("till's keys", 0.96, p, drawing => drawing.Rectangle(-p * 0.65, -p * 0.4, p * 1.3, p * 0.8,
            light.Lit(Tone.Of(0xf2ead8), 0.95), 3), keys);
    }

    /// <summary>What stands on the counter for show: a cake under glass, apples in a crate, a gift.</summary>
    private static void Bell(SceneStage stage, SceneRandom random, ScenePalette light, double x, double top, double p, int view)
    {
        var tone = random.Pick(Furniture.Covers);
        stage.Add("on show", 0.96, new RectangleD(x - p * 9, top - p * 17, p * 18, p * 17.5), drawing =>
        {
            switch (view)
            {
                case 0:
                    for (var i = 0; i < 5; i++) drawing.Circle(x + p * (-5 + 2.5 * i), top - p * 5.2 - p * (i % 2), p * 1.9,
                        light.Of(i % 2 == 0 ? Tone.Of(0xd2493f) : Tone.Of(0xe0a340), 0.95))
                        .Circle(x + p * (-5.6 + 2.5 * i), top - p * 6 - p * (i % 2), p * 0.6, light.Lit(Tone.Of(0xf5b58a), 0.95));
                    for (var i = 0; i < 2; i++) drawing.Rectangle(x - p * 8, top - p * (4.6 - 2.3 * i), p * 16, p * 2,
                        light.Of(Furniture.Wood.Lighter(0.1 * i), 0.95), 3);
                    break;
                case 1:
                    drawing.Rectangle(x - p * 6.4, top - p * 2.4, p * 12.8, p * 0.8, light.Lit(Tone.Of(0xd9cdb8), 0.95), 3)
                        .Rectangle(x - p * 0.7, top - p * 2, p * 1.4, p * 2, light.Of(Tone.Of(0xd9cdb8), 0.95));
                    drawing.Rectangle(x - p * 4.2, top - p * 7, p * 8.4, p * 4.6, light.Of(Tone.Of(0xf0d3b0), 0.95), 4)
                        .Rectangle(x - p * 4.2, top - p * 7.6, p * 8.4, p * 1.7, light.Lit(tone, 0.95), 6)
                        .Circle(x, top - p * 8.4, p * 0.9, Tone.Of(0xd2493f));
                    drawing.Path(new SvgPath().MoveTo(x - p * 5.8, top - p * 2.4).LineTo(x - p * 5.8, top - p * 7)
                        .ArcTo(p * 5.8, p * 5.6, false, true, x + p * 5.8, top - p * 7).LineTo(x + p * 5.8, top - p * 2.4).Close(),
                        Paint.Of(Tone.White, 0.2));
                    break;
                default:
                    drawing.Rectangle(x - p * 5, top - p * 8, p * 10, p * 8, light.Of(tone, 0.95), 3)
                        .Rectangle(x - p * 0.8, top - p * 8, p * 1.6, p * 8, light.Lit(Tone.Of(0xf4e3c0), 0.95))
                        .Rectangle(x - p * 5.5, top - p * 9, p * 11, p * 2, light.Lit(tone, 0.95), 3);
                    foreach (var turn in new[] { -38, 38 }) drawing.Group(x, top - p * 9, turn, 1,
                        bow => bow.Ellipse(0, -p * 1.8, p * 0.9, p * 1.8, light.Lit(Tone.Of(0xf4e3c0), 0.95)));
                    break;
            }
        });
    }
}
