using Kinora.Core;

namespace Kinora.Media.Compose;

/// <summary>A colour as a sample triple of BT.709 limited range, alpha left out (ITU-R BT.709-6, section 3).</summary>
internal static class VideoColor
{
    public static (byte Y, byte U, byte V) Of(Rgba color)
    {
        var (r, g, b) = (color.R / 255.0, color.G / 255.0, color.B / 255.0);
        var luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return (Round(16 + 219 * luma), Round(128 + 224 * (b - luma) / 1.8556), Round(128 + 224 * (r - luma) / 1.5748));
    }

    private static byte Round(double value) => (byte)Math.Floor(value + 0.5);
}
