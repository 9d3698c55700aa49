using System.Text;

namespace Kinora.Cli.Screen;

/// <summary>
/// The characters that a terminal sends, as keys: VT100 and xterm's sequences, bracketed paste, and kitty's form of Enter with Shift. What it does not
/// know it drops whole. Pure: it holds what is not complete yet.
/// </summary>
internal sealed class KeyDecoder
{
    private const char Escape = '\u001b';
    private const string PasteEnd = "\u001b[201~";

    // A sequence that has not ended after so many characters is none.
    private const int LongestSequence = 32;

    private readonly StringBuilder pending = new();
    private bool isPasting;

    /// <summary>Characters wait for more that may never come: a person may just have pressed Escape.</summary>
    public bool IsUndecided => pending.Length > 0 && !isPasting;

    public IReadOnlyList<Key> Feed(string characters)
    {
        pending.Append(characters);
        var keys = new List<Key>();
        while (pending.Length > 0)
        {
            var text = pending.ToString();
            var (key, used) = isPasting ? Pasted(text) : Next(text);
            if (used == 0) break;
            pending.Remove(0, used);
            if (key is { } known) keys.Add(known);
        }

        return keys;
    }

    /// <summary>Nothing more has come: what waits is what it looks like.</summary>
    public IReadOnlyList<Key> Decide()
    {
        if (!IsUndecided) return [];
        pending.Clear();
        return [new Key(KeyKind.Escape)];
    }

    private (Key? Key, int Used) Pasted(string text)
    {
        var end = text.IndexOf(PasteEnd, StringComparison.Ordinal);
        if (end < 0) return (null, 0);
        isPasting = false;
        return (new Key(KeyKind.Paste, Cleaned(text[..end])), end + PasteEnd.Length);
    }

    private (Key? Key, int Used) Next(string text)
    {
        if (text[0] == Escape) return Sequence(text);
        if (char.IsControl(text[0])) return (new Key(OfControl(text[0])), 1);
        var length = 0;
        while (length < text.Length && !char.IsControl(text[length])) length++;
        if (char.IsHighSurrogate(text[length - 1])) length--; // its other half is on its way
        return length == 0 ? (null, 0) : (new Key(KeyKind.Text, text[..length]), length);
    }

    private (Key? Key, int Used) Sequence(string text)
    {
        if (text.Length == 1) return (null, 0);
        switch (text[1])
        {
            case '\r' or '\n':
                return (new Key(KeyKind.NewLine), 2);
            case 'b' or 'B':
                return (new Key(KeyKind.WordLeft), 2);
            case 'f' or 'F':
                return (new Key(KeyKind.WordRight), 2);
            case '\u007f' or '\b':
                return (new Key(KeyKind.KillWord), 2);
            case 'O':
                return text.Length < 3 ? (null, 0) : (new Key(OfFinal(text[2], "")), 3);
            case '[':
                return Control(text);
            case Escape:
                return (new Key(KeyKind.Escape), 1);
            default:
                return (new Key(KeyKind.Other), char.IsHighSurrogate(text[1]) && text.Length > 2 ? 3 : 2);
        }
    }

    // ESC [ parameters, a final letter from @ to ~.
    private (Key? Key, int Used) Control(string text)
    {
        var end = 2;
        while (end < text.Length && text[end] is >= ' ' and < '@') end++;
        if (end == text.Length) return end > LongestSequence ? (new Key(KeyKind.Other), end) : (null, 0);
        var parameters = text[2..end];
        if (text[end] == '~' && parameters == "200")
        {
            isPasting = true;
            return (null, end + 1);
        }

        var key = text[end] switch
        {
            '~' => new Key(OfNumber(parameters)),
            'u' => new Key(OfCode(parameters)),
            var final => new Key(OfFinal(final, parameters)),
        };
        return (key, end + 1);
    }

    private static KeyKind OfControl(char control) => control switch
    {
        '\r' or '\n' => KeyKind.Enter, // a newline was typed before every key was ours
        '\t' => KeyKind.Tab,
        '\u007f' or '\b' => KeyKind.Backspace,
        '\u0001' => KeyKind.Home,
        '\u0002' => KeyKind.Left,
        '\u0003' => KeyKind.Interrupt,
        '\u0004' => KeyKind.EndOfInput,
        '\u0005' => KeyKind.End,
        '\u0006' => KeyKind.Right,
        '\u000b' => KeyKind.KillToEnd,
        '\u000c' => KeyKind.Clear,
        '\u000e' => KeyKind.Down,
        '\u0010' => KeyKind.Up,
        '\u0015' => KeyKind.KillToStart,
        '\u0017' => KeyKind.KillWord,
        '\u0019' => KeyKind.Yank,
        _ => KeyKind.Other,
    };

    // With Ctrl or Alt (the second parameter is 3 and more) arrows go by words.
    private static KeyKind OfFinal(char final, string parameters)
    {
        var byWords = parameters.StartsWith("1;", StringComparison.Ordinal) && parameters is not "1;2";
        return final switch
        {
            'A' => KeyKind.Up,
            'B' => KeyKind.Down,
            'C' => byWords ? KeyKind.WordRight : KeyKind.Right,
            'D' => byWords ? KeyKind.WordLeft : KeyKind.Left,
            'H' => KeyKind.Home,
            'F' => KeyKind.End,
            'M' when parameters.Length == 0 => KeyKind.Enter,
            _ => KeyKind.Other,
        };
    }

    private static KeyKind OfNumber(string parameters) => parameters.Split(';')[0] switch
    {
        "1" or "7" => KeyKind.Home,
        "4" or "8" => KeyKind.End,
        "3" => KeyKind.Delete,
        "27" when parameters.EndsWith(";13", StringComparison.Ordinal) => KeyKind.NewLine,
        _ => KeyKind.Other,
    };

    private static KeyKind OfCode(string parameters) => parameters.Split(';')[0] switch
    {
        "13" => parameters.Contains(';', StringComparison.Ordinal) ? KeyKind.NewLine : KeyKind.Enter,
        "9" => KeyKind.Tab,
        "27" => KeyKind.Escape,
        "127" => KeyKind.Backspace,
        _ => KeyKind.Other,
    };

    /// <summary>Lines end as ours do, tabs are spaces, and nothing steers the terminal.</summary>
    private static string Cleaned(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\t", "    ", StringComparison.Ordinal);
        return string.Concat(lines.Where(letter => letter == '\n' || !char.IsControl(letter)));
    }
}
