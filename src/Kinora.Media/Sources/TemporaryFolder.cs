namespace Kinora.Media.Sources;

/// <summary>A folder of our own (mode 0700) that goes with all that is in it when disposed.</summary>
internal sealed class TemporaryFolder(string purpose) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory($"kinora-{purpose}-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
