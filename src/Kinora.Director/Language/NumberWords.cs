using System.Globalization;

namespace Kinora.Director.Language;

/// <summary>Numbers as people write them: digits, full-width digits, words.</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, double> Words = Load(key => key != "zh");
    private static readonly Dictionary<string, double> Chinese = Load(key => key == "zh");

    /// <summary>Every single word that is a number, for patterns.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;

    /// <summary>The signs Chinese numbers are put together of.</summary>
    public static string ChineseSigns { get; } = string.Concat(Chinese.Keys) + "点";

    /// <summary>Reads <c>1,200.5</c>, <c>twenty-five</c>, <c>a hundred and twenty</c>, <c>二十五</c>, <c>1万</c>.</summary>
    /// <returns>Null when the text is no number.</returns>
    public static double? Parse(string text)
    {
        var plain = Narrow(text).Trim().ToLowerInvariant();
        if (plain.Length is 0 or > 120) return null;
        if (Digits(plain) is { } number) return number;
        return plain.Any(Writing.IsIdeograph) ? ParseChinese(plain) : ParseWords(plain);
    }

    /// <summary>Full-width digits, letters and signs as their usual forms.</summary>
    public static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange('\uff01', '\uff5e') < 0
        ? text
        : string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = from[i] is >= '\uff01' and <= '\uff5e' ? (char)(from[i] - 0xfee0) : from[i];
        });

    private static double? Digits(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!char.IsAsciiDigit(text[0]) && text[0] != '.') return null;
        // "3,5" is three and a half in most of Europe, "3,500" is not.
        if (text.Count(c => c == ',') == 1 && !text.Contains('.', StringComparison.Ordinal)
            && text.Length - text.IndexOf(',', StringComparison.Ordinal) - 1 is 1 or 2)
        {
            text = text.Replace(',', '.');
        }

        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static double? ParseWords(string text)
    {
        var total = 0.0;
        var group = 0.0;
        var any = false;
        foreach (var word in text.Split([' ', '-', '\u2011', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "a" or "an") continue;
            if (!Words.TryGetValue(word, out var value)) return null;
            any = true;
            if (value == 100) group = Math.Max(1, group) * 100;
            else if (value >= 1000) (total, group) = (total + Math.Max(1, group) * value, 0);
            else group += value;
        }

        return any ? total + group : null;
    }

    private static double? ParseChinese(string text)
    {
        var total = 0.0;
        var section = 0.0;
        var digit = 0.0;
        var fraction = 0.0;
        var any = false;
        foreach (var sign in text)
        {
            double value;
            if (char.IsAsciiDigit(sign)) value = sign - '0';
            else if (sign is '点' or '.' && fraction == 0) { fraction = 1; continue; }
            else if (!Chinese.TryGetValue(sign.ToString(), out value)) return null;
            any = true;
            if (value >= 10000) (total, section, digit, fraction) = ((total + section + digit) * value, 0, 0, 0);
            else if (value >= 10) (section, digit) = (section + (digit == 0 ? 1 : digit) * value, 0);
            else if (fraction > 0) digit += value * (fraction /= 10);
            else digit = digit * 10 + value;
        }

        return any ? total + section + digit : null;
    }

    private static Dictionary<string, double> Load(Func<string, bool> wanted)
    {
        var lexicon = Lexicon.Of("numbers");
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in lexicon.Keys.Where(wanted).SelectMany(lexicon.Words))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            result.TryAdd(entry[..equals], Lexicon.Number(entry[(equals + 1)..]));
        }

        return result;
    }
}
