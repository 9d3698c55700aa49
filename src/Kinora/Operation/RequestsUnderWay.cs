namespace Kinora.Operation;

/// <summary>How long nobody has asked for anything. An open stream is a request until it ends.</summary>
internal sealed class RequestsUnderWay(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset last = time.GetUtcNow();
    private int open;

    /// <summary>Zero while a request goes on.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (gate) return open > 0 ? TimeSpan.Zero : time.GetUtcNow() - last;
        }
    }

    public void Begin()
    {
        lock (gate) open++;
    }

    public void End()
    {
        lock (gate)
        {
            open--;
            last = time.GetUtcNow();
        }
    }

    /// <summary>Something went on that nobody asked for just now.</summary>
    public void Touch()
    {
        lock (gate) last = time.GetUtcNow();
    }
}
