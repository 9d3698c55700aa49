using System.Globalization;
using Kinora.Core;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Audio.Limit;
using Kinora.Media.Audio.Loudness;
using Kinora.Media.Audio.Made;

namespace Kinora.Media.Audio.Effects;

/// <summary>
/// Makes the sound of <see cref="SoundAsset"/>, without any recording: an effect dies away by itself, an ambience goes on, never
/// the same, as long as its segment. It passes in blocks, so memory does not grow with the length.
/// </summary>
internal sealed class SoundEffectMaker : ISoundMaker
{
    // Raised whenever a sound changes.
    private const string Version = "1";

    private const double AmbienceLoudness = -20;
    private const double EffectPeak = -3;
    private const double FadeIn = 0.4;
    private const double FadeOut = 1.2;
    private const double ShortFade = 0.3;
    private const int Block = LoudnessMeter.Hop;

    public bool Makes(Asset asset) => asset is SoundAsset;

    public string KeyOf(SoundOrder order)
    {
        var sound = (SoundAsset)order.Asset;
        return string.Create(CultureInfo.InvariantCulture,
            $"sound {Version}|{sound.Name}|{SeedOf(sound)}|{LengthOf(sound, order.Length):0.000000}");
    }

    public Task<MadeSound> MakeAsync(SoundOrder order, string wavPath, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var sound = (SoundAsset)order.Asset;
            var samples = Make(sound, LengthOf(sound, order.Length), wavPath, cancellation);
            return new MadeSound(Sound.Clock.TimeOf(samples), []);
        },
        cancellation);

    private static long SeedOf(SoundAsset sound) => sound.Seed ?? 1;

    // An effect keeps its own length; only a segment that is shorter cuts it.
    private static double LengthOf(SoundAsset sound, TimeSpan ordered) =>
        Math.Min(ordered.TotalSeconds, EffectVoices.NaturalLength(sound.Name) ?? double.PositiveInfinity);

    private static long Make(SoundAsset sound, double seconds, string wavPath, CancellationToken cancellation)
    {
        var length = Math.Max(1, (long)Math.Round(seconds * Sound.SampleRate));
        var isAmbience = EffectVoices.NaturalLength(sound.Name) is null;
        var voice = EffectVoices.Of(sound.Name, SeedOf(sound));
        var (leftFloor, rightFloor) = (Biquad.HighPass(25), Biquad.HighPass(25)); // no direct current
        var fadeIn = isAmbience ? Math.Min(FadeIn, seconds / 4) * Sound.SampleRate : 0;
        var fadeOut = Math.Min(isAmbience ? FadeOut : ShortFade, seconds * (isAmbience ? 0.33 : 0.15)) * Sound.SampleRate;
        var meter = new LoudnessMeter();
        var block = new SampleBlock(Block);
        var peak = 0f;
        using var wav = new WavFile(wavPath, Block);
        for (var position = 0L; position < length; position += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = (int)Math.Min(Block, length - position);
            var left = block.Left[..count];
            var right = block.Right[..count];
            voice.Fill(left, right);
            leftFloor.Process(left);
            rightFloor.Process(right);
            Fade(left, right, position, length, fadeIn, fadeOut);
            meter.Add(left, right);
            peak = Math.Max(peak, Math.Max(SampleBlock.Peak(left), SampleBlock.Peak(right)));
            wav.Write(position, left, right);
        }

        var gain = isAmbience ? AmbienceLoudness - (meter.Integrated() ?? AmbienceLoudness) : EffectPeak - Sound.ToDecibels(Math.Max(peak,
            1e-4));
        new Mastering(wav, length, gain).Run(null, cancellation);
        wav.Finish(length);
        return length;
    }

    private static void Fade(Span<float> left, Span<float> right, long position, long length, double fadeIn, double fadeOut)
    {
        if (position >= fadeIn && position + left.Length <= length - fadeOut) return;
        for (var i = 0; i < left.Length; i++)
        {
            var rise = fadeIn > 0 ? (position + i) / fadeIn : 1;
            var fall = fadeOut > 0 ? (length - 1 - position - i) / fadeOut : 1;
            var gain = (float)Math.Pow(Math.Sin(Math.PI / 2 * Math.Clamp(Math.Min(rise, fall), 0, 1)), 2);
            left[i] *= gain;
            right[i] *= gain;
        }
    }
}
