namespace Kinora.Core.Files.Otio;

/// <summary>Bounds of an OpenTimelineIO file: they keep a hostile one from costing more than its own size in memory and time.</summary>
public static class OtioLimits
{
    /// <summary>A film of as many segments as a draft may hold fits in.</summary>
    public const int Bytes = 128 * 1024 * 1024;

    /// <summary>Of the JSON document; a timeline in a timeline takes four.</summary>
    public const int Depth = 256;

    /// <summary>Timelines in timelines.</summary>
    public const int Nesting = 48;
}
