using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What stands just before the lens in a room.</summary>
public enum RoomFrame
{
    /// <summary>Leaves of a great plant from a lower corner.</summary>
    Plant,

    /// <summary>The back of a wooden chair.</summary>
    Chair,

    /// <summary>The rim of a table with a lamp and books on it.</summary>
    LampTable,

    /// <summary>The rim of a table with flowers and a cup on it.</summary>
    FlowerTable,
}

/// <summary>
/// Near things at the side away from the subject, cut by the picture's edge and nearly in shadow: a room gets its depth from them.
/// </summary>
public static class RoomFrames
{
    private const double Depth = 1.5;

    /// <summary>More than these need the room for themselves.</summary>
    private const int MostSubjects = 3;

    /// <summary>One of the kinds that suit the room, in three scenes out of four.</summary>
    /// <param name="side">−1 the left edge, 1 the right.</param>
    public static void Draw(SceneStage stage, ScenePalette light, int side, params ReadOnlySpan<RoomFrame> kinds)
    {
        var random = stage.Random.Fork("room frame");
        if (random.Chance(0.25) || stage.Scene.Card is not null
            || stage.Scene.Subjects.Sum(subject => subject.Count) > MostSubjects) return;
        // Against the light of the room: dark, but in its own colours.
        var near = light with { ShadowStrength = Math.Min(0.7, light.ShadowStrength + 0.36), Sunlight = light.Sunlight * 0.6 };
        var p = stage.Percent;
        var edge = stage.Width / 2 + side * (stage.Width / 2 - p * (stage.IsPortrait ? 3 : 7));
        switch (kinds[random.Whole(0, kinds.Length - 1)])
        {
            case RoomFrame.Plant:
                Furniture.Plant(stage, near, Depth, edge + side * p * 5, stage.CanvasHeight + p * 32, p * (stage.IsPortrait ? 70 : 82),
                    random.Whole(0, 1));
                break;
            case RoomFrame.Chair:
                Chair(stage, near, edge, side, random.Pick([Furniture.Wood, Tone.Of(0x8a5a44), Tone.Of(0x5f7f86)]));
                break;
            case RoomFrame.LampTable:
                Table(stage, near, edge, side);
                Books(stage, near, random, edge - side * p * 17, stage.CanvasHeight - p * 8);
                Furniture.Lamp(stage, near, Depth, edge + side * p * 1, stage.CanvasHeight - p * 11, p * 36, p * 25,
                    random.Pick(Furniture.Covers));
                break;
            default:
                Table(stage, near, edge, side);
                Flowers(stage, near, random, edge + side * p, stage.CanvasHeight - p * 10);
                Cup(stage, near, edge - side * p * 19, stage.CanvasHeight - p * 8, random.Pick(Furniture.Covers));
                break;
        }
    }

    private static void Table(SceneStage stage, ScenePalette near, double edge, int side)
    {
        var p = stage.Percent;
        var (x, y) = (edge + side * p * 2, stage.CanvasHeight + p * 2);
        stage.Add("near table", Depth, new RectangleD(x - p * 40, y - p * 15, p * 80, stage.Bottom - y + p * 15), drawing => drawing
            .Ellipse(x, y + p * 2.4, p * 37, p * 13.4, near.Dark(Furniture.Wood.Darker(0.3), 1))
            .Ellipse(x, y, p * 37, p * 13.4, near.Lit(Furniture.Wood.Lighter(0.3), 1))
            .Ellipse(x - side * p * 5, y - p * 3, p * 24, p * 8, Paint.Of(near.Lit(Tone.Of(0xf3e3c4), 1), 0.35)));
    }

    private static void Books(SceneStage stage, ScenePalette near, SceneRandom random, double x, double ground)
    {
        var p = stage.Percent;
        stage.Add("near books", Depth, new RectangleD(x - p * 9, ground - p * 9, p * 18, p * 10), drawing =>
        {
            for (var i = 0; i < 3; i++)
            {
                var (half, shift, cover) = (p * (7.5 - 0.8 * i), p * random.Between(-0.8, 0.8), random.Pick(Furniture.Covers));
                drawing.Rectangle(x - half + shift, ground - p * 2.6 * (i + 1), half * 2, p * 2.5, near.Of(cover, 1), 3)
                    .Rectangle(x - half + shift + p, ground - p * 2.6 * (i + 1) + p * 0.6, half * 2 - p, p * 1.3,
                        near.Lit(Tone.Of(0xefe6d2), 1));
            }
        });
    }

