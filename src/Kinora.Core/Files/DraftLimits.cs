namespace Kinora.Core.Files;

/// <summary>
/// Bounds of a draft as a document; those of what it says are <see cref="TimelineLimits"/>. They keep a hostile one from
/// costing more than its own size in memory and time.
/// </summary>
public static class DraftLimits
{
    public const int Bytes = 64 * 1024 * 1024;
    public const int Depth = 64;

    /// <summary>Faults are collected up to this many: more help no one.</summary>
    public const int Faults = 50;
}
