namespace Kinora.Media.Export;

/// <summary>A folder of our own in the system's place for temporary files; disposing removes it with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("kinora-").FullName;

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(path, name);

    public void Dispose()
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }
}
