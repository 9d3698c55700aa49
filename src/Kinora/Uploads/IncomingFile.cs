namespace Kinora.Uploads;

/// <summary>A file that has arrived whole and belongs to nobody yet: disposing deletes it, unless it was moved away.</summary>
/// <param name="Path">In the folder of incoming files, under a name of ours.</param>
/// <param name="Hash">SHA-256 of the bytes, hexadecimal.</param>
internal sealed record IncomingFile(string Path, long Bytes, string Hash) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
