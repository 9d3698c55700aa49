using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Small things in the air: leaves in autumn, petals in spring, sparkles of ice, fireflies, butterflies.</summary>
public static class Drifting
{
    /// <summary>What falls from trees in this season; nothing in summer and winter.</summary>
    public static void Leaves(SceneStage stage, int count = 26)
    {
        var plants = Vegetation.Of(stage);
        if (plants.Season is not (Season.Autumn or Season.Spring)) return;
        var isAutumn = plants.Season is Season.Autumn;
        var tones = isAutumn ? plants.Leaves : [plants.Leaves[1], plants.Leaves[3]];
        var size = stage.Percent * (isAutumn ? 1.5 : 0.9);
        for (var kind = 0; kind < 2; kind++)
        {
            var tone = tones[kind];
            stage.AddCopies($"falling {kind}", 1.2, size * 1.2, drawing => drawing
                .Path(new SvgPath().MoveTo(-size, 0).QuadraticTo(0, -size * 0.8, size, 0).QuadraticTo(0, size * 0.8, -size, 0).Close(),
                    stage.Palette.Of(tone, 1))
                .Path(new SvgPath().MoveTo(-size, 0).QuadraticTo(0, -size * 0.8, size, 0).Close(), stage.Palette.Lit(tone, 1)),
                    Falling(stage, $"falling {kind}", count / 2, isAutumn ? 8 : 5));
        }
    }

    /// <summary>Ice in the light of a cold day.</summary>
    public static void Sparkles(SceneStage stage, int count = 40)
    {
        var random = stage.Random.Fork("sparkles");
        var copies = new List<PartCopy>();
        for (var i = 0; i < count; i++)
        {
            var motion = new Drift(stage.Percent * random.Between(-0.6, 0.2), stage.Percent * random.Between(1, 3))
                .And(new Twinkle(0, 0.95, random.Between(1.2, 3), random.Next()));
            copies.Add(new PartCopy(random.Between(stage.Left, stage.Right), random.Between(-stage.Height * 0.4, stage.Height),
                random.Pick([0.5, 0.8, 1.2]), motion));
        }

        var r = stage.Percent * 0.5;
        stage.AddCopies("sparkles", 1.1, r, drawing => drawing.Circle(0, 0, r, Paint.Glow(Tone.White, 0.8))
            .Circle(0, 0, r * 0.32, Tone.White), copies);
    }

    /// <summary>Lights that wander and glow as it gets dark; none by day.</summary>
    public static void Fireflies(SceneStage stage, double top, double bottom, int count = 34)
    {
        if (stage.Palette.Darkness < 0.7 || Vegetation.Of(stage).IsSnowy || stage.Scene.Weather is Weather.Rain or Weather.Storm) return;
        var random = stage.Random.Fork("fireflies");
        var copies = new List<PartCopy>();
        for (var i = 0; i < count; i++)
        {
            var motion = new Sway(stage.Percent * random.Between(1.5, 5), stage.Percent * random.Between(1, 3), random.Between(4, 9),
                random.Next())
                .And(new Twinkle(0.05, 1, random.Between(1.4, 3.4), random.Next()));
            copies.Add(new PartCopy(random.Between(0, stage.Width), random.Between(top, bottom), random.Pick([0.4, 0.6, 0.9]), motion));
        }

        var r = stage.Percent * 2.4;
        stage.AddCopies("fireflies", 1.1, r, drawing => drawing.Circle(0, 0, r, Paint.Glow(Tone.Of(0xd9f27a), 0.7))
            .Circle(0, 0, r * 0.14, Tone.Of(0xfdffd8)), copies);
    }

    /// <summary>Butterflies by day, three or five, over a band of flowers.</summary>
    public static void Butterflies(SceneStage stage, double top, double bottom, int count = 5)
    {
        if (stage.Palette.Darkness > 0.5 || Vegetation.Of(stage).Flowers.Length == 0
            || stage.Scene.Weather is Weather.Rain or Weather.Storm or Weather.Snow) return;
        var random = stage.Random.Fork("butterflies");
        Tone[] wings = [Tone.Of(0xff9a3d), Tone.Of(0xfff3d8), Tone.Of(0x6fa8f5)];
        var first = random.Whole(0, 2);
        for (var kind = 0; kind < 2; kind++)
        {
            var copies = new List<PartCopy>();
            for (var i = kind; i < count; i += 2)
            {
                var motion = new Sway(stage.Percent * random.Between(3, 8), stage.Percent * random.Between(1.5, 4), random.Between(4, 8),
                    random.Next())
                    .And(new Rock(14, random.Between(1.2, 2.2), random.Next()))
                        .And(new Breathe(0.13, random.Between(0.28, 0.42), random.Next()));
                copies.Add(new PartCopy(stage.Width * ((i + random.Next()) / count), random.Between(top, bottom),
                    random.Pick([0.7, 1.0, 1.4]), motion, 1, random.Chance(0.5)));
            }

            var local = wings[(first + kind) % 3];
            stage.AddCopies($"butterflies {kind}", 1.1, stage.Percent * 2.2,
                drawing => Butterfly(stage, drawing, local, stage.Percent * 1.5), copies);
        }
    }

    private static void Butterfly(SceneStage stage, SvgDrawing drawing, Tone local, double r)
    {
        var palette = stage.Palette;
        drawing.Group(0, 0, -18, 1, own =>
        {
            own.Ellipse(-r * 0.5, r * 0.35, r * 0.42, r * 0.36, palette.Dark(local, 1))
                .Ellipse(r * 0.5, r * 0.35, r * 0.42, r * 0.36, palette.Of(local, 1));
            own.Group(-r * 0.55, -r * 0.3, 35, 1, wing => wing.Ellipse(0, 0, r * 0.46, r * 0.62, palette.Of(local, 1)));
            own.Group(r * 0.55, -r * 0.3, -35, 1, wing => wing.Ellipse(0, 0, r * 0.46, r * 0.62, palette.Lit(local, 1)));
            own.Rectangle(-r * 0.08, -r * 0.5, r * 0.16, r * 1.1, palette.Dark(Tone.Of(0x3b2c2c), 1), r * 0.08);
        });
    }

    /// <summary>Enough of them above the picture that they go on falling through a long scene.</summary>
    private static List<PartCopy> Falling(SceneStage stage, string name, int count, double speed)
    {
        var random = stage.Random.Fork(name);
        var copies = new List<PartCopy>();
        for (var i = 0; i < count; i++)
        {
            var motion = new Drift(stage.Percent * random.Between(-2, 1), stage.Percent * speed * random.Between(0.6, 1.3))
                .And(new Sway(stage.Percent * random.Between(1.5, 4), stage.Percent * 0.6, random.Between(2, 4), random.Next()))
                .And(new Rock(random.Between(30, 70), random.Between(1.6, 3.2), random.Next()));
            copies.Add(new PartCopy(random.Between(stage.Left, stage.Right), random.Between(-stage.Height * 1.1, stage.Height),
                random.Pick([0.6, 0.8, 1.0, 1.4]), motion));
        }

        return copies;
    }
}
