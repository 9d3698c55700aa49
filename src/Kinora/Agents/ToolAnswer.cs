using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents;

/// <summary>What a tool answers: words for the model and for people, the same as fields, and what can be looked at or fetched.</summary>
/// <param name="Text">What happened, in people's words.</param>
internal sealed record ToolAnswer(string Text)
{
    /// <summary>As the tool's output schema says.</summary>
    public JsonObject Fields { get; init; } = [];

    /// <summary>Pictures and links beside the text.</summary>
    public IReadOnlyList<ContentBlock> Blocks { get; init; } = [];

    public CallToolResult ToResult() => new()
    {
        Content = [new TextContentBlock { Text = Text }, .. Blocks],
        StructuredContent = JsonSerializer.SerializeToElement(Fields),
    };

    /// <summary>What could not be done; a model reads the sentence and can do better.</summary>
    public static CallToolResult Failure(string sentence) => new() { Content = [new TextContentBlock { Text = sentence }], IsError = true };
}
