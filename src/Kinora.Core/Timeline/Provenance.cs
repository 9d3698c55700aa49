namespace Kinora.Core;

/// <summary>Where a found or generated picture or clip comes from, and under what terms.</summary>
/// <param name="Provider">As people know it: "Pexels", "OpenAI".</param>
public sealed record Provenance(string Provider)
{
    public string? License { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    /// <summary>The words it was asked for with, so that it can be asked for again.</summary>
    public string? Prompt { get; init; }

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}
