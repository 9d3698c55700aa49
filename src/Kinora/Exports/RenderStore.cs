using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Kinora.Http;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>The rows of renders and of the films that came of them.</summary>
internal sealed class RenderStore(IDatabase database, TimeProvider time)
{
    public const int ListLength = 100;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private const string Columns =
        """
        key AS Key, user_id AS UserId, id AS Id, session_id AS SessionId, status AS Status, progress AS Progress, output AS Output, failures AS Failures,
        duration AS Duration, film_key AS FilmKey, size AS Size, sha256 AS Sha256, error AS Error, created_at AS CreatedAt, completed_at AS CompletedAt
        """;

    /// <summary>Accepts a new render; the one of the same id, where there is one, if it was asked for in the same words.</summary>
    /// <param name="most">How many of a user may wait or run.</param>
    public Task<Answer<Accepted>> AddAsync(NewRender render, int most, CancellationToken cancellation) => database.WriteAsync<Answer<Accepted>>((connection, transaction) =>
    {
        if (Same(connection, transaction, render.UserId, render.Id, render.RequestHash) is { } answer) return answer;
        var open = connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM renders WHERE user_id = @UserId AND status IN ('pending', 'processing')", new { render.UserId }, transaction);
        if (open >= most) return Refusal.TooMany($"{open} exports of yours wait already: wait for one to end, or cancel one.", TimeSpan.FromSeconds(30));
        connection.Execute(
            """
            INSERT INTO renders (key, user_id, id, session_id, request_hash, content_hash, draft, output, status, progress, failures, duration, created_at)
            VALUES (@Key, @UserId, @Id, @SessionId, @RequestHash, @ContentHash, @Draft, @output, 'pending', 0, 0, @DurationMs, @now)
            """,
            new
            {
                render.Key, render.UserId, render.Id, render.SessionId, render.RequestHash, render.ContentHash, render.Draft, render.DurationMs, now = Now(),
                output = JsonSerializer.Serialize(render.Output, Json),
            }, transaction);
        return new Accepted(One(connection, "WHERE key = @Key", new { render.Key }, transaction)!, IsNew: true);
    }, cancellation);

    /// <summary>The render of this id, or why another of this id is refused; null: there is none.</summary>
    public Task<Answer<Accepted>?> FindSameAsync(string userId, string id, string requestHash, CancellationToken cancellation) =>
        database.ReadAsync(connection => Same(connection, null, userId, id, requestHash), cancellation);

    public Task<Render?> FindAsync(string userId, string id, CancellationToken cancellation) =>
        database.ReadAsync(connection => One(connection, "WHERE user_id = @userId AND id = @id", new { userId, id }), cancellation);

    public Task<Render?> FindByKeyAsync(string key, CancellationToken cancellation) =>
        database.ReadAsync(connection => One(connection, "WHERE key = @key", new { key }), cancellation);

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<Render>> ListAsync(string userId, string? sessionId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Render>>(connection => [.. connection.Query<Row>(
            $"""
            SELECT {Columns} FROM renders WHERE user_id = @userId AND (@sessionId IS NULL OR session_id = @sessionId)
            ORDER BY created_at DESC, key LIMIT @ListLength
            """, new { userId, sessionId, ListLength }).Select(Of)], cancellation);

    /// <summary>Those that have not ended: whatever happened to the queue, they belong in it.</summary>
    public Task<IReadOnlyList<(string Key, string UserId)>> OpenAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<(string, string)>>(connection =>
            connection.Query<(string, string)>("SELECT key, user_id FROM renders WHERE status IN ('pending', 'processing') ORDER BY created_at").AsList(), cancellation);

    /// <summary>Someone works at it from now on.</summary>
    /// <returns>Null: it has ended meanwhile.</returns>
    public Task<Work?> BeginAsync(string key, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var begun = connection.Execute(
            "UPDATE renders SET status = 'processing', progress = 0 WHERE key = @key AND status IN ('pending', 'processing')", new { key }, transaction);
        if (begun == 0) return null;
        var (draft, hash) = connection.QuerySingle<(string, string)>("SELECT draft, content_hash FROM renders WHERE key = @key", new { key }, transaction);
        return new Work(One(connection, "WHERE key = @key", new { key }, transaction)!, draft, hash);
    }, cancellation);

    /// <returns>False: it is not to go on.</returns>
    public Task<bool> ProgressAsync(string key, int progress, CancellationToken cancellation) => database.WriteAsync((connection, transaction) => connection.Execute(
        "UPDATE renders SET progress = @progress WHERE key = @key AND status = 'processing'", new { key, progress }, transaction) == 1, cancellation);

