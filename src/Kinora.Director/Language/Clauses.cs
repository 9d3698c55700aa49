namespace Kinora.Director.Language;

/// <summary>Where a sentence may be broken for the eye or the breath, and how well.</summary>
/// <param name="At">The index of the character that begins what follows.</param>
/// <param name="Strength">3 between clauses, 2 before a word that begins a phrase, 1 between words, 0 inside a word that is too
/// long.</param>
public readonly record struct BreakPoint(int At, int Strength);

/// <summary>Cuts sentences into clauses and lines.</summary>
public static class Clauses
{
    private const string Marks = ",;:，；：、،؛—–";

    private static readonly Dictionary<string, HashSet<string>> Breaks = Lexicon.Of("breaks").Keys
        .ToDictionary(key => key, key => Lexicon.Of("breaks").Words(key).ToHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);

    /// <summary>The parts between commas and their like, marks kept with the part before; joined they are the text.</summary>
    public static IReadOnlyList<string> Split(string sentence)
    {
        var result = new List<string>();
        var start = 0;
        foreach (var point in BreaksOf(sentence, null).Where(point => point.Strength == 3))
        {
            result.Add(sentence[start..point.At]);
            start = point.At;
        }

        if (start < sentence.Length) result.Add(sentence[start..]);
        return result;
    }

    /// <summary>Every place where a line may end, in order, the text's own ends left out.</summary>
    /// <param name="language">Chooses the words before which a phrase begins; null for none.</param>
    public static IReadOnlyList<BreakPoint> BreaksOf(string text, string? language)
    {
        var words = language is not null ? Breaks.GetValueOrDefault(language) : null;
        var result = new List<BreakPoint>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || !CanBreakBefore(text, i)) continue;
            result.Add(new BreakPoint(i, StrengthAt(text, i, words)));
        }

        return result;
    }

    private static bool CanBreakBefore(string text, int i)
    {
        if (char.IsWhiteSpace(text[i - 1])) return true;
        if (char.IsLowSurrogate(text[i]) || text[i] is '\u200d' or '\ufe0f' || text[i - 1] == '\u200d') return false;
        if (NoLineStart(text[i]) || NoLineEnd(text[i - 1])) return false;
        if (IsMark(text, i - 1) && (Writing.IsWide(text[i]) || Writing.IsWide(text[i - 1]) || text[i - 1] is '—' or '–')) return true;
        return Writing.IsIdeograph(text[i - 1]) || Writing.IsIdeograph(text[i]);
    }

    private static int StrengthAt(string text, int i, HashSet<string>? words)
    {
        var last = i - 1;
        while (last > 0 && char.IsWhiteSpace(text[last])) last--;
        while (last > 0 && "\"”’」』）)".Contains(text[last])) last--;
        if (IsMark(text, last) || ".!?…。！？؟।".Contains(text[last])) return 3;
        if (text[last] == '-' && last + 1 < i && char.IsWhiteSpace(text[last - 1 < 0 ? 0 : last - 1])) return 3;
        return words is not null && BeginsPhrase(text, i, words) ? 2 : 1;
    }

    /// <summary>A comma or its like; not one inside a number.</summary>
    private static bool IsMark(string text, int at) =>
        Marks.Contains(text[at]) && !(at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    private static bool BeginsPhrase(string text, int i, HashSet<string> words)
    {
        if (Writing.IsIdeograph(text[i])) return words.Contains(text[i].ToString())
            || (i + 1 < text.Length && words.Contains(text.Substring(i, 2)));
        var end = i;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return words.Contains(text[i..end]);
    }

    private static bool NoLineStart(char c) => ",.;:!?%)]}»”’、，。！？；：）】」』》…—々ーっゃゅょッャュョ％".Contains(c);

    private static bool NoLineEnd(char c) => "([{«“‘（【「『《$¥€£#@".Contains(c);
}
