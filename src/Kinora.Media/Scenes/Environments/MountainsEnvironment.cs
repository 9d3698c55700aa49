using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Ranges behind ranges under one great peak: with a lake that mirrors it, a path to it, or valleys full of mist.</summary>
public sealed class MountainsEnvironment : IEnvironment
{
    private static readonly Tone Rock = Tone.Of(0x6c7590);

    public ScenePlace Place => ScenePlace.Mountains;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.66, 0.64, 0.8);
        Land.AirSlot(stage, 0.2);
        var plants = Vegetation.Of(stage);
        var random = stage.Random.Fork("mountains");
        var composition = Land.Composition(stage, 3);
        var foot = Ranges(stage, random, plants);
        switch (composition)
        {
            case 0:
                Lake(stage, random, plants, foot);
                break;
            case 1:
                Valley(stage, random, plants);
                break;
            default:
                Ridgeline(stage, random, plants);
                break;
        }

        Drifting.Leaves(stage, 12);
        if (Foreground.IsFramed(stage)) Foreground.Branch(stage, Land.SubjectSide(stage), true);
    }

    private static double Ranges(SceneStage stage, SceneRandom random, Vegetation plants)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var reach = stage.IsPortrait ? stage.Width * 0.62 : h * 0.52;
        var foot = horizon + h * 0.06;
        var mainX = Land.MainX(stage) + stage.Width * random.Between(-0.04, 0.04);
        Peaks.Draw(stage, "far range", 0.08, foot, Peaks.Range(stage, random, foot, reach * 0.62, stage.Width - mainX),
            Rock.Mix(Tone.Of(0x7f94c0), 0.4), 0.3);
        Ridges.Mist(stage, "far mist", 0.12, horizon - h * 0.16, foot + 2, 0.4);
        var snow = plants.IsSnowy ? 0.95 : random.Between(0.3, 0.46);
        Peaks.Draw(stage, "range", 0.46, foot, Peaks.Range(stage, random, foot, reach, mainX, 0.78),
            Rock.Mix(Tone.Of(random.Pick([0x5a6a8c, 0x7a6a72, 0x57707a])), 0.6), snow);
        Ridges.Mist(stage, "mist", 0.43, horizon - h * 0.09, foot + 2, 0.55);
        return foot;
    }

    private static void Foothills(SceneStage stage, SceneRandom random, Vegetation plants, double y, double bottom)
    {
        var h = stage.Height;
        var hills = Ridges.Rolling(stage, random, y, h * 0.07, 1.3);
        Ridges.Hill(stage, "foothills", 0.45, hills, bottom, plants.Needles.Mix(plants.Grass, plants.IsSnowy ? 0.8 : 0.35), h * 0.09,
            drawing =>
        {
            for (var i = 0; i < 4; i++)
            {
                var start = stage.Width * (i * 0.28 + random.Between(-0.12, 0.05));
                Trees.FarWood(stage, drawing, random, hills, start, start + stage.Percent * random.Between(16, 42),
                    stage.Percent * random.Between(5, 7), 0.45, true);
            }
        });
    }

    private static void Lake(SceneStage stage, SceneRandom random, Vegetation plants, double foot)
    {
        var (h, palette) = (stage.Height, stage.Palette);
        var (horizon, shore) = (stage.Horizon, foot);
        Foothills(stage, random, plants, horizon + h * 0.01, shore + 4);
        stage.Add("lake", 0.5, shore, h * 0.97, drawing =>
        {
            drawing.Rectangle(stage.Left, shore, stage.Right - stage.Left, h * 0.97 - shore, Paint.Down(
                new(0, palette.Distant(palette.Dark(Rock, 0.5), 0.4)), new(0.18, palette.Sky[3].Mix(palette.Shadow, 0.22)),
                new(0.5, palette.Sky[2].Mix(palette.Shadow, 0.25)), new(1, palette.Sky[0].Mix(palette.Shadow, 0.35))));
            Reflection(stage, drawing, random, shore);
        });
        Water.LightPath(stage);
        stage.AddSlot(0.8, new SubjectSlot(SlotKind.Water, stage.Width * 0.15, stage.Width * 0.85, shore + h * 0.1,
            stage.Percent * 6) { MaxHeight = h * 0.25 });
        var side = -Land.SubjectSide(stage);
        var bank = Ridges.Slope(stage, h * (side < 0 ? 0.83 : 0.95), h * (side < 0 ? 0.95 : 0.83), h * 0.01);
        Bank(stage, random, plants, bank, side);
        Land.NearSlot(stage, h * 0.94);
    }

    /// <summary>The great peak upside down in the water, broken by strokes.</summary>
    private static void Reflection(SceneStage stage, SvgDrawing drawing, SceneRandom random, double shore)
    {
        var palette = stage.Palette;
        var tone = palette.Distant(palette.Dark(Rock, 0.4), 0.5).Mix(palette.Sky[2], 0.35);
        var (x, tall) = (Land.MainX(stage), stage.Height * 0.17);
        drawing.Polygon(Paint.Down(new ValueStop(0, tone, 0.75), new ValueStop(1, tone, 0.15)), (x - tall * 2.1, shore),
            (x - tall * 0.9, shore + tall * 0.55),
            (x, shore + tall), (x + tall * 0.8, shore + tall * 0.5), (x + tall * 1.9, shore));
        var streaks = new SvgPath();
        for (var i = 0; i < 46; i++)
        {
            var t = random.Next();
            var (left, length) = (random.Between(stage.Left, stage.Right), stage.Percent * random.Between(3, 9) * (0.4 + t));
            streaks.MoveTo(left, shore + 8 + t * t * stage.Height * 0.28).LineTo(left + length, shore + 8 + t * t * stage.Height * 0.28);
        }

        drawing.Stroke(streaks, palette.Sky[4], 2.6, 0.35);
    }

    private static void Valley(SceneStage stage, SceneRandom random, Vegetation plants)
    {
        var h = stage.Height;
        Foothills(stage, random, plants, stage.Horizon + h * 0.02, stage.Horizon + h * 0.2);
        var side = Land.SubjectSide(stage);
        var valley = Ridges.Slope(stage, stage.Horizon + h * (side < 0 ? 0.04 : 0.12), stage.Horizon + h * (side < 0 ? 0.12 : 0.04),
            h * -0.03);
        var isStream = random.Chance(0.5);
        Ridges.Hill(stage, "valley", 0.65, valley, stage.Bottom, plants.Grass.Mix(plants.Needles, plants.IsSnowy ? 0.02 : 0.25), h * 0.3,
            drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.65, valley, plants.Grass);
            Grass.Texture(stage, drawing, random, 0.65, plants.Grass, valley.YAt, stage.Bottom, 120);
            var x = stage.Width * 0.5;
            var way = new WindingWay(x, valley.YAt(x) + 3, stage.Width * (0.5 - side * random.Between(0.08, 0.16)), stage.Bottom,
                stage.Percent * 34, stage.Width * 0.08);
            if (isStream) way.DrawStream(stage, drawing, random, 0.65, Rocks.Granite);
            else way.DrawPath(stage, drawing, 0.65, plants.IsSnowy ? Tone.Of(0xd5e0ec) : Tone.Of(0xcfb58a));
            Blossoms(stage, drawing, random, plants, valley);
            Firs(stage, drawing, random, valley, 0.65, 9, 9, 26);
            for (var i = 0; i < 3; i++)
            {
                var (px, py, half) = way.At(random.Between(0.5, 0.9));
                Rocks.Draw(stage, drawing, random, px + random.Sign() * half * 1.6, py + 6, stage.Percent * random.Between(3, 8), 0.65);
            }
        });
        Land.MidSlot(stage, 0.7, stage.Horizon + h * 0.17);
        Land.NearSlot(stage, h * 0.92);
        Corner(stage, random, plants, -side);
    }

    private static void Blossoms(SceneStage stage, SvgDrawing drawing, SceneRandom random, Vegetation plants, GroundLine valley)
    {
        foreach (var tone in plants.Flowers.Take(2))
        {
            var x = stage.Width * random.Between(0.1, 0.9);
            Flowers.Carpet(stage, drawing, random, 0.65, tone, x - stage.Width * 0.3, x + stage.Width * 0.3,
                at => valley.YAt(at) + stage.Height * 0.03, stage.Height * 0.97, 90);
        }
    }

    private static void Ridgeline(SceneStage stage, SceneRandom random, Vegetation plants)
    {
        var h = stage.Height;
        for (var i = 0; i < 3; i++)
        {
            var depth = 0.4 + 0.14 * i;
            var y = stage.Horizon + h * (-0.005 + 0.085 * i);
            var line = Ridges.Rolling(stage, random, y, h * 0.1, 1 + 0.3 * i);
            var height = stage.Percent * (4.5 + 2.4 * i);
            Ridges.Hill(stage, $"ridge {i}", depth, line, y + h * 0.2, plants.Needles.Mix(plants.Grass, plants.IsSnowy ? 0.75 : 0.1),
                h * 0.12, drawing =>
            {
                var start = stage.Left + stage.Width * random.Between(0, 0.15);
                while (start < stage.Right)
                {
                    var length = stage.Percent * random.Between(22, 60);
                    Trees.FarWood(stage, drawing, random, line, start, Math.Min(start + length, stage.Right), height, depth, true);
                    start += length + stage.Percent * random.Between(4, 22);
                }
            });
            Ridges.Mist(stage, $"valley mist {i}", depth + 0.05, y + h * 0.01, y + h * 0.16, 0.5 - 0.1 * i);
        }

        var side = -Land.SubjectSide(stage);
        var bank = Ridges.Slope(stage, h * (side < 0 ? 0.84 : 0.9), h * (side < 0 ? 0.9 : 0.84), h * 0.015);
        Bank(stage, random, plants, bank, side);
        Land.NearSlot(stage, h * 0.93);
    }

    /// <summary>The ground the viewer stands on, with tall firs at one edge.</summary>
    private static void Bank(SceneStage stage, SceneRandom random, Vegetation plants, GroundLine bank, int side)
    {
        Ridges.Hill(stage, "bank", 0.95, bank, stage.Bottom, plants.Grass.Mix(plants.Needles, plants.IsSnowy ? 0.02 : 0.4),
            stage.Height * 0.42, drawing =>
        {
            Grass.Texture(stage, drawing, random, 0.95, plants.Grass, bank.YAt, stage.Bottom, 70);
            foreach (var (at, tall) in ((double, double)[])[(0.13, 22), (0.02, 38), (0.2, 13)])
            {
                var x = side < 0 ? stage.Width * at : stage.Width * (1 - at);
                Trees.Draw(stage, drawing, random, TreeKind.Conifer, x, bank.YAt(x) + stage.Percent,
                    stage.Percent * tall * random.Between(0.85, 1.1), 0.95);
            }

            for (var i = 0; i < 3; i++)
            {
                var x = stage.Width * random.Between(0.1, 0.9);
                Rocks.Draw(stage, drawing, random, x, bank.YAt(x) + stage.Percent * random.Between(1, 4),
                    stage.Percent * random.Between(2.5, 8), 0.95);
            }
        });
        Grass.Tufts(stage, "tufts", 1, stage.Percent * 5, 18, plants.IsSnowy ? Tone.Of(0xb9a77e) : plants.Grass.Mix(plants.Needles, 0.3),
            (x, t) => bank.YAt(x) + stage.Height * (0.01 + 0.12 * t));
    }

    private static void Firs(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line, double depth, int count,
        double least, double most)
    {
        for (var i = 0; i < count; i++)
        {
            // They keep away from the middle, where the way goes.
            var across = i % 2 == 0 ? random.Between(-0.04, 0.3) : random.Between(0.7, 1.04);
            var x = stage.Width * across;
            var near = (double)i / count;
            Trees.Draw(stage, drawing, random, TreeKind.Conifer, x, line.YAt(x) + stage.Height * 0.09 * near + 4,
                stage.Percent * (least + (most - least) * near), depth);
        }
    }

    private static void Corner(SceneStage stage, SceneRandom random, Vegetation plants, int side)
    {
        var h = stage.Height;
        stage.Add("corner firs", 1.3, h * 0.38, stage.Bottom, drawing =>
        {
            foreach (var (at, tall) in ((double, double)[])[(0.07, 34), (-0.03, 56)])
            {
                var x = side < 0 ? stage.Width * at : stage.Width * (1 - at);
                Trees.Draw(stage, drawing, random, TreeKind.Conifer, x, stage.Bottom + stage.Percent * 3, stage.Percent * tall, 1);
            }
        });
        Grass.Tufts(stage, "tufts", 1.1, stage.Percent * 5, 16, plants.IsSnowy ? Tone.Of(0xb9a77e) : plants.Grass.Mix(plants.Needles, 0.3),
            (_, t) => h * (0.93 + 0.08 * t));
    }
}
