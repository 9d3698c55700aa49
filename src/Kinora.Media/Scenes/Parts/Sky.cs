using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Sky from zenith to horizon with its sun or moon, stars and clouds.</summary>
public static class Sky
{
    /// <summary>The sky's ramp with the shine of the sun or moon, and below the horizon whatever is given (water, ground).</summary>
    /// <param name="below">Stops from the horizon to the lower edge, at the scene's start; null: the haze goes on.</param>
    public static void Fill(SceneStage stage, ValueList<ValueStop>? below = null)
    {
        var palette = stage.Palette;
        stage.Backdrop = new Backdrop(Light(palette.Sky, 1, 0), Light(palette.SkyLater, 0.9, Sinking(stage)));
        return;

        BackdropLight Light(Tone[] sky, double strength, double sunk)
        {
            var stops = sky.Select((tone, i) => new ValueStop(i / (sky.Length - 1.0), tone)).ToValueList();
            var ground = below ?? [new ValueStop(0, sky[^1]), new ValueStop(1, palette.Haze)];
            var (x, y) = stage.Sun;
            y += sunk;
            var reach = Math.Min(stage.Width, stage.Height);
            return new BackdropLight(
                [new BackdropBand(0, stage.Horizon, stops), new BackdropBand(stage.Horizon, stage.Height, ground)],
                [
                    new BackdropGlow(x, y, reach * 0.95, reach * 0.75, palette.Glow, 0.55 * strength * (1 - 0.6 * palette.Darkness), stage.Horizon),
                    new BackdropGlow(x, y, reach * 0.3, reach * 0.3, palette.Disc, 0.6 * strength, stage.Horizon),
                ]);
        }
    }

    /// <summary>How far the sun goes down during the scene, in units: at sunset it sinks, at dawn it rises.</summary>
    public static double Sinking(SceneStage stage) => stage.Scene.Time switch
    {
        DayTime.Sunset => stage.Height * 0.05,
        DayTime.GoldenHour => stage.Height * 0.02,
        DayTime.Dawn => -stage.Height * 0.05,
        _ => 0,
    };

    public static void SunOrMoon(SceneStage stage)
    {
        if (stage.Scene.Weather is Weather.Rain or Weather.Storm or Weather.Fog or Weather.Snow) return;
        var palette = stage.Palette;
        var (x, y) = stage.Sun;
        var radius = stage.Percent * stage.Scene.Time switch { DayTime.Day => 5, DayTime.Dusk or DayTime.Night => 5.5, _ => 9 };
        var isMoon = stage.Scene.Time is DayTime.Dusk or DayTime.Night;
        stage.Add("sun", 0.02, RectangleD.FromCenter(x, y, radius * 2.2, radius * 2.2), drawing =>
        {
            drawing.Circle(x, y, radius, palette.Disc);
            if (!isMoon) return;
            var crater = palette.Disc.Mix(palette.Glow, 0.55);
            drawing.Circle(x - radius * 0.3, y - radius * 0.25, radius * 0.22, crater);
            drawing.Circle(x + radius * 0.35, y + radius * 0.1, radius * 0.3, crater);
            drawing.Circle(x - radius * 0.15, y + radius * 0.5, radius * 0.16, crater);
        }, new Cross(0, Sinking(stage)));
    }

    public static void Stars(SceneStage stage)
    {
        var palette = stage.Palette;
        if (palette.Darkness < 0.5 || stage.Scene.Weather is not (Weather.Clear or Weather.Wind)) return;
        var random = stage.Random.Fork("stars");
        var copies = new List<PartCopy>();
        var count = (int)(stage.Width * stage.Horizon / 16000 * (palette.Darkness - 0.35));
        for (var i = 0; i < count; i++)
        {
            var y = stage.Horizon * 0.85 * Math.Pow(random.Next(), 1.4);
            var motion = new Twinkle(0.35, 1, random.Between(1.5, 5), random.Next());
            copies.Add(new PartCopy(random.Between(0, stage.Width), y, random.Pick([0.5, 0.6, 0.8, 1.3]), motion, random.Between(0.5, 1)));
        }

        stage.AddCopies("stars", 0.01, 5, drawing => drawing.Circle(0, 0, 2, Tone.White.Mix(palette.Glow, 0.2)), copies);
    }

    /// <summary>Flat-bottomed bars of cloud with a lit underside, drifting at different speeds.</summary>
    public static void Clouds(SceneStage stage, double amount = 1)
    {
        var random = stage.Random.Fork("clouds");
        var cover = stage.Scene.Weather is Weather.Clear ? 1 : 1.8;
        var count = (int)Math.Round((stage.IsPortrait ? 5 : 7) * amount * cover);
        for (var i = 0; i < count; i++)
        {
            var height = stage.Horizon * random.Between(0.06, 0.62);
            var size = stage.Percent * random.Between(14, 30) * (0.6 + height / stage.Horizon);
            var x = random.Between(stage.Left, stage.Right);
            Cloud(stage, random.Fork($"cloud {i}"), x, height, size, 0.04 + 0.1 * height / stage.Horizon);
        }
    }

    private static void Cloud(SceneStage stage, SceneRandom random, double x, double y, double width, double depth)
    {
        var palette = stage.Palette;
        var ground = palette.SkyAt(y / stage.Horizon);
        var body = ground.Mix(palette.Time is DayTime.Day ? Tone.White : palette.Haze.Lighter(0.25), palette.Time is DayTime.Day ? 0.75 : 0.4);
        var lit = body.Mix(palette.Glow, 0.6);
        var bar = width * 0.085;
        stage.Add("cloud", depth, RectangleD.FromCenter(x, y, width * 1.6, width * 0.6), drawing =>
        {
            for (var row = 0; row < 4; row++)
            {
                var length = width * new[] { 0.5, 0.8, 1, 0.72 }[row] * random.Between(0.75, 1.15);
                var middle = x + width * random.Between(-0.12, 0.12);
                drawing.Rectangle(middle - length / 2, y + (row - 1.6) * bar * 0.82, length, bar, Paint.Of(body, 0.55), bar / 2);
            }

            var glint = width * random.Between(0.35, 0.55);
            drawing.Rectangle(x - glint * random.Between(0.3, 0.7), y + bar * 0.55, glint, bar * 0.36, Paint.Of(lit, 0.75), bar * 0.18);
        }, new Drift(stage.Percent * random.Between(0.25, 0.7), 0));
    }
}
