using System.Text;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Plain;

/// <summary>
/// Letters as one usual form: small, half-width, simplified; straight quotes, one kind of hyphen and of space; no emoji, no invisible
/// signs,
/// punctuation once. Every unit knows where it came from.
/// </summary>
internal static class PlainWriting
{
    private static readonly Dictionary<char, char> Simplified = LoadSigns();

    public static PlainText Of(string raw)
    {
        var result = new PlainBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsSurrogate(c))
            {
                AddPair(result, raw, ref i);
                continue;
            }

            if (IsInvisible(c) || (c == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')) continue;
            var plain = Fold(c);
            if (IsRepeated(plain) && result.Last == plain) continue;
            result.Add(plain, i);
        }

        return result.Close(raw.Length);
    }

    public static char Fold(char c)
    {
        if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085') return '\n';
        if (char.IsWhiteSpace(c) || char.IsControl(c)) return ' ';
        if (c is >= '\uff01' and <= '\uff5e' && c != '，') c = (char)(c - 0xfee0);
        if (Simplified.TryGetValue(c, out var simple)) return simple;
        return c switch
        {
            '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' => '\'',
            '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
            '‐' or '‑' or '‒' or '–' or '−' or '－' => '-',
            '×' => 'x',
            '～' or '〜' => '~',
            '∶' => ':',
            '﹪' => '%',
            '﹟' => '#',
            _ when c > '\u00ff' && Rune.TryCreate(c, out var rune) && Writing.IsEmoji(rune) => ' ',
            _ => char.ToLowerInvariant(c),
        };
    }

    private static void AddPair(PlainBuilder result, string raw, ref int i)
    {
        if (i + 1 < raw.Length && Rune.TryCreate(raw[i], raw[i + 1], out var rune))
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (Writing.IsEmoji(rune) || lower.Utf16SequenceLength != 2)
            {
                result.Add(' ', i);
            }
            else
            {
                Span<char> units = stackalloc char[2];
                lower.EncodeToUtf16(units);
                result.Add(units[0], i);
                result.Add(units[1], i + 1);
            }

            i++;
            return;
        }

        result.Add(' ', i);
    }

    private static bool IsInvisible(char c) =>
        c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad' or '\ufe0f' or '\ufe0e' or '\u200e' or '\u200f';

    private static bool IsRepeated(char c) => c is '!' or '?' or ',' or '，' or '。' or '~' or '…' or '、' or '—' or ';';

    /// <summary>The lexicon's lines are pairs of rows: signs of old, and under each its plain one.</summary>
    private static Dictionary<char, char> LoadSigns()
    {
        var lexicon = Lexicon.Of("signs-traditional");
        var result = new Dictionary<char, char>();
        foreach (var key in lexicon.Keys)
        {
            foreach (var pair in lexicon.Words(key)) result.TryAdd(pair[0], pair[1]);
        }

        return result;
    }
}
