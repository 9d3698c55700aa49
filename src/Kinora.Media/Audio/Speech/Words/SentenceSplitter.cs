using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>Cuts a text into sentences. Every character belongs to exactly one.</summary>
internal static class SentenceSplitter
{
    /// <summary>A sentence that never ends is cut at a comma or space before this many characters.</summary>
    public const int Longest = 500;

    private const string Closing = "\"'”’»)]）］」』】〉》";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "no", "sr", "sra", "jr", "fig", "approx", "dept", "est", "inc", "ltd", "co",
        "bzw", "ca", "usw", "nr", "bsp", "z.b", "d.h", "u.a", "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "mme", "mlle", "sig", "dott", "ing", "av",
    };

    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, start, i) && i - start < Longest) continue;
            var end = i - start >= Longest ? BestCut(text, start, i) : BehindClosing(text, i + 1);
            sentences.Add(new TextSpan(start, end));
            start = end;
            i = end - 1;
        }

        if (start < text.Length) sentences.Add(new TextSpan(start, text.Length));
        return sentences;
    }

    private static bool Ends(string text, int start, int at) => text[at] switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => true,
        '。' or '！' or '？' or '．' or '؟' or '।' or '॥' or '۔' => true,
        '!' or '?' or '…' => IsFollowedBySpace(text, at),
        '.' => IsFollowedBySpace(text, at) && !IsAbbreviation(text, start, at),
        _ => false,
    };

    private static bool IsFollowedBySpace(string text, int at)
    {
        var next = BehindClosing(text, at + 1);
        return next >= text.Length || char.IsWhiteSpace(text[next]);
    }

    /// <summary>"Dr.", "e.g.", "J. R. Smith"; but "It is he." and "in 2024." end.</summary>
    private static bool IsAbbreviation(string text, int start, int at)
    {
        var from = at;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.')) from--;
        var word = text[from..at].Trim('.');
        if (word.Length == 0) return false;
        if (word.Length == 1 && char.IsUpper(word[0])) return true;
        if (!Abbreviations.Contains(word)) return false;
        // "… and so on, etc. Then …": a capital behind an abbreviation that may end a sentence ends it, names follow titles.
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next < text.Length && (!char.IsUpper(text[next]) || word.ToLowerInvariant() is not ("etc" or "usw" or "a.m" or "p.m" or "co" or "inc" or "ltd"));
    }

    private static int BehindClosing(string text, int at)
    {
        while (at < text.Length && (Closing.Contains(text[at]) || text[at] is '.' or '!' or '?' or '…' or '！' or '？' or '。')) at++;
        return at;
    }

    private static int BestCut(string text, int start, int end)
    {
        var comma = text.LastIndexOfAny([',', ';', ':', '，', '；', '、', '،'], end - 1, (end - start) / 2);
        if (comma > start) return comma + 1;
        var space = text.LastIndexOf(' ', end - 1, (end - start) / 2);
        if (space > start) return space + 1;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
