using Kinora.Cli.Screen;
using Kinora.Cli.Talk;
using Kinora.Client.Conversations;
using Kinora.Client.Sessions;
using Kinora.Client.Transfers;

namespace Kinora.Cli.Client;

/// <summary>What can be asked of a session without a word to its director; told on a screen.</summary>
internal sealed class ServerCommands(ServerConnection server, ClientSession session, Wording wording, IChatScreen screen)
{
    private const string PreviewName = "preview.mp4";

    public async Task StatusAsync(CancellationToken cancellation)
    {
        var state = await session.StateAsync(cancellation);
        var account = await server.Client.AccountAsync(cancellation);
        var address = server.Client.Settings.Server.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var lines = new List<string>
        {
            wording.Say(Phrases.ServerIs, server.IsLocal ? $"{address} ({wording.Say(Phrases.OwnServer)})" : account is null ? address : $"{address} ({account})"),
            wording.Say(Phrases.FilmIs, Shown.Line(state.Name ?? state.Timeline?.Title ?? SessionNames.Unnamed), state.SessionId),
        };
        if (state.Files.Count > 0) lines.Add(wording.Say(Phrases.Files, string.Join(", ", state.Files.Select(file => Shown.Line(file.Name)))));
        lines.AddRange(state.Exports.Where(export => !export.HasEnded).Select(export => wording.Say(Phrases.ExportGoesOn, export.Id, export.Percent)));
        screen.Event(new
        {
            @event = "status", server = address, isLocal = server.IsLocal, account, session = state.SessionId, name = state.Name, version = state.Version,
            files = state.Files.Select(file => new { id = file.Id, name = file.Name, type = file.Type }).ToArray(),
            exports = state.Exports.Select(export => new { id = export.Id, stage = export.Stage.ToString().ToLowerInvariant(), percent = export.Percent }).ToArray(),
        });
        screen.Reply(string.Join('\n', lines));
        if (state.HasFilm) screen.Show(new FilmView(state.Timeline!, state.NameOf));
        else screen.Reply(wording.Say(Phrases.NothingYet));
    }

    public async Task CreditsAsync(CancellationToken cancellation)
    {
        if (server.IsLocal)
        {
            screen.Event(new { @event = "credits", counted = false });
            screen.Reply(wording.Say(Phrases.NoCredits));
            return;
        }

        var balance = await server.Client.CreditsAsync(cancellation);
        screen.Event(new { @event = "credits", counted = true, available = balance.Available, frozen = balance.Frozen, total = balance.Total });
        screen.Reply(balance.Describe(wording.Language));
    }

