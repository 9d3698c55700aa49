using System.Text.Json.Nodes;

namespace Kinora.Core.Files.Upgrades;

/// <summary>
/// Turns a draft of one version into the next one. It works on JSON, so that it never changes when the timeline's types do,
/// and it must cope with any JSON: what it does not understand it leaves as it is, for the reader to refuse.
/// </summary>
internal interface IDraftUpgrade
{
    /// <summary>The version it takes; it makes the one after.</summary>
    int From { get; }

    void Apply(JsonObject draft);
}
