using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>How fast an export goes, from its own counts.</summary>
/// <param name="Share">0–1.</param>
/// <param name="FramesPerSecond">Over all of the rendering so far.</param>
/// <param name="RealTime">Seconds of film made a second.</param>
/// <param name="Left">Null until enough is done to tell.</param>
internal readonly record struct Pace(double Share, double FramesPerSecond, double RealTime, TimeSpan? Left)
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(500);

    /// <param name="rendering">Elapsed since the first frame.</param>
    public static Pace Of(ExportStarted started, ExportProgressed progressed, TimeSpan rendering)
    {
        if (progressed.Frames == 0 || rendering <= TimeSpan.Zero) return default;
        var share = Math.Clamp((double)progressed.Frame / progressed.Frames, 0, 1);
        var known = rendering >= Settled && share > 0;
        return new Pace(
            share,
            progressed.Frame / rendering.TotalSeconds,
            started.Duration.TotalSeconds * share / rendering.TotalSeconds,
            known ? rendering * ((1 - share) / share) : null);
    }

    public string Describe()
    {
        var text = Shown.Invariant($"{FramesPerSecond,4:0} fps  {RealTime:0.0}× real time");
        return Left is { } left ? $"{text}  {Shown.Time(TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds)))} left" : text;
    }
}
