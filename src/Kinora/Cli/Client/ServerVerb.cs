using System.CommandLine;
using Kinora.Cli.Talk;
using Kinora.Client.Service;

namespace Kinora.Cli.Client;

/// <summary>What all commands to a server do alike: reach it, show on the right screen, tell a refusal in its sentence.</summary>
internal static class ServerVerb
{
    /// <param name="work">Returns whether all went well.</param>
    public static async Task<int> RunAsync(
        Terminal terminal, ParseResult parsed, ServerOptions options, Func<ServerConnection, IChatScreen, Task<bool>> work, CancellationToken cancellation)
    {
        using var screen = ScreenOf(terminal, parsed.GetValue(options.Json));
        try
        {
            using var server = await ServerConnection.OpenAsync(parsed, options, screen.Note, cancellation);
            return await work(server, screen) ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (ServiceException refused)
        {
            screen.Idle();
            throw new CommandFailedException(refused.Fault.ToString());
        }
    }

    private static IChatScreen ScreenOf(Terminal terminal, bool json)
    {
        var wording = Wording.OfLocale(Environment.GetEnvironmentVariable);
        if (json) return new JsonScreen(terminal.Out, wording);
        return terminal.IsLive && !Console.IsOutputRedirected ? new LiveScreen(terminal.Out, wording, TimeProvider.System) : new PlainScreen(terminal.Out, terminal.Error, wording);
    }
}
