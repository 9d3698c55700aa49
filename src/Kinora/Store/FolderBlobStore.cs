using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Kinora.Store;

/// <summary>Blobs as files of a folder; a key is a path in it.</summary>
internal sealed partial class FolderBlobStore(string root) : IBlobStore
{
    public Task StoreAsync(string key, string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var target = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(path, target, overwrite: true);
        return Task.CompletedTask;
    }

    public Task<BlobFile?> OpenFileAsync(string key, CancellationToken cancellation)
    {
        var path = PathOf(key);
        return Task.FromResult(File.Exists(path) ? new BlobFile(path) : null);
    }

    public Task<long?> SizeAsync(string key, CancellationToken cancellation)
    {
        var file = new FileInfo(PathOf(key));
        return Task.FromResult(file.Exists ? file.Length : (long?)null);
    }

    public Task DeleteAsync(string key, CancellationToken cancellation)
    {
        var path = PathOf(key);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(root)) yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            var key = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (key.StartsWith(prefix, StringComparison.Ordinal)) yield return key;
        }
    }

    private string PathOf(string key) => Key().IsMatch(key) ? Path.Combine(root, key) : throw new ArgumentException($"{key} is no key of a blob.", nameof(key));

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$")]
    private static partial Regex Key();
}
