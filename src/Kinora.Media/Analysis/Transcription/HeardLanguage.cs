using System.Globalization;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>Languages as recognisers name them.</summary>
internal static class HeardLanguage
{
    private static readonly Dictionary<string, string> Names = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.TwoLetterISOLanguageName.Length == 2)
        .GroupBy(culture => culture.EnglishName.Split(' ')[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().TwoLetterISOLanguageName, StringComparer.OrdinalIgnoreCase);

    // .NET may run without the data of cultures; these are what Kinora speaks.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["chinese"] = "zh", ["mandarin"] = "zh", ["cantonese"] = "zh", ["spanish"] = "es", ["french"] = "fr", ["german"] = "de",
        ["japanese"] = "ja", ["korean"] = "ko", ["portuguese"] = "pt", ["italian"] = "it", ["russian"] = "ru", ["arabic"] = "ar", ["hindi"] = "hi",
    };

    /// <param name="name">"en", "en-US" or "english".</param>
    /// <returns>ISO 639-1; null when it is none.</returns>
    public static string? Code(string? name)
    {
        if (name is null) return null;
        var plain = name.Trim();
        if (Known.TryGetValue(plain, out var known)) return known;
        if (plain.Split('-', '_')[0] is { Length: 2 } code && code.All(char.IsAsciiLetter)) return code.ToLowerInvariant();
        return Names.GetValueOrDefault(plain);
    }
}
