using System.Globalization;
using System.Text;
using Kinora.Cli.Screen;

namespace Kinora.MediaTests.Cli.Screen;

/// <summary>A plain VT100 as far as our output uses one: rows of cells, a cursor, wrapping at the edge, scrolling at the bottom.</summary>
internal sealed class VirtualScreen(int columns, int rows) : TextWriter
{
    private readonly List<string[]> lines = [.. Enumerable.Range(0, rows).Select(_ => new string[columns])];
    private readonly StringBuilder waiting = new();
    private int row;
    private int column;

    public override Encoding Encoding => Encoding.UTF8;

    public (int Row, int Column) Cursor => (row, column);

    /// <summary>What is seen, without empty rows below.</summary>
    public string Text => string.Join('\n', lines.Select(line => string.Concat(line.Select(cell => cell ?? " ")).TrimEnd())).TrimEnd('\n');

    public override void Write(char value) => waiting.Append(value);

    public override void Flush()
    {
        var text = waiting.ToString();
        waiting.Clear();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\u001b')
            {
                at = Steer(text, at + 2);
                continue;
            }

            var length = Cells.LetterAt(text, at);
            Put(text.Substring(at, length));
            at += length;
        }
    }

    private void Put(string letter)
    {
        switch (letter)
        {
            case "\r":
                column = 0;
                return;
            case "\n":
                NextRow();
                column = 0;
                return;
        }

        var wide = Cells.OfLetter(letter);
        Assert.True(column + wide <= columns, "text ran over the right edge");
        lines[row][column] = letter;
        for (var more = 1; more < wide; more++) lines[row][column + more] = "";
        column += wide;
    }

    private void NextRow()
    {
        if (row < rows - 1)
        {
            row++;
            return;
        }

        lines.RemoveAt(0);
        lines.Add(new string[columns]);
    }

    private int Steer(string text, int at)
    {
        var end = at;
        while (text[end] is < '@' or > '~') end++;
        var number = int.TryParse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
        switch (text[end])
        {
            case 'A':
                row = Math.Max(0, row - number);
                break;
            case 'C':
                column = Math.Min(columns - 1, column + number);
                break;
            case 'H':
                (row, column) = (0, 0);
                break;
            case 'J':
                for (var below = row; below < rows; below++) Array.Clear(lines[below], below == row && text[at..end] != "2" ? column : 0, columns - (below == row && text[at..end] != "2" ? column : 0));
                break;
        }

        return end + 1;
    }
}
