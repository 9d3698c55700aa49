using System.CommandLine;
using Kinora.Cli.Serving;

namespace Kinora.Cli.Client;

/// <summary><c>stop</c>: ends the server that a terminal started, or any that serves the same data.</summary>
internal sealed class StopVerb(Terminal terminal)
{
    private readonly Option<string?> data = ServerData.Option();

    public Command Build()
    {
        var command = new Command("stop", "Stop the server on this machine; exports under way go on at its next start.") { data };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var server = new LocalServer(ServerData.Settings(parsed.GetValue(data)).DataFolder, TimeProvider.System);
        terminal.Out.WriteLine(await server.StopAsync(cancellation) ? "The server has stopped." : "No server runs.");
        return ExitCodes.Done;
    }
}
