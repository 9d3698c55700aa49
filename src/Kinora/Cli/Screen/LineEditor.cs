using System.Text;

namespace Kinora.Cli.Screen;

/// <summary>
/// A message as it is written at a terminal: over several rows, with history and completion. What is drawn is drawn anew after each key, from its first
/// row on; nothing above it is touched.
/// </summary>
/// <param name="window">Columns and rows of the window.</param>
/// <param name="isColored">Whether marks may have colours.</param>
/// <param name="complete">What Tab may put in place of what stands before the cursor.</param>
internal sealed class LineEditor(
    IKeys keys, TextWriter output, Func<(int Columns, int Rows)> window, MessageHistory history, bool isColored = false, Func<string, Completion?>? complete = null)
{
    private const int PromptCells = 2;
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";
    private const string EraseBelow = "\r\u001b[J";
    private const string ClearScreen = "\u001b[H\u001b[2J";

    private readonly LineBuffer buffer = new();
    private int cursorRow;

    /// <summary>What stands, pale, where nothing has been written yet; only in colour.</summary>
    public string Hint { get; set; } = "";

    /// <summary>Reads one message; a backslash at the end of a row, like Alt+Enter, begins another.</summary>
    /// <returns>Null: the person wants to leave.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        buffer.Set("");
        cursorRow = 0;
        Draw();
        while (true)
        {
            var key = await keys.NextAsync(cancellation);
            switch (key.Kind)
            {
                case KeyKind.Enter when buffer.Text[..buffer.Cursor].EndsWith('\\'):
                    buffer.Apply(new Key(KeyKind.Backspace));
                    buffer.Insert("\n");
                    break;
                case KeyKind.Enter:
                    return Finish(buffer.Text);
                case KeyKind.HungUp:
                case KeyKind.Interrupt when buffer.Text.Length == 0:
                case KeyKind.EndOfInput when buffer.Text.Length == 0:
                    return Finish(null);
                case KeyKind.Interrupt:
                    Finish(null);
                    buffer.Set("");
                    cursorRow = 0;
                    break;
                case KeyKind.EndOfInput:
                    buffer.Apply(new Key(KeyKind.Delete));
                    break;
                case KeyKind.Up:
                    GoUp();
                    break;
                case KeyKind.Down:
                    GoDown();
                    break;
                case KeyKind.Tab:
                    Complete();
                    break;
                case KeyKind.Clear:
                    output.Write(ClearScreen);
                    cursorRow = 0;
                    break;
                case KeyKind.Redraw:
                    break;
                default:
                    if (!buffer.Apply(key)) continue;
                    break;
            }

            Draw();
        }
    }

    private int RowCells => Math.Max(2, window().Columns - PromptCells - 1);

    private LineLayout Layout => LineLayout.Of(buffer.Text, buffer.Cursor, RowCells);

    private void GoUp()
    {
        if (Layout.Neighbour(-1) is { } at) buffer.MoveTo(at);
        else if (history.Older(buffer.Text) is { } older) buffer.Set(older);
    }

    private void GoDown()
    {
        if (Layout.Neighbour(1) is { } at) buffer.MoveTo(at);
        else if (history.Newer() is { } newer) buffer.Set(newer);
    }

    /// <summary>What all that is possible begins with; where that is nothing new, all that is possible is shown.</summary>
    private void Complete()
    {
        var before = buffer.Text[..buffer.Cursor];
        if (complete?.Invoke(before) is not { Candidates.Count: > 0 } found) return;
        var common = Common(found.Candidates);
        var written = before[found.From..];
        if (common.Length > written.Length || found.Candidates.Count == 1)
        {
            while (buffer.Cursor > found.From) buffer.Apply(new Key(KeyKind.Backspace));
            buffer.Insert(common);
            return;
        }

        Finish(null);
        cursorRow = 0;
        output.WriteLine(Cells.Cut(string.Join("  ", found.Candidates), 4 * RowCells));
    }

    private static string Common(IReadOnlyList<string> texts)
    {
        var length = texts.Min(text => text.Length);
        var first = texts[0];
        for (var i = 0; i < length; i++)
        {
            if (texts.Any(text => text[i] != first[i])) return first[..i];
        }

        return first[..length];
    }

    /// <summary>Leaves what was written where it stands and goes below it.</summary>
    private string? Finish(string? message)
    {
        buffer.MoveTo(buffer.Text.Length);
        Draw(isLast: true);
        output.Write('\n');
        output.Flush();
        if (message is not null) history.Add(message);
        return message;
    }

    private void Draw(bool isLast = false)
    {
        var layout = Layout;
        // Of a text that is higher than the window the rows about the cursor are shown.
        var most = Math.Max(1, window().Rows - 1);
        var first = Math.Clamp(layout.CursorRow - most + 1, 0, Math.Max(0, layout.Rows.Count - most));
        var shown = Math.Min(most, layout.Rows.Count - first);
        var drawn = new StringBuilder(HideCursor);
        if (cursorRow > 0) drawn.Append($"\u001b[{cursorRow}A");
        drawn.Append(EraseBelow);
        for (var row = 0; row < shown; row++)
        {
            if (row > 0) drawn.Append('\n');
            drawn.Append(first + row == 0 ? Prompt : "  ").Append(layout.Rows[first + row].Text);
        }

        if (buffer.Text.Length == 0 && !isLast && isColored) drawn.Append($"\u001b[90m{Cells.Cut(Hint, RowCells)}\u001b[0m");
        cursorRow = layout.CursorRow - first;
        if (shown - 1 > cursorRow) drawn.Append($"\u001b[{shown - 1 - cursorRow}A");
        drawn.Append($"\r\u001b[{PromptCells + layout.CursorColumn}C").Append(ShowCursor);
        output.Write(drawn);
        output.Flush();
    }

    private string Prompt => isColored ? "\u001b[1;36m>\u001b[0m " : "> ";
}

/// <param name="From">Where in the text that stands before the cursor what they replace begins.</param>
internal sealed record Completion(int From, IReadOnlyList<string> Candidates);
