using System.CommandLine;
using Kinora.Cli.Talk;
using Kinora.Client.Transfers;

namespace Kinora.Cli.Client;

/// <summary><c>send</c>, <c>upload</c>, <c>status</c>, <c>export</c>: one thing each, about the film of last time.</summary>
internal sealed class TalkVerbs(Terminal terminal)
{
    private readonly Argument<string> message = new("message") { Description = "What you want, in English or Chinese.", HelpName = "message" };
    private readonly Option<string[]> files = Options.Files("--file", "Pictures, clips or sounds that the message is about.");
    private readonly Option<bool> isNew = new("--new") { Description = "Begin another film." };
    private readonly Argument<string[]> sources = new("files") { Description = "Pictures, clips or sounds: files, or addresses of them.", Arity = ArgumentArity.OneOrMore, HelpName = "file..." };
    private readonly Option<string?> output = Options.Text("--out", "The file to write (default: film.mp4, or the next name that is free).", "file", "-o");
    private readonly Option<string?> format = Options.Named("--format", "mp4, webm, mov, gif, mp3 or wav (default: as the file's name says, else mp4).", ["mp4", "webm", "mov", "gif", "mp3", "wav"]);
    private readonly Option<string?> quality = Options.Named("--quality", "draft, standard or high (default: high).", ["draft", "standard", "high"]);
    private readonly Option<string?> resolution = Options.Named("--resolution", "480p, 720p, 1080p, 1440p or 2160p.", ["480p", "720p", "1080p", "1440p", "2160p"]);

    public Command BuildSend()
    {
        var options = new ServerOptions();
        var command = new Command("send", "Say one thing about a film on a server, and see what comes of it.") { message, files, isNew };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            var given = Existing(server, parsed.GetValue(files) ?? []);
            var text = parsed.GetRequiredValue(message);
            var began = parsed.GetValue(isNew) || server.Remembered is null;
            await using var chat = new ServerChat(server, await server.SessionAsync(parsed.GetValue(isNew), null, cancellation), began);
            await chat.SayAsync(text, given, screen, cancellation);
            return !chat.HasFailed;
        }, cancellation));
        return command;
    }

    public Command BuildUpload()
    {
        var options = new ServerOptions();
        var command = new Command("upload", "Add files to a film on a server.") { sources, isNew };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            var all = parsed.GetRequiredValue(sources);
            var addresses = all.Where(ServerCommands.IsAddress).Select(source => new Uri(source)).ToList();
            var paths = Existing(server, all.Where(source => !ServerCommands.IsAddress(source)));
            var session = await server.SessionAsync(parsed.GetValue(isNew), null, cancellation);
            return await new ServerCommands(server, session, server.Wording, screen).UploadAsync(paths, addresses, cancellation);
        }, cancellation));
        return command;
    }

    public Command BuildStatus()
    {
        var options = new ServerOptions();
        var command = new Command("status", "Show the film, its files and its exports.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            var session = await server.ExistingSessionAsync(cancellation);
            await new ServerCommands(server, session, server.Wording, screen).StatusAsync(cancellation);
            return true;
        }, cancellation));
        return command;
    }

    public Command BuildExport()
    {
        var options = new ServerOptions();
        var command = new Command("export", "Make the film a file and fetch it.") { output, format, quality, resolution };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => ServerVerb.RunAsync(terminal, parsed, options, async (server, screen) =>
        {
            var name = parsed.GetValue(output);
            if (name is not null) OutputFile.Check(name);
            var wanted = new ExportOptions { Quality = parsed.GetValue(quality) ?? "high", Resolution = parsed.GetValue(resolution) };
            if (parsed.GetValue(format) is { } named) wanted = wanted with { Format = named };
            var session = await server.ExistingSessionAsync(cancellation);
            await new ServerCommands(server, session, server.Wording, screen).ExportAsync(name, wanted, _ => { }, cancellation);
            return true;
        }, cancellation));
        return command;
    }


    /// <summary>Full paths: a wrong name is told before anything is sent.</summary>
    private static List<string> Existing(ServerConnection server, IEnumerable<string> names)
    {
        var paths = names.Select(Path.GetFullPath).ToList();
        var missing = paths.FirstOrDefault(path => !File.Exists(path));
        return missing is null ? paths : throw new CommandFailedException(server.Wording.Say(Phrases.NoSuchFile, Shown.Path(missing)));
    }
}
