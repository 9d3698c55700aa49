using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>The sun with rings and rays of light, and the moon with its phases and craters.</summary>
internal static class SkyBodies
{
    public static void Draw(SceneStage stage)
    {
        if (stage.Scene.Weather is Weather.Rain or Weather.Storm or Weather.Snow) return;
        if (stage.Scene.Time is DayTime.Dusk or DayTime.Night) Moon(stage);
        else Sun(stage);
    }

    private static void Sun(SceneStage stage)
    {
        var palette = stage.Palette;
        var (x, y) = stage.Sun;
        var radius = stage.Percent * (stage.Scene.Time is DayTime.Day ? 5 : 9);
        var isVeiled = stage.Scene.Weather is Weather.Fog;
        var random = stage.Random.Fork("sun rays");
        var hasRays = stage.Scene.Time switch { DayTime.Dawn or DayTime.GoldenHour => random.Chance(0.55), DayTime.Day =>
            random.Chance(0.25), _ => random.Chance(0.2) };
        if (hasRays && stage.Scene.Weather is Weather.Clear or Weather.Wind) Rays(stage, random);
        var motion = new Cross(0, Sky.Sinking(stage));
        if (!isVeiled)
        {
            // The rings end at the horizon, where the sun's own disc is hidden by whatever stands there.
            var top = y - radius * 3.2;
            stage.Add("sun rings", 0.02, new RectangleD(x - radius * 3.2, top, radius * 6.4, Math.Min(radius * 6.4, stage.Horizon - top)),
                drawing =>
                drawing.Circle(x, y, radius * 3.1, Paint.Of(palette.Glow, 0.07))
                    .Circle(x, y, radius * 2.15, Paint.Of(palette.Glow, 0.1))
                    .Circle(x, y, radius * 1.45, Paint.Of(palette.Disc, 0.2)), motion);
        }

        stage.Add("sun", 0.02, RectangleD.FromCenter(x, y, radius * 2.2, radius * 2.2), drawing =>
            drawing.Circle(x, y, radius, isVeiled ? Paint.Of(palette.Disc, 0.55) : palette.Disc), motion);
    }

    /// <summary>Broad beams of uneven width that fade outwards; what would fall below the horizon is cut.</summary>
    private static void Rays(SceneStage stage, SceneRandom random)
    {
        var (x, y) = stage.Sun;
        var reach = Math.Min(stage.Width, stage.Height) * 0.95;
        var box = new RectangleD(x - reach, Math.Max(stage.Top, y - reach), reach * 2, stage.Horizon - Math.Max(stage.Top, y - reach));
        var beams = new SvgPath();
        var count = random.Whole(11, 15);
        for (var i = 0; i < count; i++)
        {
            var angle = Math.Tau * (i + random.Between(-0.2, 0.2)) / count;
            var half = Math.Tau / count * random.Between(0.13, 0.3);
            beams.MoveTo(x, y).LineTo(x + reach * Math.Cos(angle - half), y + reach * Math.Sin(angle - half))
                .LineTo(x + reach * Math.Cos(angle + half), y + reach * Math.Sin(angle + half)).Close();
        }

        var glow = stage.Palette.Glow;
        stage.Add("sun rays", 0.02, box, drawing =>
            drawing.Path(beams, Paint.Radial(new(0, glow, 0.42), new(0.35, glow, 0.2), new(0.7, glow, 0.06), new(1, glow, 0))),
            new Twinkle(0.55, 1, random.Between(6, 9)));
    }

    private static void Moon(SceneStage stage)
    {
        var palette = stage.Palette;
        var (x, y) = stage.Sun;
        var radius = stage.Percent * 5.4;
        var random = stage.Random.Fork("moon");
        // How far the shadow's edge stands from the middle, as a share of the radius: below −0.95 the moon is full.
        var edge = random.Pick([-1.0, -1.0, -0.45, 0.3, 0.55]);
        var tilt = random.Between(-35, 10);
        var opacity = stage.Scene.Weather is Weather.Fog ? 0.5 : 1;
        stage.Add("moon", 0.02, RectangleD.FromCenter(x, y, radius * 5.2, radius * 5.2), drawing =>
        {
            drawing.Circle(x, y, radius * 2.5, Paint.Of(palette.Glow, 0.05));
            drawing.Circle(x, y, radius * 1.7, Paint.Of(palette.Glow, 0.07));
            if (edge < -0.95)
            {
                drawing.Circle(x, y, radius, Paint.Of(palette.Disc, opacity));
                Craters(drawing, x, y, radius, palette.Disc.Mix(palette.Glow, 0.5));
                return;
            }

            // The dark part in earthshine, then the lit part: half the limb and back along the terminator, which is half an ellipse.
            drawing.Circle(x, y, radius, Paint.Of(palette.Disc, 0.1));
            var lit = new SvgPath().MoveTo(0, -radius).ArcTo(radius, radius, false, true, 0, radius)
                .ArcTo(radius * Math.Abs(edge), radius, false, edge < 0, 0, -radius).Close();
            drawing.Group(x, y, tilt, 1, tilted => tilted.Path(lit, Paint.Of(palette.Disc, opacity)));
        });
    }

    private static void Craters(SvgDrawing drawing, double x, double y, double radius, Tone tone)
    {
        foreach (var (across, down, size) in (ReadOnlySpan<(double, double, double)>)
            [(-0.32, -0.28, 0.22), (0.36, 0.08, 0.28), (-0.16, 0.46, 0.16), (0.1, -0.56, 0.11), (-0.6, 0.2, 0.1), (0.3, 0.6, 0.09)])
        {
            drawing.Circle(x + radius * across, y + radius * down, radius * size, Paint.Of(tone, 0.55));
        }
    }
}
