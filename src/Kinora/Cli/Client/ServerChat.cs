using Kinora.Cli.Talk;
using Kinora.Client.Conversations;
using Kinora.Client.Service;
using Kinora.Client.Sessions;
using Kinora.Client.Transfers;
using Kinora.Core.Summary;

namespace Kinora.Cli.Client;

/// <summary>A conversation about a session on a server.</summary>
internal sealed class ServerChat(ServerConnection server, ClientSession first, bool isNew) : IChatHost
{
    private ClientSession session = first;
    private SessionState? seen;
    private bool isUnnamed = isNew;
    private readonly HashSet<string> fetched = [];
    private string? export;
    private string? waiting;

    public Wording Wording { get; private set; } = server.Wording;

    /// <summary>Something was refused or failed since the chat began.</summary>
    public bool HasFailed { get; private set; }

    public async Task OpenAsync(IChatScreen screen, CancellationToken cancellation)
    {
        seen = await session.StateAsync(cancellation);
        screen.Event(new { @event = "session", id = session.Id, name = seen.Name });
        if (seen.HasFilm)
        {
            screen.Note(Wording.Say(Phrases.GoingOn, NameOf(seen)));
            screen.Show(Film(seen));
        }
        else
        {
            screen.Note(ChatCommands.Opening(Wording));
        }
    }

    public async Task SayAsync(string words, IReadOnlyList<string> files, IChatScreen screen, CancellationToken cancellation)
    {
        seen ??= await session.StateAsync(cancellation);
        Wording = new Wording(Conversation.LanguageOf(words) ?? Wording.Language);
        screen.Busy(Wording.Say(Phrases.Thinking));
        var conversation = new Conversation(server.Client, session) { SaveAs = NextFile };
        await foreach (var happened in conversation.SayAsync(words, files, cancellation)) Tell(happened, screen);
        await SettleAsync(screen, cancellation);
        if (!isUnnamed || !seen.HasFilm) return;
        isUnnamed = false;
        await SessionNames.NameAsync(server.Client, session, words, cancellation);
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        waiting = null;
        try
        {
            if (export is { } running) await session.CancelExportAsync(running, cancellation);
            else await session.StopTurnAsync(cancellation);
        }
        catch (ServiceException)
        {
            // It has ended meanwhile, or the server can't stop it: we no longer wait for it in any case.
        }

        export = null;
    }

    public async Task CommandAsync(string name, string rest, IChatScreen screen, CancellationToken cancellation)
    {
        var commands = new ServerCommands(server, session, Wording, screen);
        switch (name)
        {
            case "/show":
                seen = await session.StateAsync(cancellation);
                if (seen.HasFilm) screen.Show(Film(seen));
                else screen.Reply(Wording.Say(Phrases.NothingYet));
                break;
            case "/status":
                await commands.StatusAsync(cancellation);
                break;
            case "/credits":
                await commands.CreditsAsync(cancellation);
                break;
            case "/undo" or "/redo":
                await SayAsync((name, Wording.Tag) switch { ("/undo", "zh") => "撤销", ("/undo", _) => "undo", (_, "zh") => "重做", _ => "redo" }, [], screen, cancellation);
                break;
            case "/upload":
                await commands.UploadAsync(rest, cancellation);
                break;
            case "/export":
                await commands.ExportAsync(rest.Length > 0 ? rest : null, new ExportOptions(), id => export = id, cancellation);
                export = null;
                break;
            case "/preview":
                await commands.PreviewAsync(rest, id => export = id, cancellation);
                export = null;
                break;
            case "/sessions":
                await SwitchAsync(rest, commands, screen, cancellation);
                break;
            case "/new":
                await BeginAsync(rest.Length > 0 ? rest : null, screen, cancellation);
                break;
            default:
                throw new InvalidOperationException($"no case for {name}");
        }
    }

