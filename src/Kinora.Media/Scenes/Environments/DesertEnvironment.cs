using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Dunes with a lit and a dark side: a caravan on a crest, pyramids, or tall cactuses before table mountains.</summary>
public sealed class DesertEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Desert;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.6, 0.58, 0.45);
        Land.AirSlot(stage);
        var random = stage.Random.Fork("desert");
        var composition = Land.Composition(stage, 3);
        var sand = Tone.Of(random.Pick([0xe8b56a, 0xe2a35c, 0xe6be84]));
        if (stage.Scene.Weather is Weather.Snow) sand = Vegetation.Snow.Mix(sand, 0.2);
        var (h, horizon) = (stage.Height, stage.Horizon);
        if (composition == 2) Mesas.Row(stage, random, "far mesas", 0.16, horizon + h * 0.05, h * 0.2, Tone.Of(0xc06a48),
            Land.MainX(stage));
        Ridges.Hill(stage, "far dunes", 0.15, Ridges.Rolling(stage, random, horizon + h * (composition == 2 ? 0.05 : 0.01),
            h * (composition == 2 ? 0.02 : 0.06), 2), horizon + h * 0.16,
            sand);
        if (composition == 1) Pyramids(stage, random, sand, horizon + h * 0.06);
        Ridges.Mist(stage, "heat", 0.2, horizon - h * 0.04, horizon + h * 0.08, 0.5);
        Dunes(stage, random, "middle dunes", 0.4, horizon + h * 0.14, h * 0.13, 5, sand);
        if (composition == 0) Caravan(stage, random, horizon + h * (stage.IsPortrait ? 0.075 : 0.13));
        var near = Dunes(stage, random, "dunes", 0.62, horizon + h * 0.27, h * 0.2, 3, sand.Darker(0.03));
        Land.MidSlot(stage, 0.65, horizon + h * 0.2);
        Front(stage, random, sand, composition, near);
    }

    /// <summary>A row of dunes: each a soft hump whose crease winds from the crest to the viewer.</summary>
    private static GroundLine Dunes(SceneStage stage, SceneRandom random, string name, double depth, double foot, double tall, int count,
        Tone sand)
    {
        var palette = stage.Palette;
        var low = Ridges.Rolling(stage, random, foot - tall * 0.2, tall * 0.25, 1.2);
        var bottom = foot + stage.Height * 0.2;
        Ridges.Hill(stage, name, depth, low, bottom, sand, tall * 1.4, drawing =>
        {
            for (var i = 0; i < count; i++)
            {
                var x = stage.Width * ((i + random.Between(0.2, 0.8)) / count);
                var height = tall * (i % 2 == 0 ? random.Between(0.8, 1.15) : random.Between(0.45, 0.7));
                var (left, right) = (height * random.Between(2.2, 3.2), height * random.Between(2.2, 3.2));
                var side = stage.LitSide(x);
                var (top, base_) = (low.YAt(x) - height * 0.72, low.YAt(x) + height * 0.5);
                var whole = new SvgPath().MoveTo(x - left, base_)
                    .CurveTo(x - left * 0.5, base_ - 4, x - left * 0.3, top + height * 0.1, x, top)
                    .CurveTo(x + right * 0.3, top + height * 0.1, x + right * 0.5, base_ - 4, x + right, base_).Close();
                drawing.Path(whole, Paint.Down(palette.Dark(sand.Darker(0.1), depth), palette.Of(sand, depth)));
                var reach = side < 0 ? left : right;
                drawing.Path(new SvgPath().MoveTo(x + side * reach, base_)
                    .CurveTo(x + side * reach * 0.5, base_ - 4, x + side * reach * 0.3, top + height * 0.1, x, top)
                    .CurveTo(x - side * reach * 0.1, top + height * 0.45, x + side * reach * 0.16, top + height * 0.6,
                        x - side * reach * 0.08, base_).Close(),
                    Paint.Down(palette.Lit(sand.Lighter(0.12), depth), palette.Lit(sand, depth).Mix(palette.Of(sand, depth), 0.45)));
            }
        });
        return low;
    }

    private static void Pyramids(SceneStage stage, SceneRandom random, Tone sand, double foot)
    {
        var main = Land.MainX(stage);
        var side = Land.SubjectSide(stage);
        var tall = stage.IsPortrait ? stage.Width * 0.36 : stage.Height * 0.34;
        var stone = sand.Mix(Tone.Of(0xc98a4f), 0.5);
        stage.Add("pyramids", 0.32, foot - tall - 4, foot + 4, drawing =>
        {
            foreach (var (at, size) in ((double, double)[])[(-1.5 * side, 0.36), (0.95 * side, 0.58), (0, 1)])
            {
                var (x, height) = (main + at * tall, tall * size);
                var (half, lit) = (height * 0.82, stage.LitSide(x));
                var fold = x + lit * half * -0.22;
                drawing.Polygon(Paint.Down(stage.Palette.Dark(stone, 0.4), stage.Palette.Of(stone, 0.3)), (x - half, foot),
                    (x, foot - height), (x + half, foot));
                drawing.Polygon(Paint.Down(stage.Palette.Lit(stone, 0.45), stage.Palette.Lit(stone, 0.3)), (x + lit * half, foot),
                    (x, foot - height), (fold, foot));
                var courses = new SvgPath();
                for (var i = 1; i < 9; i++)
                {
                    var t = i / 9.0 + random.Between(-0.015, 0.015);
                    courses.MoveTo(x + (fold - x) * t, foot - height * (1 - t)).LineTo(x + lit * half * t, foot - height * (1 - t));
                }

                drawing.Stroke(courses, stage.Palette.Of(stone, 0.4), 2.5, 0.5);
            }
        });
    }

    private static void Caravan(SceneStage stage, SceneRandom random, double y)
    {
        var side = stage.LitSide(stage.SubjectX);
        var main = Land.MainX(stage);
        var size = stage.Percent * 6.6;
        var tone = stage.Palette.Dark(Tone.Of(0x5a3a2c), 0.6);
        var copies = Enumerable.Range(0, 5).Select(i => new PartCopy(
            main - side * (i - 2) * size * 1.75, y + size * 0.1 * Math.Sin(i * 1.3), random.Pick([0.85, 0.95, 1.0]),
                new Cross(side * stage.Percent * 7, 0).And(new Sway(0, size * 0.025, 1.1, i * 0.31)), 1, side < 0)).ToList();
        stage.AddCopies("caravan", 0.45, size * 1.3, drawing => Camel(stage, drawing, size, tone), copies);
        Ridges.Hill(stage, "caravan's dune", 0.45, Ridges.Rolling(stage, stage.Random.Fork("crest"), y + size * 0.12, size * 0.12, 1),
            y + stage.Height * 0.3, Tone.Of(0xe0a860));
    }

    /// <summary>A camel with its load, walking to the right, its feet at the origin.</summary>
    private static void Camel(SceneStage stage, SvgDrawing drawing, double size, Tone tone)
    {
        foreach (var (x, lean) in ((double, double)[])[(-0.42, -0.08), (-0.26, 0.08), (0.2, -0.07), (0.36, 0.1)])
            drawing.Line(x * size, -size * 0.5, (x + lean) * size, 0, tone, size * 0.085);
        drawing.Path(new SvgPath().MoveTo(-size * 0.52, -size * 0.52)
            .CurveTo(-size * 0.55, -size * 0.85, -size * 0.25, -size * 0.8, -size * 0.14, -size * 0.98)
            .CurveTo(-size * 0.05, -size * 1.14, size * 0.08, -size * 1.1, size * 0.16, -size * 0.9)
                .CurveTo(size * 0.28, -size * 0.78, size * 0.4, -size * 0.8, size * 0.5, -size * 0.66)
            .CurveTo(size * 0.62, -size * 0.62, size * 0.62, -size * 0.9, size * 0.66, -size * 1.08)
                .CurveTo(size * 0.7, -size * 1.2, size * 0.86, -size * 1.18, size * 0.98, -size * 1.06)
            .LineTo(size * 0.96, -size * 0.98).LineTo(size * 0.78, -size * 1)
                .CurveTo(size * 0.78, -size * 0.7, size * 0.72, -size * 0.42, size * 0.42, -size * 0.42)
            .LineTo(-size * 0.44, -size * 0.42).Close(), tone);
        drawing.Path(new SvgPath().MoveTo(-size * 0.26, -size * 0.9).QuadraticTo(size * 0.02, -size * 1.16, size * 0.28, -size * 0.86)
            .LineTo(size * 0.2, -size * 0.5).LineTo(-size * 0.2, -size * 0.5).Close(), stage.Palette.Of(Tone.Of(0xb8433c), 0.7));
        drawing.Line(-size * 0.52, -size * 0.62, -size * 0.6, -size * 0.36, tone, size * 0.04);
    }

    private static void Front(SceneStage stage, SceneRandom random, Tone sand, int composition, GroundLine behind)
    {
        var (h, side) = (stage.Height, Land.SubjectSide(stage));
        var line = Ridges.Slope(stage, h * (side < 0 ? 0.92 : 0.84), h * (side < 0 ? 0.84 : 0.92), h * 0.03);
        Ridges.Hill(stage, "front", 0.9, line, stage.Bottom, sand.Darker(0.06), h * 0.55, drawing =>
        {
            Ripples(stage, drawing, random, line, sand);
            if (composition == 2)
            {
                var main = Land.MainX(stage);
                DesertPlants.Cactus(stage, drawing, random, main, line.YAt(main) + stage.Percent * 1.5,
                    stage.Percent * (stage.IsPortrait ? 44 : 48), 0.9);
                foreach (var (at, tall) in ((double, double)[])[(-0.62, 22), (-0.47, 10), (0.17, 15)])
                    DesertPlants.Cactus(stage, drawing, random, main + side * at * stage.Width,
                        line.YAt(main + side * at * stage.Width) + stage.Percent, stage.Percent * tall, 0.9);
            }

            for (var i = 0; i < 4; i++)
            {
                var x = stage.Width * random.Between(0, 1);
                if (i % 2 == 0) Rocks.Draw(stage, drawing, random, x, line.YAt(x) + stage.Percent * random.Between(1, 5),
                    stage.Percent * random.Between(2, 6), 0.9, Tone.Of(0xb9784f));
                else DesertPlants.Agave(stage, drawing, random, x, line.YAt(x) + stage.Percent * random.Between(1, 5),
                    stage.Percent * random.Between(3, 6), 0.9);
            }

            if (composition != 1) return;
            foreach (var (at, tall) in ((double, double)[])[(0.05, 30), (0.12, 21)])
            {
                var x = side < 0 ? stage.Width * (1 - at) : stage.Width * at;
                Trees.Draw(stage, drawing, random, TreeKind.Palm, x, Math.Max(line.YAt(x), behind.YAt(x)) + 8, stage.Percent * tall, 0.9);
            }
        });
        Land.NearSlot(stage, h * 0.93);
        Grass.Tufts(stage, "dry grass", 1, stage.Percent * 4.5, 12, Tone.Of(0xa8924e), (x, t) => line.YAt(x) + h * (0.02 + 0.1 * t));
        // Sand that the wind takes along.
        var copies = Enumerable.Range(0, 16).Select(i => new PartCopy(random.Between(stage.Left, stage.Right),
            line.YAt(stage.Width / 2) + h * random.Between(-0.03, 0.1), random.Pick([0.6, 1.0, 1.5]),
            new Rise(side * -stage.Percent * 26, -stage.Percent * 1.4, 0.5, random.Between(2.5, 5), random.Next()), 0.4)).ToList();
        stage.AddCopies("blown sand", 1, stage.Percent * 4,
            drawing => drawing.Ellipse(0, 0, stage.Percent * 3.6, stage.Percent * 0.16, stage.Palette.Lit(sand, 1)), copies);
    }

    private static void Ripples(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line, Tone sand)
    {
        var (dark, lit) = (new SvgPath(), new SvgPath());
        for (var i = 0; i < 44; i++)
        {
            var t = (i + random.Next()) / 44;
            var x = random.Between(stage.Left, stage.Right);
            var y = line.YAt(x) + stage.Height * (0.015 + 0.2 * t * t);
            var length = stage.Percent * random.Between(6, 18) * (0.4 + t);
            dark.MoveTo(x, y).QuadraticTo(x + length * 0.3, y - length * 0.05, x + length * 0.5, y)
                .QuadraticTo(x + length * 0.7, y + length * 0.05, x + length, y);
            lit.MoveTo(x, y + 4).QuadraticTo(x + length * 0.3, y + 4 - length * 0.05, x + length * 0.5, y + 4)
                .QuadraticTo(x + length * 0.7, y + 4 + length * 0.05, x + length, y + 4);
        }

        drawing.Stroke(dark, stage.Palette.Dark(sand.Darker(0.1), 0.9), 3, 0.35).Stroke(lit, stage.Palette.Lit(sand, 0.9), 3, 0.4);
    }
}
