using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Things that stand and hang in rooms. Sizes are in units; <c>light</c> is the room's own (<see cref="Rooms.Light"/>).</summary>
public static class Furniture
{
    public static readonly Tone[] Covers =
        [Tone.Of(0xc8574a), Tone.Of(0x3f7f8a), Tone.Of(0xe0ae4d), Tone.Of(0x5b6fa0), Tone.Of(0x8fa36a), Tone.Of(0xeadfc8),
            Tone.Of(0xa8648a), Tone.Of(0xd98a4f)];

    public static readonly Tone Wood = Tone.Of(0xb07a4a);

    /// <summary>A picture in a frame: hills under a sun, leaves, or shapes.</summary>
    public static void Picture(SceneStage stage, ScenePalette light, RectangleD box, int kind)
    {
        var random = stage.Random.Fork($"picture {box.X:0}");
        var (a, b, c) = (random.Pick(Covers), random.Pick(Covers), Tone.Of(0xf3e9d6));
        Tone Of(Tone tone) => light.Of(tone, 0.9);
        stage.Add("picture", Rooms.WallDepth, new RectangleD(box.X - 6, box.Y - 4, box.Width + 14, box.Height + 14), drawing =>
        {
            var f = Math.Min(box.Width, box.Height) * 0.06;
            drawing.Rectangle(box.X + 6, box.Y + 8, box.Width, box.Height, Paint.Of(light.Shadow, 0.25))
                .Rectangle(box.X, box.Y, box.Width, box.Height, light.Dark(random.Pick([Wood, Tone.Of(0x3c3a40), Tone.Of(0xe8e0d2)]), 0.9));
            var (x, y, w, h) = (box.X + f, box.Y + f, box.Width - 2 * f, box.Height - 2 * f);
            drawing.Rectangle(x, y, w, h, Of(c));
            switch (kind % 3)
            {
                case 0:
                    drawing.Rectangle(x + f, y + f, w - 2 * f, h - 2 * f, Of(a.Mix(c, 0.6)))
                        .Circle(x + w * 0.64, y + h * 0.38, Math.Min(w, h) * 0.14, Of(Tone.Of(0xf2c35a)));
                    drawing.Polygon(Of(b), (x + f, y + h - f), (x + w * 0.34, y + h * 0.44), (x + w * 0.62, y + h - f))
                        .Polygon(Of(a), (x + w * 0.36, y + h - f), (x + w * 0.7, y + h * 0.58), (x + w - f, y + h * 0.86),
                        (x + w - f, y + h - f));
                    break;
                case 1:
                    drawing.Line(x + w / 2, y + h * 0.88, x + w / 2, y + h * 0.2, Of(Tone.Of(0x5a7a4a)), f * 0.4);
                    for (var i = 0; i < 6; i++)
                    {
                        var side = i % 2 == 0 ? -1 : 1;
                        var size = Math.Min(w, h);
                        drawing.Group(x + w / 2, y + h * (0.8 - 0.1 * i), side * 58, 1,
                            leaf => leaf.Ellipse(0, -size * 0.17, size * 0.05, size * 0.16, Of(Tone.Of(0x6f9a5e))));
                    }

                    break;
                default:
                    drawing.Circle(x + w * 0.4, y + h * 0.42, Math.Min(w, h) * 0.26, Of(a))
                        .Rectangle(x + w * 0.42, y + h * 0.46, w * 0.36, h * 0.36, Of(b))
                        .Path(new SvgPath().MoveTo(x + w * 0.16, y + h * 0.84)
                        .ArcTo(w * 0.22, w * 0.22, false, true, x + w * 0.6, y + h * 0.84).Close(), Of(Tone.Of(0x3f4a5a)));
                    break;
            }
        });
    }

