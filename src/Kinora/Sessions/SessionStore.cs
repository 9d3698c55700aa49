using System.Data.Common;
using Dapper;
using Kinora.Accounts;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using Kinora.Director.Planning;
using Kinora.Store;

namespace Kinora.Sessions;

/// <summary>
/// Sessions with every version of their films. A version is a row that never changes; saving appends. Whose a session is was asked by
/// <see cref="FindAsync"/> before anything else is.
/// </summary>
internal sealed class SessionStore(IDatabase database, SessionCache cache, TimeProvider time)
{
    /// <summary>Older versions are not gone, but no longer within reach of undo.</summary>
    public const int MostVersions = 500;

    private const string Columns =
        "id AS Id, task_id AS TaskId, name AS Name, user_id AS UserId, language AS Language, created_at AS CreatedAt, updated_at AS UpdatedAt";

    public async Task<SessionRow> CreateAsync(string userId, string name, string? language, CancellationToken cancellation) =>
        (await CreateAsync(Secrets.NewSessionId(), userId, name, language, "{}", cancellation))!;

    /// <param name="id">Chosen by a client.</param>
    /// <param name="clientState">A JSON object.</param>
    /// <returns>Null: there is a session of that id already.</returns>
    public async Task<SessionRow?> CreateAsync(string id, string userId, string name, string? language, string clientState, CancellationToken cancellation)
    {
        var now = Now();
        var row = new SessionRow(id, Secrets.NewId("task_"), name, userId, language, now, now);
        var project = Project.Of(Timeline.Empty);
        var generation = cache.Generation;
        var conversation = ProjectJson.WriteConversation(project);
        var isNew = await database.WriteAsync((connection, transaction) =>
        {
            var added = connection.Execute(
                """
                INSERT INTO sessions (id, task_id, user_id, name, language, shown, conversation, revision, media_at, client_state, created_at, updated_at)
                VALUES (@Id, @TaskId, @UserId, @Name, @Language, 0, @conversation, 0, 0, @clientState, @CreatedAt, @UpdatedAt)
                ON CONFLICT (id) DO NOTHING
                """,
                new { row.Id, row.TaskId, row.UserId, row.Name, row.Language, conversation, clientState, row.CreatedAt, row.UpdatedAt }, transaction);
            if (added > 0) Add(connection, transaction, row.Id, project.History.Current, first: 0, now);
            return added > 0;
        }, cancellation);
        if (!isNew) return null;
        cache.Keep(new HeldSession(row, project, 0, 0, 0), generation);
        return row;
    }

    /// <returns>Null: there is none, or it is someone else's.</returns>
    public async Task<SessionRow?> FindAsync(string userId, string id, CancellationToken cancellation)
    {
        if (cache.Find(id) is { } held) return held.Row.UserId == userId ? held.Row : null;
        if (id.Length > 40) return null;
        return await database.ReadAsync(connection => connection.QueryFirstOrDefault<SessionRow>(
            $"SELECT {Columns} FROM sessions WHERE id = @id AND user_id = @userId", new { id, userId }), cancellation);
    }

    /// <summary>The last used first.</summary>
    public Task<IReadOnlyList<SessionRow>> ListAsync(string userId, int most, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<SessionRow>>(connection => connection.Query<SessionRow>(
            $"SELECT {Columns} FROM sessions WHERE user_id = @userId ORDER BY updated_at DESC, id LIMIT @most", new { userId, most }).AsList(), cancellation);

    public async Task RenameAsync(string id, string name, CancellationToken cancellation)
    {
        await database.WriteAsync((connection, transaction) => connection.Execute(
            "UPDATE sessions SET name = @name, updated_at = @now WHERE id = @id", new { id, name, now = Now() }, transaction), cancellation);
        cache.Forget(id);
    }

    /// <summary>With its versions and turns; its media and films are swept by those who keep them.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        await database.WriteAsync((connection, transaction) => connection.Execute("DELETE FROM sessions WHERE id = @id", new { id }, transaction), cancellation);
        cache.Forget(id);
    }

    /// <summary>Sessions that nobody has used since then; the owner's are kept.</summary>
    public Task<IReadOnlyList<string>> IdleAsync(DateTimeOffset since, int most, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<string>>(connection => connection.Query<string>(
            "SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.updated_at < @before AND u.kind <> 'owner' ORDER BY s.updated_at LIMIT @most",
            new { before = since.ToUnixTimeMilliseconds(), most }).AsList(), cancellation);

    /// <summary>What clients of the Agent Development Kit keep with a session: a JSON object.</summary>
    public Task<string> ClientStateAsync(string id, CancellationToken cancellation) => database.ReadAsync(connection =>
        connection.ExecuteScalar<string>("SELECT client_state FROM sessions WHERE id = @id", new { id }) ?? "{}", cancellation);

    /// <param name="change">Given what is kept, what shall be.</param>
    public Task<string> ChangeClientStateAsync(string id, Func<string, string> change, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var kept = change(connection.ExecuteScalar<string>("SELECT client_state FROM sessions WHERE id = @id", new { id }, transaction) ?? "{}");
        connection.Execute("UPDATE sessions SET client_state = @kept, updated_at = @now WHERE id = @id", new { id, kept, now = Now() }, transaction);
        return kept;
    }, cancellation);

