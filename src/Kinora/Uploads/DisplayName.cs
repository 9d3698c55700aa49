using System.Globalization;
using System.Text;

namespace Kinora.Uploads;

/// <summary>A file's name for people to read: whatever was sent, it names no place, hides nothing and stands on one line.</summary>
internal static class DisplayName
{
    /// <summary>What is called nothing.</summary>
    public const string Nameless = "upload";

    private const int Longest = 120;
    private const int LongestExtension = 12;

    /// <returns>Never empty, at most 120 characters, no path, no control or direction characters, not beginning with a dot.</returns>
    public static string Of(string? sent)
    {
        var name = (sent ?? "").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsShown(rune)) kept.Append(rune);
        }

        name = Shortened(kept.ToString().Trim().TrimStart('.').Trim());
        return name.Length > 0 ? name : Nameless;
    }

    // Format characters turn text around or are not seen; but emoji and some scripts are joined by two of them.
    private static bool IsShown(Rune rune) => rune.Value is 0x200C or 0x200D || rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private static string Shortened(string name)
    {
        if (name.Length <= Longest) return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > LongestExtension) extension = "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