    /// <summary>A clock whose second hand goes round; it shows about the scene's time.</summary>
    public static void Clock(SceneStage stage, ScenePalette light, double x, double y, double radius)
    {
        var dark = light.Of(Tone.Of(0x2e2f38), 0.9);
        stage.Add("clock", Rooms.WallDepth, RectangleD.FromCenter(x, y, radius * 2.5, radius * 2.5), drawing =>
        {
            drawing.Circle(x + 4, y + 6, radius * 1.1, Paint.Of(light.Shadow, 0.25))
                .Circle(x, y, radius * 1.1, light.Of(Tone.Of(0xc8574a), 0.9))
                .Circle(x, y, radius * 0.94, light.Lit(Tone.Of(0xf5efe2), 0.9));
            for (var i = 0; i < 12; i++)
            {
                var (sin, cos) = Math.SinCos(i * Math.Tau / 12);
                drawing.Line(x + radius * 0.74 * cos, y + radius * 0.74 * sin, x + radius * 0.84 * cos, y + radius * 0.84 * sin, dark,
                    radius * (i % 3 == 0 ? 0.07 : 0.035));
            }
        });
        var hour = stage.Scene.Time switch { DayTime.Dawn => 6.3, DayTime.Day => 10.2, DayTime.GoldenHour => 5.2, DayTime.Sunset => 7.4,
            DayTime.Dusk => 8.6, _ => 10.9 };
        Hand("hour hand", hour * 30, 0.46, 0.08, PartMotion.Still, dark);
        Hand("minute hand", hour * 360 % 360, 0.68, 0.05, new Spin(0.1), dark);
        Hand("second hand", 40, 0.76, 0.025, new Spin(6), light.Of(Tone.Of(0xd8423a), 0.9));

        void Hand(string name, double degrees, double length, double width, PartMotion motion, Tone tone) =>
            stage.AddCopies(name, Rooms.WallDepth, radius, drawing => drawing.Group(0, 0, degrees, 1,
                hand => hand.Rectangle(-radius * width / 2, -radius * length, radius * width, radius * (length + 0.12), tone,
                radius * width / 2)), [new PartCopy(x, y, 1, motion)]);
    }

    /// <summary>A potted plant; its leaves nod.</summary>
    /// <param name="kind">0 long leaves, 1 round leaves, 2 cactus.</param>
    public static void Plant(SceneStage stage, ScenePalette light, double depth, double x, double ground, double height, int kind)
    {
        var random = stage.Random.Fork($"plant {x:0}");
        var pot = random.Pick([Tone.Of(0xc9704f), Tone.Of(0xe7ddcc), Tone.Of(0x4f7f88), Tone.Of(0xd9a441)]);
        var leaf = Tone.Of(0x4f8f58);
        var rim = height * 0.3;
        stage.AddCopies("plant", depth, height, drawing =>
        {
            var (tone, lit, dark) = (light.Of(leaf, depth), light.Lit(leaf.Lighter(0.1), depth), light.Dark(leaf, depth));
            for (var i = 0; i < (kind == 2 ? 0 : 9); i++)
            {
                var lean = -62 + 124.0 * i / 8 + random.Between(-6, 6);
                var length = height * (0.62 - 0.2 * Math.Abs(lean) / 62) * random.Between(0.9, 1.1);
                drawing.Group(0, 0, lean, 1, one =>
                {
                    if (kind == 0) one.Path(new SvgPath().MoveTo(-height * 0.02, 0)
                        .CurveTo(-height * 0.08, -length * 0.5, -height * 0.05, -length * 0.8, 0, -length)
                        .CurveTo(height * 0.05, -length * 0.8, height * 0.08, -length * 0.5, height * 0.02, 0).Close(),
                        i % 3 == 0 ? dark : i % 3 == 1 ? tone : lit);
                    else one.Line(0, 0, 0, -length * 0.8, dark, height * 0.014)
                        .Ellipse(0, -length * 0.86, height * 0.095, height * 0.125, i % 2 == 0 ? tone : lit);
                });
            }

            if (kind == 2) drawing.Rectangle(-height * 0.1, -height * 0.5, height * 0.2, height * 0.52, tone, height * 0.1)
                .Rectangle(height * 0.06, -height * 0.34, height * 0.2, height * 0.1, tone, height * 0.05)
                .Rectangle(height * 0.17, -height * 0.46, height * 0.1, height * 0.22, tone, height * 0.05)
                .Rectangle(-height * 0.07, -height * 0.46, height * 0.035, height * 0.4, lit, height * 0.02);
        }, [new PartCopy(x, ground - rim, 1, new Rock(kind == 2 ? 0.2 : 1.2, random.Between(4, 6), random.Next()))]);
        stage.Add("pot", depth, new RectangleD(x - height * 0.3, ground - rim * 1.1, height * 0.6, rim * 1.3), drawing =>
        {
            drawing.Ellipse(x, ground, height * 0.24, height * 0.03, Paint.Of(light.Shadow, 0.3));
            drawing.Polygon(light.Of(pot, depth), (x - height * 0.18, ground - rim), (x + height * 0.18, ground - rim),
                (x + height * 0.13, ground), (x - height * 0.13, ground));
            drawing.Polygon(light.Lit(pot, depth), (x - height * 0.18, ground - rim), (x - height * 0.1, ground - rim),
                (x - height * 0.075, ground), (x - height * 0.13, ground))
                .Rectangle(x - height * 0.2, ground - rim, height * 0.4, rim * 0.22, light.Lit(pot, depth), 3);
        });
    }

