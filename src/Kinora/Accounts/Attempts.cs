using System.Collections.Concurrent;

namespace Kinora.Accounts;

/// <summary>
/// Wrong passwords of late, by account and by client: so many, and the next has to wait. Kept in memory: a restart forgives. Bounded:
/// when too many are remembered, the oldest go.
/// </summary>
internal sealed class Attempts(TimeProvider time)
{
    private const int PerAccount = 10;
    private const int PerClient = 50;
    private const int MostRemembered = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> failures = new(StringComparer.Ordinal);

    /// <returns>How long to wait; null: not at all.</returns>
    public TimeSpan? Wait(string account, string client)
    {
        var waits = new[] { Left("account " + account, PerAccount), Left("client " + client, PerClient) };
        return waits.Max();
    }

    public void Failed(string account, string client)
    {
        var now = time.GetUtcNow();
        if (failures.Count > MostRemembered)
        {
            foreach (var old in failures.Where(entry => entry.Value.Since + Window <= now)) failures.TryRemove(old);
            if (failures.Count > MostRemembered) failures.Clear();
        }

        foreach (var key in new[] { "account " + account, "client " + client })
        {
            failures.AddOrUpdate(key, (1, now), (_, known) => known.Since + Window <= now ? (1, now) : (known.Count + 1, known.Since));
        }
    }

    private TimeSpan? Left(string key, int most) =>
        failures.TryGetValue(key, out var known) && known.Count >= most && known.Since + Window - time.GetUtcNow() is { Ticks: > 0 } left ? left : null;
}
