using System.Data.Common;
using System.Globalization;
using Dapper;
using Kinora.Accounts;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>The queue as a table: of those that may be given out, the next is the one of the user who has fewest running, then of the one who
/// waited longest.</summary>
internal sealed class DatabaseExportQueue(IDatabase database, TimeProvider time) : IExportQueue
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    // What other processes enqueue, and what becomes free again, is noticed within this time.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string holder = $"{Environment.MachineName}:{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
    private readonly SemaphoreSlim news = new(0);

    public async Task EnqueueAsync(string key, string userId, CancellationToken cancellation)
    {
        var now = Now();
        await database.WriteAsync((connection, transaction) => connection.Execute(
            """
            INSERT INTO export_queue (key, user_id, enqueued_at, visible_at, deliveries) VALUES (@key, @userId, @now, @now, 0)
            ON CONFLICT (key) DO NOTHING
            """, new { key, userId, now }, transaction), cancellation);
        news.Release();
    }

    public async Task<ExportLease> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryTakeAsync(cancellation) is { } lease) return lease;
            await news.WaitAsync(Interval, cancellation);
        }
    }

    public Task<bool> ExtendAsync(ExportLease lease, CancellationToken cancellation)
    {
        var until = Now() + (long)Length.TotalMilliseconds;
        return database.WriteAsync((connection, transaction) => connection.Execute(
            "UPDATE export_queue SET leased_until = @until WHERE key = @Key AND lease = @Id", new { until, lease.Key, lease.Id }, transaction) == 1, cancellation);
    }

    public Task CompleteAsync(ExportLease lease, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.Execute(
            "DELETE FROM export_queue WHERE key = @Key AND lease = @Id", new { lease.Key, lease.Id }, transaction), cancellation);

    public async Task ReturnAsync(ExportLease lease, TimeSpan delay, CancellationToken cancellation)
    {
        var visible = Now() + (long)delay.TotalMilliseconds;
        await database.WriteAsync((connection, transaction) => connection.Execute(
            "UPDATE export_queue SET lease = NULL, leased_until = NULL, holder = NULL, visible_at = @visible WHERE key = @Key AND lease = @Id",
            new { visible, lease.Key, lease.Id }, transaction), cancellation);
        news.Release();
    }

    public Task RemoveAsync(string key, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.Execute("DELETE FROM export_queue WHERE key = @key", new { key }, transaction), cancellation);

    /// <summary>Frees what processes of this machine had that are no more, so that nothing waits for their leases to run out.</summary>
    public Task ReleaseDeadAsync(CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var holders = connection.Query<string>("SELECT DISTINCT holder FROM export_queue WHERE holder IS NOT NULL", transaction: transaction);
        foreach (var dead in holders.Where(IsDead))
        {
            connection.Execute("UPDATE export_queue SET lease = NULL, leased_until = NULL, holder = NULL WHERE holder = @dead", new { dead }, transaction);
        }

        return true;
    }, cancellation);

    private Task<ExportLease?> TryTakeAsync(CancellationToken cancellation)
    {
        var now = Now();
        var until = now + (long)Length.TotalMilliseconds;
        var id = Secrets.NewId("lease_");
        return database.WriteAsync((connection, transaction) =>
        {
            if (Next(connection, transaction, now) is not { } next) return null;
            var taken = connection.Execute(
                """
                UPDATE export_queue SET lease = @id, holder = @holder, leased_until = @until, deliveries = deliveries + 1
                WHERE key = @Key AND (leased_until IS NULL OR leased_until <= @now)
                """, new { id, holder, until, now, next.Key }, transaction);
            if (taken == 0) return null;
            connection.Execute(
                "INSERT INTO export_turns (user_id, served_at) VALUES (@UserId, @now) ON CONFLICT (user_id) DO UPDATE SET served_at = @now",
                new { next.UserId, now }, transaction);
            return new ExportLease(next.Key, next.UserId, id, Length, (int)next.Deliveries + 1);
        }, cancellation);
    }

    private static Waiting? Next(DbConnection connection, DbTransaction transaction, long now) => connection.QueryFirstOrDefault<Waiting>(
        """
        SELECT q.key AS Key, q.user_id AS UserId, q.deliveries AS Deliveries FROM export_queue q LEFT JOIN export_turns t ON t.user_id = q.user_id
        WHERE q.visible_at <= @now AND (q.leased_until IS NULL OR q.leased_until <= @now)
        ORDER BY (SELECT COUNT(*) FROM export_queue r WHERE r.user_id = q.user_id AND r.leased_until > @now), COALESCE(t.served_at, 0), q.enqueued_at, q.key
        LIMIT 1
        """, new { now }, transaction);

    private bool IsDead(string other)
    {
        if (other == holder || other.Split(':') is not [var machine, var process] || machine != Environment.MachineName) return false;
        return !Directory.Exists("/proc/" + process);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Waiting(string Key, string UserId, long Deliveries);
}
