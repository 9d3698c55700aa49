namespace Kinora.Client.Accounts;

/// <summary>What is kept of one server between runs. All of it is secret: whoever has it is that user.</summary>
public sealed record Credential
{
    /// <summary>The id by which anonymous tokens are asked for; null: none was made yet.</summary>
    public string? ClientId { get; init; }

    /// <summary>The token; null: none.</summary>
    public string? Token { get; init; }

    /// <summary>When the token ends to be valid; null: not known.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whose token it is.</summary>
    public string? UserId { get; init; }

    /// <summary>The address of the account that was logged in to; null: an anonymous user.</summary>
    public string? Account { get; init; }

    /// <summary>Whether the token may still be good.</summary>
    /// <param name="now">The time now.</param>
    public bool IsUsable(DateTimeOffset now) => Token is not null && (ExpiresAt is not { } end || now < end);

    /// <summary>Says whose it is, never what it is.</summary>
    public override string ToString() => Account is null ? "anonymous" : "registered";
}
