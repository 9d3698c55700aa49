using System.CommandLine;
using Kinora.Cli.Client;
using Kinora.Client.Service;

namespace Kinora.Cli.Talk;

/// <summary><c>chat</c>: a conversation about a film on a server, the person's own by default; <c>chat draft.json</c>: about a draft, without one.</summary>
internal sealed class ChatVerb(Terminal terminal)
{
    private readonly Argument<string?> draft = new("draft")
    {
        Description = "A film's draft on this machine, without a server; one that does not exist is begun.", HelpName = "draft", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> isNew = new("--new") { Description = "Begin another film." };
    private readonly ServerOptions server = new();

    private readonly Option<string?> transcript = Options.Text("--transcript", "Write what is said to a Markdown file.", "file");

    public Command Build()
    {
        var command = new Command("chat", "Make and change a film by talking.") { draft, transcript, isNew };
        server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var record = Transcript.Open(parsed.GetValue(transcript));
        var path = parsed.GetValue(draft);
        try
        {
            return path is null ? await TalkToServerAsync(parsed, record, cancellation) : await TalkAboutDraftAsync(path, parsed, record, cancellation);
        }
        catch (ServiceException refused)
        {
            throw new CommandFailedException(refused.Fault.ToString());
        }
    }

    private async Task<int> TalkAboutDraftAsync(string path, ParseResult parsed, Transcript record, CancellationToken cancellation)
    {
        OutputFile.Check(path);
        if (parsed.GetValue(server.Server) is not null) throw new CommandFailedException("give a draft on this machine or --server, not both", ExitCodes.BadUsage);
        var wording = Wording.OfLocale(Environment.GetEnvironmentVariable);
        var project = await LocalProject.OpenAsync(path, mayBeNew: true, cancellation);
        await using var host = new LocalChat(terminal, project, wording);
        using var stage = ChatStage.Open(terminal, wording, parsed.GetValue(server.Json), notes: terminal.Out);
        return await TalkAsync(stage, record, host, cancellation);
    }

    private async Task<int> TalkToServerAsync(ParseResult parsed, Transcript record, CancellationToken cancellation)
    {
        var wording = Wording.OfLocale(Environment.GetEnvironmentVariable);
        using var stage = ChatStage.Open(terminal, wording, parsed.GetValue(server.Json), notes: terminal.Error);
        using var connection = await ServerConnection.OpenAsync(parsed, server, stage.Screen.Note, cancellation);
        var isFirst = parsed.GetValue(isNew) || connection.Remembered is null;
        var session = await connection.SessionAsync(parsed.GetValue(isNew), null, cancellation);
        await using var host = new ServerChat(connection, session, isFirst && parsed.GetValue(server.Session) is null);
        return await TalkAsync(stage, record, host, cancellation);
    }

    private static async Task<int> TalkAsync(ChatStage stage, Transcript record, IChatHost host, CancellationToken cancellation)
    {
        var input = new RecordedInput(stage.Input, record);
        return await new ChatLoop(input, new RecordedScreen(stage.Screen, record, () => host.Wording.Language), host).RunAsync(cancellation);
    }
}