    public bool IsOrdinary(Exception failure)
    {
        var isOrdinary = failure is ServiceException or CommandFailedException or IOException or UnauthorizedAccessException;
        HasFailed |= isOrdinary;
        return isOrdinary;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static FilmView Film(SessionState state) => new(state.Timeline ?? Core.Timeline.Empty, state.NameOf);

    private static string NameOf(SessionState state) => Shown.Line(state.Name is { Length: > 0 } name && name != SessionNames.Unnamed ? name : state.Timeline?.Title ?? state.Name ?? state.SessionId);

    private static string NextFile(Film film) => Path.GetFullPath(OutputFile.Free(film.Format ?? "mp4"));

    private void Tell(ConversationEvent happened, IChatScreen screen)
    {
        if (happened is ConversationEvent.Told told)
        {
            Flush(screen);
            waiting = told.Text;
            return;
        }

        switch (happened)
        {
            case ConversationEvent.Working working:
                Flush(screen);
                screen.Busy(working.Text.TrimEnd('…', '.'));
                break;
            case ConversationEvent.StillWorking still:
                screen.Note(still.Text);
                break;
            case ConversationEvent.Exporting making:
                export = making.Progress.Status.Id;
                Transfers.Show(screen, Wording, making.Progress);
                break;
            case ConversationEvent.Uploading moved:
                Transfers.Show(screen, Wording.Say(Phrases.Uploading), moved.Progress);
                break;
            case ConversationEvent.Downloading moved:
                Transfers.Show(screen, Wording.Say(Phrases.Downloading), moved.Progress);
                break;
            case ConversationEvent.Uploaded uploaded:
                screen.Event(Transfers.EventOf(uploaded.Result));
                break;
            case ConversationEvent.Exported exported:
                export = null;
                fetched.Add(exported.Film.ExportId);
                screen.Event(Transfers.EventOf(exported.Film, exported.Path));
                break;
            case ConversationEvent.Failed failed:
                Flush(screen);
                HasFailed = true;
                screen.Idle();
                screen.Event(Transfers.EventOf(failed.Fault));
                screen.Reply(failed.Fault.ToString());
                break;
        }
    }

    private void Flush(IChatScreen screen)
    {
        if (waiting is not { } text) return;
        waiting = null;
        screen.Idle();
        screen.Reply(text);
    }

    /// <summary>The last words are told with the film, where it is another than before.</summary>
    private async Task SettleAsync(IChatScreen screen, CancellationToken cancellation)
    {
        var before = seen;
        seen = await session.StateAsync(cancellation);
        server.Remembered = session.Id;
        if (seen.HasFilm && (before is null || !seen.IsSameFilm(before)))
        {
            var summary = TimelineSummary.Describe(seen.Timeline!, Wording.Language, seen.NameOf);
            screen.Idle();
            if (waiting is { } text && text.EndsWith(summary, StringComparison.Ordinal)) screen.Reply(text, Film(seen));
            else
            {
                if (waiting is { } other) screen.Reply(other);
                screen.Show(Film(seen));
            }

            waiting = null;
        }

        Flush(screen);
        await FetchAsync(before, screen, cancellation);
    }

    /// <summary>What the server's director exported, because it was asked in words that only it understands, comes here as well.</summary>
    private async Task FetchAsync(SessionState? before, IChatScreen screen, CancellationToken cancellation)
    {
        var known = before?.Exports.Select(made => made.Id).ToHashSet() ?? [];
        foreach (var film in seen!.Exports.Where(made => !known.Contains(made.Id)).Select(made => made.Film).OfType<Film>().Where(film => fetched.Add(film.ExportId)))
        {
            await new ServerCommands(server, session, Wording, screen).DownloadAsync(film, NextFile(film), cancellation);
        }
    }

    private async Task SwitchAsync(string rest, ServerCommands commands, IChatScreen screen, CancellationToken cancellation)
    {
        if (rest.Length == 0)
        {
            await commands.SessionsAsync(cancellation);
            return;
        }

        if (await commands.FindAsync(rest, cancellation) is not { } entry)
        {
            screen.Reply(Wording.Say(Phrases.NoSuchSession, Shown.Line(rest)));
            return;
        }

        (session, isUnnamed) = (server.Client.Session(entry.Id), false);
        server.Remembered = session.Id;
        await OpenAsync(screen, cancellation);
    }

    private async Task BeginAsync(string? name, IChatScreen screen, CancellationToken cancellation)
    {
        session = await server.Client.CreateSessionAsync(name ?? SessionNames.Unnamed, Wording.Tag, cancellation);
        (seen, isUnnamed) = (null, name is null);
        server.Remembered = session.Id;
        screen.Event(new { @event = "session", id = session.Id, name = name ?? SessionNames.Unnamed });
        screen.Reply(Wording.Say(Phrases.NewFilm));
    }
}
