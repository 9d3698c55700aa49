namespace Kinora.Core.Media;

/// <summary>Where a listener would tap along.</summary>
/// <param name="Tempo">Beats a minute, of the median distance.</param>
/// <param name="Times">Ascending.</param>
/// <param name="Confidence">0–1: how strongly the sound pulses at that tempo; speech and noise are below 0.3, music mostly above 0.5.</param>
public sealed record BeatGrid(double Tempo, ValueList<TimeSpan> Times, double Confidence)
{
    /// <summary>Below that, cutting on the beats would look like chance.</summary>
    public const double LeastConfidence = 0.3;

    public bool IsReliable => Confidence >= LeastConfidence && Times.Count >= 4;

    /// <returns>The nearest beat; null when there are none.</returns>
    public TimeSpan? Nearest(TimeSpan time)
    {
        TimeSpan? best = null;
        foreach (var beat in Times)
        {
            if (best is { } so && (so - time).Duration() <= (beat - time).Duration()) break;
            best = beat;
        }

        return best;
    }
}
