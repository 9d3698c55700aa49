using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Thin high ice clouds: tapering strands that lie side by side.</summary>
internal static class SkyCirrus
{
    public static void Draw(SceneStage stage, SceneRandom random)
    {
        var palette = stage.Palette;
        double width = stage.Percent * random.Between(60, 95), height = stage.Percent * 16;
        double x = stage.Width * random.Between(0.2, 0.8), y = stage.Horizon * random.Between(0.14, 0.34);
        var tone = palette.SkyAt(y / stage.Horizon).Mix(palette.Time is DayTime.Day ? Tone.White : palette.Glow, 0.7);
        var strength = 0.34 * (1 - 0.5 * palette.Darkness);
        var rise = random.Between(-0.12, -0.02) * random.Sign();
        stage.Add("cirrus", 0.03, RectangleD.FromCenter(x, y, width * 1.5, height * 2.2), drawing =>
        {
            for (var i = 0; i < 7; i++)
            {
                var length = width * random.Between(0.3, 0.8);
                Strand(drawing, x + width * random.Between(-0.3, 0.3), y + height * (i / 3.0 - 1) * 0.8, length, rise * length,
                    stage.Percent * random.Between(0.5, 1.5), Paint.Across(
                    new(0, tone, 0), new(0.35, tone, strength), new(0.6, tone, strength * 0.8), new(1, tone, 0)));
            }
        }, new Drift(SkyClouds.Speed(stage, 0.03), 0));
    }

    private static void Strand(SvgDrawing drawing, double x, double y, double length, double rise, double thick, Paint paint)
    {
        double left = x - length / 2, right = x + length / 2;
        drawing.Path(new SvgPath().MoveTo(left, y - rise / 2)
            .CurveTo(left + length * 0.3, y - rise / 2 - thick * 2.4, left + length * 0.6, y + rise / 2 - thick, right, y + rise / 2)
            .CurveTo(left + length * 0.6, y + rise / 2 + thick, left + length * 0.3, y - rise / 2 - thick * 0.4, left, y - rise / 2)
                .Close(), paint);
    }
}
