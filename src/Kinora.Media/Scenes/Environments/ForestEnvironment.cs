using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Among trees: trunks in the haze behind trunks, light between them, ferns; a path, a brook or a clearing.</summary>
public sealed class ForestEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Forest;

    public void Draw(SceneStage stage)
    {
        var plants = Vegetation.Of(stage);
        var random = stage.Random.Fork("forest");
        var composition = Land.Composition(stage, 3);
        Land.Begin(stage, 0.66, 0.68, 0.4);
        stage.CalmArea = stage.CalmArea is { } calm ? calm with { Y = stage.Height * 0.14 } : null;
        // Needles stay green: an autumn wood is one of leaves.
        var isConifers = (composition == 2 || random.Chance(0.25)) && plants.Season != Season.Autumn;
        var bark = isConifers ? Tone.Of(0x6a4433) : random.Pick([Vegetation.Bark, Tone.Of(0x8a6a55), Vegetation.BirchBark]);
        Far(stage, random, plants, isConifers);
        Row(stage, random, plants, "far trunks", 0.34, stage.Horizon + stage.Height * 0.03, 1.5, 13, bark, isConifers);
        Row(stage, random, plants, "middle trunks", 0.5, stage.Horizon + stage.Height * 0.08, 2.8, 8, bark, isConifers);
        LightShafts.Draw(stage, "shafts", 0.55, stage.Horizon + stage.Height * 0.16);
        Land.AirSlot(stage, 0.5);
        Ground(stage, random, plants, composition);
        Near(stage, random, plants, bark, isConifers);
        Drifting.Fireflies(stage, stage.Height * 0.4, stage.Height * 0.92, 42);
        Drifting.Leaves(stage, 30);
    }

    private static void Far(SceneStage stage, SceneRandom random, Vegetation plants, bool isConifers)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var line = Ridges.Rolling(stage, random, horizon, h * 0.03, 1.2);
        Ridges.Hill(stage, "far floor", 0.15, line, horizon + h * 0.1, plants.Grass, h * 0.5, drawing =>
        {
            for (var i = 0; i < 15; i++)
            {
                var x = stage.Left + (stage.Right - stage.Left) * (i + random.Between(0.1, 0.9)) / 15;
                // A gap where the sun stands: the light comes from there.
                if (Math.Abs(x - stage.Sun.X) < stage.Width * 0.08) continue;
                Trees.Draw(stage, drawing, random, isConifers ? TreeKind.Conifer : i % 3 == 0 ? TreeKind.Round : TreeKind.Poplar, x,
                    line.YAt(x) + 3,
                    h * random.Between(0.26, 0.48), 0.15);
            }
        });
        Ridges.Mist(stage, "mist", 0.2, horizon - h * 0.22, horizon + h * 0.06, 0.55);
        var glow = stage.Percent * 46;
        stage.Add("light between", 0.2, RectangleD.FromCenter(stage.Sun.X, horizon - h * 0.16, glow * 2, glow * 2), drawing =>
            drawing.Circle(stage.Sun.X, horizon - h * 0.16, glow, Paint.Glow(stage.Palette.Glow, 0.55 - 0.35 * stage.Palette.Darkness)));
    }

    private static void Row(
        SceneStage stage, SceneRandom random, Vegetation plants, string name, double depth, double foot, double width, int count,
            Tone bark, bool isConifers)
    {
        var h = stage.Height;
        var line = Ridges.Rolling(stage, random, foot, h * 0.03, 1.4);
        count = stage.IsPortrait ? count * 3 / 5 : count;
        Ridges.Hill(stage, name, depth, line, foot + h * 0.14, plants.Grass.Mix(Vegetation.Earth, plants.IsSnowy ? 0 : 0.2),
            foot - stage.Top - h * 0.02, drawing =>
        {
            for (var i = 0; i < count; i++)
            {
                var x = stage.Left + (stage.Right - stage.Left) * (i + random.Between(0.15, 0.85)) / count;
                if (Math.Abs(x - stage.Sun.X) < stage.Width * 0.045) continue;
                var thick = stage.Percent * width * random.Between(0.6, 1.6);
                if (isConifers && i % 2 == 0) Trees.Draw(stage, drawing, random, TreeKind.Conifer, x, line.YAt(x) + 6,
                    h * random.Between(0.3, 0.62) * (0.7 + depth), depth);
                else Foliage.Trunk(stage, drawing, random, x, line.YAt(x) + 5, stage.Top, thick, depth, bark);
                if (i % 3 == 0) Trees.Draw(stage, drawing, random, TreeKind.Bush, x + thick * 3, line.YAt(x) + 8,
                    stage.Percent * random.Between(2, 4.5) * (0.6 + depth), depth);
            }

            if (!plants.IsSnowy && !isConifers) Foliage.Canopy(stage, drawing, random, h * (0.34 - 0.16 * depth), depth, isConifers
                ? plants.Needles
                : plants.Leaf(random));
        });
    }

    private static void Ground(SceneStage stage, SceneRandom random, Vegetation plants, int composition)
    {
        var h = stage.Height;
        var line = Ridges.Rolling(stage, random, stage.Horizon + h * 0.13, h * 0.025, 1);
        var floor = plants.Season is Season.Autumn ? Tone.Of(0xb8763a) : plants.Grass.Mix(Tone.Of(0x55803f), plants.IsSnowy ? 0 : 0.4);
        Ridges.Hill(stage, "floor", 0.75, line, stage.Bottom, floor, h * 0.1, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.75, line, floor, 7);
            Grass.Texture(stage, drawing, random, 0.75, floor, line.YAt, stage.Bottom, 120);
            var way = new WindingWay(stage.Sun.X, line.YAt(stage.Sun.X) + 3, stage.Width * 0.5, stage.Bottom, stage.Percent * 44,
                stage.Width * 0.07);
            if (composition == 0) way.DrawPath(stage, drawing, 0.75, plants.IsSnowy ? Tone.Of(0xd8e2ee) : Tone.Of(0xc8a878));
            if (composition == 1) way.DrawStream(stage, drawing, random, 0.75, Rocks.Granite);
            Litter(stage, drawing, random, plants, line);
            for (var i = 0; i < 7; i++)
            {
                var (px, py, half) = way.At(0.25 + 0.1 * i);
                var x = px + (i % 2 == 0 ? -1 : 1) * (half * 1.5 + stage.Percent * random.Between(2, 12));
                if (i % 3 == 0) Rocks.Draw(stage, drawing, random, x, py + 4, stage.Percent * random.Between(3, 8), 0.75,
                    Tone.Of(0x7d8572));
                else if (!plants.IsSnowy) Foliage.Ferns(stage, drawing, random, x, py + 4, stage.Percent * random.Between(5, 11), 0.75);
            }
        });
        Land.MidSlot(stage, 0.8, stage.Horizon + h * 0.17, 7);
        Land.NearSlot(stage, h * 0.9);
    }

    /// <summary>Fallen leaves in autumn, small flowers else.</summary>
    private static void Litter(SceneStage stage, SvgDrawing drawing, SceneRandom random, Vegetation plants, GroundLine line)
    {
        var tones = plants.Season is Season.Autumn ? plants.Leaves : [.. plants.Flowers.Take(2)];
        foreach (var tone in tones)
            Flowers.Carpet(stage, drawing, random, 0.75, tone, stage.Left, stage.Right, x => line.YAt(x) + stage.Height * 0.02,
                stage.Bottom, 60);
    }

    private static void Near(SceneStage stage, SceneRandom random, Vegetation plants, Tone bark, bool isConifers)
    {
        var (h, side) = (stage.Height, Land.SubjectSide(stage));
        var dark = bark.Mix(stage.Palette.Shadow, 0.45);
        stage.Add("near trunks", 1.3, stage.Top, stage.Bottom, drawing =>
        {
            double X(int edge, double share) => edge < 0 ? stage.Width * share : stage.Width * (1 - share);
            Foliage.Trunk(stage, drawing, random, X(side, 0.02), stage.Bottom, stage.Top, stage.Percent * random.Between(9, 13), 1, dark);
            Foliage.Trunk(stage, drawing, random, X(-side, -0.01), stage.Bottom, stage.Top, stage.Percent * random.Between(5, 8), 1, dark);
            if (!stage.IsPortrait && stage.Scene.Subjects.Count == 0)
                Foliage.Trunk(stage, drawing, random, X(side, 0.13), stage.Bottom, stage.Top,
                stage.Percent * random.Between(3.5, 5), 0.95, dark);
            if (plants.IsSnowy) return;
            foreach (var (edge, at, tall) in ((int, double, double)[])[(-1, 0.03, 15), (1, 0.05, 13), (-1, 0.14, 8), (1, 0.16, 9)])
                Foliage.Ferns(stage, drawing, random, X(edge, at), stage.Bottom - stage.Percent * 3, stage.Percent * tall, 1,
                    Tone.Of(0x3d7d48).Mix(stage.Palette.Shadow, 0.3));
        });
        if (!plants.IsSnowy && !isConifers)
            stage.Add("near canopy", 1.4, stage.Top, h * 0.26,
                drawing => Foliage.Canopy(stage, drawing, random, h * 0.13, 1, plants.Leaf(random).Mix(stage.Palette.Shadow, 0.35)));
        else if (isConifers) Foreground.Branch(stage, side, true);
        Grass.Tufts(stage, "tufts", 1.05, stage.Percent * 4.5, 20, plants.IsSnowy ? Tone.Of(0xb9a77e) : plants.Grass,
            (_, t) => stage.Horizon + h * (0.2 + 0.16 * t));
    }
}
