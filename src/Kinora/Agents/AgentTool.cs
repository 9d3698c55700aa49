using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Client.Service;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

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

/// <summary>A call of a tool.</summary>
/// <param name="Studio">Whom it is for.</param>
/// <param name="Arguments">Checked.</param>
/// <param name="Progress">Told while it takes long: done (0–1), in words; a client that did not ask hears nothing.</param>
internal sealed record ToolCall(Studio Studio, ToolArguments Arguments, IProgress<(double Done, string Words)> Progress);

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

/// <summary>A tool that works for someone.</summary>
internal sealed class AgentTool(ToolDefinition definition, Studio studio) : McpServerTool
{
    public override Tool ProtocolTool => definition.Listed;

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var (arguments, fault) = ToolArguments.Check(definition.Page.Parameters, request.Params?.Arguments);
        if (arguments is null) return ToolAnswer.Failure(fault!);
        try
        {
            await using var progress = new ToolProgress(request, cancellationToken);
            return (await definition.Run(new ToolCall(studio, arguments, progress), cancellationToken)).ToResult();
        }
        catch (ServiceException refused)
        {
            return ToolAnswer.Failure(refused.Fault.Kind == FaultKind.NoSession ? "There is no such project: list_projects names those there are." : refused.Message);
        }
    }
}
