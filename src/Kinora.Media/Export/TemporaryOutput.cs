using Kinora.Media.Analysis;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export;

/// <summary>
/// A hidden folder beside the target, in which a file grows until it is whole; then it is moved to its name in one step. So
/// whoever sees the target sees all of it. Disposing removes the folder and what is left in it.
/// </summary>
public sealed class TemporaryOutput : IDisposable
{
    private readonly WorkFolder folder;

    /// <exception cref="OutputException">The folder of the target does not exist or may not be written.</exception>
    public TemporaryOutput(string target)
    {
        Target = Path.GetFullPath(target);
        var parent = Path.GetDirectoryName(Target) ?? "/";
        if (Directory.Exists(Target)) throw Unwritable("it is a folder", new IOException(Target));
        if (FileStatus.Of(Target) is { IsRegular: false }) throw Unwritable("it is a device or pipe", new IOException(Target));
        if (!Directory.Exists(parent)) throw Unwritable("its folder does not exist", new DirectoryNotFoundException(parent));
        try
        {
            folder = WorkFolder.In(parent, ".kinora-");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw Unwritable(OutputException.IsDiskFull(exception) ? "the disk is full" : "its folder may not be written", exception);
        }
    }

    /// <summary>Absolute.</summary>
    public string Target { get; }

    /// <summary>A path in the folder.</summary>
    public string this[string name] => folder[name];

    /// <summary>Writes a file of the folder, all at once.</summary>
    /// <exception cref="OutputException">The disk is full.</exception>
    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            File.WriteAllBytes(this[name], bytes);
        }
        catch (IOException exception) when (OutputException.IsDiskFull(exception))
        {
            throw Full(exception);
        }
    }

    /// <summary>Makes a file of the folder the target: it is on the disk before it has its name.</summary>
    /// <exception cref="OutputException">It could not be moved.</exception>
    public void Commit(string name)
    {
        try
        {
            Posix.Synchronise(this[name]);
            File.Move(this[name], Target, overwrite: true);
            Posix.Synchronise(Path.GetDirectoryName(Target)!);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw Unwritable(exception.Message, exception);
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A tool's failure in the words of the disk, where it was the disk's; else null.</summary>
    public OutputException? Explain(ToolFailedException failure)
    {
        if (failure.StderrTail.Contains("No space left on device", StringComparison.Ordinal))
        {
            return Full(failure);
        }
        return failure.StderrTail.Contains("Disk quota exceeded", StringComparison.Ordinal)
            ? new OutputException($"{Refusals.Name(Target)} can't be written: your disk quota is used up; free some room.", failure)
            : null;
    }

    private OutputException Full(Exception inner) =>
        new($"{Refusals.Name(Target)} can't be written: the disk is full; free some room or choose another folder.", inner);

    private OutputException Unwritable(string why, Exception inner) =>
        new($"{Refusals.Name(Target)} can't be written: {why} ({Path.GetDirectoryName(Target)}); choose another place.", inner);
}
