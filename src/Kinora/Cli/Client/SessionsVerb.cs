using System.CommandLine;
using Kinora.Cli.Talk;
using Kinora.Client.Sessions;

namespace Kinora.Cli.Client;

/// <summary><c>sessions</c>: the films there are; <c>use</c>, <c>new</c>, <c>rename</c>, <c>delete</c>.</summary>
internal sealed class SessionsVerb(Terminal terminal)
{
    private readonly Argument<string> which = new("session") { Description = "Its number in the list, its id, or its name.", HelpName = "session" };
    private readonly Argument<string> name = new("name") { Description = "What it is to be called.", HelpName = "name" };

    public Command Build()
    {
        var list = new Command("sessions", "List the films there are, the latest first; the one that commands are about has a star.");
        Do(list, (_, commands, _, cancellation) => commands.SessionsAsync(cancellation));
        var use = new Command("use", "Go on with another film.") { which };
        DoWith(use, (server, entry, screen, _, _) =>
        {
            server.Remembered = entry.Id;
            screen.Reply(server.Wording.Say(Phrases.SwitchedTo, Shown.Line(entry.Name)));
            return Task.CompletedTask;
        });
        var begin = new Command("new", "Begin another film.") { name };
        Do(begin, async (server, _, screen, cancellation, parsed) =>
        {
            var session = await server.Client.CreateSessionAsync(parsed.GetRequiredValue(name), cancellation: cancellation);
            server.Remembered = session.Id;
            screen.Event(new { @event = "session", id = session.Id, name = session.Name });
            screen.Reply(server.Wording.Say(Phrases.Begun, Shown.Line(session.Name)));
        });
        var rename = new Command("rename", "Call a film something else.") { which, name };
        DoWith(rename, async (server, entry, screen, parsed, cancellation) =>
        {
            await server.Client.RenameSessionAsync(entry.Id, parsed.GetRequiredValue(name), cancellation);
            screen.Reply(server.Wording.Say(Phrases.Renamed, Shown.Line(parsed.GetRequiredValue(name))));
        });
        var delete = new Command("delete", "Delete a film and all its versions.") { which };
        DoWith(delete, async (server, entry, screen, _, cancellation) =>
        {
            await server.Client.DeleteSessionAsync(entry.Id, cancellation);
            if (server.Remembered == entry.Id) server.Remembered = null;
            screen.Reply(server.Wording.Say(Phrases.Deleted, Shown.Line(entry.Name)));
        });
        foreach (var below in (Command[])[use, begin, rename, delete]) list.Subcommands.Add(below);
        return list;
    }

    private void Do(Command command, Func<ServerConnection, ServerCommands, IChatScreen, CancellationToken, Task> work) =>
        Do(command, (server, commands, screen, cancellation, _) => work(server, commands, screen, cancellation));

    private void Do(Command command, Func<ServerConnection, ServerCommands, IChatScreen, CancellationToken, ParseResult, Task> work)
    {
        var options = new ServerOptions();
        options.AddTo(command, hasSession: false);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            var current = server.Client.Session(server.Remembered ?? "");
            await work(server, new ServerCommands(server, current, server.Wording, screen), screen, cancellation, parsed);
            return true;
        }, cancellation));
    }

    private void DoWith(Command command, Func<ServerConnection, SessionEntry, IChatScreen, ParseResult, CancellationToken, Task> work) =>
        Do(command, async (server, commands, screen, cancellation, parsed) =>
        {
            var wanted = parsed.GetRequiredValue(which);
            var entry = await commands.FindAsync(wanted, cancellation) ?? throw new CommandFailedException(server.Wording.Say(Phrases.NoSuchSession, Shown.Line(wanted)).TrimEnd('.', '。'));
            await work(server, entry, screen, parsed, cancellation);
        });
}
