namespace Kinora.Exports;

/// <summary>How long after each try that failed the next one comes; after the last there is none.</summary>
internal sealed record WebhookSchedule
{
    public IReadOnlyList<TimeSpan> Waits { get; init; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12),
    ];

    /// <summary>How often is looked whether one is due.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
