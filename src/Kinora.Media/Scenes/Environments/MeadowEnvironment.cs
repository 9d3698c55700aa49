using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Rolling hills with wild flowers: one big tree, a path, or a row of poplars far off.</summary>
public sealed class MeadowEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Meadow;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.62, 0.58);
        Land.AirSlot(stage);
        var plants = Vegetation.Of(stage);
        var random = stage.Random.Fork("meadow");
        var composition = Land.Composition(stage, 3);
        Distance(stage, random, plants, composition);
        var bank = Middle(stage, random, plants, composition);
        Near(stage, random, plants, bank, composition);
        Drifting.Butterflies(stage, stage.Height * 0.62, stage.Height * 0.88);
        Drifting.Fireflies(stage, stage.Height * 0.6, stage.Height * 0.95);
        Drifting.Leaves(stage, 18);
        if (!Foreground.IsFramed(stage)) return;
        if (random.Chance(0.5)) Foreground.Branch(stage, Land.SubjectSide(stage));
        else Grass.Fringe(stage, "fringe", stage.Percent * 26, plants.Grass, -Land.SubjectSide(stage));
    }

    private static void Distance(SceneStage stage, SceneRandom random, Vegetation plants, int composition)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        if (composition == 1)
            Peaks.Draw(stage, "far range", 0.1, horizon + h * 0.05,
                Peaks.Range(stage, random, horizon + h * 0.05, h * 0.2, Land.MainX(stage)), Tone.Of(0x6f86a8), 0.22);
        var far = Ridges.Rolling(stage, random, horizon + h * 0.005, h * 0.1, 1.4);
        Ridges.Hill(stage, "far hills", 0.2, far, horizon + h * 0.14, plants.Grass.Mix(Tone.Of(0x3f7f6a), plants.IsSnowy ? 0.15 : 0.55),
            h * 0.05, drawing =>
            Trees.FarWood(stage, drawing, random, far, stage.Width * random.Between(-0.1, 0.3), stage.Width * random.Between(0.5, 0.9),
                stage.Percent * 3.6, 0.2, random.Chance(0.4)));
        Ridges.Mist(stage, "mist", 0.25, horizon - h * 0.02, horizon + h * 0.12, 0.45);
        var hills = Ridges.Rolling(stage, random, horizon + h * 0.05, h * 0.13, 0.9);
        Ridges.Hill(stage, "hills", 0.4, hills, horizon + h * 0.26, plants.Grass.Mix(Tone.Of(0x4f9a55), plants.IsSnowy ? 0.05 : 0.3),
            h * 0.16, drawing =>
        {
            for (var i = 0; i < 3; i++)
            {
                var start = stage.Width * (i * 0.36 + random.Between(-0.1, 0.1));
                if (composition == 2 && i != 1)
                {
                    for (var k = 0; k < 5; k++) Trees.Draw(stage, drawing, random, TreeKind.Poplar, start + k * stage.Percent * 4,
                        hills.YAt(start + k * stage.Percent * 4) + 3, stage.Percent * random.Between(13, 20), 0.4);
                }
                else Trees.FarWood(stage, drawing, random, hills, start, start + stage.Percent * random.Between(12, 34),
                    stage.Percent * 5.2, 0.4, random.Chance(0.3));
            }
        });
    }

    private static GroundLine Middle(SceneStage stage, SceneRandom random, Vegetation plants, int composition)
    {
        var h = stage.Height;
        var rise = Land.SubjectSide(stage) * h * (composition == 0 ? 0.07 : 0.045);
        var bank = Ridges.Slope(stage, stage.Horizon + h * 0.13 + rise, stage.Horizon + h * 0.13 - rise, h * random.Between(-0.02, 0.03));
        Ridges.Hill(stage, "meadow", 0.6, bank, composition == 1 ? stage.Bottom : h * 0.97, plants.Grass, h * 0.62, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.6, bank, plants.Grass);
            Grass.Texture(stage, drawing, random, 0.6, plants.Grass, bank.YAt, h * 0.9, 150);
            if (composition == 1)
                new WindingWay(stage.Width * 0.5, bank.YAt(stage.Width * 0.5) + 3, stage.Width * random.Between(0.35, 0.6), stage.Bottom,
                    stage.Percent * 24, stage.Width * 0.07)
                    .DrawPath(stage, drawing, 0.6, plants.IsSnowy ? Vegetation.Snow.Darker(0.1) : Tone.Of(0xd9bd8b));
            if (composition == 0) Tree(stage, drawing, random, bank);
            else
            {
                for (var i = 0; i < 3; i++)
                {
                    var x = stage.Width * (0.5 + (i - 1) * 0.44 + random.Between(-0.05, 0.05));
                    Trees.Draw(stage, drawing, random, i == 1 ? TreeKind.Bush : random.Pick([TreeKind.Round, TreeKind.Birch]), x,
                        bank.YAt(x) + 6,
                        stage.Percent * (i == 1 ? random.Between(5, 8) : random.Between(18, 34)), 0.6);
                }
            }

            if (plants.Flowers.Length == 0) return;
            for (var i = 0; i < 3; i++)
            {
                var middle = stage.Width * (i * 0.35 + random.Between(0, 0.3));
                Flowers.Carpet(stage, drawing, random, 0.6, plants.Flowers[i], middle - stage.Width * 0.3, middle + stage.Width * 0.3,
                    x => bank.YAt(x) + h * 0.015, h * 0.9, 190);
            }
        });
        Land.MidSlot(stage, 0.65, stage.Horizon + h * 0.2);
        return bank;
    }

    private static void Tree(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine bank)
    {
        var x = Land.MainX(stage);
        var size = stage.IsPortrait ? stage.Width * 0.7 : stage.Height * 0.58;
        var foot = bank.YAt(x) + stage.Percent;
        // The shadow falls away from the light.
        var side = stage.LitSide(x);
        drawing.Ellipse(x - side * size * 0.2, foot + stage.Percent * 0.6, size * 0.42, stage.Percent * 1.8,
            Paint.Of(stage.Palette.Shadow, 0.28));
        Trees.Draw(stage, drawing, random, TreeKind.Round, x, foot, size, 0.6);
    }

    private static void Near(SceneStage stage, SceneRandom random, Vegetation plants, GroundLine bank, int composition)
    {
        var h = stage.Height;
        var slope = Land.SubjectSide(stage) * h * random.Between(-0.02, 0.02);
        var near = Ridges.Slope(stage, h * 0.83 + slope, h * 0.83 - slope, h * 0.015);
        if (composition != 1)
            Ridges.Hill(stage, "near meadow", 0.9, near, stage.Bottom, plants.Grass.Darker(plants.IsSnowy ? 0 : 0.06), 0,
                drawing => Grass.Texture(stage, drawing, random, 0.9, plants.Grass, near.YAt, stage.Bottom, 110));
        else
            stage.Add("near meadow", 0.6, h * 0.9, stage.Bottom, drawing =>
            {
                // Fades in: a strip with an edge would lie across the flowers.
                var tone = stage.Palette.Dark(plants.Grass, 0.6);
                drawing.Rectangle(stage.Left, h * 0.9, stage.Right - stage.Left, stage.Bottom - h * 0.9,
                    Paint.Down(new(0, tone, 0), new(0.5, tone, plants.IsSnowy ? 0.1 : 0.4), new(1, tone)));
            });
        Land.NearSlot(stage, h * 0.9);
        Grass.Tufts(stage, "tufts", 1, stage.Percent * 6, 26, plants.IsSnowy ? Tone.Of(0xb9a77e) : plants.Grass,
            (x, t) => near.YAt(x) + h * (0.03 + 0.17 * t));
        if (plants.Flowers.Length == 0) return;
        FlowerKind[] kinds = [FlowerKind.Poppy, FlowerKind.Daisy, FlowerKind.Bell, FlowerKind.Lavender, FlowerKind.Tulip];
        var first = random.Whole(0, 4);
        for (var i = 0; i < 3; i++)
        {
            var kind = kinds[(first + i) % kinds.Length];
            var middle = stage.Width * random.Between(0, 1);
            var places = Enumerable.Range(0, 13).Select(_ =>
            {
                var x = middle + stage.Width * (random.Next() + random.Next() - 1) * 0.5;
                return (x, near.YAt(x) + h * random.Between(0.05, 0.2), random.Pick([0.6, 0.8, 1.0]));
            }).ToList();
            Flowers.Patch(stage, $"flowers {i}", 1, kind, plants.Flowers[(first + i) % plants.Flowers.Length], stage.Percent * 8.5, places);
        }
    }
}
