using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Sky from zenith to horizon with its sun or moon, stars and clouds. An environment fills first, then adds what it wants of the
/// rest, from far to near.</summary>
public static class Sky
{
    /// <summary>Everything a sky has, in the right order.</summary>
    /// <param name="below">As in <see cref="Fill"/>.</param>
    /// <param name="clouds">As in <see cref="Clouds"/>.</param>
    public static void Draw(SceneStage stage, ValueList<ValueStop>? below = null, double clouds = 1)
    {
        Fill(stage, below);
        Stars(stage);
        SunOrMoon(stage);
        Clouds(stage, clouds);
    }

    /// <summary>The sky's ramp with the shine of the sun or moon and the haze over the horizon, and below the horizon whatever is given
    /// (water, ground).</summary>
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
            strength *= palette.Sunlight;
            var reach = Math.Min(stage.Width, stage.Height);
            // Day's horizon is warmer than its ramp: without this a clear noon is an empty blue.
            var low = palette.Time is DayTime.Day ? palette.Haze.Mix(Tone.Of(0xfff1d6), 0.6 * palette.Sunlight)
                : palette.Haze.Mix(palette.Glow, 0.35);
            return new BackdropLight(
                [new BackdropBand(0, stage.Horizon, stops), new BackdropBand(stage.Horizon, stage.CanvasHeight, ground)],
                [
                    new BackdropGlow(x, stage.Horizon, stage.Width * 0.85, stage.Horizon * 0.34, low, 0.5 * (1 - 0.55 * palette.Darkness),
                        stage.Horizon),
                    new BackdropGlow(x, y, reach * 1.05, reach * 0.8, palette.Glow, 0.55 * strength * (1 - 0.6 * palette.Darkness),
                        stage.Horizon),
                    new BackdropGlow(x, y, reach * 0.3, reach * 0.3, palette.Disc, 0.6 * strength * (1 - 0.35 * palette.Darkness),
                        stage.Horizon),
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

    /// <summary>The disc with its rings of light, now and then with rays; the moon in one of its phases. Hidden where the weather hides
    /// it.</summary>
    public static void SunOrMoon(SceneStage stage) => SkyBodies.Draw(stage);

    /// <summary>Stars of three sizes once it is dark enough and the sky clear, a few of them sparkling.</summary>
    public static void Stars(SceneStage stage) => SkyStars.Draw(stage);

    /// <summary>Clouds as the hour, the weather and the seed want them, drifting: heaps by day, bars at the edges of the day, a closed deck
    /// in bad weather.</summary>
    /// <param name="amount">1 is usual; less for places that show little sky.</param>
    public static void Clouds(SceneStage stage, double amount = 1) => SkyClouds.Draw(stage, amount);
}
