using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Stars of three sizes, a few that sparkle, and now and then one that falls.</summary>
internal static class SkyStars
{
    public static void Draw(SceneStage stage)
    {
        var palette = stage.Palette;
        if (palette.Darkness < 0.5 || stage.Scene.Weather is not (Weather.Clear or Weather.Wind)) return;
        var random = stage.Random.Fork("stars");
        var tone = Tone.White.Mix(palette.Glow, 0.2);
        var copies = new List<PartCopy>();
        var count = (int)(stage.Width * stage.Horizon / 9500 * (palette.Darkness - 0.35));
        for (var i = 0; i < count; i++)
        {
            var y = stage.Horizon * 0.9 * Math.Pow(random.Next(), 1.4);
            var size = random.Pick([0.45, 0.45, 0.5, 0.75, 0.8, 1.25]);
            var motion = new Twinkle(size > 1 ? 0.55 : 0.3, 1, random.Between(1.5, 5), random.Next());
            copies.Add(new PartCopy(random.Between(0, stage.Width), y, size, motion,
                random.Between(0.55, 1) * (1 - 0.5 * y / stage.Horizon)));
        }

        stage.AddCopies("stars", 0.01, 5, drawing => drawing.Circle(0, 0, 2, tone), copies);
        Sparkles(stage, random, tone);
        if (palette.Darkness > 0.9 && random.Chance(0.6)) Falling(stage, random, tone);
    }

    private static void Sparkles(SceneStage stage, SceneRandom random, Tone tone)
    {
        var reach = stage.Percent * 1.4;
        var copies = new List<PartCopy>();
        var count = random.Whole(3, 6);
        for (var i = 0; i < count; i++)
        {
            var motion = new Twinkle(0.15, 1, random.Between(2.5, 5), random.Next())
                .And(new Breathe(0.2, random.Between(2.5, 5), random.Next()));
            copies.Add(new PartCopy(stage.Width * (i + random.Next()) / count, stage.Horizon * random.Between(0.04, 0.45),
                random.Pick([0.5, 0.7, 1]), motion));
        }

        stage.AddCopies("sparkles", 0.01, reach * 1.1, drawing =>
        {
            var thin = reach * 0.1;
            drawing.Circle(0, 0, reach * 0.8, Paint.Glow(tone, 0.3));
            drawing.Polygon(tone, (0, -reach), (thin, -thin), (reach, 0), (thin, thin), (0, reach), (-thin, thin), (-reach, 0),
                (-thin, -thin));
        }, copies);
    }

    private static void Falling(SceneStage stage, SceneRandom random, Tone tone)
    {
        double length = stage.Percent * 13, across = random.Sign();
        double x = stage.Width * random.Between(0.25, 0.75), y = stage.Horizon * random.Between(0.1, 0.25);
        var tail = Paint.Across(across > 0 ? [new(0, tone, 0), new(1, tone, 0.9)] : [new(0, tone, 0.9), new(1, tone, 0)]);
        var start = random.Between(1, 2.6);
        stage.AddCopies("falling star", 0.01, length, drawing => drawing.Group(0, 0, across * 24, 1, tilted =>
            tilted.Polygon(tail, (-length / 2 * across, 0), (length / 2 * across, -2), (length / 2 * across + 3 * across, 0),
                (length / 2 * across, 2))),
            [new PartCopy(x, y, 1, new Travel(0, 0, across * stage.Percent * 34, stage.Percent * 15, start, 0.9, IsEven: true)
                .And(new Flash([start], 0.9)))]);
    }
}
