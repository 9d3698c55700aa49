using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Loudness;
using Kinora.Media.Audio.Sources;

namespace Kinora.Media.Analysis.Hearing;

/// <summary>What is heard in a file, found in one pass: a minute takes a core about a second.</summary>
internal static class SoundAnalysis
{
    private const int BlockLength = 9600;

    /// <param name="media">With sound.</param>
    /// <param name="longest">What lies behind it is not listened to.</param>
    public static async Task<SoundFindings> RunAsync(MediaInfo media, TimeSpan longest, CancellationToken cancellation)
    {
        var source = new AudioSource(media.Path) { Demuxer = media.Demuxer, Stream = media.Audio!.Index, Duration = media.Facts.Duration };
        await using var sound = await DecodedSound.OpenAsync(source, TimeSpan.Zero, longest, cancellation).ConfigureAwait(false);
        return await Task.Run(() => Listen(sound), CancellationToken.None).ConfigureAwait(false);
    }

    private static SoundFindings Listen(DecodedSound sound)
    {
        var (meter, silences, onsets, peak) = (new LoudnessMeter(), new SilenceFinder(), new OnsetEnvelope(), 0f);
        var block = new SampleBlock(BlockLength);
        int count;
        do
        {
            count = sound.Read(block.Left, block.Right);
            var left = block.Left[..count];
            var right = block.Right[..count];
            meter.Add(left, right);
            silences.Add(left, right);
            onsets.Add(left, right);
            peak = Math.Max(peak, Math.Max(SampleBlock.Peak(left), SampleBlock.Peak(right)));
        }
        while (count == BlockLength);
        onsets.Finish();
        var levels = new SoundLevels(meter.Integrated() is { } loudness ? Math.Round(loudness, 1) : null, silences.Find())
        {
            Peak = peak > 0 ? Math.Round(Sound.ToDecibels(peak), 1) : null,
        };
        return new SoundFindings(levels, BeatTracker.Track(onsets.Values), sound.Damage);
    }
}

/// <param name="Beats">Null where nothing pulses.</param>
/// <param name="Damage">A sentence about what could not be heard.</param>
internal sealed record SoundFindings(SoundLevels Levels, BeatGrid? Beats, string? Damage);
