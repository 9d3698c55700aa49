using Kinora.Media.Audio.Loudness;

namespace Kinora.Media.Audio.Sources;

/// <summary>
/// Gets sources ready for mixing. Where the loudness must still be measured or several clips share a source, it is decoded
/// once: one pass measures it and keeps the stretch that the film plays in a temporary file (384 KB a second; stretches over ten
/// minutes, or more than 600 MB in all, are decoded again by each clip instead, unless one plays backwards). A source of known
/// loudness that one clip plays forwards is decoded only there.
/// </summary>
internal sealed class SourcePreparation(string folder, ILoudnessCache? cache, Action<string> warn)
{
    private const long LongestStored = 10L * 60 * Sound.SampleRate;
    private const long StoreBudget = 600_000_000 / Sound.FrameBytes;
    private const int BlockLength = 9600;

    // Loudness hardly changes after that, and decoding two hours takes about half a minute.
    private static readonly TimeSpan LongestMeasured = TimeSpan.FromHours(2);

    private long stored;

    public async Task<PreparedSource> PrepareAsync(SourceUse use, CancellationToken cancellationToken)
    {
        var key = cache is null ? null : use.Source.ContentKey ?? ContentKey.Of(use.Source.Path);
        var known = key is null ? null : cache!.Find(key);
        var store = WantsStore(use, known) ? new SoundStore(folder, use.First) : null;
        try
        {
            if (known is null)
            {
                known = await MeasureAsync(use, store, cancellationToken).ConfigureAwait(false);
                if (key is not null) cache!.Keep(key, known);
            }

            // Also what lies behind the end of a measurement that was cut short.
            if (store is not null && store.Length == 0) await FillAsync(use, store, cancellationToken).ConfigureAwait(false);
            return new PreparedSource(use.Source, known, store);
        }
        catch
        {
            store?.Dispose();
            throw;
        }
    }

    private bool WantsStore(SourceUse use, SourceLoudness? known)
    {
        if (use.IsReversed) return true;
        if (known is not null && use.Clips.Count == 1) return false;
        var length = use.End - use.First;
        return length <= LongestStored && Interlocked.Add(ref stored, length) <= StoreBudget;
    }

    private async Task<SourceLoudness> MeasureAsync(SourceUse use, SoundStore? store, CancellationToken cancellationToken)
    {
        var meter = new LoudnessMeter();
        var peak = 0f;
        var keeps = use.End <= Sound.Clock.FrameAt(LongestMeasured);
        await DecodeAsync(use.Source, TimeSpan.Zero, LongestMeasured, cancellationToken, (left, right) =>
        {
            var position = meter.Samples;
            meter.Add(left, right);
            peak = Math.Max(peak, Math.Max(SampleBlock.Peak(left), SampleBlock.Peak(right)));
            var from = (int)Math.Clamp(use.First - position, 0, left.Length);
            var to = (int)Math.Clamp(use.End - position, from, left.Length);
            if (keeps && to > from) store?.Append(left[from..to], right[from..to]);
        }).ConfigureAwait(false);
        return new SourceLoudness(meter.Integrated(), peak);
    }

    private Task FillAsync(SourceUse use, SoundStore store, CancellationToken cancellationToken) =>
        DecodeAsync(
            use.Source, Sound.Clock.TimeOf(use.First), Sound.Clock.TimeOf(use.End - use.First), cancellationToken, store.Append);

    private async Task DecodeAsync(
        AudioSource source, TimeSpan start, TimeSpan duration, CancellationToken cancellationToken, SampleSink take)
    {
        await using var sound = await DecodedSound.OpenAsync(source, start, duration, cancellationToken).ConfigureAwait(false);
        var block = new SampleBlock(BlockLength);
        int count;
        do
        {
            count = sound.Read(block.Left, block.Right);
            take(block.Left[..count], block.Right[..count]);
        }
        while (count == BlockLength);
        if (sound.Damage is { } damage) warn(damage);
    }

    private delegate void SampleSink(ReadOnlySpan<float> left, ReadOnlySpan<float> right);
}
