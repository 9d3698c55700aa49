using Dapper;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Accounts;

/// <summary>
/// Credits: reserved before work, settled or released after it, whatever happens. Every call is one transaction; doing one twice does it once.
/// </summary>
internal sealed class Ledger(IDatabase database, ServerSettings settings, PublicBase publicBase, TimeProvider time)
{
    /// <summary>What is told of whoever has no limit.</summary>
    private static readonly Balance Unlimited = new(999_999, 0);

    public bool IsFreeFor(Caller caller) => !settings.CountCredits || caller.Kind == UserKind.Owner;

    /// <param name="key">Of the work: reserving again for the same work reserves nothing more.</param>
    /// <returns>A refusal (2001) that says how to get more when there are too few.</returns>
    public async Task<Answer<bool>> ReserveAsync(Caller caller, string key, int credits, CancellationToken cancellation)
    {
        if (credits <= 0 || IsFreeFor(caller)) return true;
        var enough = await WriteAsync(book => book.Reserve(caller.UserId, key, credits), cancellation);
        return enough ? true : Refusal.NoCredits(HowToGetMore(caller)) with { Data = new() { ["user_id"] = caller.UserId, ["needed"] = credits } };
    }

    /// <summary>Charges what was really used, never more than was reserved, and gives the rest back.</summary>
    public Task SettleAsync(string key, int credits, CancellationToken cancellation) => WriteAsync(book => Close(book, key, credits), cancellation);

    public Task ReleaseAsync(string key, CancellationToken cancellation) => WriteAsync(book => Close(book, key, 0), cancellation);

    public async Task<Balance> BalanceAsync(Caller caller, CancellationToken cancellation) => IsFreeFor(caller)
        ? Unlimited
        : await database.ReadAsync(connection => CreditBook.BalanceOf(connection, caller.UserId), cancellation);

    /// <returns>The balance afterwards; null: there is no such user.</returns>
    public Task<Balance?> GrantAsync(string userId, int credits, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM users WHERE id = @userId", new { userId }, transaction) == 0) return null;
        var book = new CreditBook(connection, transaction, time.GetUtcNow());
        book.Move(userId, CreditBook.Issued, CreditBook.Available, credits, "granted");
        return book.BalanceOf(userId);
    }, cancellation);

    /// <summary>Gives back what work reserved that ended with the process that did it.</summary>
    /// <param name="isAlive">Whether the work of a key goes on; null: none does.</param>
    /// <returns>How many reservations were released.</returns>
    public Task<int> ReleaseOrphansAsync(Func<string, bool>? isAlive, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
    {
        var book = new CreditBook(connection, transaction, time.GetUtcNow());
        var open = connection.Query<string>("SELECT key FROM credit_reservations WHERE state = 'open'", transaction: transaction).AsList();
        var orphans = open.Where(key => isAlive?.Invoke(key) != true).ToList();
        foreach (var key in orphans) book.Close(key, 0);
        return orphans.Count;
    }, cancellation);

    /// <summary>The sentence that the documents ask for.</summary>
    public string HowToGetMore(Caller caller) => caller.Kind == UserKind.Anonymous
        ? $"You have too few credits left. Register to go on: {new Uri(publicBase.Address, $"register?bind={caller.UserId}")}"
        : "Top up credits in your account";

    private static bool Close(CreditBook book, string key, int charge)
    {
        book.Close(key, charge);
        return true;
    }

    private Task<T> WriteAsync<T>(Func<CreditBook, T> work, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => work(new CreditBook(connection, transaction, time.GetUtcNow())), cancellation);
}
