using Kinora.Core.Plan;
using Kinora.Media.Audio.Sources;

namespace Kinora.Media.Audio.Mix;

/// <summary>A clip while the film is mixed: opened shortly before it is heard, closed behind its end.</summary>
internal sealed class ClipVoice : IAsyncDisposable
{
    private const int EndFade = Sound.SampleRate / 200;

    private readonly PreparedSource source;
    private readonly ClipEnvelope envelope;
    private ISampleStream? stream;
    private DecodedSound? decoded;

    public ClipVoice(AudioClip clip, PreparedSource source)
    {
        Clip = clip;
        this.source = source;
        First = Sound.Clock.FrameAt(clip.Range.Start);
        End = Sound.Clock.FrameAt(clip.Range.End);
        envelope = new ClipEnvelope(clip, End - First);
    }

    public AudioClip Clip { get; }

    public bool IsSilent => source.Loudness.IsSilent;

    /// <summary>Brings the source to the reference loudness.</summary>
    public double ReferenceGain => source.Loudness.ReferenceGain();

    /// <summary>In samples of the film.</summary>
    public long First { get; }

    public long End { get; }

    public bool IsOpen => stream is not null;

    /// <summary>What was found wrong with the file while it was played; null when nothing was.</summary>
    public string? Damage => decoded?.Damage;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var sound = await SourceAsync(cancellationToken).ConfigureAwait(false);
        if (Clip.Speed != 1) sound = await StretchedSound.OpenAsync(sound, Clip.Speed, cancellationToken).ConfigureAwait(false);
        stream = new FadedEnd(sound, EndFade);
    }

    /// <summary>Puts what is heard of the clip in a block of the film into the scratch block, silence around it.</summary>
    /// <returns>False when nothing is heard of it.</returns>
    public bool Render(long blockStart, SampleBlock scratch)
    {
        var from = (int)Math.Clamp(First - blockStart, 0, scratch.Length);
        var to = (int)Math.Clamp(End - blockStart, from, scratch.Length);
        if (stream is null || to == from) return false;
        scratch.Clear();
        var count = stream.Read(scratch.Left[from..to], scratch.Right[from..to]);
        envelope.Apply(blockStart + from - First, scratch.Left.Slice(from, count), scratch.Right.Slice(from, count));
        return count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (stream is { } open) await open.DisposeAsync().ConfigureAwait(false);
        stream = null;
    }

    private async Task<ISampleStream> SourceAsync(CancellationToken cancellationToken)
    {
        if (source.Store is { } store) return new StoredSound(store, Sound.Clock.FrameAt(Clip.SourceStart), Clip.Reversed);
        var wanted = Clip.Range.Duration * Clip.Speed + TimeSpan.FromMilliseconds(200);
        decoded = await DecodedSound.OpenAsync(source.Source, Clip.SourceStart, wanted, cancellationToken).ConfigureAwait(false);
        return decoded;
    }
}
