using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Environments;

/// <summary>The light of an hour as it is under water: from the surface down to the blue, in which far things vanish.</summary>
internal sealed class WaterLight
{
    private readonly ScenePalette palette;

    public WaterLight(ScenePalette palette, bool isGreen)
    {
        this.palette = palette;
        var (top, middle, deep) = isGreen ? (0x6fe0d2, 0x1f9aa8, 0x0a4a68) : (0x72d0f0, 0x2484c4, 0x10407f);
        // The sky tints the surface; the hour's warmth is gone a few metres down.
        var warmth = palette.Time is DayTime.Day ? 0.1 : 0.26;
        var dim = 1 - 0.62 * palette.Darkness;
        Top = Tone.Of(top).Mix(palette.Sky[3], warmth).Multiply(Tone.White.Mix(palette.Light, 0.4)).Mix(palette.Shadow, 1 - dim)
            .Saturate(1.25);
        Middle = Tone.Of(middle).Mix(palette.Sky[1], warmth * 0.8).Mix(palette.Shadow, (1 - dim) * 0.8).Saturate(1.2);
        Deep = Tone.Of(deep).Mix(palette.Sky[0], warmth * 0.6).Mix(palette.Shadow, 0.25 + 0.4 * palette.Darkness);
        Shine = palette.Glow.Mix(Tone.Of(0xd8fff4), 0.5);
    }

    /// <summary>Just below the surface.</summary>
    public Tone Top { get; }

    public Tone Middle { get; }

    public Tone Deep { get; }

    /// <summary>Of the shafts and the net of light on the floor.</summary>
    public Tone Shine { get; }

    /// <summary>A thing's colour here.</summary>
    /// <param name="near">0 lost in the blue, 1 before the lens.</param>
    public Tone At(Tone local, double near) =>
        Middle.Mix(local.Multiply(Tone.White.Mix(Top, 0.3)).Mix(palette.Shadow, 0.45 * palette.Darkness), 0.08 + 0.72 * near);
}
