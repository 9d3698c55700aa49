using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Fields in strips over soft hills: a barn with its silo, a windmill over wheat, or bales and a tractor.</summary>
public sealed class FarmlandEnvironment : IEnvironment
{
    private static readonly Tone Wheat = Tone.Of(0xe8c25a);
    private static readonly Tone Ploughed = Tone.Of(0x96694a);
    private static readonly Tone Rape = Tone.Of(0xf2dc4c);

    public ScenePlace Place => ScenePlace.Farmland;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.6, 0.57);
        Land.AirSlot(stage);
        var plants = Vegetation.Of(stage);
        var random = stage.Random.Fork("farmland");
        var composition = Land.Composition(stage, 3);
        var (h, horizon) = (stage.Height, stage.Horizon);
        var crops = Crops(plants);
        Hills(stage, random, plants, crops);
        var (main, foot, line) = Yard(stage, random, plants, composition);
        if (composition == 1) FarmThings.Sails(stage, main, foot, MillHeight(stage), 0.6);
        if (composition == 2) FarmThings.Tractor(stage, main, line.YAt(main) + h * 0.035, stage.Percent * 13, 0.62);
        Land.MidSlot(stage, 0.65, horizon + h * 0.19);
        Rows(stage, random, plants, composition, crops);
        Drifting.Leaves(stage, 14);
        Drifting.Fireflies(stage, h * 0.62, h * 0.95, 18);
        if (Foreground.IsFramed(stage)) Foreground.Branch(stage, Land.SubjectSide(stage));
    }

    private static double MillHeight(SceneStage stage) => stage.IsPortrait ? stage.Width * 0.56 : stage.Height * 0.46;

    /// <summary>What stands on the fields in this season.</summary>
    private static Tone[] Crops(Vegetation plants) => plants.Season switch
    {
        Season.Spring => [Rape, plants.Grass, Ploughed, Tone.Of(0x7fbf5a), Tone.Of(0xa9d46a)],
        Season.Summer => [Wheat, plants.Grass, Tone.Of(0x86b648), Rape.Mix(Wheat, 0.5), Tone.Of(0x5a9a4a)],
        Season.Autumn => [Ploughed, Tone.Of(0xd8a84a), Tone.Of(0xa8903f), Ploughed.Lighter(0.12), Tone.Of(0xc9793a)],
        _ => [Vegetation.Snow, Vegetation.Snow.Darker(0.04), Vegetation.Snow, Tone.Of(0xe2e9f0), Vegetation.Snow],
    };

    private static void Hills(SceneStage stage, SceneRandom random, Vegetation plants, Tone[] crops)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var far = Ridges.Rolling(stage, random, horizon, h * 0.07, 1.3);
        Ridges.Hill(stage, "far hills", 0.2, far, horizon + h * 0.12, plants.Grass.Mix(Tone.Of(0x4f8f6a), plants.IsSnowy ? 0.05 : 0.5),
            h * 0.06, drawing =>
        {
            for (var i = 0; i < 3; i++)
            {
                var start = stage.Width * (i * 0.37 + random.Between(-0.1, 0.06));
                Trees.FarWood(stage, drawing, random, far, start, start + stage.Percent * random.Between(14, 36), stage.Percent * 3.8, 0.2,
                    false);
            }
        });
        Ridges.Mist(stage, "mist", 0.24, horizon - h * 0.03, horizon + h * 0.1, 0.4);
        for (var i = 0; i < 2; i++)
        {
            var depth = 0.36 + 0.12 * i;
            var line = Ridges.Rolling(stage, random, horizon + h * (0.045 + 0.055 * i), h * 0.07, 1.1);
            Ridges.Hill(stage, $"fields {i}", depth, line, horizon + h * (0.2 + 0.1 * i), crops[1], h * 0.1, drawing =>
            {
                Patchwork(stage, drawing, random, line, depth, horizon + h * (0.2 + 0.1 * i), crops, random.Sign());
                for (var k = 0; k < 3; k++)
                {
                    var start = stage.Width * (k * 0.38 + random.Between(-0.08, 0.1));
                    Trees.FarWood(stage, drawing, random, line, start, start + stage.Percent * random.Between(5, 16),
                        stage.Percent * (3.5 + 2 * i), depth, false);
                }
            });
        }
    }

    /// <summary>Strips of different crops that run over a hill towards the viewer, each between two slanting lines.</summary>
    private static void Patchwork(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line, double depth, double bottom,
        Tone[] crops, int slant)
    {
        var x = stage.Left - stage.Width * 0.2;
        for (var i = 0; x < stage.Right + stage.Width * 0.2; i++)
        {
            var width = stage.Width * random.Between(0.1, 0.24);
            var local = crops[(i * 2 + random.Whole(0, 1)) % crops.Length];
            double Lower(double at) => at + slant * stage.Width * 0.1 + (at - stage.Width / 2) * 0.5;
            var path = new SvgPath();
            var top = Enumerable.Range(0, 5).Select(k => x + width * k / 4).Select(at => (at, line.YAt(at) + 2)).ToArray();
            path.MoveTo(top[0].at, top[0].Item2).SmoothThrough(top).LineTo(Lower(x + width), bottom).LineTo(Lower(x), bottom).Close();
            drawing.Path(path, Paint.Down(stage.Palette.Lit(local, depth), stage.Palette.Of(local, depth)));
            var furrows = new SvgPath();
            for (var k = 1; k < 6; k++)
            {
                var at = x + width * k / 6;
                furrows.MoveTo(at, line.YAt(at) + 4).LineTo(Lower(at), bottom);
            }

            drawing.Stroke(furrows, stage.Palette.Dark(local.Darker(0.1), depth), 2.5, 0.4);
            x += width;
        }
    }

    private static (double Main, double Foot, GroundLine Line) Yard(SceneStage stage, SceneRandom random, Vegetation plants,
        int composition)
    {
        var (h, side) = (stage.Height, Land.SubjectSide(stage));
        var main = Land.MainX(stage);
        var line = Ridges.Slope(stage, stage.Horizon + h * (0.125 + 0.03 * side), stage.Horizon + h * (0.125 - 0.03 * side), h * 0.02);
        var foot = line.YAt(main) + stage.Percent * 2;
        Ridges.Hill(stage, "yard", 0.6, line, stage.Bottom, composition == 2 && !plants.IsSnowy ? Tone.Of(0xd9b95e) : plants.Grass,
            h * 0.5, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.6, line, plants.Grass, 6);
            Grass.Texture(stage, drawing, random, 0.6, plants.Grass, line.YAt, stage.Bottom, 90);
            switch (composition)
            {
                case 0:
                    FarmThings.Silo(stage, drawing, main + side * stage.Percent * 21, foot - 4, stage.Percent * 31, 0.6);
                    Trees.Draw(stage, drawing, random, TreeKind.Round, main - side * stage.Percent * 26, foot, stage.Percent * 22, 0.6);
                    FarmThings.Barn(stage, drawing, main, foot, stage.Percent * 36, 0.6);
                    break;
                case 1:
                    Trees.Draw(stage, drawing, random, TreeKind.Round, main + side * stage.Percent * 24, foot, stage.Percent * 17, 0.6);
                    FarmThings.Mill(stage, drawing, main, foot, MillHeight(stage), 0.6);
                    break;
                default:
                    Trees.Draw(stage, drawing, random, TreeKind.Round, main + side * stage.Percent * 20, foot - stage.Percent,
                        stage.Percent * 34, 0.6);
                    foreach (var (across, down, size) in ((double, double, double)[])[(-0.34, 0.02, 5), (-0.46, 0.05, 7), (0.05, 0.1, 8),
                        (-0.2, 0.12, 10)])
                    {
                        var x = main + side * across * stage.Width;
                        FarmThings.Bale(stage, drawing, x, line.YAt(x) + h * down, stage.Percent * size, 0.65);
                    }

                    break;
            }

            for (var i = 0; i < 3; i++)
            {
                var x = main - side * stage.Width * (0.45 + 0.12 * i);
                Trees.Draw(stage, drawing, random, i == 1 ? TreeKind.Bush : TreeKind.Poplar, x, line.YAt(x) + 5,
                    stage.Percent * (i == 1 ? 4 : random.Between(12, 18)), 0.6);
            }
        });
        return (main, foot, line);
    }

    /// <summary>Rows of a crop that run together at the horizon: the ground before the lens.</summary>
    private static void Rows(SceneStage stage, SceneRandom random, Vegetation plants, int composition, Tone[] crops)
    {
        var h = stage.Height;
        var top = stage.Horizon + h * 0.225;
        var line = Ridges.Rolling(stage, random, top, h * 0.012, 0.8);
        var crop = plants.IsSnowy ? Vegetation.Snow : composition == 1 ? plants.Season is Season.Spring ? Tone.Of(0x8cc456) : Wheat
            : random.Pick(crops);
        var soil = plants.IsSnowy ? Tone.Of(0xdfe7ef) : crop.Mix(Ploughed, 0.6);
        Ridges.Hill(stage, "rows", 0.9, line, stage.Bottom, soil, stage.Percent * 3, drawing =>
        {
            var vanish = stage.Width * 0.5 + Land.SubjectSide(stage) * stage.Width * 0.12;
            for (var i = -13; i <= 13; i++)
            {
                double At(double t, double offset) => vanish + (i + offset) * stage.Width * (0.05 + 0.13 * t);
                drawing.Polygon(stage.Palette.Of(crop, 0.9), (At(0, -0.3), top + 2), (At(0, 0.3), top + 2), (At(1, 0.34), stage.Bottom),
                    (At(1, -0.34), stage.Bottom));
                var lit = stage.LitSide(vanish + i * stage.Width * 0.1);
                drawing.Polygon(stage.Palette.Lit(crop, 0.9), (At(0, lit * 0.3), top + 2), (At(0, lit * 0.08), top + 2),
                    (At(1, lit * 0.1), stage.Bottom), (At(1, lit * 0.34), stage.Bottom));
            }
        });
        Land.NearSlot(stage, h * 0.93);
        var blades = plants.IsSnowy ? Tone.Of(0xb9a77e) : crop.Mix(plants.Grass, 0.35);
        Grass.Tufts(stage, "crop", 1, stage.Percent * (composition == 1 ? 9 : 5.5), composition == 1 ? 60 : 34, blades,
            (_, t) => top + h * (0.04 + 0.17 * t));
        if (composition == 1) Grass.Fringe(stage, "wheat", stage.Percent * 24, blades, -Land.SubjectSide(stage));
        if (plants.Flowers.Length == 0) return;
        var edge = -Land.SubjectSide(stage);
        var places = Enumerable.Range(0, 9).Select(_ => (stage.Width * (0.5 + edge * random.Between(0.1, 0.5)),
            stage.Height * random.Between(0.93, 1.02), random.Pick([0.6, 0.8, 1.0]))).ToList();
        Flowers.Patch(stage, "field flowers", 1.1, random.Chance(0.5) ? FlowerKind.Poppy : FlowerKind.Daisy, plants.Flowers[0],
            stage.Percent * 9, places);
    }
}
