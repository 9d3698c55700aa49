using System.Collections.Concurrent;

namespace Kinora.Exports;

/// <summary>
/// Those that this process works at, so that calling one off need not wait until its worker asks, and so that a film that is being made for someone is
/// not made for another at the same time. Safe for threads.
/// </summary>
internal sealed class RunningRenders
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = [];

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<(string Key, string UserId)>> twins = new(StringComparer.Ordinal);

    /// <summary>From now on this content is being made, until <see cref="EndContent"/>.</summary>
    /// <returns>False: it is being made already.</returns>
    public bool TryBeginContent(string contentHash)
    {
        lock (gate) return twins.TryAdd(contentHash, []);
    }

    /// <summary>Waits for the one that is being made.</summary>
    /// <returns>False: it is over by now.</returns>
    public bool TryWait(string contentHash, string key, string userId)
    {
        lock (gate)
        {
            if (!twins.TryGetValue(contentHash, out var waiting)) return false;
            waiting.Add((key, userId));
            return true;
        }
    }

    /// <returns>Those that waited for it, well or badly made.</returns>
    public IReadOnlyList<(string Key, string UserId)> EndContent(string contentHash)
    {
        lock (gate) return twins.Remove(contentHash, out var waiting) ? waiting : [];
    }

    public void Add(string key, CancellationTokenSource stop) => running[key] = stop;

    /// <summary>Where it is not another try's by now.</summary>
    public void Remove(string key, CancellationTokenSource stop) => running.TryRemove(KeyValuePair.Create(key, stop));

    public void Stop(string key)
    {
        if (!running.TryGetValue(key, out var stop)) return;
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }
}
