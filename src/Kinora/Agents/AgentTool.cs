using Kinora.Client.Service;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Kinora.Agents;

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
