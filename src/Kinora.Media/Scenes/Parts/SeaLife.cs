using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What lives under water: corals, kelp that sways from its foot, schools of small fish, rising bubbles.</summary>
public static class SeaLife
{
    private static readonly Tone[] Corals = [Tone.Of(0xf0697e), Tone.Of(0xf79a54), Tone.Of(0xb86fd0), Tone.Of(0xf5c95a), Tone.Of(0x5fd0b8)];
    private static readonly Tone Weed = Tone.Of(0x3f9a5e);

    /// <summary>One coral, its foot at a point: branching, a fan, a dome or tubes.</summary>
    public static void Coral(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double size, Func<Tone,
        Tone> light)
    {
        var local = random.Pick(Corals);
        Tone tone = light(local), lit = light(local.Lighter(0.25)), dark = light(local.Darker(0.25));
        switch (random.Whole(0, 3))
        {
            case 0:
                Branch(drawing, random, x, foot, size * 0.5, 0, size * 0.13, 3, tone);
                break;
            case 1:
                Fan(drawing, x, foot, size, tone, dark);
                break;
            case 2:
                drawing.Path(new SvgPath().MoveTo(x - size * 0.55, foot)
                    .CurveTo(x - size * 0.6, foot - size * 0.75, x + size * 0.6, foot - size * 0.75, x + size * 0.55, foot).Close(),
                    Paint.Down(lit, dark));
                for (var i = 0; i < 4; i++) drawing.Stroke(new SvgPath().MoveTo(x + size * (-0.4 + 0.22 * i), foot - size * 0.1)
                    .QuadraticTo(x + size * (-0.42 + 0.25 * i), foot - size * 0.32, x + size * (-0.24 + 0.16 * i), foot - size * 0.46),
                    dark, size * 0.03, 0.6);
                break;
            default:
                for (var i = 0; i < 5; i++)
                {
                    double across = x + size * (-0.36 + 0.18 * i), tall = size * random.Between(0.4, 0.95), wide = size * 0.15;
                    drawing.Rectangle(across - wide / 2, foot - tall, wide, tall + 2,
                        Paint.Across(new(0, lit), new(0.5, tone), new(1, dark)), wide / 2);
                    drawing.Ellipse(across, foot - tall + wide * 0.3, wide * 0.36, wide * 0.22, dark);
                }

                break;
        }
    }