    /// <summary>It waits again.</summary>
    /// <param name="failed">Its worker ended badly.</param>
    /// <returns>How often that has happened.</returns>
    public Task<int> ParkAsync(string key, bool failed, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        connection.Execute(
            "UPDATE renders SET status = 'pending', progress = 0, failures = failures + @more WHERE key = @key AND status = 'processing'",
            new { key, more = failed ? 1 : 0 }, transaction);
        return connection.ExecuteScalar<int>("SELECT failures FROM renders WHERE key = @key", new { key }, transaction);
    }, cancellation);

    /// <summary>The finished film, where the same has been made before.</summary>
    public Task<Film?> FindFilmAsync(string contentHash, CancellationToken cancellation) => database.ReadAsync(connection => connection.QueryFirstOrDefault<Film>(
        "SELECT blob_key AS BlobKey, size AS Size, sha256 AS Sha256 FROM films WHERE content_hash = @contentHash", new { contentHash }), cancellation);

    /// <summary>Completes it with the finished film of the same content.</summary>
    /// <returns>False: that is no longer there.</returns>
    public Task<bool> ReuseAsync(string key, string contentHash, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var film = connection.QueryFirstOrDefault<Film>(
            "SELECT blob_key AS BlobKey, size AS Size, sha256 AS Sha256 FROM films WHERE content_hash = @contentHash", new { contentHash }, transaction);
        return film is not null && Complete(connection, transaction, key, film);
    }, cancellation);

    /// <returns>False: it had been cancelled.</returns>
    public Task<bool> CompleteAsync(string key, string contentHash, Film film, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var now = Now();
        connection.Execute(
            """
            INSERT INTO films (content_hash, blob_key, size, sha256, created_at) VALUES (@contentHash, @BlobKey, @Size, @Sha256, @now)
            ON CONFLICT (content_hash) DO UPDATE SET blob_key = @BlobKey, size = @Size, sha256 = @Sha256, created_at = @now
            """, new { contentHash, film.BlobKey, film.Size, film.Sha256, now }, transaction);
        return Complete(connection, transaction, key, film);
    }, cancellation);

    /// <param name="sentence">For its owner.</param>
    public Task<bool> FailAsync(string key, string sentence, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        End(connection, transaction, key, "status = 'failed', error = @sentence", new { key, now = Now(), sentence }), cancellation);

    public Task<bool> CancelAsync(string key, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        End(connection, transaction, key, "status = 'cancelled'", new { key, now = Now() }), cancellation);

    private bool Complete(DbConnection connection, DbTransaction transaction, string key, Film film) => End(
        connection, transaction, key, "status = 'completed', progress = 100, film_key = @BlobKey, size = @Size, sha256 = @Sha256",
        new { key, now = Now(), film.BlobKey, film.Size, film.Sha256 });

    private bool End(DbConnection connection, DbTransaction transaction, string key, string change, object values)
    {
        var ended = connection.Execute(
            $"UPDATE renders SET {change}, completed_at = @now, draft = NULL WHERE key = @key AND status IN ('pending', 'processing')", values, transaction) == 1;
        if (ended) WebhookCalls.Add(connection, transaction, One(connection, "WHERE key = @key", new { key }, transaction)!, Now());
        return ended;
    }

    private static Answer<Accepted>? Same(DbConnection connection, DbTransaction? transaction, string userId, string id, string requestHash)
    {
        if (One(connection, "WHERE user_id = @userId AND id = @id", new { userId, id }, transaction) is not { } known) return null;
        var hash = connection.ExecuteScalar<string>("SELECT request_hash FROM renders WHERE key = @Key", new { known.Key }, transaction);
        if (hash == requestHash) return (Answer<Accepted>)new Accepted(known, IsNew: false);
        return (Answer<Accepted>)Refusal.Conflict("This id belongs to another export of yours already: use a new id.");
    }

    private static Render? One(DbConnection connection, string where, object values, DbTransaction? transaction = null) =>
        connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM renders {where}", values, transaction) is { } row ? Of(row) : null;

    private static Render Of(Row row) => new(
        row.Key, row.UserId, row.Id, row.SessionId, Enum.Parse<RenderStatus>(row.Status, ignoreCase: true), (int)row.Progress,
        JsonSerializer.Deserialize<RenderOutput>(row.Output, Json)!, (int)row.Failures, row.Duration, row.FilmKey, row.Size, row.Sha256, row.Error, row.CreatedAt, row.CompletedAt);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Row(
        string Key, string UserId, string Id, string? SessionId, string Status, long Progress, string Output, long Failures,
        long Duration, string? FilmKey, long? Size, string? Sha256, string? Error, long CreatedAt, long? CompletedAt);
}

/// <summary>A render as it is accepted.</summary>
/// <param name="Draft">A snapshot: what happens to the session afterwards is not in the film.</param>
internal sealed record NewRender(
    string Key, string UserId, string Id, string? SessionId, string RequestHash, string ContentHash, string Draft, RenderOutput Output, long DurationMs);

internal sealed record Accepted(Render Render, bool IsNew);

internal sealed record Work(Render Render, string Draft, string ContentHash);

/// <summary>A finished file.</summary>
/// <param name="Sha256">In hexadecimal; null: it was made before that was kept.</param>
internal sealed record Film(string BlobKey, long Size, string? Sha256);