    private static void Cup(SceneStage stage, ScenePalette near, double x, double ground, Tone colour)
    {
        var s = stage.Percent * 7;
        stage.Add("near cup", Depth, new RectangleD(x - s, ground - s * 1.2, s * 2, s * 1.4), drawing => drawing
            .Ellipse(x, ground, s * 0.62, s * 0.12, Paint.Of(near.Shadow, 0.4))
            .Stroke(new SvgPath().MoveTo(x + s * 0.4, ground - s * 0.8).ArcTo(s * 0.26, s * 0.26, false, true, x + s * 0.36,
                ground - s * 0.28),
                near.Of(colour, 1), s * 0.12)
            .Rectangle(x - s * 0.45, ground - s, s * 0.9, s, near.Of(colour, 1), s * 0.16)
            .Rectangle(x - s * 0.45, ground - s, s * 0.2, s, near.Lit(colour, 1), s * 0.1)
            .Ellipse(x, ground - s * 0.98, s * 0.43, s * 0.08, near.Dark(Tone.Of(0x5a3a2a), 1)));
        Furniture.Steam(stage, Depth, x, ground - s * 1.1, s);
    }

    private static void Flowers(SceneStage stage, ScenePalette near, SceneRandom random, double x, double ground)
    {
        var p = stage.Percent;
        var (vase, bloom) = (random.Pick([Tone.Of(0x5f8f9a), Tone.Of(0xe3d7c2), Tone.Of(0xb5654f)]), random.Pick(Furniture.Covers));
        var top = ground - p * 14;
        stage.AddCopies("near flowers", Depth, p * 30, drawing =>
        {
            for (var i = 0; i < 9; i++)
            {
                var (sin, cos) = Math.SinCos((-56 + 14 * i + random.Between(-5, 5)) * Math.PI / 180);
                var reach = p * random.Between(13, 22);
                var (fx, fy) = (sin * reach, -cos * reach);
                drawing.Stroke(new SvgPath().MoveTo(0, 0).QuadraticTo(fx * 0.3, fy * 0.7, fx, fy), near.Of(Tone.Of(0x4f8f58), 1), p * 0.5);
                if (i % 3 == 1) drawing.Group(fx, fy, -60 + 15 * i, 1, leaf => leaf.Ellipse(0, 0, p * 1.6, p * 3.6,
                    near.Of(Tone.Of(0x4f8f58), 1)));
                else Bloom(drawing, near, fx, fy, p * random.Between(2.6, 3.8), i % 3 == 0 ? bloom : bloom.Lighter(0.35));
            }
        }, [new PartCopy(x, top, 1, new Rock(1.1, random.Between(4, 6), random.Next()))]);
        stage.Add("near vase", Depth, new RectangleD(x - p * 7, top - p * 2, p * 14, p * 17), drawing => drawing
            .Path(new SvgPath().MoveTo(x - p * 3, top - p).LineTo(x + p * 3, top - p)
                .CurveTo(x + p * 2.6, top + p * 3, x + p * 6.4, top + p * 6, x + p * 4, ground).LineTo(x - p * 4, ground)
                .CurveTo(x - p * 6.4, top + p * 6, x - p * 2.6, top + p * 3, x - p * 3, top - p).Close(),
                Paint.Across(new(0, near.Lit(vase, 1)), new(0.4, near.Of(vase, 1)), new(1, near.Dark(vase, 1)))));
    }

    private static void Bloom(SvgDrawing drawing, ScenePalette near, double x, double y, double size, Tone colour)
    {
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.Tau / 5);
            drawing.Circle(x + sin * size * 0.55, y - cos * size * 0.55, size * 0.5, i % 2 == 0 ? near.Of(colour, 1) : near.Lit(colour, 1));
        }

        drawing.Circle(x, y, size * 0.36, near.Lit(Tone.Of(0xf0c05a), 1));
    }

    private static void Chair(SceneStage stage, ScenePalette near, double edge, int side, Tone wood)
    {
        var p = stage.Percent;
        var (x, top, half) = (edge - side * p * 6, stage.CanvasHeight - p * (stage.IsPortrait ? 42 : 36), p * 16);
        stage.Add("near chair", Depth, new RectangleD(x - half * 1.2, top - p * 4, half * 2.4, stage.Bottom - top + p * 4), drawing =>
        {
            var (tone, lit, dark) = (near.Of(wood, 1), near.Lit(wood, 1), near.Dark(wood, 1));
            for (var i = -2; i <= 2; i++) drawing.Rectangle(x + half * 0.36 * i - p * 0.7, top + p * 4, p * 1.4, stage.Bottom - top, dark);
            foreach (var post in (ReadOnlySpan<int>)[-1, 1])
                drawing.Polygon(tone, (x + post * half * 0.92 - p * 1.5, top + p * 2), (x + post * half * 0.92 + p * 1.5, top + p * 2),
                    (x + post * half * 0.84 + p * 1.7, stage.Bottom), (x + post * half * 0.84 - p * 1.7, stage.Bottom));
            drawing.Path(new SvgPath().MoveTo(x - half * 1.08, top + p).QuadraticTo(x, top - p * 4, x + half * 1.08, top + p)
                .LineTo(x + half * 1.02, top + p * 8).QuadraticTo(x, top + p * 4.4, x - half * 1.02, top + p * 8).Close(),
                Paint.Down(lit, tone));
        });
    }
}
