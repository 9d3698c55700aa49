namespace Kinora.Core.Files;

/// <summary>
/// Bounds of a draft. They lie far beyond any film that people make and keep a hostile document from costing more
/// than some hundred milliseconds and its own size in memory.
/// </summary>
public static class DraftLimits
{
    public const int Bytes = 64 * 1024 * 1024;
    public const int Depth = 64;
    public const int Tracks = 256;

    /// <summary>Of all tracks together.</summary>
    public const int Segments = 20_000;

    /// <summary>Of one segment.</summary>
    public const int Effects = 32;

    /// <summary>Of one caption.</summary>
    public const int Words = 2_000;

    /// <summary>Any time and any length: a day.</summary>
    public const long Milliseconds = 24 * 60 * 60 * 1000;

    public const int IdLength = 128;
    public const int NameLength = 1_000;
    public const int PathLength = 4_096;
    public const int TextLength = 10_000;
    public const int SpeechLength = 100_000;

    /// <summary>A canvas's side in pixels, and both sides together.</summary>
    public const int MinimumSide = 16;
    public const int MaximumSide = 8_192;
    public const int Pixels = 7_680 * 4_320;

    /// <summary>Reading stops to collect faults after these: more help no one.</summary>
    public const int Faults = 50;
}
