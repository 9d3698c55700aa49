using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>Segments as the tools' arguments name them.</summary>
internal static class Named
{
    public static JsonArray Ids(IEnumerable<Segment> segments) => [.. segments.Select(segment => (JsonNode)segment.Id)];
}
