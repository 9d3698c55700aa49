using System.Globalization;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>The families that the lexicons' <c>font.*</c> stand for.</summary>
internal static class FontNames
{
    private static readonly Dictionary<string, string> Unusual = new(StringComparer.Ordinal)
    {
        ["comic-sans-ms"] = "Comic Sans MS",
        ["dejavu-sans-mono"] = "DejaVu Sans Mono",
        ["noto-sans-sc"] = "Noto Sans SC",
        ["noto-serif-sc"] = "Noto Serif SC",
        ["kaiti"] = "KaiTi",
        ["fangsong"] = "FangSong",
        ["lisu"] = "LiSu",
    };

    public static string Of(string key) =>
        Unusual.GetValueOrDefault(key) ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(key.Replace('-', ' '));
}
