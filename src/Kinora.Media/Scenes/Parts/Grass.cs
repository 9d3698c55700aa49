using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Grass: short marks that give ground a surface, tufts that sway, and tall blades just before the lens.</summary>
public static class Grass
{
    /// <summary>Marks over a stretch of ground, larger towards the viewer: light ones and dark ones.</summary>
    public static void Texture(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, Tone local, Func<double, double> top, double bottom,
            int count)
    {
        var palette = stage.Palette;
        foreach (var (tone, share) in ((Tone, double)[])[(palette.Dark(local, depth), 0.5), (palette.Lit(local, depth), 0.5)])
        {
            for (var size = 0; size < 3; size++)
            {
                var path = new SvgPath();
                for (var i = 0; i < count * share / 3; i++)
                {
                    var x = random.Between(stage.Left, stage.Right);
                    var from = top(x) + 6;
                    var t = (size + random.Next()) / 3;
                    var y = from + (bottom - from) * t * t;
                    var length = stage.Percent * (0.4 + 1.5 * t);
                    path.MoveTo(x, y).QuadraticTo(x + length * 0.5, y - length * 0.12, x + length, y);
                }

                drawing.Stroke(path, tone, 1.6 + 1.6 * size, 0.4);
            }
        }
    }

    /// <summary>A tuft about its foot at the origin: blades that bend apart.</summary>
    public static void Tuft(SceneStage stage, SvgDrawing drawing, SceneRandom random, double height, double depth, Tone local,
        int blades = 7)
    {
        var palette = stage.Palette;
        for (var i = 0; i < blades; i++)
        {
            var lean = (i / (blades - 1.0) - 0.5) * 1.5 + random.Between(-0.15, 0.15);
            var tall = height * random.Between(0.55, 1) * (1 - Math.Abs(lean) * 0.35);
            Blade(drawing, lean * height * 0.12, 0, lean * height * 0.55, -tall, height * 0.055, i % 3 == 0 ? palette.Lit(local, depth)
                : i % 3 == 1 ? palette.Of(local, depth) : palette.Dark(local, depth));
        }
    }

    /// <summary>Tufts that sway over a stretch of ground: two shapes, many places.</summary>
    /// <param name="y">The ground at an x, from far to near as the second value goes 0–1.</param>
    public static void Tufts(SceneStage stage, string name, double depth, double height, int count, Tone local, Func<double, double,
        double> y)
    {
        var random = stage.Random.Fork(name);
        for (var shape = 0; shape < 2; shape++)
        {
            var copies = new List<PartCopy>();
            for (var i = 0; i < count / 2; i++)
            {
                var t = (i + random.Next()) / (count / 2);
                var x = random.Between(stage.Left, stage.Right);
                copies.Add(new PartCopy(x, y(x, t), random.Pick([0.55, 0.75, 1.0]) * (0.6 + 0.4 * t),
                    new Rock(random.Between(1.5, 4), random.Between(2.4, 4.6), random.Next()), 1, random.Chance(0.5)));
            }

            copies.Sort((a, b) => a.Y.CompareTo(b.Y));
            var seed = random.Fork($"shape {shape}");
            stage.AddCopies($"{name} {shape}", depth, height * 1.1, drawing => Tuft(stage, drawing, seed, height, depth, local), copies);
        }
    }

    /// <summary>Tall dark blades at the lower edge, thickest at one side: the frame of a picture.</summary>
    /// <param name="side">−1 highest at the left, 1 at the right.</param>
    public static void Fringe(SceneStage stage, string name, double height, Tone local, int side)
    {
        var random = stage.Random.Fork(name);
        var palette = stage.Palette;
        var bottom = stage.Bottom;
        stage.Add(name, 1.6, bottom - height * 1.3, bottom, drawing =>
        {
            for (var x = stage.Left; x < stage.Right; x += stage.Percent * random.Between(0.7, 1.7))
            {
                var across = (x - stage.Left) / (stage.Right - stage.Left);
                var near = side > 0 ? across : 1 - across;
                var tall = (stage.Bottom - stage.CanvasHeight) + height * (0.12 + 0.88 * near * near * near) * random.Between(0.5, 1.1);
                var tone = palette.Dark(local, 1).Mix(palette.Shadow, random.Between(0.25, 0.55));
                Blade(drawing, x, bottom, x + tall * random.Between(-0.28, 0.28), bottom - tall, stage.Percent * random.Between(0.5, 1.1),
                    tone);
            }
        });
    }

    internal static void Blade(SvgDrawing drawing, double x, double y, double tipX, double tipY, double width, Tone tone)
    {
        var (middleX, middleY) = (x + (tipX - x) * 0.2, y + (tipY - y) * 0.6);
        drawing.Path(new SvgPath().MoveTo(x - width / 2, y).QuadraticTo(middleX - width / 2, middleY, tipX, tipY)
            .QuadraticTo(middleX + width / 2, middleY, x + width / 2, y).Close(), tone);
    }
}
