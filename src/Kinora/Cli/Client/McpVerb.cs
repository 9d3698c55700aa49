using System.CommandLine;
using Kinora.Agents;
using Kinora.Client.Service;
using ModelContextProtocol.Server;

namespace Kinora.Cli.Client;

/// <summary><c>mcp</c>: the tools for agents on the standard input and output, where nothing else is written; what people are told goes to the error output.</summary>
internal sealed class McpVerb(Terminal terminal)
{
    public Command Build()
    {
        var options = new ServerOptions();
        var command = new Command("mcp", "Give an agent the tools to make films: Model Context Protocol on standard input and output.") { options.Server, options.Skill };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ServerOptions options, CancellationToken cancellation)
    {
        try
        {
            using var server = await ServerConnection.OpenAsync(parsed, options, terminal.Error.WriteLine, cancellation, mayRenewSession: false);
            using var studio = new Studio(server.Client, mayReadFiles: true);
            await using var transport = new StreamServerTransport(Console.OpenStandardInput(), Console.OpenStandardOutput(), "kinora");
            await using var agent = McpServer.Create(transport, AgentTools.Options(studio));
            await agent.RunAsync(cancellation);
            return ExitCodes.Done;
        }
        catch (ServiceException refused)
        {
            throw new CommandFailedException(refused.Fault.ToString());
        }
    }
}
