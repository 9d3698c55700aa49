using Kinora.Core.Summary;
using Kinora.Director.Planning;
using Kinora.Media.Ffmpeg;

namespace Kinora.Cli.Talk;

/// <summary>A conversation about a draft on this machine, with no server.</summary>
internal sealed class LocalChat(Terminal terminal, LocalProject project, Wording wording) : IChatHost
{
    private readonly FilmMedia media = new(TimeProvider.System);
    private FilmDirector? director;

    public Wording Wording { get; private set; } = wording;

    private FilmView Film => new(project.Project.Timeline, project.Project.NameOf);

    public Task OpenAsync(IChatScreen screen, CancellationToken cancellation)
    {
        director = DirectorDesk.Open(media, project);
        foreach (var note in project.Notes) screen.Note(Shown.Line(note));
        if (project.Project.Timeline.Duration > TimeSpan.Zero) screen.Show(Film);
        else screen.Note(ChatCommands.Opening(Wording));
        return Task.CompletedTask;
    }

    public async Task SayAsync(string words, IReadOnlyList<string> files, IChatScreen screen, CancellationToken cancellation)
    {
        var attached = files.Count > 0 ? await project.AttachAsync(files, cancellation) : [];
        await TurnAsync(new TurnRequest(project.Project, words) { Attached = attached, Language = Wording.Tag }, screen, cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task CommandAsync(string name, string rest, IChatScreen screen, CancellationToken cancellation)
    {
        var host = new LocalHost(terminal, media, project);
        switch (name)
        {
            case "/show" or "/status":
                screen.Show(Film);
                break;
            case "/undo" or "/redo":
                var words = (name, Wording.Tag) switch { ("/undo", "zh") => "撤销", ("/undo", _) => "undo", (_, "zh") => "重做", _ => "redo" };
                await TurnAsync(new TurnRequest(project.Project, words) { Language = Wording.Tag }, screen, cancellation);
                break;
            case "/preview":
                screen.Reply(await host.DoAsync(new PreviewRequest(null), Wording.Tag, cancellation));
                break;
            case "/export":
                screen.Reply(await host.ExportAsync(new ExportRequest(), rest.Length > 0 ? rest : null, SayIn, cancellation));
                break;
            case "/credits":
                screen.Reply(await host.DoAsync(new CreditsRequest(), Wording.Tag, cancellation));
                break;
            case "/upload":
                await UploadAsync(rest, screen, cancellation);
                break;
            default:
                screen.Reply(Wording.Say(Phrases.NotHere, name));
                break;
        }
    }

    public bool IsOrdinary(Exception failure) =>
        failure is CommandFailedException or ToolFailedException or ToolMissingException or IOException or UnauthorizedAccessException;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string SayIn(string english, string chinese) => Wording.Language == SummaryLanguage.Chinese ? chinese : english;

    private async Task UploadAsync(string rest, IChatScreen screen, CancellationToken cancellation)
    {
        var (_, files) = NamedFiles.Take(rest, Environment.CurrentDirectory);
        if (files.Count == 0)
        {
            screen.Reply(rest.Length == 0 ? Wording.Say(Phrases.UploadWhat) : Wording.Say(Phrases.NoSuchFile, Shown.Line(rest)));
            return;
        }

        await project.AttachAsync(files, cancellation);
        project.Save();
        screen.Reply(Wording.Say(Phrases.Uploaded, string.Join(", ", files.Select(file => Shown.Line(Path.GetFileName(file))))));
    }

    private async Task TurnAsync(TurnRequest request, IChatScreen screen, CancellationToken cancellation)
    {
        screen.Busy(Wording.Say(Phrases.Thinking));
        var turn = await director!.TakeTurnAsync(request, happened => screen.Event(happened), cancellation);
        screen.Idle();
        project.Project = turn.Project;
        Wording = new Wording(SummaryLanguages.FromTag(turn.Reply.Language));
        project.Save();
        screen.Reply(turn.Reply.Text, turn.Reply.Kind == ReplyKind.Changed ? Film : null);
        var host = new LocalHost(terminal, media, project);
        foreach (var wanted in turn.Requests)
        {
            screen.Reply(await host.DoAsync(wanted, Wording.Tag, cancellation));
        }
    }
}
