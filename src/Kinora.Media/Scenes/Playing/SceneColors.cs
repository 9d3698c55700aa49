using Kinora.Core;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Playing;

internal static class SceneColors
{
    public static Rgba Of(Tone tone) => new(Byte(tone.R), Byte(tone.G), Byte(tone.B), 255);

    private static byte Byte(double value) => (byte)Math.Floor(Math.Clamp(value, 0, 1) * 255 + 0.5);
}
