namespace Kinora.ServerTests.Client;

/// <summary>A clock that stands still until it is moved; what waits by it is woken then, and only then.</summary>
internal sealed class HeldTime : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly List<Held> timers = [];
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Held(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, when someone waits for exactly so long from now; the test fails if nobody does.</summary>
    /// <param name="first">What happens just before.</param>
    public async Task PassAsync(TimeSpan time, Action? first = null)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Patience);
        while (!IsAwaited(time)) await Task.Delay(5, late.Token);
        first?.Invoke();
        Pass(time);
    }

    /// <summary>Moves on.</summary>
    public void Pass(TimeSpan time)
    {
        List<Held> due;
        lock (gate)
        {
            now += time;
            due = [.. timers.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            foreach (var timer in due) timers.Remove(timer);
        }

        foreach (var timer in due) timer.Ring();
    }

    private bool IsAwaited(TimeSpan time)
    {
        lock (gate) return timers.Exists(timer => timer.Due == now + time);
    }

    private sealed class Held(HeldTime clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
