using System.Text.Json.Nodes;
using Kinora.Http;

namespace Kinora.Sessions;

/// <summary>One event of a turn as it is sent: one line of JSON.</summary>
/// <param name="Sequence">From 1; 0 is what the person said.</param>
/// <param name="IsPartial">A piece of a later event.</param>
internal sealed record TurnLine(int Sequence, string Json, bool IsPartial);

/// <summary>A turn that can be followed, whether it goes on or is over.</summary>
internal interface ITurnFeed
{
    string Id { get; }

    /// <returns>What is told so far behind a sequence number, whether that is all, and what completes when there is more.</returns>
    (IReadOnlyList<TurnLine> Lines, bool IsEnded, Task Changed) After(int sequence);
}

/// <summary>A turn that is over.</summary>
internal sealed record PastTurn(string Id, IReadOnlyList<TurnLine> Lines) : ITurnFeed
{
    public (IReadOnlyList<TurnLine> Lines, bool IsEnded, Task Changed) After(int sequence) =>
        ([.. Lines.Where(line => line.Sequence > sequence)], true, Task.CompletedTask);
}

/// <summary>
/// A turn that waits or goes on. What happens is gathered first and told when it is kept, so that what a client has seen is there after a
/// crash. Safe for threads.
/// </summary>
/// <param name="limit">After it the turn is stopped.</param>
internal sealed class LiveTurn(string id, TurnOrder order, long position, TimeSpan limit, TimeProvider time) : ITurnFeed
{
    private readonly Lock gate = new();
    private readonly List<TurnLine> gathered = [];
    private readonly List<TurnLine> told = [];
    private TaskCompletionSource changed = NewSignal();
    private readonly TaskCompletionSource ended = NewSignal();
    private int next;
    private int begun;
    private bool isEnded;

    public string Id => id;

    public TurnOrder Order => order;

    /// <summary>Turns begin in this order: microseconds, strictly growing.</summary>
    public long Position => position;

    /// <summary>Held while its rows are written, so that they are told in order.</summary>
    public SemaphoreSlim Writing { get; } = new(1, 1);

    /// <summary>Stops it, for whatever reason.</summary>
    public CancellationTokenSource Stop { get; } = new(limit, time);

    /// <summary>A person asked for the stop.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Pieces of the reply have been told.</summary>
    public bool HasPieces { get; private set; }

    public bool HasGathered
    {
        get
        {
            lock (gate) return gathered.Count > 0;
        }
    }

    /// <summary>Completes when nothing of it is going on any more.</summary>
    public Task Ended => ended.Task;

    /// <summary>Once only: for whoever does it, or tells that it will not be done.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref begun, 1) == 0;

    public void SetEnded()
    {
        ended.TrySetResult();
        Stop.Dispose();
    }

    public void Cancel()
    {
        IsCancelled = true;
        TryStop();
    }

    /// <summary>Nothing happens to a turn that is over.</summary>
    public void TryStop()
    {
        try
        {
            Stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself just now.
        }
    }

    /// <param name="make">Given the event's id.</param>
    public void Add(Func<string, JsonObject> make, bool isPartial = false)
    {
        lock (gate)
        {
            var sequence = next++;
            gathered.Add(new TurnLine(sequence, make($"{id}:{sequence}").ToJsonString(Envelope.Json), isPartial));
            HasPieces |= isPartial;
        }
    }

    /// <summary>What was said so far is no part of the reply.</summary>
    public void ForgetPieces() => HasPieces = false;

    /// <summary>The last lines, which nobody has been told and which are not true after all.</summary>
    public void TakeBack(int count, bool hadPieces)
    {
        lock (gate) (next, HasPieces) = (next - count, hadPieces);
    }

    /// <summary>What could not be kept is gathered again.</summary>
    public void PutBack(IReadOnlyList<TurnLine> lines)
    {
        lock (gate) gathered.InsertRange(0, lines);
    }

    /// <summary>What has been gathered and is not kept yet; the caller keeps it, then tells it.</summary>
    public IReadOnlyList<TurnLine> TakeGathered()
    {
        lock (gate)
        {
            var taken = gathered.ToList();
            gathered.Clear();
            return taken;
        }
    }

    /// <summary>Followers see them from now on.</summary>
    public void Tell(IReadOnlyList<TurnLine> lines, bool isLast)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            told.AddRange(lines.Where(line => line.Sequence > 0));
            isEnded |= isLast;
            (signal, changed) = (changed, NewSignal());
        }

        signal.SetResult();
    }

    public (IReadOnlyList<TurnLine> Lines, bool IsEnded, Task Changed) After(int sequence)
    {
        lock (gate) return (told.Count > 0 && told[^1].Sequence > sequence ? [.. told.Where(line => line.Sequence > sequence)] : [], isEnded, changed.Task);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
