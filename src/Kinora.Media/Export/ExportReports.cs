namespace Kinora.Media.Export;

/// <summary>Turns what happens into events, one at a time, and not more of them than anyone can read.</summary>
internal sealed class ExportReports(TimeProvider time, IProgress<ExportEvent> progress, long frames)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    private readonly long started = time.GetTimestamp();
    private readonly Lock gate = new();
    private readonly HashSet<string> warnings = [];
    private TimeSpan latest = -BetweenReports;

    private TimeSpan Elapsed => time.GetElapsedTime(started);

    public void Started(TimeSpan duration, ExportSettings settings) => Report(new ExportStarted(frames, duration, NameOf(settings)));

    /// <param name="count">Frames handed to the encoder so far, and those that were there.</param>
    public void Rendered(long count)
    {
        var elapsed = Elapsed;
        if (count < frames && elapsed - latest < BetweenReports) return;
        latest = elapsed;
        Report(new ExportProgressed(ExportStage.Rendering, count, frames, elapsed));
    }

    public void Finishing() => Report(new ExportProgressed(ExportStage.Finishing, frames, frames, Elapsed));

    /// <summary>Each sentence once, however many clips it holds for.</summary>
    public void Warn(string sentence)
    {
        lock (gate)
        {
            if (!warnings.Add(sentence)) return;
        }

        Report(new ExportWarned(sentence));
    }

    public ExportFinished Finished(string path, TimeSpan duration)
    {
        var finished = new ExportFinished(path, new FileInfo(path).Length, duration, Elapsed);
        Report(finished);
        return finished;
    }

    private static string NameOf(ExportSettings settings)
    {
        if (!settings.IsMovingPicture || settings.Format == ExportFormat.Gif) return settings.Format.ToString();
        var software = settings.EffectiveCodec switch
        {
            VideoCodec.H264 => "x264",
            VideoCodec.Hevc => "x265",
            VideoCodec.Vp9 => "libvpx-vp9",
            VideoCodec.Av1 => "SVT-AV1",
            _ => "ProRes",
        };
        return settings.Hardware is { } hardware ? $"{settings.EffectiveCodec} on {hardware}" : software;
    }

    private void Report(ExportEvent happened)
    {
        lock (gate) progress.Report(happened);
    }
}
