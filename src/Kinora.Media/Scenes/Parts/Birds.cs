using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>A small flock far away that crosses the picture once, gliding.</summary>
public static class Birds
{
    /// <summary>A flock over land by day in weather that birds fly in, in about every second picture.</summary>
    public static void Passing(SceneStage stage)
    {
        var random = stage.Random.Fork("passing birds");
        if (stage.Palette.Darkness > 0.7 || stage.Scene.Weather is not (Weather.Clear or Weather.Clouds or Weather.Wind)
            || !random.Chance(0.55)) return;
        Flock(stage, stage.Horizon * random.Between(0.42, 0.62), stage.Percent * random.Between(2.2, 3), random.Pick([3, 5, 7]));
    }

    /// <param name="y">The flock's height at the begin, in units.</param>
    /// <param name="span">A wing span, in units.</param>
    public static void Flock(SceneStage stage, double y, double span, int count, double depth = 0.15)
    {
        var random = stage.Random.Fork("flock");
        var across = random.Sign();
        var palette = stage.Palette;
        var tone = palette.SkyAt(Math.Clamp(y / stage.Horizon, 0, 1)).Mix(palette.Darkness > 0.9 ? palette.Haze : palette.Shadow, 0.72);
        var start = stage.Width * (across > 0 ? random.Between(0.08, 0.3) : random.Between(0.7, 0.92));
        var copies = new List<PartCopy>();
        for (var i = 0; i < count; i++)
        {
            // A loose wedge: the leader first, the others behind on both sides.
            var rank = (i + 1) / 2;
            var x = start - across * rank * span * random.Between(1.3, 1.9);
            var atY = y + (i % 2 == 0 ? 1 : -1) * rank * span * random.Between(0.5, 0.8);
            var motion = new Drift(across * span * 1.15, -span * 0.12)
                .And(new Sway(span * 0.12, span * 0.2, random.Between(1.6, 2.6), random.Next()))
                .And(new Rock(7, random.Between(1.4, 2.4), random.Next()));
            copies.Add(new PartCopy(x, atY, random.Between(0.65, 1), motion, random.Between(0.7, 1), random.Chance(0.5)));
        }

        stage.AddCopies("birds", depth, span * 0.6, drawing => Gull(drawing, span, tone), copies);
    }

    private static void Gull(SvgDrawing drawing, double span, Tone tone)
    {
        var half = span / 2;
        drawing.Path(new SvgPath().MoveTo(-half, -half * 0.34).QuadraticTo(-half * 0.5, -half * 0.62, -half * 0.06, 0)
            .QuadraticTo(half * 0.42, -half * 0.7, half, -half * 0.46).QuadraticTo(half * 0.5, -half * 0.46, half * 0.1, half * 0.2)
            .QuadraticTo(0, half * 0.28, -half * 0.12, half * 0.17).QuadraticTo(-half * 0.52, -half * 0.4, -half, -half * 0.34).Close(),
                tone);
    }
}
