using Dapper;
using Kinora.Http;
using Kinora.Store;

namespace Kinora.Accounts;

/// <summary>What whoever runs the server sees and decides of its users.</summary>
internal sealed class UserDirectory(IDatabase database)
{
    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<ListedUser>> ListAsync(int most, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<ListedUser>>(connection =>
        connection.Query<ListedUser>(Select + " ORDER BY u.created_at DESC, u.id LIMIT @most", new { most }).AsList(), cancellation);

    /// <param name="name">An id or an e-mail address.</param>
    public Task<ListedUser?> FindAsync(string name, CancellationToken cancellation) => database.ReadAsync(connection =>
        connection.QueryFirstOrDefault<ListedUser>(Select + " WHERE u.id = @name OR u.email = @email", new { name, email = name.ToLowerInvariant() }), cancellation);

    public Task SetPlanAsync(string id, UserPlan plan, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        connection.Execute("UPDATE users SET plan = @plan WHERE id = @id", new { id, plan = plan.ToString().ToLowerInvariant() }, transaction), cancellation);

    private const string Select = """
        SELECT u.id AS Id, u.kind AS Kind, COALESCE(u.email, '') AS Email, u.plan AS Plan, u.created_at AS CreatedAt,
            COALESCE(b.available, 0) AS Available, COALESCE(b.frozen, 0) AS Frozen
        FROM users u LEFT JOIN credit_balances b ON b.user_id = u.id
        """;
}

/// <param name="CreatedAt">Unix milliseconds.</param>
internal sealed record ListedUser(string Id, string Kind, string Email, string Plan, long CreatedAt, long Available, long Frozen);
