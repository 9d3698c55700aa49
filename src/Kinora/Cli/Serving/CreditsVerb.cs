using System.CommandLine;
using Kinora.Accounts;
using Kinora.Cli.Client;
using Kinora.Http;

namespace Kinora.Cli.Serving;

/// <summary><c>credits</c>: what is left; <c>credits grant</c>: more for a user of this machine's server.</summary>
internal sealed class CreditsVerb(Terminal terminal)
{
    private readonly Option<string?> data = ServerData.Option();
    private readonly Argument<string> user = new("user") { Description = "An id or an e-mail address." };
    private readonly Argument<int> amount = new("credits") { Description = "How many." };

    public Command Build()
    {
        var grant = new Command("grant", "Give a user credits.") { user, amount, data };
        grant.SetAction(GrantAsync);
        var options = new ServerOptions();
        var command = new Command("credits", "Tell what is left of your credits; grant gives a user of this machine's server more.") { grant };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            await new ServerCommands(server, server.Client.Session(server.Remembered ?? ""), server.Wording, screen).CreditsAsync(cancellation);
            return true;
        }, cancellation));
        return command;
    }

    private async Task<int> GrantAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(amount) is not (> 0 and <= 100_000_000)) throw new CommandFailedException("give 1 to 100000000 credits", ExitCodes.BadUsage);
        var settings = ServerData.Settings(parsed.GetValue(data));
        using var database = ServerData.Open(settings);
        var found = await new UserDirectory(database).FindAsync(parsed.GetValue(user)!, cancellation)
            ?? throw new CommandFailedException($"there is no user {Shown.Line(parsed.GetValue(user)!)}");
        var balance = await new Ledger(database, settings, new PublicBase(settings), TimeProvider.System).GrantAsync(found.Id, parsed.GetValue(amount), cancellation);
        terminal.Out.WriteLine($"{found.Id} has {balance!.Available} credits now.");
        return ExitCodes.Done;
    }
}
