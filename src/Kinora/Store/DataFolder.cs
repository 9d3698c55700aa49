namespace Kinora.Store;

/// <summary>The folder of a server: used by one at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "server.lock";

    private readonly FileStream held;

    private DataFolder(FileStream held) => this.held = held;

    /// <summary>Makes the folder, for its owner alone, and holds it until disposed or dead.</summary>
    /// <exception cref="IOException">Another server uses it, or it can't be made.</exception>
    public static DataFolder Hold(string path)
    {
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new DataFolder(new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException($"Another server uses the data in {path}: stop it, or give --data another folder.", exception);
        }
    }

    public void Dispose() => held.Dispose();
}
