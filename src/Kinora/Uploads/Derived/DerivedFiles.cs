using System.Collections.Concurrent;
using Kinora.Media.Ffmpeg;
using Kinora.Store;

namespace Kinora.Uploads.Derived;

/// <summary>
/// What is made of uploaded files. It waits as a row, so that a restart goes on with it; whoever needs something at once does not wait in line.
/// With several servers two may make the same: the result is the same too.
/// </summary>
internal sealed class DerivedFiles(
    IDatabase database, IBlobStore blobs, DiskRoom room, IncomingFiles incoming, IHostApplicationLifetime life, ILogger<DerivedFiles> log)
{
    private const int MostFailures = 2;

    // Files are decoded in children, so a server that dies over and over does so for other reasons; but not for ever over the same file.
    private const int MostBegun = 50;
    private const long RoomNeeded = 256L << 20;

    private readonly ConcurrentDictionary<(string, DerivedKind), Lazy<Task<DerivedState>>> running = new();
    private readonly SemaphoreSlim changed = new(0);
    private readonly SemaphoreSlim quick = new(2);
    private readonly SemaphoreSlim slow = new(1);

    /// <summary>Wakes whoever makes them.</summary>
    public void Ordered() => changed.Release(2); // for the quick ones and the long ones

    public Task WaitAsync(TimeSpan most, CancellationToken cancellation) => changed.WaitAsync(most, cancellation);

    /// <returns>Null: it is not there (yet).</returns>
    public async Task<BlobFile?> OpenAsync(Medium medium, DerivedKind kind, CancellationToken cancellation) =>
        await StateAsync(medium.BlobKey, kind, cancellation) == DerivedState.Made
            ? await blobs.OpenFileAsync(DerivedMaker.KeyOf(medium.BlobKey, kind), cancellation)
            : null;

    public Task<DerivedState> StateAsync(string blobKey, DerivedKind kind, CancellationToken cancellation) =>
        database.ReadAsync(connection => DerivedTable.StateOf(connection, blobKey, kind), cancellation);

    /// <summary>What waits longest.</summary>
    public Task<(string BlobKey, DerivedKind Kind)?> NextAsync(IReadOnlyList<DerivedKind> kinds, CancellationToken cancellation) =>
        database.ReadAsync(connection => DerivedTable.Next(connection, kinds), cancellation);

    /// <summary>Makes it, or waits for who is making it. Cancelling ends the waiting only; the making ends with the server.</summary>
    /// <returns>Waiting: there was no room or no time; later it will be made.</returns>
    public async Task<DerivedState> MakeAsync(string blobKey, DerivedKind kind, CancellationToken cancellation)
    {
        var key = (blobKey, kind);
        var task = running.GetOrAdd(key, _ => new(() => Task.Run(() => MakeAsync(key), CancellationToken.None))).Value;
        return await task.WaitAsync(cancellation);
    }

    /// <summary>When nothing is being made any more.</summary>
    public async Task DrainAsync()
    {
        foreach (var (_, task) in running) await ((Task)task.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<DerivedState> MakeAsync((string BlobKey, DerivedKind Kind) key)
    {
        var places = key.Kind == DerivedKind.Proxy ? slow : quick;
        try
        {
            await places.WaitAsync(life.ApplicationStopping);
            try
            {
                return await AttemptAsync(key.BlobKey, key.Kind, life.ApplicationStopping);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            running.TryRemove(key, out _);
        }
    }

    private async Task<DerivedState> AttemptAsync(string blobKey, DerivedKind kind, CancellationToken stopping)
    {
        if (!room.IsLeft(RoomNeeded)) return DerivedState.Waiting;
        var begun = await database.WriteAsync((connection, transaction) => DerivedTable.Begin(connection, transaction, blobKey, kind), CancellationToken.None);
        if (begun is null) return await StateAsync(blobKey, kind, CancellationToken.None);
        if (begun > MostBegun) return await EndAsync(blobKey, kind, DerivedState.Failed);
        try
        {
            return await WorkAsync(blobKey, kind, stopping);
        }
        catch (Exception exception) when (exception is OperationCanceledException || exception is IOException { HResult: 28 or 122 })
        {
            await database.WriteAsync((connection, transaction) =>
            {
                DerivedTable.CallOff(connection, transaction, blobKey, kind);
                return true;
            }, CancellationToken.None);
            return DerivedState.Waiting;
        }
        catch (Exception exception) when (exception is ToolFailedException or IOException or InvalidDataException)
        {
            log.LogWarning("The {Kind} of a medium could not be made: {Reason}", kind, exception.Message);
            var failures = await database.WriteAsync((connection, transaction) => DerivedTable.Fail(connection, transaction, blobKey, kind), CancellationToken.None);
            return failures >= MostFailures ? await EndAsync(blobKey, kind, DerivedState.Failed) : DerivedState.Waiting;
        }
    }

    private async Task<DerivedState> WorkAsync(string blobKey, DerivedKind kind, CancellationToken stopping)
    {
        using var source = await blobs.OpenFileAsync(blobKey, stopping);
        if (source is null) return DerivedState.None;
        var folder = incoming.NewFolder();
        try
        {
            var made = await DerivedMaker.MakeAsync(source.Path, kind, folder, stopping);
            await blobs.StoreAsync(DerivedMaker.KeyOf(blobKey, kind), made, stopping);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var state = await EndAsync(blobKey, kind, DerivedState.Made);
        // Deleted while it was made: nobody would ever find it.
        if (state == DerivedState.None) await blobs.DeleteAsync(DerivedMaker.KeyOf(blobKey, kind), CancellationToken.None);
        return state;
    }

    private async Task<DerivedState> EndAsync(string blobKey, DerivedKind kind, DerivedState state) =>
        await database.WriteAsync((connection, transaction) => DerivedTable.End(connection, transaction, blobKey, kind, state), CancellationToken.None)
            ? state
            : DerivedState.None;
}
