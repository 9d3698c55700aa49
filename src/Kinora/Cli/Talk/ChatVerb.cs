using System.CommandLine;

namespace Kinora.Cli.Talk;

/// <summary><c>chat draft.json</c>: a conversation about a film on this machine.</summary>
internal sealed class ChatVerb(Terminal terminal)
{
    private readonly Argument<string> draft = Options.FileArgument("draft", "The film's draft; one that does not exist is begun.");

    private readonly Option<string?> transcript = Options.Text("--transcript", "Write what is said to a Markdown file.", "file");

    public Command Build()
    {
        var command = new Command("chat", "Make and change a film by talking.") { draft, transcript };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(draft);
        OutputFile.Check(path);
        var project = await LocalProject.OpenAsync(path, mayBeNew: true, cancellation);
        using var record = Transcript.Open(parsed.GetValue(transcript));
        return await new ChatLoop(terminal, Console.In, project, record).RunAsync(cancellation);
    }
}
