using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Under the sea: light from above in shafts, reefs and kelp that fade into the blue, a sandy floor.</summary>
public sealed class UnderwaterEnvironment : IEnvironment
{
    private static readonly Tone Sand = Tone.Of(0xd9cfa8);
    private static readonly Tone Reef = Tone.Of(0x4d6a80);

    public ScenePlace Place => ScenePlace.Underwater;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var shape = Composition.Of(stage, 3);
        var side = Composition.Side(stage);
        // Here the horizon is where the floor begins.
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.8 : 0.78);
        var water = new WaterLight(stage.Palette, random.Chance(0.5));
        Blue(stage, water);
        Shafts(stage, random, water);
        for (var row = 0; row < 3; row++) Reefs(stage, row, shape, side, water);
        SeaLife.School(stage, "far school", stage.Width * (0.5 - side * 0.24), stage.Height * random.Between(0.3, 0.45),
            stage.Percent * 2.4, 26, side, water.At(Tone.Of(0x2c5f7c), 0.35), 0.4);
        stage.AddSlot(0.6, new SubjectSlot(SlotKind.UnderWater, stage.Width * 0.12, stage.Width * 0.88, stage.Height * 0.36,
            stage.Percent * 9) { Spread = stage.Height * 0.1 });
        Floor(stage, random, water);
        if (shape != 0) SeaLife.Kelp(stage, "kelp", 0.85, stage.Percent * 52, Feet(stage, random, -side, 7), tone => water.At(tone, 0.7));
        Corals(stage, random, shape, side, water);
        stage.AddSlot(0.9, new SubjectSlot(SlotKind.UnderWater, stage.Width * 0.1, stage.Width * 0.9, stage.Height * 0.54,
            stage.Percent * 16) { Spread = stage.Height * 0.12 });
        if (stage.Scene.Subjects.Count == 0) SeaLife.School(stage, "near school", stage.SubjectX, stage.Height * random.Between(0.48, 0.58),
            stage.Percent * 5.4, 11, -side, water.At(random.Pick([Tone.Of(0xf7a54a), Tone.Of(0xf5d860), Tone.Of(0xe9718a)]), 0.95), 0.9);
        SeaLife.Bubbles(stage, stage.Horizon + stage.Percent * 8, 3, water.Top.Lighter(0.5));
        if (stage.Palette.Darkness > 0.6) Glimmer(stage, random);
        if (random.Chance(0.4)) Frame(stage, random, -side, water);
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.07, stage.Width * 0.86, stage.Height * 0.3);
    }

    private static void Blue(SceneStage stage, WaterLight water)
    {
        var (sunX, _) = stage.Sun;
        ValueList<ValueStop> stops = [new(0, water.Top), new(0.3, water.Top.Mix(water.Middle, 0.6)), new(0.62, water.Middle),
            new(1, water.Deep)];
        var light = new BackdropLight([new BackdropBand(0, stage.Height, stops)],
            [new BackdropGlow(sunX, -stage.Height * 0.05, stage.Width * 0.55, stage.Height * 0.75, water.Shine,
                0.62 * (0.35 + 0.65 * stage.Palette.Sunlight))]);
        stage.Backdrop = new Backdrop(light, light);
    }

    /// <summary>Beams that fan out from above where the sun or moon is, each brightening and fading in its own time.</summary>
    private static void Shafts(SceneStage stage, SceneRandom random, WaterLight water)
    {
        var strength = (0.34 - 0.16 * stage.Palette.Darkness) * (0.3 + 0.7 * stage.Palette.Sunlight);
        for (var i = 0; i < 5; i++)
        {
            double x = stage.Sun.X + stage.Percent * (-34 + 17 * i + random.Between(-4, 4)),
                lean = (x - stage.Sun.X) * 0.9 + stage.Percent * random.Between(-6, 6);
            double wide = stage.Percent * random.Between(2.5, 6), foot = stage.Height * random.Between(0.66, 0.92),
                spread = wide * random.Between(2.4, 3.4);
            var box = new RectangleD(Math.Min(x - wide, x + lean - spread), stage.Top, Math.Abs(lean) + wide + spread * 2,
                foot - stage.Top);
            stage.Add("light shaft", 0.1, box, drawing =>
                drawing.Polygon(Paint.Down(new(0, water.Shine, strength), new(0.5, water.Shine, strength * 0.45), new(1, water.Shine, 0)),
                (x - wide / 2, stage.Top), (x + wide / 2, stage.Top), (x + lean + spread / 2, foot), (x + lean - spread / 2, foot)),
                new Twinkle(0.35, 1, random.Between(4, 7), random.Next())
                    .And(new Sway(stage.Percent * 1.2, 0, random.Between(7, 11), random.Next())));
        }
    }

    /// <summary>Rocks in the distance: the farther, the bluer and the lower.</summary>
    private static void Reefs(SceneStage stage, int row, int shape, int side, WaterLight water)
    {
        var random = stage.Random.Fork($"reef {row}");
        var near = 0.12 + 0.2 * row;
        var foot = stage.Horizon + stage.Percent * (2 + 2 * row);
        var tallest = stage.Percent * (shape == 2 ? 38 : 20) * (1 - 0.12 * row);
        stage.Add("reef", 0.2 + 0.18 * row, stage.Horizon - tallest * 1.4, foot + stage.Percent * 4, drawing =>
        {
            var points = new List<(double X, double Y)>();
            var count = 9 + row * 2;
            for (var i = 0; i <= count; i++)
            {
                var across = i / (double)count;
                // A valley where the light falls, walls at the edges.
                var edge = Math.Pow(Math.Abs(across - 0.5 + side * 0.08) * 2, 1.6);
                points.Add((stage.Left + (stage.Right - stage.Left) * across,
                    stage.Horizon - tallest * (0.08 + (0.3 + 0.75 * random.Next()) * edge)));
            }

            var top = water.At(Reef, near).Lighter(0.05);
            drawing.Path(new SvgPath().MoveTo(points[0].X, points[0].Y).SmoothThrough([.. points])
                .LineTo(stage.Right, foot + stage.Percent * 4).LineTo(stage.Left, foot + stage.Percent * 4).Close(),
                Paint.Down(top, water.At(Reef, near).Mix(water.Deep, 0.4)));
            if (row == 0) return;
            foreach (var (x, y) in points.Where((_, i) => i % 2 == 0)) SeaLife.Coral(stage, drawing, random, x, y + stage.Percent * 2,
                stage.Percent * random.Between(3, 6), tone => water.At(tone, near));
        });
    }

    private static void Floor(SceneStage stage, SceneRandom random, WaterLight water)
    {
        var line = Ridges.Rolling(stage, random.Fork("floor"), stage.Horizon + stage.Percent * 2, stage.Percent * 3, 1.6);
        Tone far = water.At(Sand, 0.4), near = water.At(Sand, 0.85);
        stage.Add("floor", 0.75, line.Top - 4, stage.Bottom, drawing =>
        {
            drawing.Path(line.Below(stage.Bottom), Paint.Down(far.Lighter(0.06), near));
            for (var i = 0; i < 34; i++)
            {
                double t = Math.Sqrt(random.Next()), x = random.Between(stage.Left, stage.Right),
                    y = line.YAt(x) + stage.Percent * 2 + (stage.Bottom - line.YAt(x)) * t, half = stage.Percent * (2 + 6 * t);
                drawing.Stroke(new SvgPath().MoveTo(x - half, y).QuadraticTo(x - half * 0.4, y - half * 0.2, x, y)
                    .QuadraticTo(x + half * 0.5, y + half * 0.16, x + half, y), random.Chance(0.5) ? near.Darker(0.14) : water.Shine,
                    1.6 + 1.6 * t, 0.3);
            }
        });
        // The net of light that the waves above throw on the sand.
        var copies = new List<PartCopy>();
        for (var i = 0; i < 22; i++)
        {
            var x = random.Between(stage.Left, stage.Right);
            copies.Add(new PartCopy(x, line.YAt(x) + (stage.Bottom - line.YAt(x)) * random.Between(0.12, 0.95), random.Between(0.5, 1.2),
                new Twinkle(0, 0.7, random.Between(2.4, 5), random.Next()).And(new Sway(stage.Percent * 0.8, 0, 6, random.Next())), 0.5));
        }

        var reach = stage.Percent * 5;
        stage.AddCopies("caustics", 0.78, reach, drawing =>
            drawing.Stroke(new SvgPath().MoveTo(-reach * 0.9, 0).QuadraticTo(-reach * 0.4, -reach * 0.2, 0, -reach * 0.04)
            .QuadraticTo(reach * 0.5, reach * 0.14, reach * 0.9, -reach * 0.08), water.Shine, 4, 0.8), copies);
    }

    private static void Corals(SceneStage stage, SceneRandom random, int shape, int side, WaterLight water) =>
        stage.Add("corals", 0.95, stage.Height * 0.5, stage.Bottom, drawing =>
        {
            for (var i = 0; i < 9; i++)
            {
                // Two gardens: a large one below the subject's side, a small one opposite.
                var isMain = i < 6;
                var across = isMain ? 0.5 + side * (0.12 + 0.062 * i) : 0.5 - side * (0.26 + 0.08 * (i - 6));
                double x = stage.Width * across, foot = stage.Horizon + (stage.Height - stage.Horizon) * random.Between(0.45, 0.95),
                    size = stage.Percent * (isMain ? random.Between(9, 19) : random.Between(6, 10)) * (shape == 0 ? 1.2 : 1);
                if (i % 3 == 1) Rocks.Draw(stage, drawing, random, x, foot + 4, size * 1.5, 0.9, water.At(Reef, 0.9));
                drawing.Ellipse(x, foot, size * 0.7, size * 0.09, Paint.Of(water.Deep, 0.4));
                SeaLife.Coral(stage, drawing, random, x, foot, size, tone => water.At(tone, 0.9));
            }
        });

    private static List<(double X, double Y)> Feet(SceneStage stage, SceneRandom random, int side, int count) =>
        [.. Enumerable.Range(0, count).Select(i =>
            (stage.Width * (0.5 + side * random.Between(0.2, 0.5)),
            stage.Horizon + (stage.Height - stage.Horizon) * random.Between(0.2, 0.7))).OrderBy(foot => foot.Item2)];

    /// <summary>Small lights of living things in the dark.</summary>
    private static void Glimmer(SceneStage stage, SceneRandom random)
    {
        var tone = Tone.Of(0x7df3e1);
        var copies = new List<PartCopy>();
        for (var i = 0; i < 46; i++)
        {
            copies.Add(new PartCopy(random.Between(0, stage.Width), stage.Height * random.Between(0.3, 0.98), random.Between(0.3, 1),
                new Twinkle(0, 1, random.Between(2.5, 6), random.Next())
                    .And(new Sway(stage.Percent * 2, stage.Percent, random.Between(6, 11), random.Next())), 0.9));
        }

        stage.AddCopies("glimmer", 0.95, 14, drawing => drawing.Circle(0, 0, 13, Paint.Glow(tone, 0.7))
            .Circle(0, 0, 2.6, tone.Lighter(0.5)), copies);
    }

    private static void Frame(SceneStage stage, SceneRandom random, int side, WaterLight water) =>
        SeaLife.Kelp(stage, "near kelp", 1.6, stage.Percent * 62,
            [.. Enumerable.Range(0, 4).Select(_ => (stage.Width * (0.5 + side * random.Between(0.4, 0.54)), stage.Bottom))], tone =>
            water.At(tone, 1).Mix(water.Deep, 0.68));
}
