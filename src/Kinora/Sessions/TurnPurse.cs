using System.Data.Common;
using Kinora.Accounts;
using Kinora.Director.Planning;
using Kinora.Http;
using Kinora.Settings;

namespace Kinora.Sessions;

/// <summary>
/// What one turn costs: reserved before the work, charged in the transaction that keeps what came of it, given back in every other case.
/// </summary>
internal sealed class TurnPurse(Ledger ledger, ServerSettings settings, TimeProvider time, Caller caller, string turnId, string language) : IGenerationBudget
{
    private readonly List<Reservation> reserved = [];
    private int generation;

    public bool IsFree => ledger.IsFreeFor(caller);

    public bool IsModelUsed { get; set; }

    /// <summary>What is charged.</summary>
    public int Due(bool isGenerated) => IsFree ? 0 : (isGenerated ? generation : 0) + (IsModelUsed ? settings.ModelTurnCredits : 0);

    /// <summary>Why the turn could not be paid.</summary>
    public string? Unpaid { get; private set; }

    public Task<string?> ReserveAsync(int credits, CancellationToken cancellation)
    {
        generation = credits;
        return CoverAsync(credits, Kind.Generation, cancellation);
    }

    public Task<string?> ReserveModelAsync(CancellationToken cancellation) => CoverAsync(settings.ModelTurnCredits, Kind.Model, cancellation);

    /// <summary>Inside the transaction that keeps the turn.</summary>
    /// <param name="isGenerated">The film that was generated is kept.</param>
    public void Settle(DbConnection connection, DbTransaction transaction, bool isGenerated)
    {
        if (reserved.Count == 0) return;
        var book = new CreditBook(connection, transaction, time.GetUtcNow());
        var left = new Dictionary<Kind, int> { [Kind.Generation] = isGenerated ? generation : 0, [Kind.Model] = IsModelUsed ? settings.ModelTurnCredits : 0 };
        foreach (var (key, kind, credits) in reserved)
        {
            var charge = Math.Min(credits, left[kind]);
            left[kind] -= charge;
            book.Close(key, charge);
        }
    }

    /// <summary>Gives back what was not settled.</summary>
    public async Task ReleaseAsync()
    {
        foreach (var (key, _, _) in reserved) await ledger.ReleaseAsync(key, CancellationToken.None);
    }

    /// <summary>Reserves what is not reserved yet.</summary>
    private async Task<string?> CoverAsync(int credits, Kind kind, CancellationToken cancellation)
    {
        var missing = credits - reserved.Where(one => one.Kind == kind).Sum(one => one.Credits);
        if (IsFree || missing <= 0) return null;
        var key = $"turn:{turnId}:{reserved.Count + 1}";
        if ((await ledger.ReserveAsync(caller, key, missing, cancellation)).Refusal is { } refusal)
        {
            Unpaid = TurnSentences.Say(language, refusal.Message, $"积分不足，没有做任何更改。{refusal.Message}");
            return Unpaid;
        }

        reserved.Add(new Reservation(key, kind, missing));
        return null;
    }

    private enum Kind
    {
        Generation,
        Model,
    }

    private sealed record Reservation(string Key, Kind Kind, int Credits);
}

/// <summary>A planner whose turns are paid for when it is of use.</summary>
internal sealed class PaidPlanner(IPlanner planner, TurnPurse purse) : IPlanner
{
    public async Task<PlanEnd> PlanAsync(Turn turn, CancellationToken cancellation)
    {
        if (await purse.ReserveModelAsync(cancellation) is { } sentence) return new PlanEnd.CannotDo(sentence);
        var end = await planner.PlanAsync(turn, cancellation);
        purse.IsModelUsed = end is not PlanEnd.NotUnderstood;
        return end;
    }
}
