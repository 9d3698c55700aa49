using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Kinora.Core.Media;

namespace Kinora.Media.Analysis;

/// <summary>
/// Insights by the content of the file and by what was looked for, a small JSON file each, renamed into its place when it is whole.
/// Only a cache: what can't be read or written is found anew.
/// </summary>
/// <param name="folder">Need not exist; null keeps nothing.</param>
internal sealed class InsightCache(string? folder, long room, TimeProvider time)
{
    // Raised when looking changes, so that old insights are not used.
    private const string Version = "1";
    private const string Extension = ".insight.json";

    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();

    /// <summary>Finds an insight, or has it made and keeps it. Those who want the same wait for each other.</summary>
    /// <param name="key">All that decides what comes out.</param>
    /// <param name="makeAsync">Says also whether it is worth keeping.</param>
    public async Task<MediaInsight> GetAsync(string key, Func<Task<(MediaInsight Insight, bool Keep)>> makeAsync, CancellationToken cancellation)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Version + "\n" + key)))[..40] + Extension;
        var gate = gates.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Find(name) is { } kept) return kept;
            var (insight, keep) = await makeAsync().ConfigureAwait(false);
            if (keep) Keep(name, insight);
            return insight;
        }
        finally
        {
            gate.Release();
        }
    }

    private MediaInsight? Find(string name)
    {
        if (folder is null) return null;
        var path = Path.Combine(folder, name);
        try
        {
            if (!File.Exists(path) || MediaInsightJson.Read(File.ReadAllText(path)) is not { } insight) return null;
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            return insight;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // damaged or just being thrown out
        }
    }

    private void Keep(string name, MediaInsight insight)
    {
        if (folder is null) return;
        try
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var path = Path.Combine(folder, name);
            var growing = path + "." + Path.GetRandomFileName();
            File.WriteAllText(growing, MediaInsightJson.Write(insight));
            File.Move(growing, path, overwrite: true);
            Tidy(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that can't be written is done without.
        }
    }

    private void Tidy(string kept)
    {
        var left = room;
        foreach (var file in new DirectoryInfo(kept).EnumerateFiles("*" + Extension + "*").OrderByDescending(file => file.LastWriteTimeUtc).ToList())
        {
            left -= file.Length;
            if (left < 0) file.Delete();
        }
    }
}
