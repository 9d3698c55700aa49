using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>Remembers when rendering began, so that preparation does not count against its speed.</summary>
internal sealed class ProgressClock
{
    private ExportStarted? started;
    private TimeSpan? firstFrame;

    public void Note(ExportEvent progress)
    {
        if (progress is ExportStarted start) started = start;
        if (progress is ExportProgressed { Stage: ExportStage.Rendering } step) firstFrame ??= step.Elapsed;
    }

    /// <returns>Null before the export has started.</returns>
    public Pace? Pace(ExportProgressed step) => started is null ? null : Progress.Pace.Of(started, step, step.Elapsed - (firstFrame ?? step.Elapsed));
}
