using System.Collections.Concurrent;
using Kinora.Http;
using Kinora.Operation;
using Kinora.Store;

namespace Kinora.Sessions;

/// <summary>
/// Turns go on whether or not anyone listens. A session's turns run one at a time, in the order in which they were asked for.
/// </summary>
internal sealed class TurnRunner(
    TurnWork work, TurnLog log, TurnKeeper keeper, SessionQueues queues, TurnLimits limits, Measures measures, TimeProvider time,
    ILogger<TurnRunner> logger)
{
    private readonly ConcurrentDictionary<string, LiveTurn> live = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string User, string Key), LiveTurn> byKey = new();
    private readonly SemaphoreSlim[] keyGates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly Lock gate = new();
    private long lastPosition;
    private volatile bool isStopping;

    /// <summary>How many wait or go on.</summary>
    public int Going => live.Count;

    /// <summary>Begins a turn, or joins the one that the same request began before.</summary>
    public async Task<Answer<ITurnFeed>> StartAsync(TurnOrder order, CancellationToken cancellation)
    {
        if (order.RepeatKey is not { } key) return Begin(order);
        var owned = (order.Caller.UserId, key);
        var keyGate = keyGates[(uint)owned.GetHashCode() % keyGates.Length];
        await keyGate.WaitAsync(cancellation);
        try
        {
            if (byKey.TryGetValue(owned, out var running)) return Joined(running, running.Order.RequestHash);
            if (await log.FindByKeyAsync(order.Caller.UserId, key, cancellation) is { } past) return Joined(past.Turn, past.RequestHash);
            return Begin(order);
        }
        finally
        {
            keyGate.Release();
        }

        Answer<ITurnFeed> Joined(ITurnFeed feed, string hash) => hash == order.RequestHash
            ? Answer<ITurnFeed>.Of(feed)
            : Refusal.Conflict("This Idempotency-Key was used for another message: use a new key.");
    }

    /// <returns>Null: there is none, or it is someone else's.</returns>
    public async Task<ITurnFeed?> FindAsync(string userId, string id, CancellationToken cancellation)
    {
        if (live.TryGetValue(id, out var turn)) return turn.Order.Caller.UserId == userId ? turn : null;
        return id.Length > 64 ? null : await log.FindAsync(userId, id, cancellation);
    }

    /// <returns>Whether it still went on.</returns>
    public bool Cancel(string userId, string id)
    {
        if (!live.TryGetValue(id, out var turn) || turn.Order.Caller.UserId != userId) return false;
        if (turn.After(int.MaxValue).IsEnded) return false; // its client has been told already
        turn.Cancel();
        return true;
    }

    /// <summary>Stops all turns of a session.</summary>
    public void CancelOf(string sessionId)
    {
        foreach (var turn in live.Values.Where(turn => turn.Order.Session.Id == sessionId)) turn.Cancel();
    }

    public bool IsBusy(string sessionId) => live.Values.Any(turn => turn.Order.Session.Id == sessionId);

    /// <summary>Takes no more; what runs may end, what does not end in time is told as interrupted.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        isStopping = true;
        await Task.WhenAny(AllEnded(), Task.Delay(limits.Parting, time, cancellation));
        foreach (var turn in live.Values) turn.TryStop();
        try
        {
            await AllEnded().WaitAsync(limits.LastWords, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            logger.LogWarning("{Turns} turns did not end with the server; its next start tells that they were interrupted.", live.Count);
        }

        Task AllEnded() => Task.WhenAll(live.Values.Select(turn => turn.Ended));
    }

    private Answer<ITurnFeed> Begin(TurnOrder order)
    {
        if (isStopping) return Refusal.Unavailable("The server is stopping: try again in a few seconds.");
        var turn = new LiveTurn($"e-{Guid.NewGuid():D}", order, NextPosition(), limits.Time, time);
        var events = new TurnEvents(turn.Id, time);
        turn.Add(events.Asked(order.Text));
        live[turn.Id] = turn;
        turn.Stop.Token.Register(() => _ = StopWaitingAsync(turn, events)); // before it runs: it may be over the moment it may
        if (order.RepeatKey is { } key) byKey[(order.Caller.UserId, key)] = turn;
        if (!queues.TryEnqueue(order.Session.Id, () => RunAsync(turn, events), limits.Waiting))
        {
            Remove(turn);
            return Refusal.TooMany("Too many messages of this session wait for their answers.", TimeSpan.FromSeconds(30));
        }

        keeper.Watch(turn);
        return Answer<ITurnFeed>.Of(turn);
    }

    private async Task RunAsync(LiveTurn turn, TurnEvents events)
    {
        if (!turn.TryBegin()) return;
        var begun = time.GetTimestamp();
        TurnRest? rest = null;
        try
        {
            rest = await work.DoAsync(turn, events, turn.Stop.Token);
        }
        catch (Exception exception)
        {
            await BreakOffAsync(turn, events, exception);
        }

        measures.Turns.Record(time.GetElapsedTime(begun).TotalSeconds);
        if (rest is null) Remove(turn);
        else _ = FinishAsync(turn, events, rest);
    }

    /// <summary>What waits behind another turn need not wait to be told that it was stopped.</summary>
    private async Task StopWaitingAsync(LiveTurn turn, TurnEvents events)
    {
        if (!turn.TryBegin()) return;
        await BreakOffAsync(turn, events, new OperationCanceledException());
        Remove(turn);
    }

    private async Task FinishAsync(LiveTurn turn, TurnEvents events, TurnRest rest)
    {
        try
        {
            await rest.DoAsync();
        }
        catch (Exception exception)
        {
            await BreakOffAsync(turn, events, exception, rest.Kept);
        }

        Remove(turn);
    }

    /// <param name="kept">What of it is kept all the same.</param>
    private async Task BreakOffAsync(LiveTurn turn, TurnEvents events, Exception exception, TurnEnding? kept = null)
    {
        var language = TurnSentences.LanguageOf(turn.Order.Text, turn.Order.Session.Language);
        var ending = exception switch
        {
            OperationCanceledException when turn.IsCancelled => TurnSentences.Cancelled(language),
            OperationCanceledException when isStopping => TurnSentences.Interrupted(language),
            OperationCanceledException when turn.Stop.IsCancellationRequested => TurnSentences.TooLong(language),
            SessionChangedException => TurnSentences.Gone(language),
            DatabaseBusyException => TurnSentences.Busy(language),
            _ when OwedWrites.IsDiskFull(exception) => TurnSentences.DiskFull(language),
            _ => TurnSentences.Broken(language),
        };
        if (kept is not null) ending = TurnSentences.FailedBehind(kept, ending);
        if (ending.ErrorCode is "500" or "507") logger.LogError(exception, "A turn failed.");
        TurnScript.End(turn, events, ending);
        try
        {
            await keeper.KeepAsync(turn, ending.Status);
        }
        catch (Exception unkept)
        {
            logger.LogError(unkept, "The end of a turn could not be kept.");
            turn.Tell(turn.TakeGathered(), isLast: true);
        }
    }

    private void Remove(LiveTurn turn)
    {
        live.TryRemove(turn.Id, out _);
        if (turn.Order.RepeatKey is { } key) byKey.TryRemove((turn.Order.Caller.UserId, key), out _);
        turn.SetEnded();
    }

    private long NextPosition()
    {
        lock (gate)
        {
            lastPosition = Math.Max(lastPosition + 1, time.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond);
            return lastPosition;
        }
    }
}
