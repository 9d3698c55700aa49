namespace Kinora.Client.Sessions;

/// <summary>A session as a list of them shows it.</summary>
/// <param name="Id">By which it is opened.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="Language">The language it began in; null: not known.</param>
/// <param name="CreatedAt">When it began; null: not told.</param>
/// <param name="UpdatedAt">When it last changed; null: not told.</param>
public sealed record SessionEntry(string Id, string Name, string? Language, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt);
