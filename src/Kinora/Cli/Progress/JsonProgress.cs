using System.Text.Json;
using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>One JSON object a line for programs: <c>note</c>, <c>started</c>, <c>progress</c>, <c>warning</c>, <c>finished</c>; at most some
/// four a second.</summary>
internal sealed class JsonProgress(TextWriter writer) : IProgressDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly ProgressClock clock = new();
    private TimeSpan? last;
    private ExportStage? stage;

    public void Say(string sentence) => Write(new { @event = "note", message = sentence });

    public void Show(ExportEvent progress)
    {
        clock.Note(progress);
        switch (progress)
        {
            case ExportStarted started:
                Write(new { @event = "started", frames = started.Frames, durationMs = (long)started.Duration.TotalMilliseconds, encoder = started.Encoder });
                break;
            case ExportProgressed step when step.Stage != stage || last is null || step.Elapsed - last >= Interval || step.Frame == step.Frames:
                (last, stage) = (step.Elapsed, step.Stage);
                WriteStep(step);
                break;
            case ExportWarned warned:
                Write(new { @event = "warning", message = warned.Sentence });
                break;
            case ExportFinished done:
                Write(new
                {
                    @event = "finished",
                    path = done.Path,
                    bytes = done.Bytes,
                    durationMs = (long)done.Duration.TotalMilliseconds,
                    elapsedMs = (long)done.Elapsed.TotalMilliseconds,
                });
                break;
        }
    }

    public void Dispose()
    {
    }

    private void WriteStep(ExportProgressed step)
    {
        var pace = clock.Pace(step);
        Write(new
        {
            @event = "progress",
            stage = Stages.Name(step.Stage),
            frame = step.Frame,
            frames = step.Frames,
            fps = Math.Round(pace?.FramesPerSecond ?? 0, 1),
            realTime = Math.Round(pace?.RealTime ?? 0, 2),
            leftMs = (long?)pace?.Left?.TotalMilliseconds,
            elapsedMs = (long)step.Elapsed.TotalMilliseconds,
        });
    }

    private void Write(object line) => writer.WriteLine(JsonSerializer.Serialize(line, JsonLines.Options));
}
