using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Effects;
using Kinora.Media.Audio.Made;

namespace Kinora.MediaTests.Audio.Effects;

public sealed class SoundEffectTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-effects-").FullName;

    public static TheoryData<string> Sounds => [.. Catalogue.Sounds.Select(sound => sound.Name)];

    public static TheoryData<string> Ambiences => [.. Catalogue.Sounds.Where(sound => sound.IsAmbience).Select(sound => sound.Name)];

    [Theory]
    [MemberData(nameof(Sounds))]
    public async Task A_sound_is_heard_at_a_sane_level_and_begins_and_ends_without_a_click(string name)
    {
        var (left, right) = await MakeAsync(name, 3, 7.5);
        var natural = EffectVoices.NaturalLength(name);
        Assert.Equal(Catalogue.FindSound(name)!.IsAmbience, natural is null);
        Assert.Equal((int)Math.Round((natural ?? 7.5) * 48000), left.Length);
        Assert.InRange(Math.Max(SampleBlock.Peak(left), SampleBlock.Peak(right)), 0.05, Sound.FromDecibels(-1));
        Assert.True(SoundStudio.Level(left) > -50 && SoundStudio.Level(right) > -50);
        Assert.True(Math.Abs(left.Average()) < 1e-3 && Math.Abs(right.Average()) < 1e-3, "no direct current");
        Assert.All((float[][])[left, right], side => Assert.True(Math.Abs(side[0]) < 0.02 && Math.Abs(side[^1]) < 0.002,
            $"{side[0]} {side[^1]}"));
        Assert.True(SoundStudio.Level(left.AsSpan(^240..)) < -45, "it dies away");
    }

    [Theory]
    [MemberData(nameof(Ambiences))]
    public async Task An_ambience_goes_on_and_never_repeats(string name)
    {
        var (left, _) = await MakeAsync(name, 1, 14);
        for (var second = 1; second < 12; second++)
        {
            Assert.True(SoundStudio.Level(left.AsSpan(second * 48000, 48000)) > -62, $"silent in second {second}");
        }

        // A loop would show as a stretch that is found again: no later stretch is the same as one of the first seconds.
        var probe = left.AsSpan(3 * 48000, 2000);
        for (var at = 4 * 48000; at + 2000 < 12 * 48000; at++)
        {
            if (left[at] == probe[0] && left[at + 1] == probe[1]) Assert.False(left.AsSpan(at, 2000).SequenceEqual(probe));
        }
    }

    [Theory]
    [MemberData(nameof(Sounds))]
    public async Task The_same_seed_sounds_the_same_and_another_seed_does_not(string name)
    {
        var first = await MakeAsync(name, 5, 1.5);
        Assert.Equal(first.Left, (await MakeAsync(name, 5, 1.5)).Left);
        Assert.NotEqual(first.Left, (await MakeAsync(name, 6, 1.5)).Left);
    }

    [Fact]
    public async Task An_effect_that_is_cut_short_still_ends_softly()
    {
        var (left, _) = await MakeAsync("ding", 1, 0.5);
        Assert.Equal(24000, left.Length);
        Assert.True(Math.Abs(left[^1]) < 0.001);
    }

    [Fact]
    public void The_key_tells_all_that_decides_the_sound()
    {
        var maker = new SoundEffectMaker();
        var keys = ((SoundOrder[])[Order("rain", 1, 5), Order("rain", 2, 5), Order("wind", 1, 5), Order("rain", 1, 6), Order("pop", 1, 5)])
            .Select(maker.KeyOf).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(maker.KeyOf(Order("pop", 1, 5)), maker.KeyOf(Order("pop", 1, 9))); // its own length decides
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SoundOrder Order(string name, long seed, double seconds) => new(new SoundAsset(name, seed),
        SoundStudio.Seconds(seconds), []);

    private async Task<(float[] Left, float[] Right)> MakeAsync(string name, long seed, double seconds)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".wav");
        var made = await new SoundEffectMaker().MakeAsync(Order(name, seed, seconds), path, TestContext.Current.CancellationToken);
        var sound = await SoundStudio.DecodeAsync(path);
        Assert.Equal(sound.Left.Length, made.Duration.TotalSeconds * 48000, 1);
        return sound;
    }
}
