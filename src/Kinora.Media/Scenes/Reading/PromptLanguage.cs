using System.Text;

namespace Kinora.Media.Scenes.Reading;

/// <summary>Which vocabulary a prompt wants: the language that was given, or what its script says.</summary>
internal static class PromptLanguage
{
    public static string Of(IReadOnlyList<PromptToken> tokens, string? given)
    {
        var code = given?.Trim().Replace('_', '-').ToLowerInvariant();
        return code switch
        {
            null or "" => OfScript(tokens),
            "zh-tw" or "zh-hk" or "zh-mo" => "zh-hant",
            _ when code.StartsWith("zh-hant", StringComparison.Ordinal) => "zh-hant",
            "no" or "nn" => "nb",
            _ => code.Split('-')[0],
        };
    }

    private static string OfScript(IReadOnlyList<PromptToken> tokens)
    {
        var counts = new Dictionary<string, int>();
        foreach (var token in tokens)
        {
            if (token.Folded.Length == 0) continue;
            Rune.DecodeFromUtf16(token.Folded, out var rune, out _);
            // A word of a script with spaces is about two characters of Chinese.
            var (language, weight) = OfRune(rune);
            counts[language] = counts.GetValueOrDefault(language) + weight;
        }

        if (counts.Count == 0) return "en";
        // Japanese is written with Chinese characters, too; kana tell it apart.
        if (counts.ContainsKey("ja")) return "ja";
        return counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
    }

    private static (string Language, int Weight) OfRune(Rune rune) => rune.Value switch
    {
        >= 0x3041 and <= 0x30FF => ("ja", 1),
        >= 0x3400 and <= 0x9FFF => ("zh", 1),
        >= 0x20000 and <= 0x3FFFF => ("zh", 1),
        >= 0xAC00 and <= 0xD7A3 => ("ko", 2),
        >= 0x0400 and <= 0x04FF => ("ru", 2),
        >= 0x0600 and <= 0x06FF => ("ar", 2),
        >= 0x0900 and <= 0x097F => ("hi", 2),
        >= 0x0980 and <= 0x09FF => ("bn", 2),
        >= 0x0E00 and <= 0x0E7F => ("th", 1),
        _ => ("en", 2),
    };
}
