using System.Net;

namespace Kinora.Client.Transfers;

/// <summary>A file, or its rest, as a request's body: read as it is sent, never held whole.</summary>
/// <param name="path">The file.</param>
/// <param name="offset">Where to begin.</param>
/// <param name="length">How many bytes of it there are in all.</param>
/// <param name="moved">Is told how many bytes of the file have gone out.</param>
internal sealed class FileContent(string path, long offset, long length, Action<long> moved) : HttpContent
{
    private const int PieceBytes = 128 << 10;

    public static FileStream Open(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 0,
    });

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellation)
    {
        await using var file = Open(path);
        file.Position = offset;
        var buffer = new byte[PieceBytes];
        for (var at = offset; at < length;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - at)), cancellation);
            if (read == 0) throw new FileChangedException(Path.GetFileName(path));
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellation);
            at += read;
            moved(at);
        }
    }

    protected override bool TryComputeLength(out long bytes)
    {
        bytes = length - offset;
        return true;
    }
}

/// <summary>A file became shorter while it was sent.</summary>
/// <param name="name">Its name.</param>
internal sealed class FileChangedException(string name) : IOException($"{name} changed while it was sent: send it again.");
