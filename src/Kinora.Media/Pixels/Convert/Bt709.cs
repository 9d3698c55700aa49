namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// R'G'B' → BT.709 limited range in integers. Channels come premultiplied as 8.8 fixed point (0 … 65280 = 255.0), alpha
/// likewise; coefficients have 14 bits, so products carry 22 bits of fraction.
/// Y' = 16α + 219 (0.2126 R + 0.7152 G + 0.0722 B), C' = 128α + 224 (B − Y or R − Y) / (2 (1 − k)).
/// </summary>
internal static class Bt709
{
    public const int FractionBits = 22;
    public const int Half = 1 << (FractionBits - 1);

    // ×16384 / 255, rounded so that grey has no colour (chroma rows sum to 0) and white is 235 (luma row sums to 219).
    public const int YFromR = 2991;
    public const int YFromG = 10064;
    public const int YFromB = 1016;
    public const int YFromAlpha = 1028;
    public const int UFromR = -1649;
    public const int UFromG = -5547;
    public const int UFromB = 7196;
    public const int VFromR = 7196;
    public const int VFromG = -6536;
    public const int VFromB = -660;
    public const int ChromaFromAlpha = 8224;

    /// <summary>The largest 8.8 value.</summary>
    public const int One = 255 << 8;

    public static byte Luma(int r, int g, int b, int alpha, int rounding) =>
        Clamp((YFromR * r + YFromG * g + YFromB * b + YFromAlpha * alpha + rounding) >> FractionBits);

    public static byte U(int r, int g, int b, int alpha, int rounding) =>
        Clamp((UFromR * r + UFromG * g + UFromB * b + ChromaFromAlpha * alpha + rounding) >> FractionBits);

    public static byte V(int r, int g, int b, int alpha, int rounding) =>
        Clamp((VFromR * r + VFromG * g + VFromB * b + ChromaFromAlpha * alpha + rounding) >> FractionBits);

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
