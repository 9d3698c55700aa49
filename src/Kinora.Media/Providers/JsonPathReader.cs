using System.Text.Json.Nodes;

namespace Kinora.Media.Providers;

/// <summary>Reads answers whose shape is only promised: whatever is missing or of another type is null.</summary>
internal static class JsonPathReader
{
    /// <param name="path">Keys, and indexes as numbers.</param>
    public static JsonNode? Find(this JsonNode? node, params ReadOnlySpan<object> path)
    {
        foreach (var step in path)
        {
            node = (node, step) switch
            {
                (JsonObject found, string key) => found[key],
                (JsonArray list, int index) when index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<object> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    public static double? Number(this JsonNode? node, params ReadOnlySpan<object> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    public static bool IsTrue(this JsonNode? node, params ReadOnlySpan<object> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static IReadOnlyList<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<object> path) =>
        node.Find(path) is JsonArray list ? [.. list.OfType<JsonNode>()] : [];

    public static Uri? Address(this JsonNode? node, params ReadOnlySpan<object> path) =>
        Uri.TryCreate(node.Text(path), UriKind.Absolute, out var address) ? address : null;
}
