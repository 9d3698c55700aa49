using System.CommandLine;
using Kinora.Cli.Screen;
using Kinora.Cli.Talk;

namespace Kinora.Cli.Client;

/// <summary><c>register</c>, <c>login</c>, <c>logout</c>. A password is typed unseen or comes from the standard input; it is never an argument.</summary>
internal sealed class AccountVerbs(Terminal terminal)
{
    private readonly Argument<string> email = new("email") { Description = "Your e-mail address.", HelpName = "email" };

    public Command BuildRegister() => Build("register", "Make an account on a server; films made without one go over to it.", isNew: true);

    public Command BuildLogin() => Build("login", "Use your account on a server; the password is asked for, or read from the standard input.", isNew: false);

    public Command BuildLogout()
    {
        var options = new ServerOptions();
        var command = new Command("logout", "Forget the account.");
        options.AddTo(command, hasSession: false);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            RefuseLocal(server);
            var wasKnown = await server.Client.LogoutAsync(cancellation);
            server.Remembered = null;
            screen.Reply(server.Wording.Say(wasKnown ? Phrases.LoggedOut : Phrases.WasNotLoggedIn));
            return true;
        }, cancellation));
        return command;
    }

    private Command Build(string name, string description, bool isNew)
    {
        var options = new ServerOptions();
        var command = new Command(name, description) { email };
        options.AddTo(command, hasSession: false);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            RefuseLocal(server);
            var address = parsed.GetRequiredValue(email);
            var password = await PasswordAsync(server.Wording, isNew, cancellation);
            if (isNew) await server.Client.RegisterAsync(address, password, cancellation);
            else await server.Client.LoginAsync(address, password, cancellation);
            screen.Reply(server.Wording.Say(isNew ? Phrases.Registered : Phrases.LoggedIn, Shown.Line(address)));
            return true;
        }, cancellation));
        return command;
    }

    private static void RefuseLocal(ServerConnection server)
    {
        if (server.IsLocal) throw new CommandFailedException(server.Wording.Say(Phrases.NoAccounts), ExitCodes.BadUsage);
    }

    private async Task<string> PasswordAsync(Wording wording, bool isNew, CancellationToken cancellation)
    {
        if (Console.IsInputRedirected)
        {
            var line = await Console.In.ReadLineAsync(cancellation);
            return line is { Length: > 0 } ? line : throw new CommandFailedException(wording.Say(Phrases.NoPassword), ExitCodes.BadUsage);
        }

        using var keys = TerminalKeys.Open(terminal.Error, TimeProvider.System) ?? throw new CommandFailedException(wording.Say(Phrases.NoPassword), ExitCodes.BadUsage);
        var password = await SecretLine.ReadAsync(keys, terminal.Error, wording.Say(Phrases.AskPassword), cancellation);
        if (password is not { Length: > 0 }) throw new CommandFailedException(wording.Say(Phrases.NoPassword));
        if (isNew && await SecretLine.ReadAsync(keys, terminal.Error, wording.Say(Phrases.AskAgain), cancellation) != password) throw new CommandFailedException(wording.Say(Phrases.NotTheSame));
        return password;
    }
}
