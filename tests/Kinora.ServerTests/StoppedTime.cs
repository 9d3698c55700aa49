namespace Kinora.ServerTests;

/// <summary>A clock that goes only when it is told to, for what depends on seconds; timers go as they do.</summary>
internal sealed class StoppedTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
