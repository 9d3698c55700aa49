using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>Leaves, petals or dust that fly past, and long thin strands of moving air that curl at their end.</summary>
internal static class Wind
{
    public static void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("wind");
        var across = random.Sign();
        Strands(stage, random.Fork("strands"), across);
        var isBare = stage.Scene.Place is ScenePlace.Sea or ScenePlace.Clouds or ScenePlace.Island or ScenePlace.Beach or ScenePlace.Desert
            or ScenePlace.Canyon or ScenePlace.Planet or ScenePlace.Snowfield or ScenePlace.Volcano;
        if (isBare) Dust(stage, random.Fork("dust"), across);
        else Leaves(stage, random.Fork("leaves"), across);
    }

    private static void Strands(SceneStage stage, SceneRandom random, int across)
    {
        var length = stage.Percent * 34;
        var tone = stage.Palette.Haze.Mix(Tone.White, 0.6 - 0.2 * stage.Palette.Darkness);
        var way = stage.Right - stage.Left + length * 2.4;
        var copies = new List<PartCopy>();
        for (var i = 0; i < 7; i++)
        {
            var motion = new Course(across * way, 0, random.Between(3.2, 5.5), random.Next())
                .And(new Sway(0, stage.Percent * 1.2, random.Between(2, 3), random.Next()));
            var y = stage.Height * (0.12 + 0.78 * (i + random.Next() * 0.7) / 7);
            copies.Add(new PartCopy(across > 0 ? stage.Left - length * 1.2 : stage.Right + length * 1.2, y, random.Between(0.5, 1), motion,
                random.Between(0.3, 0.6), across < 0));
        }

        stage.AddCopies("strands of wind", 1.2, length * 0.75, drawing =>
        {
            var curl = length * 0.09;
            drawing.Stroke(new SvgPath().MoveTo(-length * 0.7, 0)
                .CurveTo(-length * 0.3, -curl * 0.7, length * 0.1, curl * 0.7, length * 0.5, 0)
                .CurveTo(length * 0.5 + curl * 1.6, -curl * 0.5, length * 0.5 + curl * 1.2, -curl * 2.3, length * 0.5, -curl * 1.9)
                .CurveTo(length * 0.5 - curl * 0.6, -curl * 1.6, length * 0.5 - curl * 0.2, -curl * 0.9, length * 0.5 + curl * 0.3,
                    -curl * 1.1), tone, 3.4, 0.9)
                .Stroke(new SvgPath().MoveTo(-length * 0.45, curl * 0.9)
                    .CurveTo(-length * 0.2, curl * 0.3, length * 0.1, curl * 1.5, length * 0.38, curl * 0.9), tone, 2.4, 0.6);
        }, copies);
    }

    private static void Leaves(SceneStage stage, SceneRandom random, int across)
    {
        Tone[] tones = stage.Scene.Season switch
        {
            Season.Spring => [Tone.Of(0xf6b6c8), Tone.Of(0xfbd9e0)],
            Season.Autumn => [Tone.Of(0xd9772f), Tone.Of(0xb8452c), Tone.Of(0xe2a93b)],
            Season.Winter => [Tone.Of(0x8a6a4f)],
            _ => [Tone.Of(0x6f9c3c), Tone.Of(0x98b84a)],
        };
        var size = stage.Percent * 1.9;
        foreach (var local in tones)
        {
            var tone = stage.Palette.Of(local, 1);
            stage.AddCopies("flying leaves", 1.35, size * 1.1, drawing =>
            {
                drawing.Path(new SvgPath().MoveTo(-size, 0).QuadraticTo(-size * 0.1, -size * 0.75, size, 0)
                    .QuadraticTo(-size * 0.1, size * 0.75, -size, 0).Close(), tone);
                drawing.Line(-size * 0.9, 0, size * 0.6, 0, tone.Darker(0.2), 1.6);
            }, Flying(stage, random, across, 22 / tones.Length, 0.35, 1.1));
        }
    }

    private static void Dust(SceneStage stage, SceneRandom random, int across)
    {
        var length = stage.Percent * 4;
        var tone = stage.Palette.Haze.Mix(stage.Palette.Light, 0.4).Lighter(0.25);
        stage.AddCopies("dust", 1.35, length * 1.1, drawing =>
            drawing.Rectangle(-length, -1.8, length * 2, 3.6, Paint.Across(new(0, tone, 0), new(0.8, tone, 0.8), new(1, tone, 0)), 1.8),
            Flying(stage, random, across, 40, 0.3, 1, isStraight: true));
    }

    private static List<PartCopy> Flying(SceneStage stage, SceneRandom random, int across, int count, double least, double most,
        bool isStraight = false)
    {
        var margin = stage.Percent * 8;
        var way = stage.Right - stage.Left + margin * 2;
        var copies = new List<PartCopy>();
        for (var i = 0; i < count; i++)
        {
            PartMotion motion = new Course(across * way, stage.Height * random.Between(-0.05, 0.2), random.Between(2.4, 5), random.Next());
            if (!isStraight) motion = motion.And(new Sway(0, stage.Percent * random.Between(1.5, 4), random.Between(1.1, 2), random.Next()))
                .And(new Spin(random.Between(90, 260) * random.Sign()));
            copies.Add(new PartCopy(across > 0 ? stage.Left - margin : stage.Right + margin, stage.Height * random.Between(0, 0.95),
                random.Between(least, most), motion, random.Between(0.6, 1), across < 0));
        }

        return copies;
    }
}
