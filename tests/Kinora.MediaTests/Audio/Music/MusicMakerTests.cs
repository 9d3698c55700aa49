using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Music;

namespace Kinora.MediaTests.Audio.Music;

/// <summary>What comes out of the synthesiser, measured.</summary>
public sealed class MusicMakerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-music-").FullName;

    public static TheoryData<string, double> Orders
    {
        get
        {
            var orders = new TheoryData<string, double>();
            foreach (var mood in Catalogue.Moods) orders.Add(mood.Name, 5);
            foreach (var mood in (string[])["lo-fi", "electronic", "ambient"]) orders.Add(mood, 15);
            foreach (var mood in (string[])["upbeat", "suspense", "playful"]) orders.Add(mood, 2);
            orders.Add("cinematic", 7.3);
            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Music_has_the_length_ordered_never_falls_silent_and_rings_out(string mood, double seconds)
    {
        var (left, right) = await MakeAsync(mood, 2, seconds);
        Assert.Equal((int)Math.Round(seconds * 48000), left.Length);
        Assert.True(SoundStudio.Level(left.AsSpan(0, 14400)) > -45, "it begins with the picture");
        Assert.True(LongestSilence(left, right) < 1.5);
        Assert.InRange(Math.Max(SampleBlock.Peak(left), SampleBlock.Peak(right)), 0.1, Sound.FromDecibels(-1));
        Assert.True(SoundStudio.Level(left.AsSpan(^480..)) < -60, "it fades to silence");
        Assert.True(SoundStudio.Level(left.AsSpan(^(int)(0.4 * left.Length / (seconds > 5 ? 4 : 2))..)) > -60,
            "but not long before the end");
        Assert.True(Math.Abs(left.Average()) < 1e-3, "no direct current");
        Assert.InRange(Loudness(left, right), -17.5, -15);
    }

    [Fact]
    public async Task The_same_order_sounds_the_same()
    {
        var first = await MakeAsync("lo-fi", 7, 4);
        var second = await MakeAsync("lo-fi", 7, 4);
        Assert.Equal(first.Left, second.Left);
        Assert.Equal(first.Right, second.Right);
    }

    [Fact]
    public void The_key_tells_all_that_decides_the_sound()
    {
        var maker = new MusicMaker();
        SoundOrder[] orders =
        [
            Order("jazz", 1, 10), Order("jazz", 2, 10), Order("epic", 1, 10), Order("jazz", 1, 10.001),
            Order("jazz", 1, 10) with { Cuts = [TimeSpan.FromSeconds(4)] },
        ];
        Assert.Equal(orders.Length, orders.Select(maker.KeyOf).Distinct().Count());
        Assert.Equal(maker.KeyOf(orders[0]), maker.KeyOf(Order("jazz", 1, 10)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SoundOrder Order(string mood, long seed, double seconds) => new(new MusicAsset(mood, seed),
        SoundStudio.Seconds(seconds), []);

    private async Task<(float[] Left, float[] Right)> MakeAsync(string mood, long seed, double seconds)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".wav");
        var made = await new MusicMaker().MakeAsync(Order(mood, seed, seconds), path, TestContext.Current.CancellationToken);
        Assert.Equal(seconds, made.Duration.TotalSeconds, 6);
        Assert.Equal([path], Directory.GetFiles(folder));
        var sound = await SoundStudio.DecodeAsync(path);
        File.Delete(path);
        return sound;
    }

    private static double Loudness(float[] left, float[] right)
    {
        var meter = new Kinora.Media.Audio.Loudness.LoudnessMeter();
        meter.Add(left, right);
        return meter.Integrated() ?? double.NegativeInfinity;
    }

    // Of 50 ms windows under −50 dBFS in both channels.
    private static double LongestSilence(float[] left, float[] right)
    {
        var (run, longest) = (0, 0);
        for (var start = 0; start + 2400 <= left.Length; start += 2400)
        {
            var level = Math.Max(SoundStudio.Level(left.AsSpan(start, 2400)), SoundStudio.Level(right.AsSpan(start, 2400)));
            run = level < -50 ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest * 0.05;
    }
}
