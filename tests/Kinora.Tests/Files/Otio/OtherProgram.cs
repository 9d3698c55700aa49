using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Files.Otio;

namespace Kinora.Tests.Files.Otio;

/// <summary>What another program does with a file: reads it, changes something, writes it its own way.</summary>
internal static class OtherProgram
{
    public static Timeline Read(string otio) => ReadWithNotes(otio).Timeline;

    public static OtioRead ReadWithNotes(string otio) => OtioJson.Read(Encoding.UTF8.GetBytes(otio)) switch
    {
        OtioRead read => read,
        OtioRefused refused => throw new Xunit.Sdk.XunitException(refused.Sentence),
        var other => throw new InvalidOperationException($"no case for {other}"),
    };

    public static string Refusal(string otio) => Assert.IsType<OtioRefused>(OtioJson.Read(Encoding.UTF8.GetBytes(otio))).Sentence;

    public static string Write(Timeline timeline) => Encoding.UTF8.GetString(OtioJson.Write(timeline));

    /// <summary>As the reference library writes it: keys sorted, numbers and texts in its own form.</summary>
    public static string PassOn(string otio) => Sorted(JsonNode.Parse(otio, null, new JsonDocumentOptions { MaxDepth = 256 }))!.ToJsonString();

    public static string Change(string otio, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(otio, null, new JsonDocumentOptions { MaxDepth = 256 })!;
        change(root);
        return root.ToJsonString();
    }

    public static JsonArray Children(JsonNode root, int track) => root["tracks"]!["children"]![track]!["children"]!.AsArray();

    public static void SetTime(JsonNode time, double value) => time["value"] = value;

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject obj => new JsonObject(obj.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private static JsonValue Number(JsonValue value) =>
        value.TryGetValue<long>(out var whole) ? JsonValue.Create(whole) : JsonValue.Create(value.GetValue<double>());
}