    /// <summary>When each version was made, by its number.</summary>
    public Task<IReadOnlyDictionary<int, long>> VersionTimesAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<int, long>>(connection => connection.Query<(int Number, long At)>(
            "SELECT number, created_at FROM session_versions WHERE session_id = @id", new { id }).ToDictionary(row => row.Number, row => row.At), cancellation);

    /// <summary>The film with its versions; without the media that were sent, which are kept elsewhere.</summary>
    /// <returns>Null: it is gone.</returns>
    public async Task<Project?> LoadAsync(string id, CancellationToken cancellation) => (await OpenAsync(id, cancellation))?.Project;

    /// <returns>Null: it is gone.</returns>
    public async Task<HeldSession?> OpenAsync(string id, CancellationToken cancellation)
    {
        if (cache.Find(id) is { } held) return held;
        var generation = cache.Generation;
        var read = await database.ReadAsync(connection => Read(connection, id), cancellation);
        if (read is { } found) cache.Keep(found, generation);
        return read;
    }

    /// <summary>Appends the versions that are new, and whatever else belongs to the same moment.</summary>
    /// <param name="also">In the same transaction.</param>
    /// <exception cref="SessionChangedException">It was changed by someone else, or deleted, since it was opened.</exception>
    public async Task<HeldSession> SaveAsync(
        HeldSession before, Project after, long mediaAt, Action<DbConnection, DbTransaction> also, CancellationToken cancellation)
    {
        var now = Now();
        var generation = cache.Generation;
        var saved = before with { Project = after, Revision = before.Revision + 1, MediaAt = mediaAt };
        var versions = after.History.Versions.Skip(before.Project.History.Versions.Count).ToList();
        var conversation = ProjectJson.WriteConversation(after);
        var row = await database.WriteAsync((connection, transaction) =>
        {
            var changed = connection.QueryFirstOrDefault<SessionRow>(
                $"""
                UPDATE sessions SET shown = @Version, conversation = @conversation, revision = @Revision, media_at = @mediaAt, updated_at = @now
                WHERE id = @Id AND revision = @expected RETURNING {Columns}
                """,
                new { saved.Version, conversation, saved.Revision, mediaAt, now, before.Row.Id, expected = before.Revision }, transaction);
            if (changed is null)
            {
                cache.Forget(before.Row.Id);
                throw new SessionChangedException();
            }

            foreach (var version in versions) Add(connection, transaction, before.Row.Id, version, before.FirstVersion, now);
            also(connection, transaction);
            return changed;
        }, cancellation);
        saved = saved with { Row = row };
        if (after.History.Versions.Count > MostVersions + 100) cache.Forget(row.Id);
        else cache.Keep(saved, generation);
        return saved;
    }

    private static void Add(DbConnection connection, DbTransaction transaction, string id, HistoryVersion version, int first, long now) => connection.Execute(
        "INSERT INTO session_versions (session_id, number, parent, label, draft, created_at) VALUES (@id, @number, @parent, @Label, @draft, @now)",
        new
        {
            id, number = first + version.Number, parent = version.Parent + first, version.Label,
            draft = System.Text.Encoding.UTF8.GetString(DraftJson.Write(version.Timeline)), now,
        },
        transaction);

    private static HeldSession? Read(DbConnection connection, string id)
    {
        if (connection.QueryFirstOrDefault<SessionRow>($"SELECT {Columns} FROM sessions WHERE id = @id", new { id }) is not { } row) return null;
        var (shown, conversation, revision, mediaAt) = connection.QueryFirst<(int, string, long, long)>(
            "SELECT shown, conversation, revision, media_at FROM sessions WHERE id = @id", new { id });
        var newest = connection.ExecuteScalar<int>("SELECT MAX(number) FROM session_versions WHERE session_id = @id", new { id });
        var first = Math.Min(shown, Math.Max(0, newest - MostVersions + 1));
        var versions = connection.Query<(int Number, int? Parent, string Label, string Draft)>(
            "SELECT number, parent, label, draft FROM session_versions WHERE session_id = @id AND number >= @first ORDER BY number", new { id, first });
        var history = History.Restore(versions.Select(version => VersionOf(version.Number, version.Parent, version.Label, version.Draft, first)), shown - first);
        return new HeldSession(row, ProjectJson.ReadConversation(conversation, new Project { History = history }), revision, first, mediaAt);
    }

    private static HistoryVersion VersionOf(int number, int? parent, string label, string draft, int first) => DraftJson.Read(draft) is DraftRead read
        ? new HistoryVersion(number - first, number == first ? null : Math.Max(0, parent!.Value - first), read.Timeline, label, null)
        : throw new InvalidDataException($"Version {number} of a session is no draft: the database was changed by other hands.");

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>A session is not what it was when it was opened.</summary>
internal sealed class SessionChangedException() : Exception("The session was changed or deleted meanwhile.");
