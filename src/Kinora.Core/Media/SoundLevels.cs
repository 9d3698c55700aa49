namespace Kinora.Core.Media;

/// <summary>How loud a file is, and where it is silent.</summary>
/// <param name="Loudness">Integrated, in LUFS (ITU-R BS.1770-4); null when nothing in it is above −70 LUFS.</param>
/// <param name="Silences">Stretches in which nothing is said or played, in order; noise of the room may be left in them.</param>
public sealed record SoundLevels(double? Loudness, ValueList<TimeRange> Silences)
{
    /// <summary>The largest absolute sample in dBFS; null when every sample is zero.</summary>
    public double? Peak { get; init; }

    /// <summary>The stretches between the silences of a file of that length: what is left when they are removed.</summary>
    public IEnumerable<TimeRange> Sounding(TimeSpan length)
    {
        var from = TimeSpan.Zero;
        foreach (var silence in Silences)
        {
            if (silence.Start > from) yield return TimeRange.FromTo(from, silence.Start);
            from = silence.End;
        }

        if (from < length) yield return TimeRange.FromTo(from, length);
    }
}
