namespace Kinora.Cli.Screen;

/// <summary>A text in rows of a window: no letter is divided, none reaches the last column, where terminals differ in what they do next.</summary>
/// <param name="Rows">At least one; where each begins in the text and what it shows.</param>
/// <param name="CursorRow">Counts from 0.</param>
/// <param name="CursorColumn">In cells from the row's first letter.</param>
internal sealed record LineLayout(IReadOnlyList<LineRow> Rows, int CursorRow, int CursorColumn)
{
    /// <param name="cells">That a row has room for; at least 2, so that any letter fits.</param>
    public static LineLayout Of(string text, int cursor, int cells)
    {
        cells = Math.Max(2, cells);
        var rows = new List<LineRow>();
        int start = 0, used = 0, cursorRow = 0, cursorColumn = 0;
        for (var at = 0; ;)
        {
            var isEnd = at == text.Length;
            var length = isEnd ? 0 : Cells.LetterAt(text, at);
            var isBreak = !isEnd && text[at] == '\n';
            var wide = isEnd || isBreak ? 0 : Cells.OfLetter(text.AsSpan(at, length));
            if (used + wide > cells)
            {
                rows.Add(new LineRow(start, text[start..at]));
                (start, used) = (at, 0);
            }

            if (at == cursor) (cursorRow, cursorColumn) = (rows.Count, used);
            if (isEnd) break;
            at += length;
            used += wide;
            if (!isBreak) continue;
            rows.Add(new LineRow(start, text[start..(at - length)]));
            (start, used) = (at, 0);
        }

        rows.Add(new LineRow(start, text[start..]));
        return new LineLayout(rows, cursorRow, cursorColumn);
    }

    /// <summary>Where the cursor comes to when it goes up or down by a row; null: there is none.</summary>
    public int? Neighbour(int rows)
    {
        var target = CursorRow + rows;
        if (target < 0 || target >= Rows.Count) return null;
        var (start, text) = Rows[target];
        var at = 0;
        for (var used = 0; at < text.Length;)
        {
            var length = Cells.LetterAt(text, at);
            used += Cells.OfLetter(text.AsSpan(at, length));
            if (used > CursorColumn) break;
            at += length;
        }

        return start + at;
    }
}

internal readonly record struct LineRow(int Start, string Text);
