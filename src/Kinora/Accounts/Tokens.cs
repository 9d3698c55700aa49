using System.Data.Common;
using Dapper;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Accounts;

/// <summary>Who a token speaks for. Tokens are kept hashed.</summary>
internal sealed class Tokens(IDatabase database, KnownCallers known, ServerSettings settings, TimeProvider time)
{
    private const string Owner = "owner";

    /// <returns>Null: unknown or expired.</returns>
    public ValueTask<Caller?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = Secrets.Hash(token);
        return known.Find(hash) is { } caller ? ValueTask.FromResult<Caller?>(caller) : new ValueTask<Caller?>(ReadAsync(hash, cancellation));
    }

    private async Task<Caller?> ReadAsync(string hash, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var generation = known.Generation;
        var found = await database.ReadAsync(connection => connection.QueryFirstOrDefault<(string Id, string Kind, string Plan, long? Expires)?>(
            """
            SELECT u.id, u.kind, u.plan, t.expires_at FROM tokens t JOIN users u ON u.id = t.user_id
            WHERE t.hash = @hash AND (t.expires_at IS NULL OR t.expires_at > @now)
            """, new { hash, now }), cancellation);
        if (found is not { } user) return null;
        var caller = new Caller(user.Id, KindOf(user.Kind)) { TokenHash = hash, Plan = Enum.Parse<UserPlan>(user.Plan, ignoreCase: true) };
        known.Keep(hash, caller, user.Expires, generation);
        return caller;
    }

    public Task<Caller?> OwnerAsync(CancellationToken cancellation) => Task.FromResult<Caller?>(new Caller(Owner, UserKind.Owner) { Plan = UserPlan.Pro });

    /// <summary>The owner's token, written for the terminal of the same person to read (mode 0600); the same one as long as the file is there.</summary>
    public async Task<string> KeepOwnerTokenAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(settings.DataFolder, "owner-token");
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            };
            var partial = path + ".new";
            File.Delete(partial);
            await using (var writer = new StreamWriter(partial, options)) await writer.WriteAsync(Secrets.NewToken());
            File.Move(partial, path, overwrite: true);
        }

        var token = (await File.ReadAllTextAsync(path, cancellation)).Trim();
        await database.WriteAsync((connection, transaction) =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            connection.Execute("INSERT INTO users (id, kind, plan, created_at) VALUES (@Owner, 'owner', 'pro', @now) ON CONFLICT (id) DO NOTHING", new { Owner, now }, transaction);
            connection.Execute("DELETE FROM tokens WHERE user_id = @Owner", new { Owner }, transaction);
            Add(connection, transaction, token, Owner, address: null, now, expires: null);
            return true;
        }, cancellation);
        return token;
    }

    public static void Add(DbConnection connection, DbTransaction transaction, string token, string userId, string? address, long now, long? expires) =>
        connection.Execute(
            "INSERT INTO tokens (hash, user_id, address, created_at, expires_at) VALUES (@hash, @userId, @address, @now, @expires)",
            new { hash = Secrets.Hash(token), userId, address, now, expires }, transaction);

    public static string NameOf(UserKind kind) => kind.ToString().ToLowerInvariant();

    private static UserKind KindOf(string name) => Enum.Parse<UserKind>(name, ignoreCase: true);
}
