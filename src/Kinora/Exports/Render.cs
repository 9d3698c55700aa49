namespace Kinora.Exports;

/// <summary>An export of someone's, from when it is accepted until it is forgotten.</summary>
/// <param name="Key">Ours.</param>
/// <param name="Id">The client's, unique per user.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Failures">Workers that ended badly over it.</param>
/// <param name="DurationMs">The film's length.</param>
/// <param name="FilmKey">The finished file's blob.</param>
/// <param name="Sha256">Of the finished file, in hexadecimal.</param>
/// <param name="Error">One sentence for its owner.</param>
internal sealed record Render(
    string Key, string UserId, string Id, string? SessionId, RenderStatus Status, int Progress, RenderOutput Output, int Failures,
    long DurationMs, string? FilmKey, long? Size, string? Sha256, string? Error, long CreatedAt, long? CompletedAt)
{
    public bool HasEnded => Status is RenderStatus.Completed or RenderStatus.Failed or RenderStatus.Cancelled;
}

internal enum RenderStatus
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}
