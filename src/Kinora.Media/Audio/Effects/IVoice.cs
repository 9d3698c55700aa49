namespace Kinora.Media.Audio.Effects;

/// <summary>A sound that goes on from block to block, 48 kHz stereo; seeded, so that it is the same each time.</summary>
internal interface IVoice
{
    /// <summary>Replaces both spans, of one length, by what comes next.</summary>
    void Fill(Span<float> left, Span<float> right);
}
