using System.Text.Json.Nodes;

namespace Kinora.Agents;

/// <summary>One thing an agent can do, as data.</summary>
/// <param name="Name">snake_case, a verb first.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What it does and when to use it, in one or two sentences.</param>
internal sealed record ToolPage(string Name, string Title, string Description)
{
    public IReadOnlyList<ToolParameter> Parameters { get; init; } = [];

    /// <summary>The schema of <see cref="ToolAnswer.Fields"/>; owned by the page.</summary>
    public required JsonObject Output { get; init; }

    /// <summary>Changes nothing.</summary>
    public bool IsReadOnly { get; init; }
}
