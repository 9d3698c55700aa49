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
    private const int PieceBytes = 128 << 10;
    private const string Extension = ".part";

    private readonly string folder;

    public IncomingFiles(ServerSettings settings)
    {
        folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "incoming"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        foreach (var left in Directory.EnumerateFiles(folder, "*" + Extension)) File.Delete(left);
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
            var bytes = await CopyAsync(content, path, hash, limit.Bytes, cancellation);
            isWhole = bytes <= limit.Bytes;
            return isWhole ? new IncomingFile(path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset())) : limit.Refusal;
        }
        finally
        {
            if (!isWhole) File.Delete(path);
        }
    }

    /// <summary>A file whose bytes were gathered elsewhere, in pieces; taken over.</summary>
    public static async Task<IncomingFile> OfPiecesAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        var hash = await SHA256.HashDataAsync(file, cancellation);
        return new IncomingFile(path, file.Length, Convert.ToHexStringLower(hash));
    }

    private static async Task<long> CopyAsync(Stream content, string path, IncrementalHash hash, long limit, CancellationToken cancellation)
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
                total += count;
                if (total > limit) break;
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
internal sealed record ByteLimit(long Bytes, Refusal Refusal);
