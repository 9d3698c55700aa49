namespace Kinora.Client.Transfers;

/// <summary>A film that was exported and can be fetched. Its address works without a token, for a while: whoever has it has the film.</summary>
/// <param name="ExportId">The export that made it.</param>
/// <param name="Address">Where it is.</param>
public sealed record Film(string ExportId, Uri Address)
{
    /// <summary>Its size; null: not told.</summary>
    public long? Bytes { get; init; }

    /// <summary>Its length; null: not told.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Its checksum in hexadecimal; null: not told.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Such as <c>mp4</c>; null: not told.</summary>
    public string? Format { get; init; }
}
