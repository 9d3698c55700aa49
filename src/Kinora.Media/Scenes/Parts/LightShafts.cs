using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Beams that fall from the sun's side through leaves or windows, brightening and fading slowly.</summary>
public static class LightShafts
{
    /// <param name="bottom">Where they end on the ground, in units.</param>
    public static void Draw(SceneStage stage, string name, double depth, double bottom, int count = 3)
    {
        if (stage.Scene.Weather is Weather.Rain or Weather.Storm or Weather.Snow or Weather.Clouds) return;
        var random = stage.Random.Fork(name);
        var palette = stage.Palette;
        var strength = 0.34 - 0.22 * palette.Darkness;
        var lean = stage.Sun.X < stage.Width / 2 ? 1 : -1;
        for (var i = 0; i < count; i++)
        {
            var x = stage.Sun.X + lean * stage.Width * (0.13 * i - 0.08 + random.Between(-0.03, 0.03));
            var (top, width) = (stage.Top, stage.Percent * random.Between(4, 10));
            var reach = (bottom - top) * random.Between(0.3, 0.42) * lean;
            var box = new Core.Plan.RectangleD(Math.Min(x, x + reach) - width, top, Math.Abs(reach) + width * 3.2, bottom - top);
            stage.Add($"{name} {i}", depth, box, drawing => drawing.Polygon(
                Paint.Down(new ValueStop(0, palette.Glow, strength), new ValueStop(0.5, palette.Glow, strength * 0.6),
                    new ValueStop(1, palette.Glow, 0)),
                (x, top), (x + width, top), (x + reach + width * 2.1, bottom), (x + reach - width * 0.2, bottom)),
                new Twinkle(0.45, 1, random.Between(4, 8), random.Next()));
        }
    }
}
