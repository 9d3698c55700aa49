using Kinora.Store;

namespace Kinora.ServerTests.Store;

/// <summary>What every store of blobs keeps to; another implementation is another class that derives from this one.</summary>
public abstract class BlobStoreTests : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("kinora-blobs-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_is_had_again_and_the_file_is_taken_over()
    {
        var blobs = Open();
        var path = await StoreAsync(blobs, "media/a1/original", "content");
        Assert.False(File.Exists(path));
        Assert.Equal(7, await blobs.SizeAsync("media/a1/original", Cancelled));
        using var file = await blobs.OpenFileAsync("media/a1/original", Cancelled);
        Assert.Equal("content", await File.ReadAllTextAsync(file!.Path, Cancelled));
    }

    [Fact]
    public async Task What_is_stored_again_replaces_the_first()
    {
        var blobs = Open();
        await StoreAsync(blobs, "a/b", "first");
        await StoreAsync(blobs, "a/b", "second");
        Assert.Equal(6, await blobs.SizeAsync("a/b", Cancelled));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_deleting_it_is_nothing()
    {
        var blobs = Open();
        Assert.Null(await blobs.OpenFileAsync("none/here", Cancelled));
        Assert.Null(await blobs.SizeAsync("none/here", Cancelled));
        await blobs.DeleteAsync("none/here", Cancelled);
        Assert.Empty(await ListAsync(blobs, ""));
    }

    [Fact]
    public async Task A_list_has_exactly_what_begins_so()
    {
        var blobs = Open();
        foreach (var key in new[] { "media/a/original", "media/a/thumbnail.jpg", "media/ab/original", "films/a" }) await StoreAsync(blobs, key, "x");
        Assert.Equal(["media/a/original", "media/a/thumbnail.jpg"], await ListAsync(blobs, "media/a/"));
        Assert.Equal(["media/a/original", "media/a/thumbnail.jpg", "media/ab/original"], await ListAsync(blobs, "media/a"));
        Assert.Equal(4, (await ListAsync(blobs, "")).Count);
        Assert.Empty(await ListAsync(blobs, "media/b"));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_also_while_listing()
    {
        var blobs = Open();
        foreach (var key in new[] { "media/a/original", "media/a/proxy.mp4" }) await StoreAsync(blobs, key, "x");
        await foreach (var key in blobs.ListAsync("media/a/", Cancelled)) await blobs.DeleteAsync(key, Cancelled);
        Assert.Empty(await ListAsync(blobs, ""));
        await StoreAsync(blobs, "media/a/original", "again");
        Assert.Equal(5, await blobs.SizeAsync("media/a/original", Cancelled));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../b")]
    [InlineData("a//b")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    [InlineData("a\0b")]
    [InlineData("")]
    public async Task Only_keys_of_ours_are_keys(string key) => await Assert.ThrowsAsync<ArgumentException>(() => Open().OpenFileAsync(key, Cancelled));

    [Fact]
    public async Task Storing_and_deleting_at_the_same_time_disturb_nobody()
    {
        var blobs = Open();
        await Parallel.ForAsync(0, 40, Cancelled, async (number, _) =>
        {
            var key = FormattableString.Invariant($"shared/{number % 4}/{number}");
            await StoreAsync(blobs, key, "x");
            await blobs.DeleteAsync(key, Cancelled);
        });
        Assert.Empty(await ListAsync(blobs, ""));
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract IBlobStore Open();

    private async Task<string> StoreAsync(IBlobStore blobs, string key, string content)
    {
        var path = Path.Combine(Folder, Guid.NewGuid().ToString("n"));
        await File.WriteAllTextAsync(path, content, Cancelled);
        await blobs.StoreAsync(key, path, Cancelled);
        return path;
    }

    private static async Task<List<string>> ListAsync(IBlobStore blobs, string prefix)
    {
        var keys = new List<string>();
        await foreach (var key in blobs.ListAsync(prefix, Cancelled)) keys.Add(key);
        keys.Sort(StringComparer.Ordinal);
        return keys;
    }
}

public sealed class FolderBlobStoreTests : BlobStoreTests
{
    private protected override IBlobStore Open() => new FolderBlobStore(Path.Combine(Folder, "blobs"));
}
