using Kinora.Media.Disk;

namespace Kinora.Cli;

/// <summary>Reads a whole file of words: a draft, captions.</summary>
internal static class SmallFile
{
    /// <param name="role">What it is wanted for, with its article: "a draft".</param>
    /// <exception cref="CommandFailedException">It is not there, no file, or larger than such a file ever is.</exception>
    public static byte[] Read(string path, string role, long mostBytes)
    {
        var name = Shown.Path(path);
        if (path.Length == 0) throw new CommandFailedException($"the name of {role} is empty: name a file", ExitCodes.BadUsage);
        if (Directory.Exists(path)) throw new CommandFailedException($"{name} is a folder: name the file in it");
        if (!File.Exists(path)) throw new CommandFailedException($"{name} does not exist: check its name and folder");
        if (FileStatus.Of(path) is { IsRegular: false }) throw new CommandFailedException($"{name} is a device or pipe: save it to a file first");
        if (new FileInfo(path).Length > mostBytes) throw new CommandFailedException($"{name} is too large for {role}: split it");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{name} may not be read: check its permissions");
        }
    }
}
