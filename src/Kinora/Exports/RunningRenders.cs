using System.Collections.Concurrent;

namespace Kinora.Exports;

/// <summary>Those that this process works at, so that calling one off need not wait until its worker asks.</summary>
internal sealed class RunningRenders
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = [];

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
