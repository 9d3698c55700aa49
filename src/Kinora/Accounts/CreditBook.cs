using System.Data.Common;
using Dapper;

namespace Kinora.Accounts;

/// <summary>
/// The ledger's entries inside a transaction of someone's. Nothing is ever made or lost: what is available, frozen and spent is what was issued.
/// </summary>
internal sealed class CreditBook(DbConnection connection, DbTransaction transaction, DateTimeOffset now)
{
    public const string Issued = "issued";
    public const string Available = "available";
    public const string Frozen = "frozen";
    public const string Spent = "spent";

    private readonly long at = now.ToUnixTimeMilliseconds();

    public Balance BalanceOf(string userId) => BalanceOf(connection, userId, transaction);

    public static Balance BalanceOf(DbConnection connection, string userId, DbTransaction? transaction = null) =>
        connection.QueryFirstOrDefault<(long Available, long Frozen)?>("SELECT available, frozen FROM credit_balances WHERE user_id = @userId", new { userId }, transaction)
            is { } found ? new Balance((int)found.Available, (int)found.Frozen) : new Balance(0, 0);

    /// <summary>Moves credits between accounts of one user and of the house; nothing for an amount of 0.</summary>
    public void Move(string userId, string from, string to, int amount, string reason, string? reservation = null)
    {
        if (amount == 0) return;
        var available = (to == Available ? amount : 0) - (from == Available ? amount : 0);
        var frozen = (to == Frozen ? amount : 0) - (from == Frozen ? amount : 0);
        connection.Execute(
            "INSERT INTO credit_balances (user_id, available, frozen) VALUES (@userId, 0, 0) ON CONFLICT (user_id) DO NOTHING", new { userId }, transaction);
        connection.Execute(
            "UPDATE credit_balances SET available = available + @available, frozen = frozen + @frozen WHERE user_id = @userId", new { userId, available, frozen }, transaction);
        connection.Execute(
            "INSERT INTO credit_entries (id, user_id, taken_from, given_to, amount, reason, reservation, at) VALUES (@id, @userId, @from, @to, @amount, @reason, @reservation, @at)",
            new { id = Secrets.NewId("ent_"), userId, from, to, amount, reason, reservation, at }, transaction);
    }

    /// <summary>At least this many are available; more stay.</summary>
    public void Refill(string userId, int credits) => Move(userId, Issued, Available, Math.Max(0, credits - BalanceOf(userId).Available), "given");

    /// <returns>Whether there were enough; true for a key that was reserved before.</returns>
    public bool Reserve(string userId, string key, int credits)
    {
        if (Find(key) is not null) return true;
        if (BalanceOf(userId).Available < credits) return false;
        connection.Execute("INSERT INTO credit_reservations (key, user_id, amount, state, at) VALUES (@key, @userId, @credits, 'open', @at)", new { key, userId, credits, at }, transaction);
        Move(userId, Available, Frozen, credits, "reserved", key);
        return true;
    }

    /// <summary>Charges at most what was reserved and gives the rest back; nothing for a key that is not open.</summary>
    public void Close(string key, int charge)
    {
        if (Find(key) is not { State: "open" } open) return;
        charge = Math.Clamp(charge, 0, open.Amount);
        Move(open.UserId, Frozen, Spent, charge, "settled", key);
        Move(open.UserId, Frozen, Available, open.Amount - charge, "released", key);
        connection.Execute("UPDATE credit_reservations SET state = @state WHERE key = @key", new { key, state = charge > 0 ? "settled" : "released" }, transaction);
    }

    /// <summary>All that one user has becomes another's, reservations with it.</summary>
    public void MoveAll(string from, string to)
    {
        var balance = BalanceOf(from);
        Move(from, Available, Issued, balance.Available, "moved");
        Move(to, Issued, Available, balance.Available, "moved");
        Move(from, Frozen, Issued, balance.Frozen, "moved");
        Move(to, Issued, Frozen, balance.Frozen, "moved");
        connection.Execute("UPDATE credit_reservations SET user_id = @to WHERE user_id = @from AND state = 'open'", new { from, to }, transaction);
    }

    private Reservation? Find(string key) => connection.QueryFirstOrDefault<(string UserId, long Amount, string State)?>(
        "SELECT user_id, amount, state FROM credit_reservations WHERE key = @key", new { key }, transaction) is { } found
            ? new Reservation(found.UserId, (int)found.Amount, found.State)
            : null;

    private sealed record Reservation(string UserId, int Amount, string State);
}

/// <param name="Available">What may be spent.</param>
/// <param name="Frozen">What is reserved for work under way.</param>
internal sealed record Balance(int Available, int Frozen)
{
    public int Total => Available + Frozen;
}
