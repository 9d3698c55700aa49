using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>Lines for logs: the stages and every tenth of the way, so at most some fifteen for a film of any length.</summary>
internal sealed class PlainProgress(TextWriter writer) : IProgressDisplay
{
    private const int Steps = 10;

    private readonly ProgressClock clock = new();
    private int told = -1;

    public void Say(string sentence) => writer.WriteLine(Shown.Line(sentence));

    public void Show(ExportEvent progress)
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
            case ExportProgressed { Stage: ExportStage.Rendering } step when clock.Pace(step) is { } pace && (int)(pace.Share * Steps) > told:
                told = (int)(pace.Share * Steps);
                if (told > 0) Say(Shown.Invariant($"{step.Frame * 100 / step.Frames,3} %  {pace.Describe()}"));
                break;
        }
    }

    public void Dispose()
    {
    }
}
