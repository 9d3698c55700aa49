namespace Kinora.ServerTests;

/// <summary>The system's clock, moved by hand: days pass at once, timers go as they do.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan shift;

    public void Pass(TimeSpan time) => shift += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
}
