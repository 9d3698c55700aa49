using System.Text;

namespace Kinora.Core.Edits;

/// <summary>Divides and joins the words of a caption.</summary>
internal static class TextCut
{
    /// <summary>Word times moved by <paramref name="by"/>; a word that would end before the start is gone, one that straddles it is
    /// cut.</summary>
    public static ValueList<TimedWord> Shift(ValueList<TimedWord> words, TimeSpan by) => words.Count == 0 ? words : words
        .Select(word => word with { Start = word.Start + by, End = word.End + by })
        .Where(word => word.End > TimeSpan.Zero || by >= TimeSpan.Zero)
        .Select(word => word with { Start = word.Start < TimeSpan.Zero ? TimeSpan.Zero : word.Start })
        .ToValueList();

    /// <summary>Word times of a text that lasts so many times as long; none is later than any film.</summary>
    public static ValueList<TimedWord> Stretch(ValueList<TimedWord> words, double scale) => words
        .Select(word => word with { Start = Stretch(word.Start, scale), End = Stretch(word.End, scale) }).ToValueList();

    private static TimeSpan Stretch(TimeSpan time, double scale) =>
        Milliseconds.Round(TimeSpan.FromTicks((long)Math.Clamp(time.Ticks * scale, 0, TimelineLimits.MaxTime.Ticks)));

    /// <summary>
    /// A word goes to the half it starts in. Where the words are those of the text, each half shows its own; where nothing is
    /// known about them, or one half would be left without any, both show the whole text.
    /// </summary>
    /// <param name="at">From the segment's start.</param>
    public static (TextBlock Left, TextBlock Right) Split(TextBlock text, TimeSpan at)
    {
        var left = text.Words.Where(word => word.Start < at).ToValueList();
        var right = text.Words.Where(word => word.Start >= at)
            .Select(word => word with { Start = word.Start - at, End = word.End - at }).ToValueList();
        var cut = left.Count == 0 || right.Count == 0 ? null : Boundary(text, left.Count);
        var (leftText, rightText) = cut is { } index ? Parts(text.Text, index) : (text.Text, text.Text);
        return (text with { Text = leftText, Words = left }, text with { Text = rightText, Words = right });
    }

    /// <summary>The inverse of <see cref="Split"/>; two different texts are written one after the other.</summary>
    /// <param name="at">How long the left half lasts.</param>
    public static TextBlock Join(TextBlock left, TextBlock right, TimeSpan at)
    {
        var words = left.Words.Concat(right.Words.Select(word => word with { Start = word.Start + at, End = word.End + at })).ToValueList();
        var isSaidTwice = left.Text != right.Text || (left.Words.Count > 0 && right.Words.Count > 0 && Boundary(left,
            left.Words.Count) is not null);
        return left with { Text = isSaidTwice ? Joined(left.Text, right.Text) : left.Text, Words = words };
    }

    /// <summary>Where the word after the first <paramref name="count"/> starts in the text; null where words and text don't
    /// match.</summary>
    private static int? Boundary(TextBlock text, int count)
    {
        var from = 0;
        var boundary = text.Text.Length;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i].Text?.Trim() ?? "";
            var found = word.Length == 0 ? -1 : text.Text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return null;
            if (i == count) boundary = found;
            from = found + word.Length;
        }

        return boundary;
    }

    /// <summary>Without the space between them, where joining puts it back.</summary>
    private static (string Left, string Right) Parts(string text, int index)
    {
        var left = text[..index];
        var right = text[index..];
        var trimmed = left.TrimEnd();
        return Joined(trimmed, right) == text ? (trimmed, right) : (left, right);
    }

    private static string Joined(string left, string right)
    {
        var isSpaced = left.Length == 0 || right.Length == 0 || char.IsWhiteSpace(left[^1]) || char.IsWhiteSpace(right[0])
            || (IsUnspaced(LastRune(left)) && IsUnspaced(FirstRune(right)));
        return isSpaced ? left + right : $"{left} {right}";
    }

    private static Rune FirstRune(string text) => Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done
        ? rune
        : Rune.ReplacementChar;

    private static Rune LastRune(string text) => Rune.DecodeLastFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done
        ? rune
        : Rune.ReplacementChar;

    /// <summary>Chinese and Japanese are written without spaces: CJK punctuation, kana, ideographs, full-width forms.</summary>
    private static bool IsUnspaced(Rune rune) => rune.Value is (>= 0x3000 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);
}
