using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>
/// A light: the colours of a time of day, from which all others are mixed. Far things go towards <see cref="Haze"/>, near
/// things towards <see cref="Shadow"/>, what faces the light towards <see cref="Light"/>.
/// </summary>
public sealed record ScenePalette
{
    private static readonly Tone LeafShade = Tone.Of(0x12424a);
    private static readonly Tone SunLitLeaf = Tone.Of(0xd9dc6a);

    public required DayTime Time { get; init; }

    /// <summary>From the zenith to the horizon, evenly apart: five.</summary>
    public required Tone[] Sky { get; init; }

    /// <summary>What the sky has become at the scene's end.</summary>
    public required Tone[] SkyLater { get; init; }

    /// <summary>The sun's or moon's light on things.</summary>
    public required Tone Light { get; init; }

    /// <summary>What lies in shadow tends towards this.</summary>
    public required Tone Shadow { get; init; }

    public required Tone Haze { get; init; }

    /// <summary>The disc of the sun or moon.</summary>
    public required Tone Disc { get; init; }

    /// <summary>The shine around the disc.</summary>
    public required Tone Glow { get; init; }

    /// <summary>Lamps, lit windows, lanterns.</summary>
    public Tone Lamp { get; init; } = Tone.Of(0xffd98a);

    /// <summary>0 broad daylight, 1 night: how many lamps and stars are lit.</summary>
    public required double Darkness { get; init; }

    /// <summary>How much of a thing's own colour the shadow takes, 0–1.</summary>
    public required double ShadowStrength { get; init; }

    /// <summary>How much the haze takes of what is farthest, 0–1.</summary>
    public required double HazeStrength { get; init; }

    /// <summary>How soon the haze thins towards the viewer: 1 evenly, more leaves it to what is far.</summary>
    public double HazeFalloff { get; init; } = 0.8;

    /// <summary>How much of the sun or moon the weather lets through, 0–1: shine, light paths and glitter follow it.</summary>
    public double Sunlight { get; init; } = 1;

    /// <summary>
    /// A surface of a colour in this light, without sun on it.
    /// </summary>
    /// <param name="depth">0 farthest … 1 the subject's plane and nearer.</param>
    public Tone Of(Tone local, double depth) => Distant(Shaded(local), depth);

    /// <summary>The side of a thing that faces the light.</summary>
    public Tone Lit(Tone local, double depth) =>
        Distant(Shaded(local).Mix(local.Mix(Light.Mix(SunLitLeaf, 0.55 * Greenness(local)), 0.45),
            (0.55 - 0.2 * Darkness) * (0.25 + 0.75 * Sunlight)), depth);

    /// <summary>The side that is turned away.</summary>
    public Tone Dark(Tone local, double depth) => Distant(Shaded(local).Mix(Shadow, 0.3), depth);

    /// <summary>Any colour as far away as that.</summary>
    public Tone Distant(Tone tone, double depth) => tone.Mix(Haze, HazeStrength * Math.Pow(1 - Math.Clamp(depth, 0, 1), HazeFalloff));

    /// <summary>The sky's colour at a height: 0 zenith, 1 horizon.</summary>
    public Tone SkyAt(double height)
    {
        var place = Math.Clamp(height, 0, 1) * (Sky.Length - 1);
        var index = Math.Min((int)place, Sky.Length - 2);
        return Sky[index].Mix(Sky[index + 1], place - index);
    }

    /// <summary>
    /// Green and a red or violet shadow mix to brown: leaves keep their hue, as they do to the eye, in a blue-green shade.
    /// </summary>
    private Tone Shaded(Tone local)
    {
        var green = Greenness(local);
        return local.Multiply(Tone.White.Mix(Light, 0.3 * (1 - 0.6 * green)))
            .Mix(Shadow.Mix(LeafShade.Mix(Shadow, 0.35 * Darkness), 0.62 * green), ShadowStrength * (1 - 0.1 * green));
    }

    /// <summary>0 for what is no green, 1 for grass and leaves in summer.</summary>
    private static double Greenness(Tone local) =>
        Math.Clamp((local.G - Math.Max(local.R, local.B)) / Math.Max(0.05, local.G) * 4, 0, 1);
}
