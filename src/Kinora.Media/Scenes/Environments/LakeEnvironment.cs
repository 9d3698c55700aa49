using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A still lake that mirrors its mountains or woods, with reeds, a jetty or a rowing boat.</summary>
public sealed class LakeEnvironment : IEnvironment
{
    private static readonly Tone Deep = Tone.Of(0x2a6f86);
    private static readonly Tone[] Stones = [Tone.Of(0x7c7f92), Tone.Of(0x86786f), Tone.Of(0x6f8288)];

    public ScenePlace Place => ScenePlace.Lake;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var shape = Composition.Of(stage, 3);
        var side = Composition.Side(stage);
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.54 : 0.55);
        stage.Sun = (stage.Sun.X, stage.Sun.Y * stage.Horizon / (stage.Height * (stage.IsPortrait ? 0.62 : 0.66)));
        Sky.Draw(stage, Water.Stops(stage.Palette, Deep), 0.8);
        stage.AddSlot(0.15, new SubjectSlot(SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.35,
            stage.Percent * 4) { Spread = stage.Horizon * 0.12 });
        Land(stage, random, shape, side);
        var deep = stage.Height - stage.Horizon;
        if (stage.Scene.Weather == Weather.Fog) Islet(stage, side, deep);
        Surface(stage, random, deep);
        Water.LightPath(stage);
        if (random.Chance(0.6)) Birds.Flock(stage, stage.Horizon * random.Between(0.25, 0.45), stage.Percent * 2.6, random.Pick([3, 5]));
        stage.AddSlot(0.75, new SubjectSlot(SlotKind.Water, stage.Width * 0.14, stage.Width * 0.86, stage.Horizon + deep * 0.42,
            stage.Percent * 6));
        if (stage.Scene.Subjects.Count == 0) Boats.Add(stage, shape == 2 ? BoatKind.Sailing : BoatKind.Rowing,
            stage.SubjectX - (shape == 1 ? side * stage.Width * 0.16 : 0), stage.Horizon + deep * (shape == 2 ? 0.24 : 0.42),
            stage.Percent * (shape == 2 ? 15 : 17), 0.8, -side * stage.Percent * 3);
        Shore(stage, random, shape, side, deep);
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.06, stage.Width * 0.86, stage.Horizon * 0.42);
    }

    private static void Land(SceneStage stage, SceneRandom random, int shape, int side)
    {
        var shore = stage.Horizon + 2;
        var stone = random.Pick(Stones);
        if (shape != 2)
        {
            // The great mountain stands apart from the sun.
            var mainX = stage.Width * (0.5 + side * random.Between(0.08, 0.2));
            var high = stage.Horizon * random.Between(0.5, 0.6) * (stage.IsPortrait ? 0.72 : 1);
            Peaks.Draw(stage, "far range", 0.12, shore,
                Peaks.Range(stage, random.Fork("far"), shore, high * 0.55, mainX - side * stage.Width * 0.3), stone, 0.3);
            Water.Reflect(stage, shore, 0.7, 0.3);
            Peaks.Draw(stage, "range", 0.25, shore, Peaks.Range(stage, random.Fork("range"), shore, high, mainX), stone, 0.42);
            Water.Reflect(stage, shore, 0.7, 0.42);
        }
        else
        {
            foreach (var (name, depth, rise) in (ReadOnlySpan<(string, double, double)>)[("far hills", 0.14, 0.2), ("hills", 0.28, 0.12)])
            {
                Ridges.Hill(stage, name, depth, Ridges.Rolling(stage, random.Fork(name), stage.Horizon - stage.Horizon * rise,
                    stage.Horizon * 0.1, random.Between(1.2, 2.2)), shore,
                    Vegetation.Of(stage) is { IsSnowy: true } winter ? winter.Grass.Mix(winter.Needles, 0.08)
                        : Vegetation.Of(stage).Needles);
                Water.Reflect(stage, shore, 0.75, 0.36);
            }
        }

        Woods(stage, random, shore);
    }

    private static void Woods(SceneStage stage, SceneRandom random, double shore)
    {
        var isConifers = random.Chance(0.6);
        var line = Ridges.Rolling(stage, random.Fork("shore"), shore - stage.Percent * 1.2, stage.Percent * 2, 2);
        double gap = random.Between(0.3, 0.55), high = stage.Percent * random.Between(6, 9);
        stage.Add("wood", 0.42, shore - stage.Percent * 14, shore + 1, drawing =>
        {
            Ridges.Fill(stage, drawing, 0.42, line, shore + 1, Vegetation.Of(stage).Grass.Darker(0.1));
            Trees.FarWood(stage, drawing, random.Fork("left wood"), line, stage.Left, stage.Width * gap, high, 0.42, isConifers);
            Trees.FarWood(stage, drawing, random.Fork("right wood"), line, stage.Width * (gap + 0.24), stage.Right, high * 0.85, 0.42,
                isConifers);
        });
        Water.Reflect(stage, shore, 0.85, 0.5);
    }

    /// <summary>In fog the far shore is lost: a spit of land with firs, nearer and so darker, gives the lake its depth.</summary>
    private static void Islet(SceneStage stage, int side, double deep)
    {
        var random = stage.Random.Fork("islet");
        var (shore, half) = (stage.Horizon + deep * 0.13, stage.Percent * (stage.IsPortrait ? 34 : 46));
        var x = stage.Width * (0.5 - side * 0.46);
        stage.Add("islet", 0.62, new RectangleD(x - half, shore - stage.Percent * 26, half * 2, stage.Percent * 26 + 2), drawing =>
        {
            drawing.Path(new SvgPath().MoveTo(x - half, shore).QuadraticTo(x - half * 0.3, shore - stage.Percent * 3.6, x,
                shore - stage.Percent * 2.4)
                .QuadraticTo(x + half * 0.4, shore - stage.Percent * 2, x + half, shore).Close(),
                stage.Palette.Of(Vegetation.Of(stage).Needles.Darker(0.25), 0.62));
            for (var i = 0; i < 7; i++)
            {
                var at = x + half * (-0.62 + 0.19 * i + random.Between(-0.05, 0.05));
                Trees.Draw(stage, drawing, random, TreeKind.Conifer, at, shore - stage.Percent * 1.2,
                    stage.Percent * random.Between(9, 22) * (1 - 0.5 * Math.Abs(at - x) / half), 0.62);
            }
        });
        Water.Reflect(stage, shore, 0.8, 0.5);
    }

    /// <summary>What tells water from glass: a bright line at the shore, bands of breeze, dashes that come and go.</summary>
    private static void Surface(SceneStage stage, SceneRandom random, double deep)
    {
        var palette = stage.Palette;
        var light = palette.Sky[4].Mix(palette.Glow, 0.4);
        stage.Add("breeze", 0.45, stage.Horizon - 3, stage.Horizon + deep * 0.75, drawing =>
        {
            drawing.Rectangle(stage.Left, stage.Horizon + 1, stage.Right - stage.Left, 3, Paint.Of(light, 0.7));
            for (var i = 0; i < 5; i++)
            {
                var t = (i + random.Next() * 0.6) / 5;
                double x = random.Between(stage.Left, stage.Right), half = stage.Width * random.Between(0.12, 0.34);
                drawing.Ellipse(x, stage.Horizon + deep * (0.05 + 0.6 * t), half, stage.Percent * (0.35 + 1.1 * t), Paint.Of(light, 0.2));
            }
        }, new Sway(stage.Percent * 1.5, 0, 11));
        Water.Streaks(stage);
    }

    private static void Shore(SceneStage stage, SceneRandom random, int shape, int side, double deep)
    {
        var feet = new List<(double X, double Y, double Scale)>();
        for (var i = 0; i < 11; i++)
        {
            var across = Math.Pow(random.Next(), 1.6) * (stage.IsPortrait ? 0.34 : 0.24);
            feet.Add((stage.Width * (side > 0 ? across : 1 - across),
                stage.Horizon + deep * (0.74 + 0.3 * (1 - across * 3) * random.Next()), random.Between(0.6, 1)));
        }

        feet.Sort((a, b) => a.Y.CompareTo(b.Y));
        // Who comes to the lake stands on its bank.
        var isBank = shape == 0 || stage.Scene.Subjects.Count > 0;
        if (shape == 1 && !isBank) Reeds.Jetty(stage, stage.SubjectX + side * stage.Width * 0.2, stage.SubjectX + side * stage.Width * 0.02,
            stage.Bottom + 4, stage.Horizon + deep * 0.42);
        if (isBank)
        {
            Bank(stage, random, side, deep);
        }

        Reeds.Clumps(stage, "reeds", 1.1, stage.Percent * (stage.IsPortrait ? 22 : 19), feet);
    }

    /// <summary>A grassy bank with stones and a tree or two in the subject's corner: room to stand.</summary>
    private static void Bank(SceneStage stage, SceneRandom random, int side, double deep)
    {
        // Under someone the bank goes on to the middle of the picture: nobody has a foot in the water.
        var hasSubjects = stage.Scene.Subjects.Count > 0;
        var low = stage.Horizon + deep * (hasSubjects ? 1.04 : 1.25);
        var high = stage.Horizon + deep * (hasSubjects ? 0.72 : 0.66);
        var line = Ridges.Slope(stage, side < 0 ? high : low, side < 0 ? low : high, -stage.Percent * 3);
        Ridges.Hill(stage, "bank", 1, line, stage.Bottom, Vegetation.Of(stage).Grass, stage.Percent * 4, drawing =>
        {
            for (var i = 0; i < 4; i++)
            {
                var x = stage.Width * (0.5 + side * (0.02 + 0.1 * i));
                Rocks.Draw(stage, drawing, random, x, line.YAt(x) + stage.Percent * 1.2, stage.Percent * random.Between(3, 8), 1);
            }
        });
        Grass.Tufts(stage, "bank grass", 1, stage.Percent * 5, 26, Vegetation.Of(stage).Grass.Darker(0.12), (x, t) =>
            line.YAt(x) + stage.Percent * (1 + 12 * t));
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, stage.Width * (side > 0 ? 0.6 : 0.06), stage.Width * (side > 0 ? 0.94 : 0.4),
            Math.Min(stage.Height * 0.97, stage.Horizon + deep * 0.94), stage.Percent * 11));
    }
}
