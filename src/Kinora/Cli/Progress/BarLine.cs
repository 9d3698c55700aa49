using Kinora.Cli.Screen;
using Spectre.Console;

namespace Kinora.Cli.Progress;

/// <summary>One line that is drawn over: what goes on, a bar, its share, and what else is known. It never wraps.</summary>
internal sealed class BarLine
{
    private const int BarWidth = 24;
    private const int TitleCells = 9;
    private const string EraseLine = "\r\u001b[2K";
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";

    private readonly TextWriter writer;
    private readonly IAnsiConsole console;
    private bool isDrawn;

    /// <param name="width">Of the window; null asks the terminal.</param>
    public BarLine(TextWriter writer, int? width = null)
    {
        this.writer = writer;
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Interactive = InteractionSupport.No });
        if (width is { } cells) console.Profile.Width = cells;
    }

    /// <param name="share">0–1; null draws no bar.</param>
    public void Draw(string title, double? share, string rest)
    {
        List<(string Text, Style Style)> line = [(Cells.Pad(title, TitleCells) + " ", Style.Plain)];
        if (share is { } part)
        {
            var full = (int)(Math.Clamp(part, 0, 1) * BarWidth);
            // Without colours (NO_COLOR) the two parts of the bar would be one.
            var isPlain = console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;
            line.Add((new string('━', full), new Style(Color.Green)));
            line.Add((new string(isPlain ? '·' : '━', BarWidth - full), new Style(Color.Grey)));
            line.Add((Shown.Invariant($" {(int)(Math.Clamp(part, 0, 1) * 100),3} %  "), Style.Plain));
        }

        line.Add((rest, Style.Plain));
        writer.Write(isDrawn ? EraseLine : HideCursor);
        isDrawn = true;
        Write(line);
    }

    /// <summary>As if it had never been.</summary>
    public void Erase()
    {
        if (!isDrawn) return;
        isDrawn = false;
        writer.Write(EraseLine + ShowCursor);
        writer.Flush();
    }

    // Cut to the window: a line that wraps can't be drawn over.
    private void Write(List<(string Text, Style Style)> line)
    {
        var left = Math.Max(1, console.Profile.Width - 1);
        foreach (var (text, style) in line)
        {
            var part = Cells.Of(text) <= left ? text : text[..Cells.Fitting(text, left)];
            if (part.Length > 0) console.Write(new Text(part, style));
            left -= Cells.Of(part);
            if (part.Length < text.Length) break;
        }

        writer.Flush();
    }
}
