namespace Kinora.Sessions;

/// <summary>How long turns may take and how they are told.</summary>
internal sealed record TurnLimits
{
    /// <summary>From the request to the last event.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Silence after which a follower is told that work goes on.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long events are gathered before they are kept and told: a quick turn is one transaction.</summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>Turns of one session that may wait behind the one that goes on.</summary>
    public int Waiting { get; init; } = 20;

    /// <summary>For running turns to end by themselves when the server stops.</summary>
    public TimeSpan Parting { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For those that did not to be told as interrupted.</summary>
    public TimeSpan LastWords { get; init; } = TimeSpan.FromSeconds(10);
}
