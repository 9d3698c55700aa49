using Kinora.Media.Export.Chunks;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Export.Chunks;

public sealed class ChunkStoreTests : IDisposable
{
    private readonly MediaFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_chunk_that_is_kept_is_found_by_others_and_leaves_nothing_else()
    {
        using (var store = Open())
        {
            await MakeAsync(store, "a");
            Assert.False(File.Exists(folder["a.chunk"]));
            store.Keep("a");
            Assert.True(File.Exists(folder["a.chunk"]));
        }

        Assert.Equal([folder["a.chunk"]], Directory.GetFileSystemEntries(folder.Root));
        using var other = Open();
        Assert.True(other.TryTake("a"));
        Assert.False(other.TryTake("b"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_chunk_is_removed_and_not_used(bool isShorter)
    {
        using (var store = Open())
        {
            await MakeAsync(store, "a");
            store.Keep("a");
        }

        var bytes = File.ReadAllBytes(folder["a.chunk"]);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(folder["a.chunk"], isShorter ? bytes[..^7] : bytes);
        using var other = Open();
        Assert.False(other.TryTake("a"));
        Assert.False(File.Exists(folder["a.chunk"]));
        Assert.False(File.Exists(other.PathOf("a")));
    }

    [Fact]
    public async Task The_folder_stays_within_its_bound_and_what_was_used_longest_ago_goes_first()
    {
        var time = new SteppedTime();
        using (var store = Open(time: time))
        {
            foreach (var key in new[] { "a", "b", "c" })
            {
                await MakeAsync(store, key);
                time.Step();
                store.Keep(key);
            }
        }

        time.Step();
        using (var user = Open(time: time)) Assert.True(user.TryTake("a"));
        time.Step();
        using var tight = Open(new FileInfo(folder["a.chunk"]).Length * 5 / 2, time);
        await MakeAsync(tight, "d");
        tight.Keep("d");
        Assert.Equal(["a.chunk", "d.chunk"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_chunk_in_use_stays_though_the_folder_lets_it_go()
    {
        using (var store = Open())
        {
            await MakeAsync(store, "a");
            store.Keep("a");
        }

        using var user = Open();
        Assert.True(user.TryTake("a"));
        File.Delete(folder["a.chunk"]);
        using var file = File.OpenRead(user.PathOf("a"));
        Assert.NotNull(ChunkFile.Check(file));
    }

    [Fact]
    public void What_a_killed_export_left_is_removed_by_the_next_one()
    {
        var left = Directory.CreateDirectory(folder[".export-dead"]).FullName;
        File.WriteAllText(Path.Combine(left, ".lock"), Environment.MachineName);
        File.WriteAllText(Path.Combine(left, "a.chunk"), "half of it");
        using var store = Open();
        Assert.False(Directory.Exists(left));
        Assert.False(store.TryTake("a"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_in_a_sentence()
    {
        File.WriteAllText(folder["file"], "");
        var (store, fault) = ChunkStore.Open(folder["file/chunks"], long.MaxValue, TimeProvider.System);
        Assert.Null(store);
        Assert.Contains("choose another folder", fault);
    }

    [Fact]
    public async Task A_seal_is_refused_to_a_film_that_lacks_a_frame()
    {
        using var store = Open();
        await EncodeAsync(store.PathOf("a"));
        Assert.Throws<InvalidDataException>(() => ChunkFile.Seal(store.PathOf("a"), 16));
    }

    [Theory]
    [InlineData(4000, 1000, 100_000, 4000)]
    [InlineData(4000, 3000, 1000, 2000)]
    [InlineData(4000, 3000, 0, 1500)]
    public void Pieces_take_at_most_half_of_the_room_there_is(long most, long kept, long free, long bound) => Assert.Equal(bound, ChunkStore.Bound(most, kept, free));

    private ChunkStore Open(long bytes = long.MaxValue, TimeProvider? time = null) =>
        ChunkStore.Open(folder.Root, bytes, time ?? TimeProvider.System).Store ?? throw new InvalidOperationException();

    private async Task MakeAsync(ChunkStore store, string key)
    {
        await EncodeAsync(store.PathOf(key));
        ChunkFile.Seal(store.PathOf(key), 15);
    }

    private Task EncodeAsync(string path) => folder.MakeAsync(Path.GetRelativePath(folder.Root, path), "-f", "lavfi", "-i", "testsrc2=s=64x36:r=15:d=1",
        "-c:v", "libx264", "-g", "10", "-movflags", "+frag_keyframe+empty_moov+delay_moov+default_base_moof", "-f", "mp4");

    private sealed class SteppedTime : TimeProvider
    {
        private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public void Step() => now += TimeSpan.FromMinutes(1);

        public override DateTimeOffset GetUtcNow() => now;
    }
}
