namespace Kinora.Media.Audio.Loudness;

/// <summary>How loud a whole source is, as it is heard here: at 48 kHz in stereo.</summary>
/// <param name="Integrated">LUFS; null when it holds nothing above −70 LUFS.</param>
/// <param name="Peak">Its largest absolute sample, linear.</param>
public sealed record SourceLoudness(double? Integrated, double Peak)
{
    // More would raise the hiss of a nearly silent recording to the loudness of speech.
    private const double MostBoost = 20;

    // Room for the limiter: beyond it a lone bang in a quiet recording would be crushed to make the rest loud.
    private const double LoudestPeak = 6;

    public static readonly SourceLoudness Silent = new(null, 0);

    public bool IsSilent => Integrated is null;

    /// <summary>
    /// The linear gain that brings the source to <see cref="Sound.ReferenceLoudness"/>; raised by at most 20 dB, and not so far
    /// that its peaks pass +6 dBFS. What is as good as silent stays as it is.
    /// </summary>
    public double ReferenceGain()
    {
        if (Integrated is not { } loudness) return 1;
        var wanted = Sound.ReferenceLoudness - loudness;
        var room = Math.Max(0, LoudestPeak - Sound.ToDecibels(Peak));
        return Sound.FromDecibels(Math.Min(wanted, Math.Min(MostBoost, room)));
    }
}

/// <summary>Remembers how loud sources are, by a key that stands for their content. Safe from several threads.</summary>
public interface ILoudnessCache
{
    /// <returns>Null when it is not known.</returns>
    SourceLoudness? Find(string contentKey);

    void Keep(string contentKey, SourceLoudness loudness);
}
