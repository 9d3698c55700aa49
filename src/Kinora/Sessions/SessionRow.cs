namespace Kinora.Sessions;

/// <summary>A conversation about one film.</summary>
/// <param name="Id">19 digits.</param>
/// <param name="Language">ISO 639-1; null: as the person writes.</param>
/// <param name="CreatedAt">Unix milliseconds.</param>
/// <param name="UpdatedAt">Of its last turn, upload or renaming, Unix milliseconds.</param>
internal sealed record SessionRow(string Id, string TaskId, string Name, string UserId, string? Language, long CreatedAt, long UpdatedAt);
