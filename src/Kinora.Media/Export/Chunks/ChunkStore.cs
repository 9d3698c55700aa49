using Kinora.Media.Analysis;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// One export's view of a folder that keeps encoded chunks by key. What the export uses has a name in a work folder of its own as well
/// (a hard link), so that it stays whoever tidies the folder meanwhile. Chunks appear under their keys whole, in one step; any number of
/// exports and machines may share a folder. What a killed export left is removed by the next one.
/// </summary>
internal sealed class ChunkStore : IDisposable
{
    private const string Ending = ".chunk";

    private readonly string folder;
    private readonly long mostBytes;
    private readonly TimeProvider time;
    private readonly WorkFolder work;

    private ChunkStore(string folder, long mostBytes, TimeProvider time, WorkFolder work)
    {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.time = time;
        this.work = work;
    }

    /// <param name="folder">Made where it is missing.</param>
    /// <param name="mostBytes">What the folder may hold, and never more than is left free beside it; what was used longest ago goes first.</param>
    /// <returns>The store, or a sentence that says why the folder can't be used.</returns>
    public static (ChunkStore? Store, string? Fault) Open(string folder, long mostBytes, TimeProvider time)
    {
        folder = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(folder);
            return (new ChunkStore(folder, mostBytes, time, WorkFolder.In(folder, ".export-")), null);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            var name = Refusals.Path(folder);
            return (null, $"Nothing is kept for the next export: {name} can't be written ({exception.Message}); choose another folder.");
        }
    }

    /// <summary>Where a chunk of this export is, or is to be made.</summary>
    public string PathOf(string key) => work[key + Ending];

    /// <summary>Finds a chunk that is kept: then it is at <see cref="PathOf"/>. A damaged one is removed.</summary>
    public bool TryTake(string key)
    {
        var (kept, own) = (Path.Combine(folder, key + Ending), PathOf(key));
        if (File.Exists(own)) return true;
        if (!File.Exists(kept)) return false;
        try
        {
            if (!Posix.TryLink(kept, own)) File.Copy(kept, own);
            using (var file = File.OpenRead(own))
            {
                if (ChunkFile.Check(file) is not null)
                {
                    File.SetLastWriteTimeUtc(file.SafeFileHandle, time.GetUtcNow().UtcDateTime);
                    return true;
                }
            }

            File.Delete(kept);
            File.Delete(own);
            return false;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // It is not there, or can't be read: then it is made.
            File.Delete(own);
            return false;
        }
    }

    /// <summary>Seals what was made at <see cref="PathOf"/>; with a number of frames only where it has them.</summary>
    /// <exception cref="OutputException">The disk is full.</exception>
    public void Seal(string key, long? frames = null)
    {
        try
        {
            if (frames is { } count) ChunkFile.Seal(PathOf(key), count);
            else ChunkFile.Seal(PathOf(key));
        }
        catch (IOException exception) when (OutputException.IsDiskFull(exception))
        {
            throw Full(exception);
        }
    }

    /// <summary>Keeps a sealed chunk for other exports, and the folder within its bounds.</summary>
    public void Keep(string key)
    {
        var (kept, own) = (Path.Combine(folder, key + Ending), PathOf(key));
        try
        {
            File.SetLastWriteTimeUtc(own, time.GetUtcNow().UtcDateTime);
            if (!Posix.TryLink(own, kept) && !File.Exists(kept))
            {
                var copy = own + ".copy";
                File.Copy(own, copy);
                File.Move(copy, kept, overwrite: true);
            }

            Trim();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // The film has its chunk; that the next one has to make it again is all that is lost.
        }
    }

    /// <summary>A tool's failure in the words of the disk, where it was the disk's; else null.</summary>
    public OutputException? Explain(ToolFailedException failure)
    {
        string[] reasons = ["No space left on device", "Disk quota exceeded"];
        return reasons.Any(reason => failure.StderrTail.Contains(reason, StringComparison.Ordinal))
            ? Full(failure)
            : null;
    }

    public void Dispose() => work.Dispose();

    private OutputException Full(Exception inner) =>
        new($"The disk of {Refusals.Path(folder)} is full, and the film's pieces are kept there: free some room.", inner);

    private void Trim()
    {
        var kept = new DirectoryInfo(folder).EnumerateFiles("*" + Ending).OrderByDescending(file => file.LastWriteTimeUtc).ToList();
        var bound = Bound(mostBytes, kept.Sum(file => file.Length), new DriveInfo(folder).AvailableFreeSpace);
        var total = 0L;
        foreach (var file in kept)
        {
            total += file.Length;
            if (total > bound) file.Delete();
        }
    }

    /// <summary>What can be made again takes at most half of the room that is there without it.</summary>
    internal static long Bound(long mostBytes, long kept, long free) => Math.Min(mostBytes, (kept + free) / 2);
}
