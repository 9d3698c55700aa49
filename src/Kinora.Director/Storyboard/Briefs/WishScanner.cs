using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>Finds wishes in a stretch of words.</summary>
internal static class WishScanner
{
    private static readonly Regex Length = PhrasePattern.Compile(
        @"^[\s\-]*(?:long(?![\p{L}])|in\s+length|in\s+total|in\s+duration|max(?:imum)?(?![\p{L}])|左右|以内|长的?)?");

    private static readonly Regex About = PhrasePattern.Compile(
        @"(?:(?:that\s+)?(?:lasts|lasting)|(?:make|keep)\s+it|about|around|approximately|roughly|exactly|under|within|up\s+to"
            + @"|max(?:imum)?|(?:with\s+)?(?:a\s+)?(?:total\s+)?(?:length|duration|runtime)\s*(?:of|is|:|=)?|时长|长度|总时长|大约|大概|约"
            + @"|控制在)[\s:：为是]*(?:an?\s+)?$");

    /// <summary>All wishes, in order of place. A negation may give several for one stretch: nothing else overlaps.</summary>
    public static List<Wish> Scan(string text)
    {
        var found = new List<Wish>();
        foreach (var (kind, isStrong, pattern) in WishPatterns.All)
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (match.Length == 0 || !IsFree(found, kind, match.Index, match.Length)) continue;
                if (Value(kind, match) is { } value) found.Add(new Wish(kind, value, match.Index, match.Length, isStrong));
                // "with English subtitles" wishes for subtitles, and for English.
                if (kind is WishKind.Captions or WishKind.Narration && WishPatterns.LanguageIn(match.Value) is { } language)
                {
                    found.Add(new Wish(WishKind.Language, language, match.Index, match.Length, isStrong));
                }
            }

            // Lengths come before shapes: "9:16" is a shape, "1:30" a length.
            if (kind == WishKind.Resolution) found.AddRange(Durations(text)
                .Where(wish => IsFree(found, wish.Kind, wish.Start, wish.Length)));
        }

        return [.. found.OrderBy(wish => wish.Start)];
    }

    private static string? Value(WishKind kind, Match match)
    {
        var group = match.Groups["v"];
        var words = group.Success ? group.Value.Trim() : match.Value;
        if (kind == WishKind.Music && words.Length == 0) return "";
        return WishPatterns.KeyOf(kind, words);
    }

    private static bool IsFree(List<Wish> found, WishKind kind, int start, int length) => !found.Any(wish =>
        wish.Start < start + length && start < wish.End && !(IsNegation(wish.Kind) && IsNegation(kind) && wish.Kind != kind));

    private static bool IsNegation(WishKind kind) =>
        kind is WishKind.NoMusic or WishKind.NoNarration or WishKind.NoCaptions or WishKind.NoText;

    private static IEnumerable<Wish> Durations(string text)
    {
        foreach (var duration in DurationWords.Find(text))
        {
            var before = About.Match(text[..duration.Start]);
            var after = Length.Match(text[(duration.Start + duration.Length)..]);
            var start = before.Success ? before.Index : duration.Start;
            var end = duration.Start + duration.Length + after.Length;
            var isStrong = after.Value.Trim(' ', '-').Length > 0 || (before.Success && Names(before.Value));
            yield return new Wish(
                WishKind.Duration, duration.Duration.TotalMilliseconds.ToString(CultureInfo.InvariantCulture), start, end - start,
                    isStrong);
        }
    }

    /// <summary>"about 30 seconds" may be in any text, "duration: 30 seconds" is a wish.</summary>
    private static bool Names(string lead) =>
        lead.Contains("length", StringComparison.OrdinalIgnoreCase) || lead.Contains("duration", StringComparison.OrdinalIgnoreCase)
        || lead.Contains("make it", StringComparison.OrdinalIgnoreCase) || lead.Contains("keep it", StringComparison.OrdinalIgnoreCase)
        || lead.Contains("时长", StringComparison.Ordinal) || lead.Contains("长度", StringComparison.Ordinal)
            || lead.Contains("控制在", StringComparison.Ordinal);
}
