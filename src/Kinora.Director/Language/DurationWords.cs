using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinora.Director.Language;

/// <summary>A duration and where it stands in the text.</summary>
public readonly record struct FoundDuration(int Start, int Length, TimeSpan Duration);

/// <summary>
/// Durations as people write them: <c>30-second</c>, <c>a minute and a half</c>, <c>1:30</c>, <c>15秒</c>, <c>一分半</c>, <c>半分钟</c>,
/// <c>90s</c>.
/// </summary>
public static class DurationWords
{
    private static readonly Lexicon Units = Lexicon.Of("units");
    private static readonly string Seconds = UnitPattern("seconds");
    private static readonly string Minutes = UnitPattern("minutes");
    private static readonly string Hours = UnitPattern("hours");
    private static readonly string Half = PhrasePattern.AnyOf(Units.Phrases("half"));
    private static readonly string NumberText = BuildNumber();
    private static readonly Regex Pattern = Build();

    // "80s music", "90s style", "the 90s": a decade, not a length.
    private static readonly Regex Decade =
        PhrasePattern.Compile(@"\G(?:[1-9]0s)(?:[\s\-]+(?:style|music|look|vibes?|retro|hits?|theme|party|fashion|synth|aesthetic|pop"
            + @"|rock|kids?|nostalgia))");

    private static readonly string[] Ratios = ["16:9", "9:16", "4:5", "5:4", "1:1", "4:3", "3:4", "21:9", "9:21", "2:3", "3:2", "2:1",
        "1:2"];

    /// <summary>All durations, in order, never overlapping.</summary>
    public static IReadOnlyList<FoundDuration> Find(string text)
    {
        var result = new List<FoundDuration>();
        foreach (Match match in Pattern.Matches(NumberWords.Narrow(text)))
        {
            if (IsDecade(text, match) || IsNoTime(text, match) || Ratios.Contains(match.Value)) continue;
            if (Value(match) is { } seconds
                && seconds is > 0 and <= 86_400) result.Add(new FoundDuration(match.Index, match.Length, Time(seconds)));
        }

        return result;
    }

    /// <summary>The duration that a text is, with nothing beside it.</summary>
    public static TimeSpan? Parse(string text)
    {
        var trimmed = text.Trim();
        return Find(trimmed) is [{ Start: 0 } only] && only.Length == trimmed.Length ? only.Duration : null;
    }

    private static bool IsDecade(string text, Match match)
    {
        var before = text[..match.Index].TrimEnd();
        return Decade.IsMatch(text, match.Index)
            || (match.Value.Length == 3 && match.Value.EndsWith("0s", StringComparison.Ordinal)
                && before.EndsWith("the", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"十分" is "very", "三分之一" a third.</summary>
    private static bool IsNoTime(string text, Match match)
    {
        var next = match.Index + match.Length;
        return match.Value.EndsWith('分') && (!char.IsAsciiDigit(match.Value[0]) || (next < text.Length && text[next] == '之'));
    }

    private static double? Value(Match match)
    {
        if (match.Groups["clock"].Success)
        {
            var parts = match.Value.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            return parts.Aggregate(0.0, (sum, part) => sum * 60 + part);
        }

        if (match.Groups["thousandth"].Success) return double.Parse(match.Groups["thousandth"].ValueSpan, CultureInfo.InvariantCulture) / 1000;
        var hours = Amount(match, "h");
        var minutes = Amount(match, "m");
        var seconds = Amount(match, "s");
        if (hours is null && minutes is null && seconds is null) return null;
        return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
    }

    /// <summary>The number in front of a unit, a half before or behind it counted.</summary>
    private static double? Amount(Match match, string unit)
    {
        if (match.Groups[unit + "half"].Success) return 0.5;
        if (!match.Groups[unit].Success) return null;
        var text = match.Groups[unit].Value.Trim().TrimEnd('-');
        var number = text.Length == 0 || text.Equals("a", StringComparison.OrdinalIgnoreCase)
            || text.Equals("an", StringComparison.OrdinalIgnoreCase)
            ? 1
            : text.StartsWith("a couple", StringComparison.OrdinalIgnoreCase) ? 2 : NumberWords.Parse(text);
        if (number is null) return null;
        var more = match.Groups[unit + "more"].Success || match.Groups[unit + "and"].Success;
        return number + (more ? 0.5 : 0);
    }

    private static TimeSpan Time(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));

    private static Regex Build()
    {
        string Part(string name, string unit) =>
            $@"(?:(?:(?<{name}half>(?:(?<![\p{{L}}])an?\s+)?{Half}(?:[\s\-]+(?:of\s+)?an?(?![\p{{L}}]))?)[\s\-]*{unit})"
            + $@"|(?:(?<{name}>{NumberText}|(?<![\p{{L}}])(?:an?|a\s+couple\s+of)"
            + $@"|个)(?<{name}and>[\s\-]+and[\s\-]+a[\s\-]+half{(name == "h" ? "|个半" : "")})?[\s\-]*个?{unit}(?<{name}more>\s+and\s+a\s+half"
            + $@"|\s*半钟?(?!分|秒|小)|\s+y\s+media|\s+et\s+demie?|\s+e\s+mezzo|\s+e\s+meia)?))";
        const string Join = @"[\s\-]*(?:,|and\s+|y\s+|et\s+|und\s+|e\s+|零)?\s*";
        var hms = $"{Part("h", Hours)}(?:{Join}{Part("m", Minutes)})?(?:{Join}{Part("s", Seconds)})?"
            + $"|{Part("m", Minutes)}(?:{Join}{Part("s", Seconds)})?|{Part("s", Seconds)}";
        return PhrasePattern.Compile($@"(?:(?<thousandth>(?<![\d.,])\d{{1,7}})\s*(?:ms|msecs?|millisecs?|milliseconds?|毫秒)(?![\p{{Lu}}\p{{Ll}}]))|(?<clock>(?<![\d:.])(?:\d{{1,2}}:)?\d{{1,2}}:[0-5]\d(?![\d:]|\s*[ap]\.?m))|(?:{hms})");
    }

    private static string BuildNumber()
    {
        var words = PhrasePattern.AnyOf(NumberWords.Known);
        return $@"(?:(?:(?<=\d[hm])|(?<![\d.,\p{{Lu}}\p{{Ll}}]))\d+(?:[.,]\d+)?|(?:an?\s+)?{words}(?:[\s\-]+(?:and\s+)?{words})*"
            + $@"|[{NumberWords.ChineseSigns}]+)";
    }

    /// <summary>Behind a digit a unit needs no edge before it: <c>90s</c>.</summary>
    private static string UnitPattern(string unit)
    {
        var phrases = Units.Phrases(unit).OrderByDescending(phrase => phrase.Length)
            .Select(phrase => Regex.Escape(phrase) + (char.IsLetter(phrase[^1]) && !Writing.IsIdeograph(phrase[^1])
                ? @"(?![\p{L}\p{M}\p{Nd}-[\u3040-\u30ff\u3400-\u9fff]])|" + Regex.Escape(phrase) + @"(?=\d)" : ""));
        return $"(?:{string.Join('|', phrases)})\\.?(?<!\\.(?=\\s*$))";
    }
}
