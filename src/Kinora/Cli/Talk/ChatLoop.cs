using Kinora.Core;
using Kinora.Core.Summary;
using Kinora.Director.Planning;
using Kinora.Media.Ffmpeg;

namespace Kinora.Cli.Talk;

/// <summary>Reads a message a line, answers, keeps the project after every turn. A line that begins with / is a command.</summary>
internal sealed class ChatLoop(Terminal terminal, TextReader input, LocalProject project, Transcript transcript)
{
    private static readonly string[] Commands = ["/show", "/undo", "/redo", "/preview", "/export", "/help", "/quit"];

    private readonly FilmMedia media = new(TimeProvider.System);
    private string language = Environment.GetEnvironmentVariable("LANG")?.StartsWith("zh", StringComparison.Ordinal) == true ? "zh" : "en";

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var director = DirectorDesk.Open(media, project);
        foreach (var note in project.Notes) terminal.Out.WriteLine(Shown.Line(note));
        terminal.Out.WriteLine(Greeting());
        while (true)
        {
            terminal.Out.Write(terminal.IsLive ? "\n> " : "");
            terminal.Out.Flush();
            if (await input.ReadLineAsync(cancellation) is not { } line) return ExitCodes.Done;
            if (line.Trim() is not { Length: > 0 } message) continue;
            if (message is "/quit" or "/exit") return ExitCodes.Done;
            transcript.Ask(message);
            try
            {
                await AnswerAsync(director, message, cancellation);
            }
            catch (Exception failed) when (failed is CommandFailedException or ToolFailedException or ToolMissingException or IOException or UnauthorizedAccessException)
            {
                Say(Shown.Line(failed.Message)); // a wrong name or a full disk ends no conversation; the film itself was kept before
            }
        }
    }

    private string Greeting() => project.Project.Timeline.Duration > TimeSpan.Zero
        ? TimelineSummary.Describe(project.Project.Timeline, SummaryLanguages.FromTag(language), project.Project.NameOf)
        : Say(
            "Tell me what film you want: a topic, a script, or the names of your pictures and clips. /help tells more.",
            "告诉我您想要什么影片：一个主题、一段文案，或您的图片和视频的文件名。/help 查看更多。");

    private async Task AnswerAsync(FilmDirector director, string message, CancellationToken cancellation)
    {
        if (message.StartsWith('/') && !Path.Exists(message.Split(' ')[0]))
        {
            await CommandAsync(director, message, cancellation);
            return;
        }

        var (words, files) = NamedFiles.Take(message, Environment.CurrentDirectory);
        var attached = files.Count > 0 ? await project.AttachAsync(files, cancellation) : [];
        await TurnAsync(director, new TurnRequest(project.Project, words) { Attached = attached, Language = language }, cancellation);
    }

    private async Task TurnAsync(FilmDirector director, TurnRequest request, CancellationToken cancellation)
    {
        var turn = await director.TakeTurnAsync(request, null, cancellation);
        project.Project = turn.Project;
        language = turn.Reply.Language;
        project.Save();
        Say(turn.Reply.Text);
        var host = new LocalHost(terminal, media, project);
        foreach (var wanted in turn.Requests)
        {
            Say(await host.DoAsync(wanted, language, cancellation));
        }
    }

    private async Task CommandAsync(FilmDirector director, string message, CancellationToken cancellation)
    {
        var parts = message.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var host = new LocalHost(terminal, media, project);
        switch (parts[0])
        {
            case "/show":
                Say(TimelineSummary.Describe(project.Project.Timeline, SummaryLanguages.FromTag(language), project.Project.NameOf));
                break;
            case "/undo" or "/redo":
                var words = (parts[0], language) switch { ("/undo", "zh") => "撤销", ("/undo", _) => "undo", (_, "zh") => "重做", _ => "redo" };
                await TurnAsync(director, new TurnRequest(project.Project, words) { Language = language }, cancellation);
                break;
            case "/preview":
                Say(await host.DoAsync(new PreviewRequest(null), language, cancellation));
                break;
            case "/export":
                Say(await host.ExportAsync(new ExportRequest(), parts.Length > 1 ? parts[1] : null, Say, cancellation));
                break;
            default:
                if (parts[0] != "/help") Say(Say($"There is no {Shown.Line(parts[0])}.", $"没有 {Shown.Line(parts[0])} 这个命令。"));
                Say(Help());
                break;
        }
    }

    private string Help() => Say(
        "Say what you want, such as “make it vertical and 15 seconds” or “turn the music down”; name files to use them.\n",
        "直接说想要的效果，例如“改成竖屏，15秒”或“音乐小一点”；写上文件名就能使用文件。\n") + string.Join("  ", Commands);

    private void Say(string text)
    {
        terminal.Out.WriteLine(text);
        transcript.Answer(text);
    }

    private string Say(string english, string chinese) => language == "zh" ? chinese : english;
}
