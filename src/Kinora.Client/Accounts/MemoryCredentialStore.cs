using System.Collections.Concurrent;

namespace Kinora.Client.Accounts;

/// <summary>Keeps credentials as long as the process lives.</summary>
public sealed class MemoryCredentialStore : ICredentialStore, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentDictionary<Uri, Credential> kept = new();

    /// <inheritdoc/>
    public Task<Credential?> ReadAsync(Uri server, CancellationToken cancellation) => Task.FromResult(kept.GetValueOrDefault(server));

    /// <inheritdoc/>
    public async Task<Credential?> ChangeAsync(Uri server, Func<Credential?, CancellationToken, Task<Credential?>> change, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var changed = await change(kept.GetValueOrDefault(server), cancellation);
            if (changed is null) kept.TryRemove(server, out _);
            else kept[server] = changed;
            return changed;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
