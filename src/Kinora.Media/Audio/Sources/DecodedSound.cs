using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Sources;

/// <summary>
/// A file's sound, decoded by a confined ffmpeg as it is read. A damaged file plays as far as it can be decoded;
/// <see cref="Damage"/> then says so.
/// </summary>
internal sealed class DecodedSound : ISampleStream
{
    private readonly AudioSource source;
    private readonly ToolProcess decoder;
    private readonly PcmReader reader;
    private readonly long? expected;
    private bool ended;

    private DecodedSound(AudioSource source, ToolProcess decoder, TimeSpan? length)
    {
        this.source = source;
        expected = length is { } known ? Sound.Clock.FrameAt(known) : null;
        this.decoder = decoder;
        reader = new PcmReader(decoder.Output);
    }

    /// <summary>Once the end was read: a sentence about what is wrong with the file, or null.</summary>
    public string? Damage { get; private set; }

    /// <param name="start">The source time of the first sample.</param>
    /// <param name="duration">How much is wanted; null is all.</param>
    public static async Task<DecodedSound> OpenAsync(
        AudioSource source, TimeSpan start, TimeSpan? duration, CancellationToken cancellationToken)
    {
        var sandbox = await Sandbox.DetectAsync().ConfigureAwait(false);
        var file = sandbox.Expose(source.Path);
        var command = new ToolCommand("ffmpeg", SoundArguments.Decode(file.Url, source, start, duration))
        {
            Reads = file,
            Limits = ToolLimits.Long, // it waits while the film is mixed, which takes as long as it takes
        };
        var decoder = await ToolProcess.StartAsync(command, ToolPipes.Output, cancellationToken).ConfigureAwait(false);
        var rest = source.Duration - start;
        return new DecodedSound(source, decoder, duration < rest ? duration : rest);
    }

    public int Read(Span<float> left, Span<float> right)
    {
        var count = reader.Read(left, right);
        if (count == left.Length || ended) return count;
        ended = true;
        Damage = FindDamage();
        return count;
    }

    public ValueTask DisposeAsync() => decoder.DisposeAsync();

    private string? FindDamage()
    {
        try
        {
            decoder.WaitAsync().GetAwaiter().GetResult();
            return decoder.StderrTail.Length > 0 && IsDamaged() ? Sentence(decoder.StderrTail) : null;
        }
        catch (ToolFailedException exception)
        {
            return Sentence(exception.StderrTail);
        }
    }

    // Decoders also grumble about harmless things, such as a tag behind an MP3's last frame.
    private bool IsDamaged() => expected is not { } samples
        || reader.Samples < samples - Sound.SampleRate / 4
        || decoder.StderrTail.Contains("Error while decoding", StringComparison.Ordinal);

    private string Sentence(string words)
    {
        var heard = reader.Samples == 0
            ? "has no sound that can be decoded"
            : FormattableString.Invariant($"is damaged; {(double)reader.Samples / Sound.SampleRate:0.0} s of it could be decoded");
        var reason = words.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").Trim();
        return $"The sound of {source.Name} {heard}{(reason.Length == 0 ? "." : $" ({reason}).")}";
    }
}
