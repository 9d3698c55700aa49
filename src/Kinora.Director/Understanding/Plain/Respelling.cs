using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Plain;

/// <summary>Mends a plain text word by word, quotations and names left as they are.</summary>
internal static class Respelling
{
    /// <summary>A text with more unknown words than these is no request; the rest stays as it is.</summary>
    private const int MostGuesses = 24;

    public static PlainText Of(PlainText plain, IReadOnlyList<Span> kept, IReadOnlySet<string> names, IWordBook? dictionary)
    {
        var text = plain.Text;
        var result = new PlainBuilder(text.Length);
        var guesses = 0;
        var next = 0;
        for (var i = 0; i < text.Length;)
        {
            while (next < kept.Count && kept[next].End <= i) next++;
            if (next < kept.Count && kept[next].Start <= i)
            {
                Copy(plain, i, kept[next].End, result);
                i = kept[next].End;
                continue;
            }

            var end = char.IsAsciiLetter(text[i]) ? WordEnd(text, i) : i + 1;
            if (next < kept.Count) end = Math.Min(end, kept[next].Start);
            var mended = char.IsAsciiLetter(text[i]) ? MendWord(text, i, end, names, dictionary, ref guesses) : null;
            if (mended is null && Writing.IsIdeograph(text[i]) && Variants.Chinese.At(text, i) is { } phrase
                && !(next < kept.Count && kept[next].Start < i + phrase.Length))
            {
                (mended, end) = (phrase.Values[0], i + phrase.Length);
            }

            if (mended is null && Writing.IsIdeograph(text[i]) && Homophones.At(text, i) is { } sound
                && !(next < kept.Count && kept[next].Start < i + sound.Length))
            {
                (mended, end) = (sound.Right, i + sound.Length);
            }

            if (mended is null) Copy(plain, i, end, result);
            else result.Add(mended, plain.RawIndex[i], plain.RawIndex[end]);
            i = end;
        }

        return result.Close(plain.RawIndex[^1]);
    }

    private static string? MendWord(string text, int start, int end, IReadOnlySet<string> names, IWordBook? dictionary, ref int guesses)
    {
        // "4th", "a.mp4", "https": part of something else.
        if (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or '/' or '@' or '_' or '\'' or '#' or '&')) return null;
        if (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '_' or '@' or '/' || (text[end] == '.'
            && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) return null;
        if (guesses >= MostGuesses) return Variants.English.GetValueOrDefault(text[start..end]);
        var mended = Speller.Default.Mend(text[start..end], dictionary, names);
        if (mended is not null) guesses++;
        return mended;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end])
            || (text[end] == '\'' && end > start && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1])))) end++;
        return end;
    }

    private static void Copy(PlainText plain, int start, int end, PlainBuilder result)
    {
        for (var i = start; i < end; i++) result.Add(plain.Text[i], plain.RawIndex[i]);
    }
}
