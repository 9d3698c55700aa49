using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dapper;
using Kinora.Store;

namespace Kinora.Sessions;

/// <summary>What was said in a session and which versions of its film there are.</summary>
internal sealed class SessionHistory(IDatabase database, SessionStore store)
{
    private const int MostTurns = 200;

    /// <returns>Null: the session is gone.</returns>
    public async Task<HistoryAnswer?> ReadAsync(string sessionId, CancellationToken cancellation)
    {
        if (await store.OpenAsync(sessionId, cancellation) is not { } held) return null;
        var times = await store.VersionTimesAsync(sessionId, cancellation);
        var versions = held.Project.History.Versions.Select(version => new VersionAnswer(
            held.FirstVersion + version.Number, version.Parent + held.FirstVersion, version.Label,
            (long)version.Timeline.Duration.TotalMilliseconds, times.GetValueOrDefault(held.FirstVersion + version.Number)));
        return new HistoryAnswer(sessionId, held.Version, [.. versions], await TurnsAsync(sessionId, cancellation));
    }

    /// <summary>All whole events of a session as they were sent, what the person said among them.</summary>
    public Task<IReadOnlyList<string>> EventsAsync(string sessionId, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(connection =>
        connection.Query<string>(
            """
            SELECT e.event FROM turn_events e JOIN (SELECT id, position FROM turns WHERE session_id = @sessionId ORDER BY position DESC LIMIT @MostTurns) t ON t.id = e.turn_id
            WHERE e.is_partial = 0 ORDER BY t.position, e.sequence
            """,
            new { sessionId, MostTurns }).AsList(), cancellation);

    private Task<IReadOnlyList<TurnAnswer>> TurnsAsync(string sessionId, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<TurnAnswer>>(connection =>
    [
        .. connection.Query<(string Id, string Status, long Position, string? Asked, string? Replied)>(
            """
            SELECT t.id, t.status, t.position,
                (SELECT e.event FROM turn_events e WHERE e.turn_id = t.id AND e.sequence = 0),
                (SELECT e.event FROM turn_events e WHERE e.turn_id = t.id AND e.sequence > 0 AND e.is_partial = 0 AND t.status <> 'running' ORDER BY e.sequence DESC LIMIT 1)
            FROM turns t WHERE t.session_id = @sessionId ORDER BY t.position DESC LIMIT @MostTurns
            """,
            new { sessionId, MostTurns })
            .Reverse().Select(row => new TurnAnswer(row.Id, row.Status, TextOf(row.Asked), TextOf(row.Replied), row.Position / 1000)),
    ], cancellation);

    private static string? TextOf(string? e) => e is null ? null : JsonNode.Parse(e)!["content"]?["parts"]?[0]?["text"]?.GetValue<string>();
}

internal sealed record HistoryAnswer(
    [property: JsonPropertyName("session_id")] string SessionId, [property: JsonPropertyName("version")] int Version,
    [property: JsonPropertyName("versions")] IReadOnlyList<VersionAnswer> Versions, [property: JsonPropertyName("turns")] IReadOnlyList<TurnAnswer> Turns);

/// <param name="Label">What the person said that made it.</param>
/// <param name="Duration">Milliseconds.</param>
/// <param name="CreatedAt">Unix milliseconds.</param>
internal sealed record VersionAnswer(
    [property: JsonPropertyName("version")] int Version, [property: JsonPropertyName("parent")] int? Parent, [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("duration")] long Duration, [property: JsonPropertyName("created_at")] long CreatedAt);

/// <param name="Status">running, done, cancelled, failed or interrupted.</param>
/// <param name="CreatedAt">Unix milliseconds.</param>
internal sealed record TurnAnswer(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("status")] string Status, [property: JsonPropertyName("message")] string? Message,
    [property: JsonPropertyName("reply")] string? Reply, [property: JsonPropertyName("created_at")] long CreatedAt);
