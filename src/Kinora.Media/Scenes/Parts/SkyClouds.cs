using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Which clouds a sky has and where they hang: few parts, sizes in a rhythm, so that the sky has a big form and small ones instead
/// of a sprinkle.</summary>
internal static class SkyClouds
{
    private static readonly double[] Rhythm = [1, 0.42, 0.7, 0.34, 0.85, 0.5];

    public static void Draw(SceneStage stage, double amount)
    {
        var random = stage.Random.Fork("clouds");
        switch (stage.Scene.Weather)
        {
            case Weather.Clouds or Weather.Rain or Weather.Storm or Weather.Snow:
                SkyDeck.Draw(stage, random);
                break;
            case Weather.Fog:
                break;
            default:
                Fair(stage, random, amount);
                break;
        }
    }

    /// <summary>Units a second; the wind makes it quick.</summary>
    internal static double Speed(SceneStage stage, double depth) =>
        stage.Percent * (0.15 + 5 * depth) * (stage.Scene.Weather switch { Weather.Wind => 4, Weather.Storm => 3, _ => 1 });

    private static void Fair(SceneStage stage, SceneRandom random, double amount)
    {
        var hasHeaps = stage.Scene.Time switch { DayTime.Day => true, DayTime.Dawn or DayTime.GoldenHour =>
            random.Chance(0.5), DayTime.Sunset => random.Chance(0.2), _ => false };
        if (random.Chance(stage.Scene.Time is DayTime.Night ? 0.25 : 0.55)) SkyCirrus.Draw(stage, random.Fork("cirrus"));
        if (!hasHeaps)
        {
            Bars(stage, random, amount);
            return;
        }

        if (random.Chance(0.4)) Bars(stage, random, amount * 0.35);
        Heaps(stage, random, amount);
    }

    private static void Heaps(SceneStage stage, SceneRandom random, double amount)
    {
        var count = (int)Math.Round((stage.IsPortrait ? 4 : 5) * amount);
        var offset = random.Next();
        for (var i = 0; i < count; i++)
        {
            var size = Rhythm[i % Rhythm.Length];
            var width = stage.Percent * (12 + 34 * size) * random.Between(0.85, 1.15);
            // Large ones hang high and near, small ones low and far; each keeps to its own stretch of the sky.
            var y = stage.Horizon * (0.72 - 0.5 * size + random.Between(-0.08, 0.08));
            var x = stage.Left + (stage.Right - stage.Left) * ((i * 0.38 + offset + random.Between(-0.05, 0.05)) % 1);
            var depth = 0.03 + 0.09 * size;
            SkyCumulus.Draw(stage, random.Fork($"heap {i}"), x, y, width, depth, new Drift(Speed(stage, depth), 0));
        }
    }

    private static void Bars(SceneStage stage, SceneRandom random, double amount)
    {
        var count = Math.Max(1, (int)Math.Round((stage.IsPortrait ? 5 : 7) * amount));
        var offset = random.Next();
        for (var i = 0; i < count; i++)
        {
            var size = Rhythm[i % Rhythm.Length];
            var width = stage.Percent * (16 + 30 * size) * random.Between(0.85, 1.2);
            var y = stage.Horizon * (0.06 + 0.62 * ((i * 0.62 + offset) % 1));
            var x = stage.Left + (stage.Right - stage.Left) * ((i * 0.38 + offset + random.Between(-0.06, 0.06)) % 1);
            // A group of bars one under the other where there is room, single long ones elsewhere.
            var rows = size > 0.8 ? random.Whole(3, 4) : size > 0.45 ? random.Whole(1, 2) : 1;
            var depth = 0.03 + 0.09 * (1 - y / stage.Horizon);
            SkyBars.Draw(stage, random.Fork($"bars {i}"), x, y, width, rows, depth, new Drift(Speed(stage, depth), 0));
        }
    }
}
