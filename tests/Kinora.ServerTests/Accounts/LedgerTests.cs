using Dapper;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.ServerTests.Accounts;

/// <summary>Credits are conserved, never negative, and charged once.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-ledger-").FullName;
    private readonly SqliteDatabase database;
    private readonly Ledger ledger;
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    public LedgerTests()
    {
        var settings = new ServerSettings();
        database = SqliteDatabase.Open(Path.Combine(folder, "kinora.db"));
        ledger = new Ledger(database, settings, new PublicBase(settings), TimeProvider.System);
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_reserved_is_frozen_then_charged_and_the_rest_comes_back()
    {
        var caller = await UserAsync(100);
        Assert.True((await ledger.ReserveAsync(caller, "turn", 40, cancellation)).Is(out _, out _));
        Assert.Equal(new Balance(60, 40), await ledger.BalanceAsync(caller, cancellation));
        await ledger.SettleAsync("turn", 30, cancellation);
        Assert.Equal(new Balance(70, 0), await ledger.BalanceAsync(caller, cancellation));
    }

    [Fact]
    public async Task What_is_released_costs_nothing()
    {
        var caller = await UserAsync(100);
        await ledger.ReserveAsync(caller, "turn", 40, cancellation);
        await ledger.ReleaseAsync("turn", cancellation);
        await ledger.SettleAsync("turn", 40, cancellation);
        Assert.Equal(new Balance(100, 0), await ledger.BalanceAsync(caller, cancellation));
    }

    [Fact]
    public async Task Reserving_twice_for_the_same_work_reserves_once()
    {
        var caller = await UserAsync(100);
        await ledger.ReserveAsync(caller, "turn", 40, cancellation);
        await ledger.ReserveAsync(caller, "turn", 40, cancellation);
        Assert.Equal(new Balance(60, 40), await ledger.BalanceAsync(caller, cancellation));
    }

    [Fact]
    public async Task Too_few_credits_say_how_to_get_more()
    {
        var caller = await UserAsync(5);
        var answer = await ledger.ReserveAsync(caller, "turn", 10, cancellation);
        Assert.Equal((2001, 403), (answer.Refusal!.Code, answer.Refusal.Status));
        Assert.Contains($"register?bind={caller.UserId}", answer.Refusal.Message);
        var registered = await ledger.ReserveAsync(caller with { Kind = UserKind.Registered }, "turn", 10, cancellation);
        Assert.Equal("Top up credits in your account", registered.Refusal!.Message);
    }

    [Fact]
    public async Task The_owner_pays_nothing()
    {
        var owner = new Caller("owner", UserKind.Owner);
        Assert.True((await ledger.ReserveAsync(owner, "turn", 1_000_000_000, cancellation)).Is(out _, out _));
    }

    [Fact]
    public async Task Orphans_are_released_and_work_that_goes_on_keeps_its_own()
    {
        var caller = await UserAsync(100);
        await ledger.ReserveAsync(caller, "dead", 40, cancellation);
        await ledger.ReserveAsync(caller, "alive", 25, cancellation);
        Assert.Equal(1, await ledger.ReleaseOrphansAsync(key => key == "alive", cancellation));
        Assert.Equal(new Balance(75, 25), await ledger.BalanceAsync(caller, cancellation));
    }

    /// <summary>Whatever happens in whatever order, from several sides at once: what was issued is what is held and what was spent.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Credits_are_conserved_and_never_negative(int seed)
    {
        var users = new[] { await UserAsync(100), await UserAsync(7), await UserAsync(0) };
        await Parallel.ForAsync(0, 8, cancellation, async (worker, token) =>
        {
            var random = new Random((seed * 100) + worker);
            for (var step = 0; step < 40; step++)
            {
                var user = users[random.Next(users.Length)];
                var key = $"work {random.Next(30)}";
                switch (random.Next(5))
                {
                    case 0 or 1: await ledger.ReserveAsync(user, key, random.Next(1, 40), token); break;
                    case 2: await ledger.SettleAsync(key, random.Next(0, 50), token); break;
                    case 3: await ledger.ReleaseAsync(key, token); break;
                    default: await ledger.GrantAsync(user.UserId, random.Next(1, 10), token); break;
                }
            }
        });
        await CheckAsync();
        await ledger.ReleaseOrphansAsync(null, cancellation);
        await CheckAsync();
        Assert.Equal(0, await database.ReadAsync(connection => connection.ExecuteScalar<long>("SELECT SUM(frozen) FROM credit_balances"), cancellation));
    }

    private Task<bool> CheckAsync() => database.ReadAsync(connection =>
    {
        var entries = connection.Query<(string User, string From, string To, long Amount)>("SELECT user_id, taken_from, given_to, amount FROM credit_entries").AsList();
        foreach (var (user, available, frozen) in connection.Query<(string, long, long)>("SELECT user_id, available, frozen FROM credit_balances"))
        {
            var own = entries.Where(entry => entry.User == user).ToList();
            Assert.Equal(available, Sum(own, "available"));
            Assert.Equal(frozen, Sum(own, "frozen"));
            Assert.True(available >= 0 && frozen >= 0);
        }

        Assert.Equal(-Sum(entries, "issued"), Sum(entries, "available") + Sum(entries, "frozen") + Sum(entries, "spent"));
        var open = connection.ExecuteScalar<long?>("SELECT SUM(amount) FROM credit_reservations WHERE state = 'open'") ?? 0;
        Assert.Equal(open, Sum(entries, "frozen"));
        return true;
    }, cancellation);

    private static long Sum(IEnumerable<(string User, string From, string To, long Amount)> entries, string account) =>
        entries.Sum(entry => (entry.To == account ? entry.Amount : 0) - (entry.From == account ? entry.Amount : 0));

    private async Task<Caller> UserAsync(int credits)
    {
        var id = Secrets.NewId("anon_");
        await database.WriteAsync((connection, transaction) => connection.Execute(
            "INSERT INTO users (id, kind, created_at) VALUES (@id, 'anonymous', 0)", new { id }, transaction), cancellation);
        if (credits > 0) await ledger.GrantAsync(id, credits, cancellation);
        return new Caller(id, UserKind.Anonymous);
    }
}