    /// <summary>A board on the wall with books and small things on it.</summary>
    public static void Shelf(SceneStage stage, ScenePalette light, double x, double y, double width, double bookHeight)
    {
        var random = stage.Random.Fork($"shelf {x:0} {y:0}");
        stage.Add("shelf", Rooms.WallDepth, new RectangleD(x - 4, y - bookHeight * 1.1, width + 8, bookHeight * 1.5), drawing =>
        {
            for (var at = x + width * 0.04; at < x + width * 0.94;)
            {
                var thick = bookHeight * random.Between(0.12, 0.26);
                if (random.Chance(0.09)) at += thick * 2;
                var tall = bookHeight * random.Between(0.68, 1);
                if (at + thick > x + width * 0.96) break;
                var cover = random.Pick(Covers);
                drawing.Rectangle(at, y - tall, thick, tall, light.Of(cover, 0.9), 2)
                    .Rectangle(at, y - tall * 0.82, thick, tall * 0.08, light.Lit(cover.Lighter(0.4), 0.9));
                at += thick + 1;
            }

            drawing.Rectangle(x, y + bookHeight * 0.1, width, bookHeight * 0.24, Paint.Of(light.Shadow, 0.16))
                .Rectangle(x, y, width, bookHeight * 0.1, light.Of(Wood, 0.9))
                .Rectangle(x, y, width, bookHeight * 0.035, light.Lit(Wood, 0.9));
        });
    }

    /// <summary>A standing lamp or, on a low foot, a table lamp; it burns from dusk on.</summary>
    public static void Lamp(SceneStage stage, ScenePalette light, double depth, double x, double ground, double height, double shade,
        Tone colour)
    {
        var burning = Lamps.Burning(stage.Palette);
        var top = ground - height;
        stage.Add("lamp", depth, new RectangleD(x - shade, top - 4, shade * 2, height + shade * 0.2), drawing =>
        {
            var metal = light.Dark(Tone.Of(0x6a5a4a), depth);
            drawing.Ellipse(x, ground, shade * 0.5, shade * 0.07, metal)
                .Rectangle(x - shade * 0.03, top + shade * 0.6, shade * 0.06, height - shade * 0.6, metal);
            drawing.Polygon(light.Lit(colour, depth).Mix(light.Lamp.Lighter(0.2), 0.65 * burning), (x - shade * 0.3, top),
                (x + shade * 0.3, top), (x + shade * 0.5, top + shade * 0.68), (x - shade * 0.5, top + shade * 0.68));
            drawing.Polygon(Paint.Of(Tone.White, 0.18), (x - shade * 0.3, top), (x - shade * 0.14, top),
                (x - shade * 0.25, top + shade * 0.68), (x - shade * 0.5, top + shade * 0.68));
        });
        if (burning > 0) Lamps.Glow(stage, "lamp light", depth, shade * 3.4,
            [new PartCopy(x, top + shade * 0.5, 1, new Twinkle(0.92, 1, 3.7), burning)]);
    }

    public static void Rug(SceneStage stage, ScenePalette light, double x, double y, double width, double height, Tone colour) =>
        stage.Add("rug", 0.85, RectangleD.FromCenter(x, y, width * 1.05, height * 1.1), drawing => drawing
            .Ellipse(x, y, width / 2, height / 2, light.Of(colour, 0.95))
                .Ellipse(x, y, width * 0.44, height * 0.42, light.Lit(colour.Lighter(0.3), 0.95))
                .Ellipse(x, y, width * 0.4, height * 0.37, light.Of(colour, 0.95)));

    /// <summary>Wisps that rise from something hot.</summary>
    public static void Steam(SceneStage stage, double depth, double x, double y, double size)
    {
        var copies = new List<PartCopy>();
        for (var i = 0; i < 7; i++) copies.Add(new PartCopy(x + size * 0.12 * (i % 3 - 1), y, 0.6 + 0.1 * (i % 3),
            new Rise(size * (i % 2 == 0 ? 0.35 : -0.25), -size * 1.6, 1.2, 3.6 + 0.3 * (i % 3), i / 7.0), 0.34));
        stage.AddCopies("steam", depth, size * 0.4, drawing => drawing.Circle(0, 0, size * 0.4, Paint.Glow(Tone.White, 0.8)), copies);
    }
}
