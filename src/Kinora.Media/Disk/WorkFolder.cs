using System.Text;
using Kinora.Media.Analysis;
using Kinora.Media.Export;

namespace Kinora.Media.Disk;

/// <summary>
/// A folder of our own (mode 0700) for files that grow; disposing removes it with all that is in it. A process that is killed
/// can't do that, so a folder is locked as long as its owner lives, and whoever makes the next one removes those that no one holds.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string LockName = ".lock";

    private readonly FileStream held;

    private WorkFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    /// <summary>A path in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <param name="prefix">What its name begins with; the rest is random.</param>
    /// <exception cref="IOException">There is no such parent, or no room in it.</exception>
    /// <exception cref="UnauthorizedAccessException">The parent may not be written.</exception>
    public static WorkFolder In(string parent, string prefix)
    {
        RemoveOrphans(parent, prefix);
        if (!Directory.Exists(parent)) throw new DirectoryNotFoundException($"{parent} does not exist");
        var path = System.IO.Path.Combine(parent, prefix + Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new WorkFolder(path, Hold(path));
        }
        catch
        {
            Directory.Delete(path, recursive: true);
            throw;
        }
    }

    /// <summary>In the system's place for temporary files.</summary>
    /// <exception cref="OutputException">It can't be used.</exception>
    public static WorkFolder Temporary()
    {
        var parent = System.IO.Path.GetTempPath();
        try
        {
            return In(parent, "kinora-work-");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new OutputException($"The folder for temporary files, {Refusals.Path(parent)}, can't be used: set TMPDIR to one that can be written.", exception);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        held.Dispose();
    }

    // The lock file gets its name when it is locked, so that nobody finds it free before.
    private static FileStream Hold(string folder)
    {
        var unnamed = System.IO.Path.Combine(folder, LockName + ".new");
        var held = Open(unnamed, FileMode.CreateNew);
        try
        {
            held.Write(Encoding.UTF8.GetBytes(Environment.MachineName));
            held.Flush();
            File.Move(unnamed, System.IO.Path.Combine(folder, LockName));
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Open(string lockFile, FileMode mode) => new(lockFile, mode, FileAccess.ReadWrite, FileShare.None);

    private static void RemoveOrphans(string parent, string prefix)
    {
        try
        {
            foreach (var folder in Directory.EnumerateDirectories(parent, prefix + "*")) RemoveIfOrphan(folder);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // A folder that can't be listed; whether it can be used is seen next.
        }
    }

    private static void RemoveIfOrphan(string folder)
    {
        try
        {
            // Without a lock file it is just being made or removed, or is not ours.
            var lockFile = System.IO.Path.Combine(folder, LockName);
            if (!File.Exists(lockFile)) return;
            using var free = Open(lockFile, FileMode.Open);
            using var owner = new StreamReader(free);
            // A lock that another machine holds on a shared disk may look free here.
            if (owner.ReadToEnd() == Environment.MachineName) Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // Held by a living process, another person's, or just removed by someone who tidies as well.
        }
    }
}
