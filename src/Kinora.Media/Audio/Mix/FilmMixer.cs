using Kinora.Core;
using Kinora.Media.Audio.Loudness;

namespace Kinora.Media.Audio.Mix;

/// <summary>
/// Sums a film's clips block by block. Narration is rendered two blocks ahead of all else, so that music can step back before
/// it is heard. Memory depends on how many clips sound at once, not on the film's length.
/// </summary>
internal sealed class FilmMixer : IAsyncDisposable
{
    /// <summary>Samples a block: the loudness meter's hop, a whole number of the ducking curve's steps.</summary>
    public const int Block = LoudnessMeter.Hop;

    private const int BlocksAhead = 2;

    // Decoders are started this much earlier than they are heard, so that their starting overlaps with mixing.
    private const int OpenAhead = Sound.SampleRate;

    private readonly IReadOnlyList<ClipVoice> voices;
    private readonly Levels levels;
    private readonly long length;
    private readonly Ducking? ducking;
    private readonly SampleBlock scratch = new(Block);
    private readonly float[] duckGains = new float[Block];
    private readonly Bus[] narration;
    private readonly Bus ducked;
    private readonly Bus sum;
    private int nextToOpen;
    private long narratedBlocks;

    /// <param name="voices">By start; disposed with this.</param>
    /// <param name="length">Of the film, in samples.</param>
    public FilmMixer(IReadOnlyList<ClipVoice> voices, long length)
    {
        this.voices = voices;
        this.length = length;
        levels = new Levels(voices);
        var isSplit = levels.SharedRatio is null;
        var isDucked = voices.Any(voice => voice.Clip.Duck) && voices.Any(voice => voice.Clip.Role == TrackRole.Narration);
        ducking = isDucked ? new Ducking() : null;
        narration = [.. Enumerable.Range(0, BlocksAhead + 1).Select(_ => new Bus(Block, isSplit))];
        (ducked, sum) = (new Bus(Block, isSplit), new Bus(Block, isSplit));
    }

    /// <summary>Takes a block of the user's mix and of the nominal one; both are used again for the next.</summary>
    public delegate void BlockSink(SampleBlock user, SampleBlock nominal);

    public async Task MixAsync(BlockSink take, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var blocks = (length + Block - 1) / Block;
        var user = new SampleBlock(Block);
        for (var block = 0L; block < blocks; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await OpenAsync(Math.Min(length, (block + BlocksAhead + 1) * Block + OpenAhead), cancellationToken).ConfigureAwait(false);
            Mix(block);
            take(User(user), sum.Nominal);
            await CloseAsync((block + 1) * Block).ConfigureAwait(false);
            progress?.Report((block + 1) / (double)blocks);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var voice in voices) await voice.DisposeAsync().ConfigureAwait(false);
    }

    private void Mix(long block)
    {
        while (narratedBlocks <= block + BlocksAhead) Narrate(narratedBlocks++);
        sum.Clear();
        ducked.Clear();
        foreach (var voice in voices)
        {
            if (IsNarration(voice) || !voice.Render(block * Block, scratch)) continue;
            var bus = voice.Clip.Duck && ducking is not null ? ducked : sum;
            bus.Add(scratch, levels.Nominal(voice), levels.User(voice));
        }

        sum.Add(narration[block % narration.Length]);
        if (ducking is null) return;
        ducking.Next(duckGains);
        sum.Add(ducked, duckGains);
    }

    private void Narrate(long block)
    {
        var bus = narration[block % narration.Length];
        bus.Clear();
        foreach (var voice in voices)
        {
            if (IsNarration(voice) && voice.Render(block * Block, scratch)) bus.Add(scratch, levels.Nominal(voice), levels.User(voice));
        }

        ducking?.Hear(bus.Nominal);
    }

    private SampleBlock User(SampleBlock block)
    {
        if (sum.User is { } split) return split;
        block.Clear();
        block.Add(sum.Nominal, (float)levels.SharedRatio!.Value);
        return block;
    }

    private async Task OpenAsync(long until, CancellationToken cancellationToken)
    {
        while (nextToOpen < voices.Count && voices[nextToOpen].First < until)
        {
            await voices[nextToOpen++].OpenAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CloseAsync(long before)
    {
        foreach (var voice in voices)
        {
            if (voice.IsOpen && voice.End <= before) await voice.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static bool IsNarration(ClipVoice voice) => voice.Clip.Role == TrackRole.Narration;
}
