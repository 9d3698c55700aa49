using System.Data.Common;
using System.Net.Mail;
using Dapper;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Accounts;

/// <summary>People with an account: an address and a password; what they had as anonymous users can become theirs.</summary>
internal sealed class RegisteredUsers(
    IDatabase database, KnownCallers known, ServerSettings settings, IEnumerable<IUserBelongings> belongings, Attempts attempts, TimeProvider time)
{
    private const int LongestEmail = 254;

    /// <param name="bind">An anonymous user whose things become the account's; null: none.</param>
    public async Task<Answer<NewToken>> RegisterAsync(string email, string password, string? bind, CancellationToken cancellation)
    {
        if (Normal(email) is not { } address) return Refusal.Malformed("That is no e-mail address.");
        if (Passwords.Fault(password) is { } fault) return Refusal.Malformed(fault);
        var hash = Passwords.Hash(address, password);
        var answer = await database.WriteAsync<Answer<NewToken>>((connection, transaction) =>
        {
            if (IdOf(connection, transaction, address) is not null) return Refusal.Conflict("There is an account with this address already: log in.");
            if (bind is not null && FaultOf(connection, transaction, bind) is { } refusal) return refusal;
            var user = Secrets.NewId("user_");
            var now = time.GetUtcNow();
            connection.Execute(
                "INSERT INTO users (id, kind, email, password, created_at) VALUES (@user, 'registered', @address, @hash, @at)",
                new { user, address, hash, at = now.ToUnixTimeMilliseconds() }, transaction);
            new CreditBook(connection, transaction, now).Refill(user, settings.AccountCredits);
            if (bind is not null) Take(connection, transaction, bind, user);
            return TokenFor(connection, transaction, user);
        }, cancellation);
        Tell(answer, bind);
        return answer;
    }

    /// <param name="client">Who tries, for the limit of wrong passwords.</param>
    public async Task<Answer<NewToken>> LogInAsync(string email, string password, string? bind, string client, CancellationToken cancellation)
    {
        var address = Normal(email) ?? "";
        if (attempts.Wait(address, client) is { } wait) return Refusal.TooMany("Too many wrong passwords: wait before the next.", wait);
        var kept = await database.ReadAsync(connection => connection.QueryFirstOrDefault<string?>("SELECT password FROM users WHERE email = @address", new { address }), cancellation);
        if (!Passwords.Matches(address, kept, password))
        {
            attempts.Failed(address, client);
            return new Refusal(1001, 401, "The address or the password is wrong.");
        }

        var answer = await database.WriteAsync<Answer<NewToken>>((connection, transaction) =>
        {
            var user = IdOf(connection, transaction, address)!;
            if (bind is not null && FaultOf(connection, transaction, bind) is { } refusal) return refusal;
            if (bind is not null) Take(connection, transaction, bind, user);
            return TokenFor(connection, transaction, user);
        }, cancellation);
        Tell(answer, bind);
        return answer;
    }

    /// <summary>The token is good for nothing from now on.</summary>
    public async Task LogOutAsync(Caller caller, CancellationToken cancellation)
    {
        await database.WriteAsync((connection, transaction) => connection.Execute(
            "UPDATE tokens SET expires_at = @now WHERE hash = @TokenHash AND user_id = @UserId AND user_id <> 'owner'",
            new { now = time.GetUtcNow().ToUnixTimeMilliseconds(), caller.TokenHash, caller.UserId }, transaction), cancellation);
        known.Forget();
    }

    /// <summary>The address as it is kept; null for what is none.</summary>
    public static string? Normal(string email)
    {
        var text = email.Trim().ToLowerInvariant();
        return text.Length <= LongestEmail && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Length > 0 ? text : null;
    }

    private static string? IdOf(DbConnection connection, DbTransaction transaction, string address) =>
        connection.QueryFirstOrDefault<string?>("SELECT id FROM users WHERE email = @address", new { address }, transaction);

    private static Refusal? FaultOf(DbConnection connection, DbTransaction transaction, string anonymous)
    {
        var found = connection.QueryFirstOrDefault<(string Kind, string? BoundTo)?>("SELECT kind, bound_to FROM users WHERE id = @anonymous", new { anonymous }, transaction);
        if (found is not { Kind: "anonymous" } user) return Refusal.Impossible("What is to be bound is no anonymous user.");
        return user.BoundTo is null ? null : Refusal.Conflict("That anonymous user belongs to an account already.");
    }

    private void Take(DbConnection connection, DbTransaction transaction, string anonymous, string account)
    {
        var now = time.GetUtcNow();
        foreach (var belonging in belongings) belonging.Move(connection, transaction, anonymous, account);
        new CreditBook(connection, transaction, now).MoveAll(anonymous, account);
        // Its tokens stay known until they are forgotten, so that the client id does not get another one at once.
        connection.Execute("UPDATE tokens SET expires_at = @at WHERE user_id = @anonymous", new { at = now.ToUnixTimeMilliseconds(), anonymous }, transaction);
        connection.Execute("UPDATE users SET bound_to = @account WHERE id = @anonymous", new { account, anonymous }, transaction);
    }

    private NewToken TokenFor(DbConnection connection, DbTransaction transaction, string user)
    {
        var now = time.GetUtcNow();
        var expires = now.AddDays(settings.LoginDays);
        var token = Secrets.NewToken();
        Tokens.Add(connection, transaction, token, user, address: null, now.ToUnixTimeMilliseconds(), expires.ToUnixTimeMilliseconds());
        return new NewToken(token, user, CreditBook.BalanceOf(connection, user, transaction).Available, expires);
    }

    private void Tell(Answer<NewToken> answer, string? bind)
    {
        if (bind is null || !answer.Is(out var given, out _)) return;
        known.Forget();
        foreach (var belonging in belongings) belonging.Moved(bind, given.UserId);
    }
}
