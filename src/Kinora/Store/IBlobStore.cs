namespace Kinora.Store;

/// <summary>
/// Where bytes are kept: media, previews, films. Keys are opaque (<c>media/3f…</c>: letters, digits, <c>/ . _ -</c>, never a name that someone
/// gave); what is stored under a key never changes, and appears whole or not at all.
/// </summary>
internal interface IBlobStore
{
    /// <summary>Takes over a finished file of the same disk; what stood under the key is replaced.</summary>
    /// <param name="path">Gone afterwards.</param>
    Task StoreAsync(string key, string path, CancellationToken cancellation);

    /// <returns>A path that tools can read, valid while the returned value is not disposed; null: there is no such key.</returns>
    Task<BlobFile?> OpenFileAsync(string key, CancellationToken cancellation);

    /// <returns>Bytes; null: there is no such key.</returns>
    Task<long?> SizeAsync(string key, CancellationToken cancellation);

    /// <summary>Nothing happens when there is no such key.</summary>
    Task DeleteAsync(string key, CancellationToken cancellation);

    /// <summary>Every key that begins so.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation);
}

/// <summary>A blob as a file of this machine.</summary>
internal sealed class BlobFile(string path, Action? release = null) : IDisposable
{
    public string Path { get; } = path;

    public void Dispose() => release?.Invoke();
}
