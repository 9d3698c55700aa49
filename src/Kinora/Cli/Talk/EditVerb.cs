using System.CommandLine;
using Kinora.Director.Planning;

namespace Kinora.Cli.Talk;

/// <summary><c>edit draft.json "make it vertical"</c>: one turn of a conversation about a draft.</summary>
internal sealed class EditVerb(Terminal terminal)
{
    private readonly Argument<string> draft = Options.FileArgument("draft", "A draft, as make --save-draft writes it; one that does not exist begins empty.");
    private readonly Argument<string> message = new("message") { Description = "What is to be changed, in English or Chinese.", HelpName = "message" };
    private readonly Option<string?> output = Options.Text("--out", "The draft to write (default: the draft itself).", "file", "-o");
    private readonly Option<string[]> with = Options.Files("--with", "Pictures, clips or sounds that the message is about.");
    private readonly Option<bool> json = new("--json") { Description = "The turn as JSON lines on the standard output." };

    public Command Build()
    {
        var command = new Command("edit", "Change a draft by saying how.") { draft, message, output, with, json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var target = parsed.GetValue(output) is { } name ? OutputFile.Check(name) : null;
        var project = await LocalProject.OpenAsync(parsed.GetRequiredValue(draft), mayBeNew: true, cancellation);
        foreach (var note in project.Notes) terminal.Error.WriteLine("kinora: " + Shown.Line(note));
        var attached = parsed.GetValue(with) is { Length: > 0 } files ? await project.AttachAsync(files, cancellation) : [];
        var media = new FilmMedia(TimeProvider.System);
        var isJson = parsed.GetValue(json);
        var request = new TurnRequest(project.Project, parsed.GetRequiredValue(message)) { Attached = attached };
        var turn = await DirectorDesk.Open(media, project).TakeTurnAsync(request, isJson ? happened => TurnLines.Write(terminal.Out, happened) : null, cancellation);
        project.Project = turn.Project;
        project.Save(target);
        if (isJson) TurnLines.Write(terminal.Out, turn);
        else terminal.Out.WriteLine(turn.Reply.Text);
        var host = new LocalHost(terminal, media, project);
        foreach (var wanted in turn.Requests)
        {
            var said = await host.DoAsync(wanted, turn.Reply.Language, cancellation);
            if (isJson) TurnLines.Write(terminal.Out, wanted, said);
            else terminal.Out.WriteLine(said);
        }

        return ExitCodes.Done;
    }
}
