using Kinora.Media.Export;
using Spectre.Console;

namespace Kinora.Cli.Progress;

/// <summary>One line that is drawn over: stage, bar, share, frames a second, times real time, time left. Sentences stay above it.</summary>
internal sealed class LiveProgress : IProgressDisplay
{
    private const int BarWidth = 24;
    private const string EraseLine = "\r\u001b[2K";
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";

    // Faster than this no eye follows, and a terminal over a network stays quick.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter writer;
    private readonly IAnsiConsole console;
    private readonly ProgressClock clock = new();
    private readonly Lock gate = new();
    private TimeSpan? last;
    private ExportStage? stage;
    private bool drawn;

    /// <param name="width">Of the window; null asks the terminal.</param>
    public LiveProgress(TextWriter writer, int? width = null)
    {
        this.writer = writer;
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Interactive = InteractionSupport.No });
        if (width is { } cells) console.Profile.Width = cells;
        writer.Write(HideCursor);
    }

    public void Say(string sentence)
    {
        lock (gate)
        {
            Erase();
            writer.WriteLine(Shown.Line(sentence));
        }
    }

    public void Show(ExportEvent progress)
    {
        lock (gate)
        {
            clock.Note(progress);
            switch (progress)
            {
                case ExportStarted started:
                    Say(Stages.Describe(started));
                    break;
                case ExportWarned warned:
                    Say("note: " + warned.Sentence);
                    break;
                case ExportProgressed step when step.Stage != stage || last is null || step.Elapsed - last >= Interval:
                    (last, stage) = (step.Elapsed, step.Stage);
                    Draw(step);
                    break;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Erase();
            writer.Write(ShowCursor);
            writer.Flush();
        }
    }

    private void Draw(ExportProgressed step)
    {
        if (clock.Pace(step) is not { } pace) return;
        List<(string Text, Style Style)> line = [($"{Stages.Name(step.Stage),-9} ", Style.Plain)];
        if (step.Stage == ExportStage.Rendering && step.Frames > 0)
        {
            var full = (int)(pace.Share * BarWidth);
            // Without colours (NO_COLOR) the two parts of the bar would be one.
            var isPlain = console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;
            line.Add((new string('━', full), new Style(Color.Green)));
            line.Add((new string(isPlain ? '·' : '━', BarWidth - full), new Style(Color.Grey)));
            line.Add((Shown.Invariant($" {step.Frame * 100 / step.Frames,3} %  ") + pace.Describe(), Style.Plain));
        }

        Erase();
        Write(line);
        drawn = true;
    }

    // Cut to the window: a line that wraps can't be drawn over. All these letters are one cell wide.
    private void Write(List<(string Text, Style Style)> line)
    {
        var left = Math.Max(1, console.Profile.Width - 1);
        foreach (var (text, style) in line)
        {
            var part = text[..Math.Min(text.Length, left)];
            if (part.Length > 0) console.Write(new Text(part, style));
            left -= part.Length;
        }

        writer.Flush();
    }

    private void Erase()
    {
        if (drawn) writer.Write(EraseLine);
        drawn = false;
    }
}
