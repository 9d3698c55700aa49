using System.CommandLine;

namespace Kinora.Cli.Talk;

/// <summary><c>chat draft.json</c>: a conversation about a film on this machine.</summary>
internal sealed class ChatVerb(Terminal terminal)
{
    private readonly Argument<string> draft = Options.FileArgument("draft", "The film's draft; one that does not exist is begun.");

    private readonly Option<string?> transcript = Options.Text("--transcript", "Write what is said to a Markdown file.", "file");
    private readonly Option<bool> json = new("--json") { Description = "What happens as JSON lines on the standard output; a message a line on the standard input." };

    public Command Build()
    {
        var command = new Command("chat", "Make and change a film by talking.") { draft, transcript, json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(draft);
        OutputFile.Check(path);
        var wording = Wording.OfLocale(Environment.GetEnvironmentVariable);
        var project = await LocalProject.OpenAsync(path, mayBeNew: true, cancellation);
        await using var host = new LocalChat(terminal, project, wording);
        using var record = Transcript.Open(parsed.GetValue(transcript));
        using var stage = ChatStage.Open(terminal, wording, parsed.GetValue(json), notes: terminal.Out);
        return await TalkAsync(stage, record, host, cancellation);
    }

    private static async Task<int> TalkAsync(ChatStage stage, Transcript record, IChatHost host, CancellationToken cancellation)
    {
        var input = new RecordedInput(stage.Input, record);
        return await new ChatLoop(input, new RecordedScreen(stage.Screen, record, () => host.Wording.Language), host).RunAsync(cancellation);
    }
}
