using Kinora.Core.Plan;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>A file of the story, and what the story uses of it.</summary>
internal sealed class FcpxmlAsset(string id, string name, string address, string format, MediaFacts? facts)
{
    public string Id => id;

    public string Name => name;

    public string Address => address;

    public string Format => format;

    /// <summary>Null where nobody looked into it.</summary>
    public MediaFacts? Facts => facts;

    public bool IsStill => facts is { Kind: MediaKind.Image };

    public bool IsSeen { get; set; }

    public bool IsHeard { get; set; }

    /// <summary>The last frame that is used, in frames of the film: its length where nobody knows the true one.</summary>
    public long LastFrame { get; set; }
}
