using System.Text.Json.Nodes;

namespace Kinora.Director.Planning.Tools;

/// <summary>A tool by name and its arguments; nothing in it has been checked.</summary>
/// <param name="Arguments">Owned by the call and never changed.</param>
public sealed record ToolCall(string Name, JsonObject Arguments)
{
    /// <summary>The model's own id for it.</summary>
    public string? Id { get; init; }

    public bool Equals(ToolCall? other) => other is not null && Name == other.Name && Id == other.Id && JsonNode.DeepEquals(Arguments, other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Name, Id);
}
