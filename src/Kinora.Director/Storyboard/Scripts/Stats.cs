using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>A number in words and what stands beside it.</summary>
/// <param name="Value">As written: "12 million" is 12 with the unit " million".</param>
/// <param name="HasUnit">Something says what is counted; a bare number may be a name ("316 steel").</param>
internal readonly record struct Stat(int Start, int Length, double Value, string Prefix, string Suffix, bool HasUnit)
{
    public int End => Start + Length;

    /// <summary>The value with its magnitude: 12 million is 12,000,000.</summary>
    public double Full => Value * Stats.MagnitudeOf(Suffix.Trim());
}

/// <summary>Finds numbers that are really in the words.</summary>
internal static class Stats
{
    private static readonly Lexicon Units = Lexicon.Of("stats");
    private static readonly Lexicon Magnitudes = Lexicon.Of("magnitudes");

    private static readonly Regex Pattern = PhrasePattern.Compile(
        $@"(?<before>(?:{string.Join('|', Units.Phrases("before").OrderByDescending(sign => sign.Length).Select(Regex.Escape))})\s*)?"
        + @"(?<![\p{Lu}\p{Ll}\d.,\-/:])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d:]|[.,]\d|(?:st|nd|rd|th)(?![\p{L}])"
        + @"|[/\-]\d)"
        + $@"(?<behind>\s*(?:\+|％|%|{Behind()}))?");

    private static readonly Regex Year = PhrasePattern.Compile(@"^(?:1[5-9]|20)\d\d$");

    /// <summary>Numbers in order; years are not among them.</summary>
    public static List<Stat> Find(string text)
    {
        var result = new List<Stat>();
        foreach (Match match in Pattern.Matches(NumberWords.Narrow(text)))
        {
            if (NumberWords.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal)) is not { } value
                || Math.Abs(value) > 1e12) continue;
            var prefix = match.Groups["before"].Value.Trim();
            var suffix = match.Groups["behind"].Value;
            if (prefix.Length == 0 && IsYear(match.Groups["number"].Value, suffix)) continue;
            result.Add(new Stat(match.Index, match.Length, value, prefix, suffix.TrimEnd(), prefix.Length > 0 || suffix.Trim().Length > 0));
        }

        return result;
    }

    public static double MagnitudeOf(string unit) => Magnitudes.Keys
        .Where(key => Magnitudes.Phrases(key).Any(phrase => unit.Equals(phrase, StringComparison.OrdinalIgnoreCase)
            || (phrase[0] > 0x3000 && unit.StartsWith(phrase, StringComparison.Ordinal))))
        .Select(Lexicon.Number)
        .FirstOrDefault(1);

    private static bool IsYear(string number, string suffix) => Year.IsMatch(number) && suffix.Trim() is "" or "年";

    private static string Behind() => string.Join('|', Units.Phrases("behind").OrderByDescending(unit => unit.Length)
        .Select(unit => Regex.Escape(unit) + (char.IsAsciiLetter(unit[^1]) ? @"(?![\p{L}])" : "")));
}
