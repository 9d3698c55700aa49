using System.Globalization;

namespace Kinora.Core;

/// <summary>A colour in sRGB, 8 bits a channel, straight (not premultiplied) alpha.</summary>
public readonly record struct Rgba(byte R, byte G, byte B, byte A = 255)
{
    public static readonly Rgba Black = new(0, 0, 0);
    public static readonly Rgba White = new(255, 255, 255);
    public static readonly Rgba Transparent = new(0, 0, 0, 0);

    /// <summary>Reads <c>#rrggbb</c>, <c>#rrggbbaa</c> or <c>#rgb</c>.</summary>
    /// <returns>Null when the text is none of these.</returns>
    public static Rgba? Parse(string text)
    {
        if (text.Length is not (4 or 7 or 9) || text[0] != '#') return null;
        var digits = text.Length == 4 ? string.Concat(text.Skip(1).Select(c => new string(c, 2))) : text[1..];
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        if (digits.Length == 6) value = (value << 8) | 0xff;
        return new Rgba((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    public override string ToString() => A == 255 ? $"#{R:x2}{G:x2}{B:x2}" : $"#{R:x2}{G:x2}{B:x2}{A:x2}";
}
