using Kinora.Core;
using Kinora.Media.Audio.Made;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Audio.Made;

public sealed class SoundCacheTests : IDisposable
{
    private static readonly SoundOrder Order = new(new SoundAsset("pop", 1), TimeSpan.FromSeconds(0.5), []);

    private readonly MediaFolder folder = new();
    private readonly Clock clock = new();
    private readonly ToneMaker maker = new();

    private string Cache => folder["cache/sounds"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_time_nothing_is_made()
    {
        var first = await Get("a");
        var second = await Get("a");
        Assert.Single(maker.Orders);
        Assert.Equal(first.WavePath, second.WavePath);
        Assert.Equal(first.Made, second.Made);
        Assert.StartsWith(Cache, first.WavePath);
        await Get("b");
        Assert.Equal(2, maker.Orders.Count);
    }

    [Fact]
    public async Task Many_at_once_make_it_once()
    {
        var cache = new SoundCache(Cache, 1 << 30, clock);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Get("a", cache: cache), Cancelled)));
        Assert.Single(maker.Orders);
        Assert.Single(all.Select(kept => kept.WavePath).Distinct());
    }

    [Fact]
    public async Task Two_processes_at_once_both_get_a_whole_sound()
    {
        var go = new TaskCompletionSource();
        var slow = new ToneMaker { Halfway = go.Task };
        var late = Get("a", slow);
        var early = await Get("a");
        Assert.False(late.IsCompleted);
        go.SetResult();
        Assert.Equal(early.WavePath, (await late).WavePath);
        Assert.Empty(Directory.EnumerateDirectories(Cache, ".*"));
    }

    [Fact]
    public async Task Notes_are_kept_with_the_sound()
    {
        await Get("a", new ToneMaker { Notes = ["It is \"odd\".", "它很奇怪。"] });
        Assert.Equal(["It is \"odd\".", "它很奇怪。"], (await Get("a")).Made.Notes);
    }

    [Fact]
    public async Task A_stand_in_is_asked_for_anew_after_its_time()
    {
        await Get("a", new ToneMaker { KeepFor = TimeSpan.FromMinutes(10) });
        clock.Now += TimeSpan.FromMinutes(9);
        await Get("a");
        Assert.Empty(maker.Orders);
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Null((await Get("a")).Made.KeepFor);
        Assert.Single(maker.Orders);
        await Get("a");
        Assert.Single(maker.Orders);
    }

    [Fact]
    public async Task What_fails_or_is_stopped_half_way_leaves_nothing()
    {
        await Assert.ThrowsAsync<SoundFailedException>(() => Get("a", new ToneMaker { Failure = new SoundFailedException("no voice") }));
        using var stop = new CancellationTokenSource();
        var never = new TaskCompletionSource();
        var stopped = Get("a", new ToneMaker { Halfway = never.Task }, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Cache));
    }

    [Fact]
    public async Task What_a_killed_process_left_is_removed_by_the_next()
    {
        var left = Path.Combine(Cache, ".making-1", "sound");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(Cache, ".making-1", ".lock"), Environment.MachineName);
        File.WriteAllText(Path.Combine(left, "sound.wav"), "half");
        await Get("a");
        Assert.Single(Directory.EnumerateFileSystemEntries(Cache));
    }

    [Theory]
    [InlineData("sound.wav", "short")]
    [InlineData("sound.json", "{")]
    [InlineData("sound.json", "[]")]
    [InlineData("sound.json", "{\"bytes\":\"x\"}")]
    public async Task A_damaged_sound_is_made_again(string file, string content)
    {
        var kept = await Get("a");
        File.WriteAllText(Path.Combine(kept.Folder, file), content);
        var anew = await Get("a");
        Assert.Equal(2, maker.Orders.Count);
        Assert.Equal(kept.Made, anew.Made);
        Assert.True(new FileInfo(anew.WavePath).Length > 10_000);
    }

    [Fact]
    public async Task What_was_not_used_for_longest_goes_when_room_runs_out()
    {
        var small = new SoundCache(Cache, 500_000, clock); // two of them fit
        var first = await Get("a", cache: small);
        clock.Now += TimeSpan.FromHours(2);
        var second = await Get("b", cache: small);
        clock.Now += TimeSpan.FromHours(2);
        await Get("a", cache: small); // used again
        clock.Now += TimeSpan.FromHours(2);
        await Get("c", cache: small);
        Assert.True(File.Exists(first.WavePath));
        Assert.False(Directory.Exists(second.Folder));
    }

    [Fact]
    public async Task What_was_just_used_stays_however_little_room_there_is()
    {
        var tiny = new SoundCache(Cache, 1, clock);
        var first = await Get("a", cache: tiny);
        await Get("b", cache: tiny);
        Assert.True(File.Exists(first.WavePath));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_done_without()
    {
        var file = folder.Write("file", [1]);
        var kept = await Get("a", cache: new SoundCache(Path.Combine(file, "sounds"), 1 << 30, clock));
        Assert.StartsWith(folder["spare"], kept.WavePath);
        Assert.StartsWith(folder["spare"], (await Get("a", cache: new SoundCache(null, 1 << 30, clock))).WavePath);
        Assert.Single(maker.Orders);
    }

    public void Dispose() => folder.Dispose();

    private Task<KeptSound> Get(string key, ToneMaker? by = null, CancellationToken? stop = null, SoundCache? cache = null)
    {
        cache ??= new SoundCache(Cache, 1 << 30, clock);
        return cache.GetAsync(
            key, (path, token) => (by ?? maker).MakeAsync(Order, path, token), Directory.CreateDirectory(folder["spare"]).FullName, stop ?? Cancelled);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
