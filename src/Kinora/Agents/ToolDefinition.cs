using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents;

/// <summary>A tool as it is listed, and what it does.</summary>
internal sealed class ToolDefinition(ToolPage page, Func<ToolCall, CancellationToken, Task<ToolAnswer>> run)
{
    public ToolPage Page => page;

    public Func<ToolCall, CancellationToken, Task<ToolAnswer>> Run => run;

    public Tool Listed { get; } = new()
    {
        Name = page.Name,
        Title = page.Title,
        Description = page.Description,
        InputSchema = ToolSchema.Input(page.Parameters),
        OutputSchema = JsonSerializer.SerializeToElement(page.Output),
        Annotations = new ToolAnnotations
        {
            Title = page.Title,
            ReadOnlyHint = page.IsReadOnly,
            DestructiveHint = false, // every version of a film is kept
            IdempotentHint = page.IsReadOnly,
            OpenWorldHint = false,
        },
    };
}
