namespace Kinora.Cli.Screen;

/// <summary>A text that is being written and where the cursor stands in it, always between letters as people count them.</summary>
internal sealed class LineBuffer
{
    private string killed = "";

    public string Text { get; private set; } = "";

    /// <summary>In UTF-16 units.</summary>
    public int Cursor { get; private set; }

    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    /// <summary>Moves the cursor to a place that <see cref="LineLayout"/> found.</summary>
    public void MoveTo(int cursor) => Cursor = Math.Clamp(cursor, 0, Text.Length);

    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    /// <returns>Whether the key means something to a text.</returns>
    public bool Apply(Key key)
    {
        switch (key.Kind)
        {
            case KeyKind.Text or KeyKind.Paste:
                Insert(key.Text);
                return true;
            case KeyKind.NewLine:
                Insert("\n");
                return true;
            case KeyKind.Backspace:
                Remove(Before(Cursor), Cursor);
                return true;
            case KeyKind.Delete:
                Remove(Cursor, After(Cursor));
                return true;
            case KeyKind.Left:
                Cursor = Before(Cursor);
                return true;
            case KeyKind.Right:
                Cursor = After(Cursor);
                return true;
            case KeyKind.WordLeft:
                Cursor = WordBefore(Cursor);
                return true;
            case KeyKind.WordRight:
                Cursor = WordAfter(Cursor);
                return true;
            case KeyKind.Home:
                Cursor = LineStart(Cursor);
                return true;
            case KeyKind.End:
                Cursor = LineEnd(Cursor);
                return true;
            case KeyKind.KillWord:
                Kill(WordBefore(Cursor), Cursor);
                return true;
            case KeyKind.KillToStart:
                Kill(LineStart(Cursor), Cursor);
                return true;
            case KeyKind.KillToEnd:
                Kill(Cursor, LineEnd(Cursor));
                return true;
            case KeyKind.Yank:
                Insert(killed);
                return true;
            default:
                return false;
        }
    }

    private void Kill(int from, int to)
    {
        if (to > from) killed = Text[from..to];
        Remove(from, to);
    }

    private void Remove(int from, int to) => (Text, Cursor) = (Text.Remove(from, to - from), from);

    private int After(int at) => at < Text.Length ? at + Cells.LetterAt(Text, at) : at;

    // Letters can be told from the left only; a line's start is one for certain.
    private int Before(int at)
    {
        if (at == 0) return 0;
        var start = LineStart(at);
        if (start == at) return at - 1;
        while (After(start) < at) start = After(start);
        return start;
    }

    private int WordBefore(int at)
    {
        while (at > 0 && char.IsWhiteSpace(Text[at - 1])) at = Before(at);
        while (at > 0 && !char.IsWhiteSpace(Text[at - 1])) at = Before(at);
        return at;
    }

    private int WordAfter(int at)
    {
        while (at < Text.Length && char.IsWhiteSpace(Text[at])) at = After(at);
        while (at < Text.Length && !char.IsWhiteSpace(Text[at])) at = After(at);
        return at;
    }

    private int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at) => Text.IndexOf('\n', at) is >= 0 and var end ? end : Text.Length;
}
