using Kinora.Media.Pixels;

namespace Kinora.MediaTests.Sources;

/// <summary>A frame's number as twelve upright bars, the lowest bit on the left: survives any codec, scaling and tone mapping.</summary>
internal static class Barcode
{
    public const int Bits = 12;
    public const int Width = 16 * Bits;
    public const int Height = 32;

    public const string Filter = "geq=lum='if(mod(floor(N/pow(2,floor(X/16))),2),235,16)':cb=128:cr=128";

    public static int Read(Plane luma)
    {
        var row = luma.Row(luma.Height / 2);
        var number = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            if (row[(2 * bit + 1) * luma.Width / (2 * Bits)] > 125) number |= 1 << bit;
        }
        return number;
    }
}
