using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>One line that is drawn over: stage, bar, share, frames a second, times real time, time left. Sentences stay above it.</summary>
internal sealed class LiveProgress : IProgressDisplay
{
    // Faster than this no eye follows, and a terminal over a network stays quick.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter writer;
    private readonly BarLine bar;
    private readonly ProgressClock clock = new();
    private readonly Lock gate = new();
    private TimeSpan? last;
    private ExportStage? stage;

    /// <param name="width">Of the window; null asks the terminal.</param>
    public LiveProgress(TextWriter writer, int? width = null)
    {
        this.writer = writer;
        bar = new BarLine(writer, width);
    }

    public void Say(string sentence)
    {
        lock (gate)
        {
            bar.Erase();
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
            bar.Erase();
        }
    }

    private void Draw(ExportProgressed step)
    {
        if (clock.Pace(step) is not { } pace) return;
        var isRendering = step.Stage == ExportStage.Rendering && step.Frames > 0;
        bar.Draw(Stages.Name(step.Stage), isRendering ? pace.Share : null, isRendering ? pace.Describe() : "");
    }
}
