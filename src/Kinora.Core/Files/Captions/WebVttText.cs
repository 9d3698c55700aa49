using System.Net;
using System.Text;

namespace Kinora.Core.Files.Captions;

/// <summary>The text of a WebVTT cue: tags, entities, and time stamps between words.</summary>
internal static class WebVttText
{
    /// <returns>The text without tags, and when its words are spoken where time stamps tell.</returns>
    public static (string Text, ValueList<TimedWord> Words) Read(string source, TimeRange range)
    {
        var text = new StringBuilder();
        var words = new List<TimedWord>();
        var (pieceStart, since, stamped) = (0, TimeSpan.Zero, false);
        for (var i = 0; i < source.Length; i++)
        {
            var close = source[i] == '<' ? source.IndexOf('>', i) : -1;
            if (close < 0)
            {
                text.Append(source[i]);
                continue;
            }

            var tag = source[(i + 1)..close];
            i = close;
            if (CueTime.Parse(tag) is not { } stamp || stamp - range.Start < since || stamp >= range.End) continue;
            AddWord(words, text.ToString(pieceStart, text.Length - pieceStart), since, stamp - range.Start);
            (pieceStart, since, stamped) = (text.Length, stamp - range.Start, true);
        }

        AddWord(words, text.ToString(pieceStart, text.Length - pieceStart), since, range.Duration);
        return (CueText.Tidy(Unescape(text.ToString())), stamped ? words.ToValueList() : []);
    }

    public static string Write(Cue cue)
    {
        var text = CueText.Tidy(cue.Text);
        var result = new StringBuilder();
        var at = 0;
        var said = TimeSpan.Zero;
        foreach (var word in cue.Words)
        {
            var found = word.Text.Length == 0 ? -1 : text.IndexOf(word.Text, at, StringComparison.Ordinal);
            if (found < 0) return Escape(text); // the words are not those of the text: better no times than wrong ones
            var between = text[at..found];
            if (said < word.Start && said > TimeSpan.Zero) result.Append(Stamp(cue, said));
            result.Append(Escape(between));
            if (word.Start > TimeSpan.Zero) result.Append(Stamp(cue, word.Start));
            result.Append(Escape(word.Text));
            (at, said) = (found + word.Text.Length, word.End);
        }

        if (cue.Words.Count > 0 && said < cue.Range.Duration) result.Append(Stamp(cue, said));
        return result.Append(Escape(text[at..])).ToString();
    }

    private static string Stamp(Cue cue, TimeSpan offset) => $"<{CueTime.Write(cue.Range.Start + offset, '.')}>";

    private static void AddWord(List<TimedWord> words, string piece, TimeSpan start, TimeSpan end)
    {
        var word = CueText.Tidy(Unescape(piece));
        if (word.Length > 0) words.Add(new TimedWord(word, start, end));
    }

    private static string Unescape(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
