using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Kinora.Client.Transfers;

/// <summary>A file that grows, and what the server said of the whole.</summary>
internal sealed class PartFile(string path) : IAsyncDisposable
{
    private const int PieceBytes = 128 << 10;

    private readonly FileStream file = new(path, new FileStreamOptions
    {
        Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 0,
    });

    private IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[]? digest;

    public long Length => file.Position;

    /// <summary>Bytes of the whole; null: not told.</summary>
    public long? Total { get; private set; }

    /// <summary>Of the version that is being fetched; null: none was told.</summary>
    public EntityTagHeaderValue? Tag { get; private set; }

    public void Restart()
    {
        file.SetLength(0);
        file.Position = 0;
        hash.Dispose();
        hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }

    /// <returns>False: as an answer to whether all is there.</returns>
    public bool ForgetTag()
    {
        Tag = null;
        return false;
    }

    public void Learn(HttpResponseMessage response)
    {
        var content = response.Content.Headers;
        Tag = response.Headers.ETag;
        Total = content.ContentRange?.Length ?? (content.ContentLength is { } rest ? Length + rest : null);
        digest = response.Headers.TryGetValues("Repr-Digest", out var told) || content.TryGetValues("Repr-Digest", out told) ? Sha256Of(string.Join(',', told)) : digest;
    }

    public async Task CopyAsync(Stream from, Action<long> moved, CancellationToken cancellation)
    {
        var buffer = new byte[PieceBytes];
        int read;
        while ((read = await ReadAsync(from, buffer, cancellation)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            hash.AppendData(buffer, 0, read);
            moved(Length);
        }

        // HTTP/1.0 servers end a body by closing: that looks whole.
        if (Total is { } total && Length < total) throw new HttpIOException(HttpRequestError.ResponseEnded);
        await file.FlushAsync(cancellation);
    }

    /// <returns>What is wrong with the whole; null: nothing.</returns>
    public string? Fault(Film film)
    {
        if (film.Bytes is { } bytes and > 0 && bytes != Length) return string.Create(CultureInfo.InvariantCulture, $"it has {Length} bytes instead of {bytes}");
        if (Total is { } total && total != Length) return string.Create(CultureInfo.InvariantCulture, $"it has {Length} bytes instead of {total}");
        if (Length == 0) return "it is empty";
        var sum = hash.GetCurrentHash();
        if (film.Sha256 is { } known && !known.Equals(Convert.ToHexString(sum), StringComparison.OrdinalIgnoreCase)) return "its checksum is another";
        return digest is not null && !digest.AsSpan().SequenceEqual(sum) ? "its checksum is another" : null;
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await file.DisposeAsync();
    }

    private static async Task<int> ReadAsync(Stream from, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await from.ReadAsync(buffer, cancellation);
        }
        catch (IOException broken) when (broken is not HttpIOException)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, broken.Message, broken); // apart from what the disk does
        }
    }

    /// <summary>RFC 9530: <c>sha-256=:BASE64:</c> among others.</summary>
    private static byte[]? Sha256Of(string header)
    {
        var entry = header.Split(',').Select(one => one.Trim()).FirstOrDefault(one => one.StartsWith("sha-256=:", StringComparison.OrdinalIgnoreCase) && one.EndsWith(':'));
        var bytes = new byte[SHA256.HashSizeInBytes];
        return entry is { Length: > 10 } && Convert.TryFromBase64String(entry[9..^1], bytes, out var written) && written == bytes.Length ? bytes : null;
    }
}
