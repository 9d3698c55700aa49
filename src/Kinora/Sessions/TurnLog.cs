using System.Data.Common;
using System.Text.Json;
using Dapper;
using Kinora.Store;

namespace Kinora.Sessions;

/// <summary>Turns and their events as rows.</summary>
internal sealed class TurnLog(IDatabase database, TimeProvider time)
{
    public const string Running = "running";
    public const string Done = "done";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";
    public const string Interrupted = "interrupted";

    /// <summary>Inside a transaction of the caller's. Nothing is kept of a turn whose session was deleted.</summary>
    public void Write(DbConnection connection, DbTransaction transaction, LiveTurn turn, IReadOnlyList<TurnLine> lines, string status)
    {
        var order = turn.Order;
        if (connection.ExecuteScalar<string>("SELECT user_id FROM sessions WHERE id = @Id", new { order.Session.Id }, transaction) is not { } userId) return;
        var endedAt = status == Running ? (long?)null : time.GetUtcNow().ToUnixTimeMilliseconds();
        connection.Execute(
            """
            INSERT INTO turns (id, session_id, user_id, position, repeat_key, request_hash, status, ended_at)
            VALUES (@Id, @SessionId, @userId, @Position, @RepeatKey, @RequestHash, @status, @endedAt)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, ended_at = excluded.ended_at
            """,
            new
            {
                turn.Id, SessionId = order.Session.Id, userId, turn.Position, order.RepeatKey, order.RequestHash, status, endedAt,
            },
            transaction);
        Write(connection, transaction, turn.Id, lines);
    }

    public static void Write(DbConnection connection, DbTransaction transaction, string turnId, IReadOnlyList<TurnLine> lines)
    {
        foreach (var line in lines)
        {
            connection.Execute(
                "INSERT INTO turn_events (turn_id, sequence, is_partial, event) VALUES (@turnId, @Sequence, @partial, @Json)",
                new { turnId, line.Sequence, partial = line.IsPartial ? 1 : 0, line.Json }, transaction);
        }
    }

    /// <summary>What a turn has kept that goes on: told when it is cut off. Inside the transaction that keeps it.</summary>
    public static void Promise(DbConnection connection, DbTransaction transaction, string turnId, TurnEnding ending) => connection.Execute(
        "UPDATE turns SET ending = @ending WHERE id = @turnId", new { turnId, ending = JsonSerializer.Serialize(ending) }, transaction);

    /// <summary>Keeps what running turns have gathered, in one transaction.</summary>
    public Task KeepAsync(IReadOnlyList<(LiveTurn Turn, IReadOnlyList<TurnLine> Lines)> gathered, string status, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) =>
        {
            foreach (var (turn, lines) in gathered) Write(connection, transaction, turn, lines, status);
            return true;
        }, cancellation);

    /// <summary>Tells turns that a former process left running how they ended: as interrupted.</summary>
    /// <param name="tell">The last line of a turn, given its id, its next sequence number, what the person had said, and what it had kept (null: nothing).</param>
    public Task<int> InterruptAsync(Func<string, int, string, TurnEnding?, TurnLine> tell, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var left = connection.Query<(string Id, int Next, string? Ending)>(
            "SELECT t.id, (SELECT MAX(e.sequence) + 1 FROM turn_events e WHERE e.turn_id = t.id), t.ending FROM turns t WHERE t.status = @Running", new { Running }, transaction).AsList();
        foreach (var (id, next, ending) in left)
        {
            var asked = connection.ExecuteScalar<string>("SELECT event FROM turn_events WHERE turn_id = @id AND sequence = 0", new { id }, transaction) ?? "";
            Write(connection, transaction, id, [tell(id, next, asked, ending is null ? null : JsonSerializer.Deserialize<TurnEnding>(ending))]);
            connection.Execute(
                "UPDATE turns SET status = @Interrupted, ended_at = @now WHERE id = @id", new { Interrupted, now = time.GetUtcNow().ToUnixTimeMilliseconds(), id }, transaction);
        }

        return left.Count;
    }, cancellation);

    /// <returns>Null: there is none, or it is someone else's.</returns>
    public Task<PastTurn?> FindAsync(string userId, string id, CancellationToken cancellation) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefault<string>("SELECT id FROM turns WHERE id = @id AND user_id = @userId", new { id, userId }) is null
            ? null
            : new PastTurn(id, Lines(connection, id)), cancellation);

    /// <returns>The turn that a request with this key began, and what it asked; null: none did.</returns>
    public Task<(PastTurn Turn, string RequestHash)?> FindByKeyAsync(string userId, string key, CancellationToken cancellation) =>
        database.ReadAsync<(PastTurn, string)?>(connection =>
        {
            var found = connection.QueryFirstOrDefault<(string Id, string Hash)?>(
                "SELECT id, request_hash FROM turns WHERE user_id = @userId AND repeat_key = @key", new { userId, key });
            return found is { } turn ? (new PastTurn(turn.Id, Lines(connection, turn.Id)), turn.Hash) : null;
        }, cancellation);

    private static List<TurnLine> Lines(DbConnection connection, string id) =>
    [
        .. connection.Query<(int Sequence, long IsPartial, string Event)>(
            "SELECT sequence, is_partial, event FROM turn_events WHERE turn_id = @id AND sequence > 0 ORDER BY sequence", new { id })
            .Select(row => new TurnLine(row.Sequence, row.Event, row.IsPartial != 0)),
    ];
}
