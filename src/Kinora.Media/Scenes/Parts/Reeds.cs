using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Reeds and rushes at the water's edge, moving in the air, and a jetty among them.</summary>
public static class Reeds
{
    private static readonly Tone Green = Tone.Of(0x6d8f4a);
    private static readonly Tone Head = Tone.Of(0x7a4f33);
    private static readonly Tone Plank = Tone.Of(0xa5835f);

    /// <summary>Clumps of reeds about their feet.</summary>
    /// <param name="feet">Where clumps stand, in units, and how large each is: 1 is the height.</param>
    public static void Clumps(SceneStage stage, string name, double depth, double height,
        IReadOnlyList<(double X, double Y, double Scale)> feet)
    {
        var random = stage.Random.Fork(name);
        for (var shape = 0; shape < 2; shape++)
        {
            var copies = feet.Where((_, i) => i % 2 == shape)
                .Select(foot => new PartCopy(foot.X, foot.Y, foot.Scale,
                    new Rock(random.Between(0.8, 2), random.Between(3, 5), random.Next()), 1, random.Chance(0.5))).ToList();
            var seed = random.Fork($"shape {shape}");
            stage.AddCopies($"{name} {shape}", depth, height * 1.12, drawing => Clump(stage, drawing, seed, height, depth), copies);
        }
    }

    private static void Clump(SceneStage stage, SvgDrawing drawing, SceneRandom random, double height, double depth)
    {
        var palette = stage.Palette;
        var near = depth > 1.2 ? 0.45 : 0;
        Tone[] greens = [palette.Of(Green, depth).Mix(palette.Shadow, near), palette.Dark(Green, depth).Mix(palette.Shadow, near),
            palette.Lit(Green, depth).Mix(palette.Shadow, near)];
        for (var i = 0; i < 13; i++)
        {
            var x = height * random.Between(-0.24, 0.24);
            var tall = height * random.Between(0.45, 0.95);
            Grass.Blade(drawing, x, height * 0.03, x + tall * random.Between(-0.22, 0.22), -tall, height * random.Between(0.018, 0.032),
                greens[i % 3]);
        }

        var head = palette.Of(Head, depth).Mix(palette.Shadow, near);
        for (var i = 0; i < 4; i++)
        {
            double x = height * random.Between(-0.18, 0.18), tall = height * random.Between(0.75, 1.02),
                lean = tall * random.Between(-0.08, 0.08);
            drawing.Stroke(new SvgPath().MoveTo(x, 0).QuadraticTo(x, -tall * 0.5, x + lean, -tall), greens[1], height * 0.012);
            drawing.Group(x + lean, -tall, Math.Atan2(lean, tall) * 57.3, 1, top =>
                top.Rectangle(-height * 0.018, -height * 0.02, height * 0.036, height * 0.15, head, height * 0.018));
        }
    }

    /// <summary>A wooden jetty that leads from a corner out onto the water, narrower towards its end.</summary>
    public static void Jetty(SceneStage stage, double startX, double endX, double startY, double endY)
    {
        var palette = stage.Palette;
        const int Planks = 15;
        var wide = stage.Percent * 15;
        stage.Add("jetty", 1, Math.Min(startY, endY) - stage.Percent * 9, Math.Max(startY, endY) + stage.Percent * 10, drawing =>
        {
            double X(double t) => startX + (endX - startX) * (1 - Math.Pow(1 - t, 1.7));
            double Y(double t) => startY + (endY - startY) * (1 - Math.Pow(1 - t, 1.7));
            double Half(double t) => wide * (1 - 0.72 * (1 - Math.Pow(1 - t, 1.7))) / 2;
            drawing.Polygon(Paint.Of(palette.Shadow, 0.35), (X(0) - Half(0), Y(0) + Half(0) * 0.5), (X(1) - Half(1), Y(1) + Half(1) * 1.1),
                (X(1) + Half(1), Y(1) + Half(1) * 1.1), (X(0) + Half(0), Y(0) + Half(0) * 0.5));
            for (var post = 0; post < 4; post++)
            {
                var t = 0.22 + 0.26 * post;
                foreach (var edge in (ReadOnlySpan<int>)[-1, 1])
                {
                    double x = X(t) + edge * Half(t), width = Half(t) * 0.16;
                    drawing.Rectangle(x - width / 2, Y(t) - Half(t) * 0.55, width, Half(t) * 1.5, palette.Dark(Plank, 1), width * 0.3);
                }
            }

            for (var i = 0; i < Planks; i++)
            {
                double t = i / (double)Planks, next = (i + 0.82) / Planks;
                var tone = i % 3 == 1 ? palette.Of(Plank, 1) : palette.Lit(Plank, 1).Mix(palette.Of(Plank, 1), i % 2 == 0 ? 0.3 : 0.6);
                drawing.Polygon(tone, (X(t) - Half(t), Y(t)), (X(next) - Half(next), Y(next)), (X(next) + Half(next), Y(next)),
                    (X(t) + Half(t), Y(t)));
            }

            drawing.Polygon(palette.Dark(Plank, 1), (X(1) - Half(1), Y(0.99)), (X(1) + Half(1), Y(0.99)),
                (X(1) + Half(1), Y(0.99) + Half(1) * 0.22), (X(1) - Half(1), Y(0.99) + Half(1) * 0.22));
        });
    }
}
