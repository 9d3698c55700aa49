using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A river that winds from the hills to the viewer between green banks, with a bridge, stones or trees.</summary>
public sealed class RiverEnvironment : IEnvironment
{
    private static readonly Tone Deep = Tone.Of(0x2f86a0);

    public ScenePlace Place => ScenePlace.River;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var shape = Composition.Of(stage, 3);
        var side = Composition.Side(stage);
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.5 : 0.49);
        stage.Sun = (stage.Sun.X, stage.Sun.Y * stage.Horizon / (stage.Height * (stage.IsPortrait ? 0.62 : 0.66)));
        var plants = Vegetation.Of(stage);
        Sky.Draw(stage, [new(0, stage.Palette.Of(plants.Grass, 0.4)), new(1, stage.Palette.Of(plants.Grass, 1))]);
        stage.AddSlot(0.15, new SubjectSlot(SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.38,
            stage.Percent * 4) { Spread = stage.Horizon * 0.12 });
        Far(stage, random, shape, side);
        if (random.Chance(0.6)) Birds.Flock(stage, stage.Horizon * random.Between(0.25, 0.45), stage.Percent * 2.6, random.Pick([3, 5]));
        var course = new RiverCourse(stage, side);
        Meadow(stage, random, plants, course);
        Flow(stage, random, course);
        if (shape == 0) Bridge(stage, course, 0.3);
        if (shape == 1) Stones(stage, random, course);
        Banks(stage, random, plants, course, shape);
        stage.AddSlot(0.8, new SubjectSlot(SlotKind.Water, course.Middle(0.55) - course.Half(0.55) * 0.5,
            course.Middle(0.55) + course.Half(0.55) * 0.5, course.Y(0.55), stage.Percent * 6));
        var standX = stage.Width * (side > 0 ? 0.56 : 0.06);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, standX, standX + stage.Width * 0.38, course.Y(0.62), stage.Percent * 10));
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.06, stage.Width * 0.86, stage.Horizon * 0.45);
        if (random.Chance(0.4)) Grass.Fringe(stage, "near grass", stage.Percent * 18, plants.Grass, -side);
    }

    private static void Far(SceneStage stage, SceneRandom random, int shape, int side)
    {
        var plants = Vegetation.Of(stage);
        var foot = stage.Horizon + stage.Percent * 3;
        if (shape == 2) Peaks.Draw(stage, "range", 0.15, foot,
            Peaks.Range(stage, random.Fork("range"), foot, stage.Horizon * (stage.IsPortrait ? 0.36 : 0.48),
            stage.Width * (0.5 + side * 0.16)), Tone.Of(0x7c8496), 0.36);
        else Ridges.Hill(stage, "far hills", 0.14,
            Ridges.Rolling(stage, random.Fork("far hills"), stage.Horizon * 0.8, stage.Horizon * 0.13, random.Between(1.2, 2)), foot,
            plants.Needles);
        var near = Ridges.Rolling(stage, random.Fork("hills"), stage.Horizon * 0.93, stage.Horizon * 0.08, random.Between(1.5, 2.6));
        Ridges.Hill(stage, "hills", 0.3, near, foot, plants.Needles.Mix(plants.Grass, 0.5), stage.Percent * 9, drawing =>
        {
            Trees.FarWood(stage, drawing, random.Fork("wood"), near, stage.Left, stage.Width * random.Between(0.2, 0.42),
                stage.Percent * 4.5, 0.3, shape == 2);
            Trees.FarWood(stage, drawing, random.Fork("wood 2"), near, stage.Width * random.Between(0.6, 0.75), stage.Right,
                stage.Percent * 4.5, 0.3, shape == 2);
        });
    }

    private static void Meadow(SceneStage stage, SceneRandom random, Vegetation plants, RiverCourse course)
    {
        var line = Ridges.Rolling(stage, random.Fork("meadow"), stage.Horizon + stage.Percent, stage.Percent * 2, 1.4);
        Ridges.Hill(stage, "meadow", 0.5, line, stage.Bottom, plants.Grass);
        var palette = stage.Palette;
        stage.Add("meadow bands", 0.6, stage.Horizon, stage.Bottom, drawing =>
        {
            for (var i = 0; i < 9; i++)
            {
                var t = 0.06 + 0.9 * i / 9 + random.Between(0, 0.05);
                double x = random.Between(stage.Left, stage.Right), half = stage.Width * random.Between(0.1, 0.26);
                drawing.Ellipse(x, course.Y(t), half, stage.Percent * (0.5 + 2.6 * t),
                    Paint.Of(i % 2 == 0 ? palette.Lit(plants.Grass, 0.4 + 0.6 * t) : palette.Dark(plants.Grass, 0.4 + 0.6 * t), 0.32));
            }
        });
    }

    /// <summary>The water between its banks, brightest far away, with moving glints.</summary>
    private static void Flow(SceneStage stage, SceneRandom random, RiverCourse course)
    {
        var palette = stage.Palette;
        var plants = Vegetation.Of(stage);
        var earth = palette.Dark(plants.IsSnowy ? Vegetation.Snow.Mix(palette.Shadow, 0.2) : Vegetation.Earth, 0.8);
        stage.Add("river", 0.62, course.Top - 2, stage.Bottom, drawing =>
        {
            drawing.Path(course.Outline(1.06, stage.Percent * 0.9), earth);
            drawing.Path(course.Outline(1, 0), Paint.Down([.. Water.Stops(palette, Deep)]));
            drawing.Path(course.Outline(0.55, 0), Paint.Of(palette.SkyAt(0.8).Mix(palette.Glow, 0.3), 0.16));
        });
        var copies = new List<PartCopy>();
        for (var i = 0; i < 64; i++)
        {
            var t = 0.04 + 0.94 * random.Next();
            var x = course.Middle(t) + course.Half(t) * random.Between(-0.72, 0.72);
            var motion = new Twinkle(0.1, 0.9, random.Between(1.4, 3.4), random.Next())
                .And(new Sway(stage.Percent * 0.6 * t, stage.Percent * 0.25, random.Between(3, 6), random.Next()));
            copies.Add(new PartCopy(x, course.Y(t), 0.16 + 0.85 * t, motion, 0.75));
        }

        var length = stage.Percent * 4.4;
        var light = palette.Disc.Mix(palette.Glow, 0.5).Mix(palette.Sky[4], 0.6 * (1 - palette.Sunlight));
        stage.AddCopies("glints", 0.64, length, drawing => drawing.Rectangle(-length / 2, -1.7, length, 3.4, light, 1.7), copies);
    }

    /// <summary>A stone bridge with arches, each with its reflection.</summary>
    private static void Bridge(SceneStage stage, RiverCourse course, double t)
    {
        var palette = stage.Palette;
        var stone = Tone.Of(0xb5a392);
        const double depth = 0.66;
        double x = course.Middle(t), half = course.Half(t) + stage.Percent * 10, y = course.Y(t), tall = stage.Percent * 10;
        stage.Add("bridge", depth, new RectangleD(x - half * 1.25, y - tall * 1.5, half * 2.5, tall * 2.1), drawing =>
        {
            var deck = new SvgPath().MoveTo(x - half * 1.2, y + stage.Percent * 0.5).LineTo(x - half * 1.2, y - tall * 0.55)
                .QuadraticTo(x, y - tall * 1.5, x + half * 1.2, y - tall * 0.55).LineTo(x + half * 1.2, y + stage.Percent * 0.5);
            for (var arch = 2; arch >= 0; arch--)
            {
                var middle = x + half * 0.62 * (arch - 1);
                var radius = half * 0.24;
                deck.LineTo(middle + radius, y + stage.Percent * 0.5)
                    .ArcTo(radius, arch == 1 ? tall * 0.78 : tall * 0.56, false, false, middle - radius, y + stage.Percent * 0.5);
            }

            drawing.Path(deck.Close(), Paint.Down(palette.Lit(stone, depth), palette.Dark(stone, depth)));
            drawing.Stroke(new SvgPath().MoveTo(x - half * 1.2, y - tall * 0.58)
                .QuadraticTo(x, y - tall * 1.53, x + half * 1.2, y - tall * 0.58), palette.Lit(stone, depth), stage.Percent * 0.7);
            for (var arch = 0; arch < 3; arch++)
            {
                var middle = x + half * 0.62 * (arch - 1);
                var radius = half * 0.27;
                drawing.Stroke(new SvgPath().MoveTo(middle - radius, y)
                    .ArcTo(radius, arch == 1 ? tall * 0.82 : tall * 0.6, false, true, middle + radius, y), palette.Dark(stone, depth),
                    stage.Percent * 0.5, 0.8);
            }

            drawing.Ellipse(x, y + stage.Percent * 1.6, half * 0.9, stage.Percent * 1.3, Paint.Of(palette.Shadow, 0.3));
        });
    }

    private static void Stones(SceneStage stage, SceneRandom random, RiverCourse course)
    {
        var foam = Tone.White.Mix(stage.Palette.Light, 0.3).Mix(stage.Palette.Shadow, 0.4 * stage.Palette.Darkness);
        stage.Add("river stones", 0.7, course.Y(0.2), stage.Bottom, drawing =>
        {
            foreach (var (t, across, size) in (ReadOnlySpan<(double, double, double)>)[(0.3, -0.5, 3.6), (0.34, 0.1, 2.6), (0.37, 0.6, 4.2),
                (0.58, -0.72, 8), (0.62, -0.45, 5), (0.6, 0.78, 7), (0.86, -0.8, 12)])
            {
                double x = course.Middle(t) + course.Half(t) * across, y = course.Y(t),
                    width = stage.Percent * size * random.Between(0.85, 1.15);
                drawing.Ellipse(x, y + 2, width * 0.68, width * 0.1, Paint.Of(foam, 0.5));
                Rocks.Draw(stage, drawing, random, x, y + 3, width, 0.5 + 0.5 * t);
            }
        });
    }

    private static void Banks(SceneStage stage, SceneRandom random, Vegetation plants, RiverCourse course, int shape)
    {
        TreeKind[] kinds = shape == 2 ? [TreeKind.Conifer] : [TreeKind.Round, TreeKind.Birch, TreeKind.Poplar];
        for (var row = 0; row < 3; row++)
        {
            var t = 0.07 + 0.16 * row;
            var tall = stage.Percent * (11 + 12 * row);
            stage.Add("bank trees", 0.5 + 0.17 * row, course.Y(t) - tall * 1.5, course.Y(t) + stage.Percent * 4, drawing =>
            {
                foreach (var edge in (ReadOnlySpan<int>)[-1, 1])
                {
                    // Alternate rows stand on alternate banks: the way winds between them.
                    if (row > 0 && (row % 2 == 0) == (edge > 0)) continue;
                    for (var i = 0; i < 3; i++)
                    {
                        var x = course.Middle(t) + edge * (course.Half(t) + stage.Percent * (7 + 13 * row + (10 + 5 * row) * i)
                            * random.Between(0.9, 1.15));
                        if (x < stage.Left || x > stage.Right) continue;
                        var y = course.Y(t) + stage.Percent * random.Between(-0.8, 0.8);
                        drawing.Ellipse(x - stage.LitSide(x) * tall * 0.14, y, tall * 0.3, tall * 0.025,
                            Paint.Of(stage.Palette.Shadow, 0.24));
                        var isBush = random.Chance(0.25);
                        Trees.Draw(stage, drawing, random, isBush ? TreeKind.Bush : random.Pick(kinds), x, y,
                            tall * random.Between(0.75, 1.1) * (isBush ? 0.28 : 1), 0.45 + 0.2 * row);
                    }
                }
            });
        }

        Grass.Tufts(stage, "bank tufts", 0.9, stage.Percent * 4.5, 44, plants.Grass.Darker(0.14), (x, t) =>
        {
            var down = 0.2 + 0.8 * t;
            // None in the water.
            return Math.Abs(x - course.Middle(down)) < course.Half(down) * 1.12 ? stage.Bottom + stage.Percent * 20 : course.Y(down);
        });
        if (plants.Flowers.Length > 0) Flowers(stage, random, plants, course);
    }

    private static void Flowers(SceneStage stage, SceneRandom random, Vegetation plants, RiverCourse course)
    {
        foreach (var local in plants.Flowers[..2])
        {
            var tone = stage.Palette.Lit(local, 0.9);
            var copies = new List<PartCopy>();
            for (var i = 0; i < 26; i++)
            {
                double t = 0.3 + 0.68 * random.Next(), x = random.Between(stage.Left, stage.Right);
                if (Math.Abs(x - course.Middle(t)) < course.Half(t) * 1.15) continue;
                copies.Add(new PartCopy(x, course.Y(t), 0.3 + 0.7 * t, PartMotion.Still));
            }

            stage.AddCopies("bank flowers", 0.9, 8, drawing => drawing.Circle(-3, 0, 3.4, tone).Circle(3, 0.6, 3.4, tone)
                .Circle(0, -3, 3.4, tone).Circle(0, 0, 1.8, stage.Palette.Of(Tone.Of(0xf6d04d), 1)), copies);
        }
    }
}