    private static void Branch(SvgDrawing drawing, SceneRandom random, double x, double y, double length, double angle, double width,
        int left, Tone tone)
    {
        double tipX = x + length * Math.Sin(angle), tipY = y - length * Math.Cos(angle);
        drawing.Line(x, y, tipX, tipY, tone, width);
        if (left == 0) return;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1]) Branch(drawing, random, tipX, tipY, length * random.Between(0.6, 0.8),
            angle + side * random.Between(0.28, 0.6), width * 0.72, left - 1, tone);
    }

    private static void Fan(SvgDrawing drawing, double x, double foot, double size, Tone tone, Tone dark)
    {
        drawing.Path(new SvgPath().MoveTo(x, foot)
            .CurveTo(x - size * 0.9, foot - size * 0.5, x - size * 0.5, foot - size * 1.1, x, foot - size)
            .CurveTo(x + size * 0.5, foot - size * 1.1, x + size * 0.9, foot - size * 0.5, x, foot).Close(), Paint.Of(tone, 0.9));
        for (var i = -3; i <= 3; i++) drawing.Stroke(new SvgPath().MoveTo(x, foot)
            .QuadraticTo(x + size * 0.14 * i, foot - size * 0.45, x + size * 0.15 * i, foot - size * (0.9 - 0.03 * i * i)), dark,
            size * 0.025, 0.55);
    }

    /// <summary>Stalks of kelp that lean to and fro about their feet.</summary>
    public static void Kelp(SceneStage stage, string name, double depth, double height, IReadOnlyList<(double X, double Y)> feet, Func<Tone,
        Tone> light)
    {
        var random = stage.Random.Fork(name);
        for (var shape = 0; shape < 2; shape++)
        {
            var copies = feet.Where((_, i) => i % 2 == shape)
                .Select(foot => new PartCopy(foot.X, foot.Y, random.Between(0.5, 1),
                new Rock(random.Between(2.5, 5), random.Between(4, 6.5), random.Next()), 1, random.Chance(0.5))).ToList();
            var seed = random.Fork($"shape {shape}");
            stage.AddCopies($"{name} {shape}", depth, height * 1.05, drawing =>
                Stalk(drawing, seed, height, light(Weed), light(Weed.Lighter(0.2))), copies);
        }
    }

    private static void Stalk(SvgDrawing drawing, SceneRandom random, double height, Tone tone, Tone lit)
    {
        var bend = height * random.Between(0.03, 0.07);
        double X(double t) => bend * Math.Sin(t * Math.PI * 2.4);
        var stem = new (double X, double Y)[9];
        for (var i = 0; i < 9; i++) stem[i] = (X(i / 8.0), -height * 0.95 * i / 8);
        drawing.Stroke(new SvgPath().MoveTo(0, 0).SmoothThrough(stem), tone, height * 0.014);
        for (var i = 1; i < 15; i++)
        {
            double t = i / 15.0, y = -height * 0.95 * t, side = i % 2 == 0 ? 1 : -1, length = height * (0.17 - 0.08 * t);
            drawing.Path(new SvgPath().MoveTo(X(t), y)
                .QuadraticTo(X(t) + side * length * 0.5, y - length * 0.75, X(t) + side * length, y - length * 0.55)
                .QuadraticTo(X(t) + side * length * 0.5, y - length * 0.1, X(t), y).Close(), i % 3 == 0 ? lit : tone);
        }
    }

    /// <summary>A school of small fish that swims through the picture once.</summary>
    public static void School(SceneStage stage, string name, double x, double y, double size, int count, int facing, Tone tone,
        double depth)
    {
        var random = stage.Random.Fork(name);
        var copies = new List<PartCopy>();
        for (var i = 0; i < count; i++)
        {
            // Denser in the middle, drawn out along its way.
            double across = (random.Next() + random.Next() - 1) * size * 6.5, up = (random.Next() + random.Next() - 1) * size * 2.6;
            var motion = new Drift(facing * size * random.Between(0.85, 1), 0)
                .And(new Sway(size * 0.2, size * 0.16, random.Between(1.6, 3), random.Next()))
                .And(new Rock(3, random.Between(0.8, 1.4), random.Next()));
            copies.Add(new PartCopy(x + across, y + up, random.Between(0.5, 1), motion, random.Between(0.7, 1), facing < 0));
        }

        var half = size / 2;
        stage.AddCopies(name, depth, size * 0.7, drawing => drawing
            .Path(new SvgPath().MoveTo(half, 0).QuadraticTo(half * 0.2, -half * 0.62, -half * 0.55, -half * 0.06)
                .LineTo(-half, -half * 0.42).QuadraticTo(-half * 0.75, 0, -half, half * 0.42).LineTo(-half * 0.55, half * 0.06)
                .QuadraticTo(half * 0.2, half * 0.62, half, 0).Close(), tone)
            .Circle(half * 0.58, -half * 0.08, half * 0.08, tone.Darker(0.4)), copies);
    }

    /// <summary>Streams of bubbles that rise from the floor, wobbling.</summary>
    public static void Bubbles(SceneStage stage, double floor, int streams, Tone tone)
    {
        var random = stage.Random.Fork("bubbles");
        var copies = new List<PartCopy>();
        for (var stream = 0; stream < streams; stream++)
        {
            var x = stage.Width * (stream + random.Next()) / streams;
            for (var i = 0; i < 9; i++)
            {
                var period = random.Between(6, 9);
                var motion = new Course(0, stage.Top - floor - 60, period, i / 9.0 + random.Between(0, 0.06))
                    .And(new Sway(stage.Percent * random.Between(0.4, 1.2), 0, random.Between(1.4, 2.6), random.Next()));
                copies.Add(new PartCopy(x + stage.Percent * random.Between(-1.5, 1.5), floor + 30, random.Pick([0.2, 0.3, 0.45, 0.8]),
                    motion, random.Between(0.5, 0.95)));
            }
        }

        var radius = stage.Percent * 1.6;
        stage.AddCopies("bubbles", 0.9, radius * 1.1, drawing => drawing.Circle(0, 0, radius, Paint.Of(tone, 0.22))
            .Stroke(new SvgPath().MoveTo(-radius, 0).ArcTo(radius, radius, false, true, radius, 0)
                .ArcTo(radius, radius, false, true, -radius, 0), tone, radius * 0.13, 0.75)
            .Ellipse(-radius * 0.36, -radius * 0.4, radius * 0.22, radius * 0.16, Paint.Of(Tone.White, 0.85)), copies);
    }
}
