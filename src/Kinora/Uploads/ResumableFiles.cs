using System.Buffers;
using Kinora.Settings;

namespace Kinora.Uploads;

/// <summary>The pieces of resumable uploads: one growing file each, on the disk of the blobs. They outlive the server.</summary>
internal sealed class ResumableFiles
{
    private const int PieceBytes = 128 << 10;

    private readonly string folder;

    public ResumableFiles(ServerSettings settings) => folder = Directory.CreateDirectory(
        Path.Combine(settings.DataFolder, "incoming", "resumable"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    public string PathOf(string id) => Path.Combine(folder, id);

    /// <returns>Null: nothing has arrived, or it was taken away.</returns>
    public long? LengthOf(string id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : null;

    /// <summary>Adds what comes, as it comes.</summary>
    /// <param name="most">More is not written.</param>
    /// <returns>False: there was more.</returns>
    public async Task<bool> AppendAsync(string id, Stream content, long most, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            await using var file = new FileStream(PathOf(id), new FileStreamOptions
            {
                Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.Asynchronous,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            int count;
            while ((count = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, (int)Math.Min(count, most)), CancellationToken.None);
                if (count > most) return false;
                most -= count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Delete(string id) => File.Delete(PathOf(id));

    /// <summary>The ids of all there are.</summary>
    public IReadOnlyList<string> List() => [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!)];
}
