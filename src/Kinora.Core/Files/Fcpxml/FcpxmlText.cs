using System.Globalization;
using System.Text;
using System.Xml;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>Texts, numbers and colours as the format has them.</summary>
internal static class FcpxmlText
{
    /// <summary>Without the characters that XML can't hold, escaped or not.</summary>
    public static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) builder.Append(rune);
        }

        return builder.ToString();
    }

    public static string Number(double value) => Math.Round(value, 5).ToString("0.#####", CultureInfo.InvariantCulture);

    /// <summary>Red, green, blue and opacity, 0–1.</summary>
    public static string Color(Rgba color) =>
        string.Join(' ', new[] { color.R, color.G, color.B, color.A }.Select(value => Number(value / 255.0)));
}
