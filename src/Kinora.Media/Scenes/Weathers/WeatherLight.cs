using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>What weather and season do to a palette.</summary>
internal static class WeatherLight
{
    private static readonly Tone Pearl = Tone.Of(0xc6c9c8);
    private static readonly Tone Slate = Tone.Of(0x6d7c8c);
    private static readonly Tone Lead = Tone.Of(0x2b3b52);

    public static ScenePalette Of(ScenePalette palette, Weather weather, Season season)
    {
        var lit = InSeason(palette, season);
        return weather switch
        {
            Weather.Clouds => Greyed(lit, Pearl, 0.56, 0.42) with { Sunlight = 0.5, HazeStrength = lit.HazeStrength + 0.04 },
            Weather.Rain => Broken(Greyed(lit, Slate, 0.6, 0.3), Tone.Of(0xe3e4d6).Mix(lit.Sky[^1], 0.45), 0.85) with
            {
                Sunlight = 0.12, HazeStrength = Math.Min(0.82, lit.HazeStrength + 0.14),
                    ShadowStrength = Math.Min(Math.Max(0.66, lit.ShadowStrength), lit.ShadowStrength + 0.12),
                Darkness = Math.Min(1, lit.Darkness + 0.2),
            },
            // What makes a storm is the strip of light under it: all else is dark against that.
            Weather.Storm => Broken(Greyed(lit, Lead, 0.8, 0.32), Tone.Of(0xfbe9b4).Mix(lit.Sky[^1].Saturate(1.15), 0.6), 1) with
            {
                Sunlight = 0, HazeStrength = lit.HazeStrength * 0.8, HazeFalloff = 1.2,
                    ShadowStrength = Math.Min(0.71, lit.ShadowStrength + 0.3),
                Darkness = Math.Min(1, lit.Darkness + 0.4),
            },
            Weather.Snow => Greyed(lit, Tone.Of(0xd5dfe8), 0.5, 0.35) with { Sunlight = 0.3,
                HazeStrength = Math.Min(0.8, lit.HazeStrength + 0.14) },
            Weather.Fog => Misty(lit),
            _ => lit,
        };
    }

    /// <summary>Small turns only: what a season is, its leaves and snow tell.</summary>
    private static ScenePalette InSeason(ScenePalette palette, Season season) => season switch
    {
        Season.Autumn => palette with { Light = palette.Light.Mix(Tone.Of(0xffc98a), 0.18),
            Haze = palette.Haze.Mix(Tone.Of(0xe8c9a0), 0.12) },
        Season.Winter => palette with
        {
            Sky = Each(palette.Sky, tone => tone.Saturate(0.8).Lighter(0.05 * (1 - palette.Darkness))),
            SkyLater = Each(palette.SkyLater, tone => tone.Saturate(0.8).Lighter(0.05 * (1 - palette.Darkness))),
            Light = palette.Light.Mix(Tone.Of(0xeaf2ff), 0.25),
        },
        _ => palette,
    };

    /// <param name="amount">How much of the sky's colour the cover takes.</param>
    /// <param name="colour">How much colour is left.</param>
    private static ScenePalette Greyed(ScenePalette palette, Tone cover, double amount, double colour)
    {
        // The cover has the hour's own light: at night a white snow sky is still a night sky.
        // Rain clouds keep little of a warm hour's hue: orange times slate is brown.
        var sky = palette.Sky[3].Mix(palette.Sky[1], 0.4).Saturate(cover.Luma < 0.6 ? 0.45 : 1);
        var dim = 1 - 0.78 * palette.Darkness;
        var tone = cover.Mix(cover.Multiply(sky), 0.35 + 0.3 * palette.Darkness).Mix(sky.Multiply(cover), 1 - dim);
        // Covered nights are lighter than they are black: what is in them must be seen.
        var lift = 0.07 * palette.Darkness;
        Tone Sky(Tone of) => of.Saturate(colour + 0.25).Mix(tone, amount).Lighter(lift);
        return palette with
        {
            Sky = Each(palette.Sky, Sky),
            SkyLater = Each(palette.SkyLater, Sky),
            Light = palette.Light.Saturate(colour).Mix(tone.Lighter(0.4), amount * 0.6),
            Haze = palette.Haze.Saturate(colour + 0.15).Mix(tone, amount * 0.8).Lighter(lift),
            Shadow = palette.Shadow.Saturate(0.4 + 0.6 * colour),
            Glow = palette.Glow.Mix(tone.Lighter(0.35), amount),
        };
    }

    /// <summary>A strip of light under the cover, at the horizon: things stand out against it.</summary>
    private static ScenePalette Broken(ScenePalette palette, Tone strip, double strength)
    {
        var light = strip.Mix(strip.Multiply(palette.Sky[^1]), 0.15);
        var left = strength * (1 - 0.85 * palette.Darkness);
        Tone[] Open(Tone[] sky) => [.. sky.Select((tone, i) => tone.Mix(light, left * Math.Pow(i / (sky.Length - 1.0), 1.7)))];
        return palette with { Sky = Open(palette.Sky), SkyLater = Open(palette.SkyLater), Haze = palette.Haze.Mix(light, left * 0.5) };
    }

    private static ScenePalette Misty(ScenePalette palette)
    {
        // Fog has a light side and a dark one: near things are silhouettes before it, step by step paler.
        var haze = palette.Haze.Mix(palette.Sky[4], 0.4).Saturate(0.7).Lighter(0.1 * (1 - palette.Darkness));
        var veil = haze.Mix(palette.Shadow, 0.12 * (1 - palette.Darkness));
        Tone Sky(Tone of) => of.Mix(veil, 0.62);
        return palette with
        {
            Sky = Each(palette.Sky, Sky),
            SkyLater = Each(palette.SkyLater, Sky),
            Haze = haze,
            Sunlight = 0.4,
            HazeStrength = 0.9,
            HazeFalloff = 1.5,
            ShadowStrength = Math.Max(palette.ShadowStrength * 0.95, 0.4),
        };
    }

    private static Tone[] Each(Tone[] tones, Func<Tone, Tone> change) => [.. tones.Select(change)];
}
