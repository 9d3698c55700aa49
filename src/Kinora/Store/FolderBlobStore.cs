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
        for (var attempt = 0; ; attempt++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                File.Move(path, target, overwrite: true);
                return Task.CompletedTask;
            }
            catch (DirectoryNotFoundException) when (attempt < 3)
            {
                // The folder was empty, and another who deleted the last file of it has just removed it.
            }
        }
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
        if (!File.Exists(path)) return Task.CompletedTask;
        File.Delete(path);
        RemoveEmpty(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var path in FilesOf(Path.Combine(root, prefix[..(prefix.LastIndexOf('/') + 1)]))) // all at once: whoever lists may delete
        {
            cancellation.ThrowIfCancellationRequested();
            var key = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (key.StartsWith(prefix, StringComparison.Ordinal)) yield return key;
        }
    }

    private static string[] FilesOf(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        }
        catch (DirectoryNotFoundException)
        {
            return []; // nothing was ever stored there, or another has just removed the last
        }
    }

    // Someone may be storing there at the same time: a folder that is not empty stays, and one that is gone is made again.
    private void RemoveEmpty(string folder)
    {
        try
        {
            if (folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Just filled or just removed by another.
        }
    }

    private string PathOf(string key) => Key().IsMatch(key) ? Path.Combine(root, key) : throw new ArgumentException($"{key} is no key of a blob.", nameof(key));

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$")]
    private static partial Regex Key();
}
