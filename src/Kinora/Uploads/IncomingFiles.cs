using System.Buffers;
using System.Security.Cryptography;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.Settings;

namespace Kinora.Uploads;

/// <summary>
/// Where bytes of others lie until they are looked into: a folder on the disk of the blobs. They are written as they arrive, so that memory does
/// not grow with a file. What is left of a server that was killed is gone at the next start.
/// </summary>
internal sealed class IncomingFiles
{
    /// <summary>How often the disk is asked whether it has room.</summary>
    private const long AskEvery = 16 << 20;

    private const int PieceBytes = 128 << 10;
    private const string Extension = ".part";
    private const string Making = "make_";

    private readonly string folder;
    private readonly DiskRoom room;

    public IncomingFiles(ServerSettings settings, DiskRoom room)
    {
        this.room = room;
        folder = Private(Path.Combine(settings.DataFolder, "incoming"));
        foreach (var left in Directory.EnumerateFiles(folder, "*" + Extension)) File.Delete(left);
        foreach (var left in Directory.EnumerateDirectories(folder, Making + "*")) Directory.Delete(left, recursive: true);
    }

    /// <param name="limit">What the file may be, and the sentence when it is more.</param>
    /// <exception cref="IOException">The disk is full, or the sender is gone: nothing is left of it.</exception>
    public async Task<Answer<IncomingFile>> ReceiveAsync(Stream content, ByteLimit limit, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, Secrets.NewId("in_") + Extension);
        var isWhole = false;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            if (await CopyAsync(content, path, hash, limit.Bytes, cancellation) is not { } bytes) return Refusal.DiskFull();
            isWhole = bytes <= limit.Bytes;
            return isWhole ? new IncomingFile(path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset())) : limit.Refusal;
        }
        finally
        {
            if (!isWhole) File.Delete(path);
        }
    }

    /// <summary>A folder for something that is being made; whoever asks deletes it.</summary>
    public string NewFolder() => Private(Path.Combine(folder, Secrets.NewId(Making)));

    /// <summary>A file whose bytes were gathered elsewhere, in pieces; taken over.</summary>
    public static async Task<IncomingFile> OfPiecesAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        var hash = await SHA256.HashDataAsync(file, cancellation);
        return new IncomingFile(path, file.Length, Convert.ToHexStringLower(hash));
    }

    private static string Private(string path) =>
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    // Null: the disk has no room for it.
    private async Task<long?> CopyAsync(Stream content, string path, IncrementalHash hash, long limit, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            await using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            long total = 0;
            int count;
            while (total <= limit && (count = await content.ReadAtLeastAsync(buffer, PieceBytes, throwOnEndOfStream: false, cancellation)) > 0)
            {
                var asks = total / AskEvery != (total + count) / AskEvery;
                total += count;
                if (total > limit) break;
                if (asks && !room.IsLeft(0)) return null;
                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>How large something may be, and why it may not be larger.</summary>
internal sealed record ByteLimit(long Bytes, Refusal Refusal)
{
    /// <summary>What the user may send in all.</summary>
    public long Quota { get; init; } = long.MaxValue;
}
