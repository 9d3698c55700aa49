using System.Collections.Concurrent;
using Kinora.Http;

namespace Kinora.Accounts;

/// <summary>
/// Whose tokens were looked up a moment ago, so that a client that asks often costs no question of the database each time. What this process
/// changes of tokens counts at once; what another does (the command line: a plan), after <see cref="Fresh"/>. Safe for threads.
/// </summary>
internal sealed class KnownCallers(TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);
    private long forgotten;

    /// <summary>To be asked before a token is read: what was read before something was forgotten is not kept.</summary>
    public long Generation => Interlocked.Read(ref forgotten);

    /// <param name="hash">Of the token.</param>
    public Caller? Find(string hash) => known.TryGetValue(hash, out var entry) && Now() < entry.Until ? entry.Caller : null;

    /// <param name="expires">When the token does, in Unix milliseconds; null: never.</param>
    public void Keep(string hash, Caller caller, long? expires, long generation)
    {
        if (known.Count >= Most) known.Clear();
        known[hash] = new Entry(caller, Math.Min(expires ?? long.MaxValue, Now() + (long)Fresh.TotalMilliseconds));
        if (generation != Generation) known.TryRemove(hash, out _);
    }

    /// <summary>Tokens are not what they were.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref forgotten);
        known.Clear();
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Entry(Caller Caller, long Until);
}
