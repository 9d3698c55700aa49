namespace Kinora.Media.Pixels.Blend;

/// <summary>One row of the source-over operator on premultiplied samples.</summary>
internal static unsafe class BlendRows
{
    /// <summary>
    /// destination = source·o + destination · (255 − alpha·o) / 255, with o = opacity / 256; each product rounded to the
    /// nearest, the sum clamped. The destination may be the alpha plane itself (source = alpha).
    /// </summary>
    public static void SourceOver(byte* source, byte* alpha, byte* destination, int count, int opacity) =>
        SourceOverScalar(source, alpha, destination, 0, count, opacity);

    internal static void SourceOverScalar(byte* source, byte* alpha, byte* destination, int from, int count, int opacity)
    {
        for (var x = from; x < count; x++)
        {
            var keep = 255 - ((alpha[x] * opacity + 128) >> 8);
            var add = (source[x] * opacity + 128) >> 8;
            destination[x] = (byte)Math.Min(255, add + DivideBy255(destination[x] * keep));
        }
    }

    /// <summary>Exactly round(value / 255) for 0 ≤ value ≤ 65025 (Blinn, "Three wrongs make a right", 1995).</summary>
    internal static int DivideBy255(int value) => (value + 128 + ((value + 128) >> 8)) >> 8;
}
