using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>Finds or makes a real picture or clip for a scene. Several stand in a chain; the illustration, which never fails, is behind all.</summary>
public interface IVisualProvider
{
    /// <summary>As people know it.</summary>
    string Name { get; }

    /// <summary>
    /// Whether it is set up; asked before the first scene. Null: it can be used; else a sentence on what is missing. Costs nothing.
    /// </summary>
    Task<string?> CheckAsync(CancellationToken cancellation);

    /// <summary>What its answer depends on beside the order: model, address, version. Never a key.</summary>
    string Fingerprint { get; }

    /// <returns>Null when it has nothing that fits.</returns>
    /// <exception cref="ProviderException">It failed; says whether trying again may help.</exception>
    Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation);
}

/// <summary>What a scene is to show.</summary>
/// <param name="Prompt">The user's words.</param>
/// <param name="Width">Of the canvas in pixels: says how large and of which shape.</param>
/// <param name="Seed">Another seed asks for another picture.</param>
public sealed record VisualOrder(string Prompt, string? Language, int Width, int Height, TimeSpan Duration, long Seed)
{
    public bool IsPortrait => Height > Width;
}

/// <summary>A file in the folder that was given, and where it comes from.</summary>
public sealed record FoundVisual(string Path, Provenance Provenance);

/// <summary>A provider failed. The message is one sentence for people and holds no key.</summary>
public sealed class ProviderException(string message, bool isPassing, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Trying once more may help (a time-out, a 5xx, a short rate limit); otherwise not (a wrong key, a refusal).</summary>
    public bool IsPassing { get; } = isPassing;

    /// <summary>How long to wait before trying again, when the provider says so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
