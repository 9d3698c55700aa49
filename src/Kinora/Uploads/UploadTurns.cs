namespace Kinora.Uploads;

/// <summary>
/// One at a time may write to a resumable upload, and the last to come goes first: on poor lines the connection that is still writing is often
/// one whose other end has long gone, so that it is asked to stop.
/// </summary>
internal sealed class UploadTurns
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Entry> entries = [];

    /// <summary>Waits until nobody else has it. Disposing gives it back.</summary>
    public async Task<Turn> TakeAsync(string id, CancellationToken cancellation)
    {
        Entry entry;
        lock (guard)
        {
            if (!entries.TryGetValue(id, out entry!)) entries[id] = entry = new Entry();
            entry.Users++;
            entry.Holder?.Cancel();
        }

        try
        {
            await entry.Free.WaitAsync(cancellation);
        }
        catch
        {
            Leave(id, entry);
            throw;
        }

        lock (guard) entry.Holder = new CancellationTokenSource();
        return new Turn(entry.Holder.Token, () => Release(id, entry));
    }

    private void Release(string id, Entry entry)
    {
        lock (guard)
        {
            entry.Holder?.Dispose();
            entry.Holder = null;
        }

        entry.Free.Release();
        Leave(id, entry);
    }

    private void Leave(string id, Entry entry)
    {
        lock (guard)
        {
            if (--entry.Users > 0) return;
            entries.Remove(id);
            entry.Free.Dispose();
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public CancellationTokenSource? Holder { get; set; }

        public int Users { get; set; }
    }

    /// <param name="Interrupted">Someone newer waits: what has arrived is kept, and no more is read.</param>
    public sealed class Turn(CancellationToken interrupted, Action release) : IDisposable
    {
        public CancellationToken Interrupted => interrupted;

        public void Dispose() => release();
    }
}