    /// <param name="rest">Files and addresses, as a person writes them.</param>
    public async Task UploadAsync(string rest, CancellationToken cancellation)
    {
        var (words, files) = NamedFiles.Take(rest, Environment.CurrentDirectory);
        foreach (var file in files) words = words.Replace(Path.GetFileName(file), "", StringComparison.Ordinal);
        var addresses = words.Split((char[])[' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.FirstOrDefault(word => !IsAddress(word)) is { } unknown) throw new CommandFailedException(wording.Say(Phrases.NoSuchFile, Shown.Line(unknown)));
        if (files.Count + addresses.Length == 0) throw new CommandFailedException(wording.Say(Phrases.UploadWhat));
        await UploadAsync(files, [.. addresses.Select(address => new Uri(address))], cancellation);
    }

    /// <returns>Whether all of them were taken.</returns>
    public async Task<bool> UploadAsync(IReadOnlyList<string> files, IReadOnlyList<Uri> addresses, CancellationToken cancellation)
    {
        var results = new List<UploadResult>();
        screen.Busy(wording.Say(Phrases.Uploading));
        if (files.Count > 0) results.Add(await session.UploadAsync(files, new Reporter<TransferProgress>(moved => Transfers.Show(screen, wording.Say(Phrases.Uploading), moved)), cancellation));
        if (addresses.Count > 0) results.Add(await session.UploadAsync(addresses, cancellation));
        screen.Idle();
        var all = new UploadResult([.. results.SelectMany(result => result.Files)], [.. results.SelectMany(result => result.Rejected)]);
        screen.Event(Transfers.EventOf(all));
        if (all.Files.Count > 0) screen.Reply(wording.Say(Phrases.Uploaded, string.Join(", ", all.Files.Select(file => Shown.Line(file.Name)))));
        foreach (var rejected in all.Rejected) screen.Reply(wording.Say(Phrases.Rejected, Shown.Line(rejected.Name), rejected.Fault));
        server.Remembered = session.Id;
        return all.Rejected.Count == 0;
    }

    /// <param name="name">The file; null: a free name in the current folder.</param>
    /// <param name="begun">Given the export's id as soon as it has one.</param>
    public async Task ExportAsync(string? name, ExportOptions options, Action<string> begun, CancellationToken cancellation)
    {
        if (name is not null && OutputFile.FormatOf(name) is { } format) options = options with { Format = format.ToString().ToLowerInvariant() };
        var path = OutputFile.Check(name ?? OutputFile.Free(options.Format));
        Tell(await FetchAsync(path, options, begun, cancellation), path);
    }

    /// <summary>A film that is there already.</summary>
    public async Task DownloadAsync(Film film, string path, CancellationToken cancellation)
    {
        await session.DownloadAsync(film, path, new Reporter<TransferProgress>(moved => Transfers.Show(screen, wording.Say(Phrases.Downloading), moved)), overwrite: false, cancellation);
        screen.Idle();
        Tell(film, path);
    }

    private void Tell(Film film, string path)
    {
        var facts = film.Bytes is { } bytes ? Shown.Bytes(bytes) : Shown.Bytes(new FileInfo(path).Length);
        if (film.Duration is { } length) facts = $"{Shown.Time(length)}, {facts}";
        screen.Event(Transfers.EventOf(film, path));
        screen.Reply(wording.Say(Phrases.Exported, Shown.Path(path), facts));
    }

    /// <summary>A small film, quickly made.</summary>
    public async Task PreviewAsync(string rest, Action<string> begun, CancellationToken cancellation)
    {
        var path = OutputFile.Check(rest.Length > 0 ? rest : PreviewName);
        var film = await FetchAsync(path, new ExportOptions { Quality = "draft", Resolution = "480p" }, begun, cancellation);
        screen.Event(Transfers.EventOf(film, path));
        screen.Reply(wording.Say(Phrases.PreviewAt, Shown.Path(path)));
    }

    /// <summary>The films there are, the latest first; numbers are what <see cref="FindAsync"/> takes.</summary>
    public async Task SessionsAsync(CancellationToken cancellation)
    {
        var all = await server.Client.SessionsAsync(cancellation);
        foreach (var entry in all)
        {
            screen.Event(new { @event = "session", id = entry.Id, name = entry.Name, current = entry.Id == session.Id, updatedAt = entry.UpdatedAt });
        }

        var lines = all.Select((entry, index) => Shown.Invariant($"{(entry.Id == session.Id ? "*" : " ")} {index + 1,2}  {Cells.Pad(Cells.Cut(Shown.Line(entry.Name), 40), 40)}  {DateOf(entry)}").TrimEnd());
        screen.Reply(all.Count == 0 ? wording.Say(Phrases.NoSessions) : string.Join('\n', lines));
    }

    /// <summary>By its number in the list, its id, or its name.</summary>
    public async Task<SessionEntry?> FindAsync(string wanted, CancellationToken cancellation)
    {
        var all = await server.Client.SessionsAsync(cancellation);
        return all.FirstOrDefault(entry => entry.Id == wanted)
            ?? (int.TryParse(wanted, out var number) && number > 0 ? all.ElementAtOrDefault(number - 1) : null)
            ?? all.FirstOrDefault(entry => entry.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Film> FetchAsync(string path, ExportOptions options, Action<string> begun, CancellationToken cancellation)
    {
        screen.Busy(wording.Say(Phrases.Exporting));
        var order = await session.StartExportAsync(options, cancellation);
        begun(order.Id);
        var film = await session.FollowExportAsync(order.Id, new Reporter<ExportProgress>(making => Transfers.Show(screen, wording, making)), cancellation);
        await session.DownloadAsync(film, path, new Reporter<TransferProgress>(moved => Transfers.Show(screen, wording.Say(Phrases.Downloading), moved)), overwrite: true, cancellation);
        screen.Idle();
        return film;
    }

    private static string DateOf(SessionEntry entry) => (entry.UpdatedAt ?? entry.CreatedAt)?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether it is no file but something on the web.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
