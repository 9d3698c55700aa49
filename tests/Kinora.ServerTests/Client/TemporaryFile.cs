namespace Kinora.ServerTests.Client;

/// <summary>A file of a folder of its own, gone with it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string name, int bytes = 0)
    {
        Folder = Directory.CreateTempSubdirectory("kinora-client-").FullName;
        Path = System.IO.Path.Combine(Folder, name);
        if (bytes > 0) File.WriteAllBytes(Path, Bytes(bytes));
    }

    public string Folder { get; }

    public string Path { get; }

    /// <summary>Bytes of which no stretch is like another.</summary>
    public static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)(i * 31 + (i >> 8) * 7 + (i >> 16));
        return bytes;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
