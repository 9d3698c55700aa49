namespace Kinora.Director.Language;

/// <summary>A sentence of a text: together they hold every character that is no space.</summary>
/// <param name="StartsParagraph">Behind an empty line, a heading, or at the text's start.</param>
public readonly record struct Sentence(string Text, bool StartsParagraph);

/// <summary>
/// Cuts texts into sentences. Knows abbreviations, decimals, web addresses, quotes, ellipses, and the signs of all supported
/// languages.
/// </summary>
public static class Sentences
{
    private const string Closing = "\"'”’»)]}）】」』》〉〕";
    private const string Ends = ".!?…。！？｡؟।۔‼⁇⁈⁉";
    private const string WideEnds = "。！？｡।";

    // A line of this many characters that goes on in small letters was wrapped by an editor; a shorter one ends a thought.
    private const int WrappedLine = 60;

    private static readonly HashSet<string> Abbreviations = [.. Lexicon.Of("abbreviations").Keys
        .SelectMany(Lexicon.Of("abbreviations").Words)];

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var result = new List<Sentence>();
        foreach (var (paragraph, isFirst) in Blocks(text))
        {
            var starts = isFirst;
            foreach (var sentence in SplitBlock(paragraph))
            {
                result.Add(new Sentence(sentence, starts));
                starts = false;
            }
        }

        return result;
    }

    /// <summary>Stretches of lines that belong together, each with whether a paragraph begins there.</summary>
    private static IEnumerable<(string Text, bool Starts)> Blocks(string text)
    {
        var lines = text.Split('\n');
        var block = "";
        var starts = true;
        foreach (var raw in lines)
        {
            var line = raw.Trim();
            if (line.Length == 0)
            {
                if (block.Length > 0) yield return (block, starts);
                if (block.Length > 0 || starts) starts = true;
                block = "";
                starts = true;
                continue;
            }

            if (block.Length > 0 && !GoesOn(block, line))
            {
                yield return (block, starts);
                (block, starts) = ("", false);
            }

            block = block.Length == 0 ? line : NeedsSpace(block[^1], line[0]) ? block + " " + line : block + line;
        }

        if (block.Length > 0) yield return (block, starts);
    }

    private static bool GoesOn(string block, string line) =>
        block.Length >= WrappedLine && !Ends.Contains(block[^1]) && (char.IsLower(line[0]) || Writing.IsIdeograph(line[0])
            || block[^1] is ',' or ';');

    private static bool NeedsSpace(char before, char after) => !Writing.IsWide(before) || !Writing.IsWide(after);

    private static IEnumerable<string> SplitBlock(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i])) continue;
            var end = i + 1;
            while (end < text.Length && (Ends.Contains(text[end]) || Closing.Contains(text[end]))) end++;
            var isEnd = EndsSentence(text, start, i, end);
            i = end - 1;
            if (isEnd && Writing.HasWords(text.AsSpan(start, end - start)))
            {
                yield return text[start..end].Trim();
                start = end;
            }
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static bool EndsSentence(string text, int start, int at, int end)
    {
        if (end >= text.Length || WideEnds.Contains(text[at])) return true;
        var next = text[end];
        if (!char.IsWhiteSpace(next)) return text[at] is not ('.' or '…') && (Writing.IsIdeograph(next) || char.IsUpper(next));
        var after = end;
        while (after < text.Length && char.IsWhiteSpace(text[after])) after++;
        if (after >= text.Length) return true;
        if (text[at] == '.' && end == at + 1 && IsAbbreviation(text, start, at)) return false;
        // A quotation that asks or exclaims inside a sentence, an ellipsis that hesitates: what follows goes on in small letters.
        var isSoft = text[at] == '…' || text.AsSpan(at, end - at).StartsWith("..") || (end > at + 1 && Closing.Contains(text[end - 1]));
        return !(isSoft && char.IsLower(text[after]));
    }

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var from = dot;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !Writing.IsIdeograph(text[from - 1])) from--;
        var word = text[from..dot].TrimStart('(', '"', '“', '\'', '[');
        if (word.Length == 0) return false;
        // "1. Fjords": the number of a list, at its beginning.
        if (word.All(char.IsAsciiDigit)) return text[start..from].Trim().Length == 0 && word.Length <= 3;
        if (word.Length == 1 && char.IsUpper(word[0])) return word != "I";
        return Abbreviations.Contains(word.ToLowerInvariant());
    }
}
