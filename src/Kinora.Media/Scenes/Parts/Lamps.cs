using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Lamps and the light around them: dark by day, lit from dusk on.</summary>
public static class Lamps
{
    /// <summary>How much a lamp burns in this light, 0–1.</summary>
    public static double Burning(ScenePalette palette) => Math.Clamp((palette.Darkness - 0.25) / 0.35, 0, 1);

    /// <summary>Street lamps that stand in a row.</summary>
    /// <param name="height">In units.</param>
    /// <param name="kind">0 old lantern, 1 arm over the road, 2 globe.</param>
    public static void Posts(SceneStage stage, string name, double depth, double ground, double height, int kind,
        params ReadOnlySpan<double> places)
    {
        var palette = stage.Palette;
        var metal = palette.Of(Tone.Of(0x3a4048), depth);
        var lit = palette.Lit(Tone.Of(0x59636e), depth);
        var glass = palette.Lamp.Mix(palette.Of(Tone.Of(0xdfe6e4), depth), 1 - Burning(palette)).Lighter(0.25 * Burning(palette));
        var copies = new List<PartCopy>();
        var shines = new List<PartCopy>();
        var head = kind == 1 ? height * 0.24 : 0;
        foreach (var x in places)
        {
            var isMirrored = x > stage.Width / 2;
            copies.Add(new PartCopy(x, ground, 1, PartMotion.Still, 1, isMirrored));
            shines.Add(new PartCopy(x + (isMirrored ? -head : head), ground - height * 0.95, 1, new Twinkle(0.88, 1, 3.1, x / stage.Width),
                Burning(palette)));
        }

        stage.AddCopies(name, depth, height * 1.1, drawing =>
        {
            var w = height * 0.018;
            drawing.Rectangle(-w, -height * 0.9, w * 2, height * 0.9, metal)
                .Rectangle(stage.Sun.X < stage.Width / 2 ? -w : w * 0.3, -height * 0.9, w * 0.7, height * 0.9, lit);
            drawing.Rectangle(-w * 2, -height * 0.1, w * 4, height * 0.1, metal, w)
                .Rectangle(-w * 3, -height * 0.015, w * 6, height * 0.015, metal);
            switch (kind)
            {
                case 0:
                    drawing.Polygon(glass, (-w * 3, -height * 0.995), (w * 3, -height * 0.995), (w * 2, -height * 0.9),
                        (-w * 2, -height * 0.9));
                    drawing.Polygon(metal, (-w * 3.6, -height * 0.99), (0, -height * 1.05), (w * 3.6, -height * 0.99))
                        .Rectangle(-w * 2.2, -height * 0.905, w * 4.4, w * 0.9, metal);
                    drawing.Line(-w * 3.5, -height * 0.8, w * 3.5, -height * 0.8, metal, w * 0.8);
                    break;
                case 1:
                    drawing.Stroke(new SvgPath().MoveTo(0, -height * 0.88).QuadraticTo(0, -height * 0.99, head * 0.9, -height * 0.985),
                        metal, w * 1.5);
                    drawing.Polygon(metal, (head * 0.68, -height), (head * 1.2, -height * 0.98), (head * 1.24, -height * 0.965),
                        (head * 0.7, -height * 0.965));
                    drawing.Rectangle(head * 0.76, -height * 0.966, head * 0.42, height * 0.012, glass);
                    break;
                default:
                    drawing.Circle(0, -height * 0.95, height * 0.048, glass).Rectangle(-w * 1.8, -height * 0.905, w * 3.6, w * 1.4, metal);
                    break;
            }
        }, copies);
        if (Burning(palette) > 0) Glow(stage, $"{name} light", depth, height * 0.42, shines);
    }

    /// <summary>Soft light around lamps at the places of the copies.</summary>
    public static void Glow(SceneStage stage, string name, double depth, double radius, IReadOnlyList<PartCopy> copies) =>
        stage.AddCopies(name, depth, radius, drawing => drawing.Circle(0, 0, radius, Paint.Glow(stage.Palette.Lamp, 0.62)), copies);

    /// <summary>A lamp on a cord that swings a little; it hangs from (x, top).</summary>
    /// <param name="size">The shade's width, in units.</param>
    public static void Hanging(SceneStage stage, ScenePalette light, double depth, double x, double top, double length, double size,
        Tone shade, double burning)
    {
        var random = stage.Random.Fork($"hanging {x:0}");
        var (degrees, period, phase) = (random.Between(0.7, 1.4), random.Between(3.4, 4.6), random.Next());
        var motion = new Rock(degrees, period, phase);
        var body = light.Of(shade, depth);
        // The glow follows the bulb without being turned: a large sprite costs five times as much turned as moved.
        if (burning > 0)
        {
            stage.AddCopies("hanging lamp's glow", depth, size * 3.2, drawing => drawing.Circle(0, 0, size * 3.2, Paint.Glow(light.Lamp, 0.6 * burning)),
                [new PartCopy(x, top + length + size * 0.1, 1, new Sway(-length * degrees * Math.PI / 180, 0, period, phase))]);
        }

        stage.AddCopies("hanging lamp", depth, length + size * 0.6, drawing =>
        {
            drawing.Rectangle(-size * 0.014, 0, size * 0.028, length - size * 0.3, light.Dark(Tone.Of(0x2c2a2e), depth));
            drawing.Circle(0, length + size * 0.02, size * 0.13, light.Lamp.Mix(light.Of(Tone.Of(0xe6e2d8), depth), 1 - burning)
                .Lighter(0.4 * burning));
            drawing.Path(new SvgPath().MoveTo(-size / 2, length).QuadraticTo(-size * 0.42, length - size * 0.34, -size * 0.1,
                length - size * 0.38).LineTo(size * 0.1, length - size * 0.38)
                .QuadraticTo(size * 0.42, length - size * 0.34, size / 2, length).Close(), body);
            drawing.Path(new SvgPath().MoveTo(-size / 2, length).QuadraticTo(-size * 0.42, length - size * 0.34, -size * 0.1,
                length - size * 0.38)
                .QuadraticTo(-size * 0.32, length - size * 0.2, -size * 0.36, length).Close(), light.Lit(shade, depth));
            drawing.Rectangle(-size * 0.05, length - size * 0.48, size * 0.1, size * 0.11, light.Dark(shade, depth));
        }, [new PartCopy(x, top, 1, motion)]);
    }

    /// <summary>A pool of light on the ground under a lamp.</summary>
    public static void Pools(SceneStage stage, double depth, double y, double radius, params ReadOnlySpan<double> places)
    {
        if (Burning(stage.Palette) <= 0) return;
        var copies = new List<PartCopy>();
        foreach (var x in places) copies.Add(new PartCopy(x, y, 1, PartMotion.Still, Burning(stage.Palette)));
        stage.AddCopies("pool of light", depth, radius, drawing => drawing.Ellipse(0, 0, radius, radius * 0.2,
            Paint.Glow(stage.Palette.Lamp, 0.4)), copies);
    }
}
