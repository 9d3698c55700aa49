using System.Collections.Concurrent;

namespace Kinora.Sessions;

/// <summary>Sessions that are worked on, so that a turn reads no versions. What is least used is let go. Safe for threads.</summary>
internal sealed class SessionCache
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, Entry> held = new(StringComparer.Ordinal);
    private long clock;
    private long forgotten;

    /// <summary>To be asked before a session is read or saved: what was read before something was forgotten is not kept.</summary>
    public long Generation => Interlocked.Read(ref forgotten);

    public HeldSession? Find(string id)
    {
        if (!held.TryGetValue(id, out var entry)) return null;
        entry.UsedAt = Interlocked.Increment(ref clock);
        return entry.Session;
    }

    public void Keep(HeldSession session, long generation)
    {
        if (generation != Generation)
        {
            held.TryRemove(session.Row.Id, out _);
            return;
        }

        held[session.Row.Id] = new Entry(session) { UsedAt = Interlocked.Increment(ref clock) };
        if (held.Count <= Most) return;
        foreach (var (id, _) in held.OrderBy(pair => pair.Value.UsedAt).Take(Most / 10)) held.TryRemove(id, out _);
    }

    public void Forget(string id)
    {
        Interlocked.Increment(ref forgotten);
        held.TryRemove(id, out _);
    }

    /// <summary>Its media or exports are others than before: whoever compares what is held by identity sees another.</summary>
    public void Renew(string id)
    {
        // What was kept meanwhile is another already.
        if (held.TryGetValue(id, out var entry)) held.TryUpdate(id, new Entry(entry.Session with { }) { UsedAt = entry.UsedAt }, entry);
    }

    /// <summary>All of a user's, because someone else has them now.</summary>
    public void ForgetOf(string userId)
    {
        Interlocked.Increment(ref forgotten);
        foreach (var (id, entry) in held)
        {
            if (entry.Session.Row.UserId == userId) held.TryRemove(id, out _);
        }
    }

    private sealed class Entry(HeldSession session)
    {
        public HeldSession Session { get; } = session;

        public long UsedAt { get; set; }
    }
}
