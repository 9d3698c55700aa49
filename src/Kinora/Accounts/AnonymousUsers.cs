using Dapper;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Accounts;

/// <summary>People who have no account: a client id of their own is all they need. Losing the token, they wait until it expires.</summary>
internal sealed class AnonymousUsers(IDatabase database, ServerSettings settings, TimeProvider time)
{
    /// <summary>One token per client id as long as it is valid; afterwards the same user gets the next one.</summary>
    /// <param name="address">Who is given it, for the limit per address; null: not known.</param>
    public Task<Answer<NewToken>> GiveTokenAsync(Guid clientId, string? address, CancellationToken cancellation)
    {
        var client = Secrets.Hash(clientId.ToString());
        var token = Secrets.NewToken();
        return database.WriteAsync<Answer<NewToken>>((connection, transaction) =>
        {
            var now = time.GetUtcNow();
            var at = now.ToUnixTimeMilliseconds();
            var valid = TimeSpan.FromDays(settings.TokenDays);
            var since = (now - valid).ToUnixTimeMilliseconds();
            var user = connection.QueryFirstOrDefault<string>("SELECT id FROM users WHERE client_hash = @client", new { client }, transaction);
            if (user is not null)
            {
                var last = connection.ExecuteScalar<long?>("SELECT MAX(created_at) FROM tokens WHERE user_id = @user", new { user }, transaction);
                if (last > since) return Wait(last.Value, "This client already has a token: a client id gets one in the days that a token is valid.");
            }

            if (address is not null)
            {
                var given = connection.Query<long>(
                    "SELECT created_at FROM tokens WHERE address = @address AND created_at > @since ORDER BY created_at", new { address, since }, transaction).AsList();
                if (given.Count >= settings.TokensPerAddress) return Wait(given[0], "This address has got all the tokens it may have for now.");
            }

            if (user is null)
            {
                user = Secrets.NewId("anon_");
                connection.Execute("INSERT INTO users (id, kind, client_hash, created_at) VALUES (@user, 'anonymous', @client, @at)", new { user, client, at }, transaction);
            }

            new CreditBook(connection, transaction, now).Refill(user, settings.Credits);
            var expires = now + valid;
            Tokens.Add(connection, transaction, token, user, address, at, expires.ToUnixTimeMilliseconds());
            return new NewToken(token, user, CreditBook.BalanceOf(connection, user, transaction).Available, expires);

            Refusal Wait(long from, string sentence) => Refusal.TooMany(sentence, DateTimeOffset.FromUnixTimeMilliseconds(from) + valid - now);
        }, cancellation);
    }
}

internal sealed record NewToken(string Token, string UserId, int Credits, DateTimeOffset ExpiresAt);
