using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A garden in bloom before a hedge: a path between beds, a fountain, a glasshouse, or beehives under fruit trees.</summary>
public sealed class GardenEnvironment : IEnvironment
{
    private const double Lawn = 0.72;

    public ScenePlace Place => ScenePlace.Garden;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.58, 0.56);
        Land.AirSlot(stage);
        var plants = Vegetation.Of(stage);
        var random = stage.Random.Fork("garden");
        var composition = Land.Composition(stage, 4);
        Distance(stage, random, plants);
        var lawn = LawnWith(stage, random, plants, composition);
        Land.MidSlot(stage, 0.7, stage.Horizon + stage.Height * 0.17, 7);
        NearBeds(stage, random, plants, lawn);
        Drifting.Butterflies(stage, stage.Height * 0.5, stage.Height * 0.8);
        Drifting.Fireflies(stage, stage.Height * 0.5, stage.Height * 0.9);
        Drifting.Leaves(stage, 16);
        if (Foreground.IsFramed(stage)) Foreground.Branch(stage, Land.SubjectSide(stage));
    }

    private static void Distance(SceneStage stage, SceneRandom random, Vegetation plants)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var far = Ridges.Rolling(stage, random, horizon - h * 0.03, h * 0.07, 1.2);
        Ridges.Hill(stage, "far hills", 0.2, far, horizon + h * 0.08, plants.Grass.Mix(Tone.Of(0x4f9068), plants.IsSnowy ? 0.05 : 0.5),
            h * 0.06, drawing =>
        {
            for (var i = 0; i < 3; i++)
            {
                var start = stage.Width * (i * 0.37 + random.Between(-0.1, 0.06));
                Trees.FarWood(stage, drawing, random, far, start, start + stage.Percent * random.Between(18, 40), stage.Percent * 5, 0.2,
                    i == 1 && random.Chance(0.5));
            }
        });
        Ridges.Mist(stage, "mist", 0.25, horizon - h * 0.08, horizon + h * 0.06, 0.4);
        var line = Ridges.Rolling(stage, random, horizon + h * 0.02, h * 0.012, 1);
        Ridges.Hill(stage, "trees", 0.58, line, horizon + h * 0.12, plants.Grass, h * 0.42, drawing =>
        {
            var main = Land.MainX(stage);
            for (var i = 0; i < 7; i++)
            {
                var x = stage.Width * ((i + random.Between(0.1, 0.9)) / 7);
                var kind = random.Pick([TreeKind.Round, TreeKind.Round, TreeKind.Poplar, TreeKind.Birch]);
                // Tall ones stand on the subject's side, low ones where words go.
                var tall = stage.Percent * (Math.Abs(x - main) < stage.Width * 0.3 ? random.Between(20, 32) : random.Between(9, 16));
                Trees.Draw(stage, drawing, random, kind, x, line.YAt(x) + 5, tall, 0.58);
            }
        });
        Hedge(stage, random, plants);
    }

    private static void Hedge(SceneStage stage, SceneRandom random, Vegetation plants)
    {
        var (h, palette) = (stage.Height, stage.Palette);
        var (foot, tall) = (stage.Horizon + h * 0.085, stage.Percent * random.Between(7, 10));
        var isFenced = random.Chance(0.5);
        stage.Add("hedge", 0.55, foot - tall * 1.8, foot + stage.Percent, drawing =>
        {
            var brush = new TreeBrush(stage, drawing, random, 0.55, stage.LitSide(stage.Width / 2));
            var leaf = plants.Bush;
            drawing.Rectangle(stage.Left, foot - tall, stage.Right - stage.Left, tall + stage.Percent,
                Paint.Down(palette.Of(leaf, 0.55), palette.Dark(leaf, 0.55)));
            drawing.Rectangle(stage.Left, foot - tall, stage.Right - stage.Left, tall * 0.2, plants.IsSnowy
                ? palette.Lit(Vegetation.Snow, 0.55) : palette.Lit(leaf, 0.55), tall * 0.1);
            for (var x = stage.Left; x < stage.Right; x += stage.Percent * random.Between(7, 16))
                drawing.Path(brush.Foliage(x, foot - tall * random.Between(0.25, 0.7), stage.Percent * random.Between(2, 4), tall * 0.16,
                    6), Paint.Of(palette.Lit(leaf, 0.55), 0.4));
            if (plants.Flowers.Length > 0)
            {
                foreach (var tone in plants.Flowers.Take(2))
                    Flowers.Carpet(stage, drawing, random, 0.55, tone, stage.Left, stage.Right, _ => foot - tall * 0.85, foot - tall * 0.1,
                        70);
            }

            if (isFenced) Fence(stage, drawing, foot + stage.Percent, tall * 0.75);
        });
    }

    private static void Fence(SceneStage stage, SvgDrawing drawing, double foot, double tall)
    {
        var (white, palette) = (Tone.Of(0xfbf7ee), stage.Palette);
        var step = stage.Percent * 2.5;
        var (pickets, edges) = (new SvgPath(), new SvgPath());
        for (var x = stage.Left; x < stage.Right; x += step)
        {
            pickets.MoveTo(x, foot).LineTo(x, foot - tall * 0.85).LineTo(x + step * 0.28, foot - tall)
                .LineTo(x + step * 0.56, foot - tall * 0.85).LineTo(x + step * 0.56, foot).Close();
            var side = stage.LitSide(x) < 0 ? 0.07 : 0.49;
            edges.MoveTo(x + step * side, foot).LineTo(x + step * side, foot - tall * 0.83);
        }

        drawing.Rectangle(stage.Left, foot - tall * 0.72, stage.Right - stage.Left, tall * 0.1, palette.Dark(white, Lawn))
            .Rectangle(stage.Left, foot - tall * 0.34, stage.Right - stage.Left, tall * 0.1, palette.Dark(white, Lawn));
        drawing.Path(pickets, palette.Of(white, Lawn));
        drawing.Stroke(edges, palette.Lit(white, Lawn), step * 0.13);
    }

    private static GroundLine LawnWith(SceneStage stage, SceneRandom random, Vegetation plants, int composition)
    {
        var h = stage.Height;
        var lawn = Ridges.Rolling(stage, random, stage.Horizon + h * 0.1, h * 0.012, 0.8);
        var main = Land.MainX(stage);
        Ridges.Hill(stage, "lawn", Lawn, lawn, stage.Bottom, plants.Grass, h * 0.4, drawing =>
        {
            Ridges.Swells(stage, drawing, random, Lawn, lawn, plants.Grass, 7);
            Grass.Texture(stage, drawing, random, Lawn, plants.Grass, lawn.YAt, stage.Bottom, 110);
            var far = composition == 0 ? stage.Width * 0.5 : main;
            var way = new WindingWay(far, lawn.YAt(far) + h * (composition == 0 ? 0.002 : 0.06),
                stage.Width * (composition == 0 ? 0.5 : 0.42), stage.Bottom, stage.Percent * 34, stage.Width * 0.06);
            if (composition != 3) way.DrawPath(stage, drawing, Lawn, plants.IsSnowy ? Tone.Of(0xd5e0ec) : Tone.Of(0xe2cda4));
            if (composition != 3) Borders(stage, drawing, random, plants, way);
            foreach (var tone in plants.Flowers.Skip(composition % 2).Take(3))
            {
                var middle = stage.Width * random.Between(0, 1);
                Flowers.Carpet(stage, drawing, random, Lawn, tone, middle - stage.Width * 0.25, middle + stage.Width * 0.25,
                    x => lawn.YAt(x) + h * 0.03, h * 0.98, 60);
            }

            var foot = lawn.YAt(main) + h * 0.055;
            switch (composition)
            {
                case 1:
                    GardenThings.Fountain(stage, drawing, main, foot + stage.Percent * 2, stage.Percent * 26, Lawn);
                    break;
                case 2:
                    GardenThings.Glasshouse(stage, drawing, main, foot, stage.Percent * 34, Lawn);
                    break;
                case 3:
                    Orchard(stage, drawing, random, lawn, main);
                    break;
                default:
                    GardenThings.RoseArch(stage, drawing, random, far, lawn.YAt(far) + h * 0.03, stage.Percent * 17, Lawn, plants);
                    break;
            }
        });
        if (composition == 1) GardenThings.Jets(stage, main, lawn.YAt(main) + h * 0.055 + stage.Percent * 2, stage.Percent * 26, 0.62);
        return lawn;
    }

    private static void Orchard(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine lawn, double main)
    {
        var h = stage.Height;
        var side = Land.SubjectSide(stage);
        Trees.Draw(stage, drawing, random, TreeKind.Round, main + side * stage.Percent * 16, lawn.YAt(main) + h * 0.045,
            stage.Percent * 42, Lawn);
        Trees.Draw(stage, drawing, random, TreeKind.Round, main - side * stage.Width * 0.55, lawn.YAt(main) + h * 0.03, stage.Percent * 22,
            Lawn);
        Tone[] paints = [Tone.Of(0xf4d35e), Tone.Of(0x8fc7d8), Tone.Of(0xf6eedd), Tone.Of(0xe99a7a), Tone.Of(0xb8d48a)];
        var first = random.Whole(0, 4);
        for (var i = 0; i < 3; i++)
        {
            var x = main + (i - 1) * stage.Percent * 15 - side * stage.Percent * (stage.Scene.Subjects.Count == 0 ? 3 : 17);
            GardenThings.Beehive(stage, drawing, x, lawn.YAt(x) + h * (0.1 + 0.03 * (i % 2)), stage.Percent * (i == 1 ? 17 : 12.5), Lawn,
                paints[(first + i) % 5]);
        }
    }

    /// <summary>Flower beds along both edges of the way.</summary>
    private static void Borders(SceneStage stage, SvgDrawing drawing, SceneRandom random, Vegetation plants, WindingWay way)
    {
        if (plants.Flowers.Length == 0) return;
        var first = random.Whole(0, 4);
        foreach (var edge in (ReadOnlySpan<int>)[-1, 1])
        {
            drawing.Path(edge < 0 ? way.Band(-2.5, -1.1) : way.Band(1.1, 2.5), stage.Palette.Of(plants.Bush, Lawn));
            for (var band = 0; band < 3; band++)
            {
                var tone = plants.Flowers[(first + band + (edge > 0 ? 2 : 0)) % plants.Flowers.Length];
                for (var size = 0; size < 4; size++)
                {
                    var (dots, lights) = (new SvgPath(), new SvgPath());
                    for (var i = 0; i < 26; i++)
                    {
                        var (x, y, half) = way.At((size + random.Next()) / 4);
                        var px = x + edge * half * (1.2 + 0.42 * band + random.Between(0, 0.42));
                        (i % 3 == 0 ? lights : dots).MoveTo(px, y).LineTo(px + 1.5, y);
                    }

                    var width = stage.Percent * (0.3 + 0.42 * size);
                    drawing.Stroke(dots, stage.Palette.Of(tone, Lawn), width).Stroke(lights, stage.Palette.Lit(tone, Lawn), width);
                }
            }
        }
    }

    private static void NearBeds(SceneStage stage, SceneRandom random, Vegetation plants, GroundLine lawn)
    {
        var h = stage.Height;
        var side = Land.SubjectSide(stage);
        var bed = Ridges.Slope(stage, h * (side < 0 ? 0.97 : 0.94), h * (side < 0 ? 0.94 : 0.97), h * 0.012);
        Land.NearSlot(stage, h * 0.9, 20);
        Ridges.Hill(stage, "near bed", 1.15, bed, stage.Bottom, plants.IsSnowy ? plants.Grass : plants.Bush.Darker(0.12));
        Grass.Tufts(stage, "tufts", 1.15, stage.Percent * 7, 26, plants.IsSnowy ? Tone.Of(0xb9a77e) : plants.Bush,
            (x, t) => bed.YAt(x) + h * (0.005 + 0.09 * t));
        if (plants.Flowers.Length == 0) return;
        FlowerKind[] kinds = [FlowerKind.Daisy, FlowerKind.Tulip, FlowerKind.Lavender, FlowerKind.Poppy, FlowerKind.Bell];
        var first = random.Whole(0, 4);
        for (var i = 0; i < 4; i++)
        {
            var kind = kinds[(first + i) % kinds.Length];
            var tone = plants.Flowers[(first + i * 2) % plants.Flowers.Length];
            var middle = stage.Width * (0.1 + 0.27 * i + random.Between(-0.08, 0.08));
            var places = Enumerable.Range(0, 13).Select(_ => Place(middle, 0.22, -0.015, 0.06)).ToList();
            Flowers.Patch(stage, $"bed {i}", 1.2, kind, tone, stage.Percent * 15, places);
        }

        // The tallest stand at both edges: they frame the picture.
        var sunflower = random.Chance(0.55);
        var tall = Enumerable.Range(0, 5).Select(i => (stage.Width * (i % 2 == 0 ? 0.02 + 0.035 * i : 1.01 - 0.035 * i), stage.Bottom,
            (i < 2 ? 1.0 : i < 4 ? 0.75 : 0.55) * (stage.Scene.Subjects.Count > 0 && side < 0 == (i % 2 == 0) ? 0.62 : 1))).ToList();
        Flowers.Patch(stage, "tall flowers", 1.4, sunflower ? FlowerKind.Sunflower : FlowerKind.Daisy, sunflower ? Tone.Of(0xffc42e)
            : plants.Flowers[(first + 1) % plants.Flowers.Length], stage.Percent * 40, tall);
        return;

        (double, double, double) Place(double middle, double spread, double from, double to)
        {
            var x = middle + stage.Width * spread * (random.Next() + random.Next() - 1);
            return (x, bed.YAt(x) + h * random.Between(from, to), random.Pick([0.55, 0.75, 1.0]));
        }
    }
}
