using System.Threading.Channels;
using Kinora.Client.Sessions;
using Kinora.Client.Transfers;
using Kinora.Client.Turns;
using Kinora.Core.Summary;

namespace Kinora.Client.Conversations;

/// <summary>Does what a message asks for, and tells it.</summary>
internal sealed class ConversationDesk(KinoraClient client, ClientSession session, ChannelWriter<ConversationEvent> events)
{
    public Func<Film, string?>? SaveAs { get; init; }

    public ExportOptions Usual { get; init; } = new();

    public async Task SendAsync(string text, bool streaming, bool isFollowUp, CancellationToken cancellation)
    {
        var actions = new List<GuiAction>();
        await foreach (var happened in session.SendAsync(text, streaming, cancellation))
        {
            switch (happened)
            {
                case TurnEvent.Working working:
                    Write(new ConversationEvent.Working(working.Title + "…"));
                    break;
                case TurnEvent.StillWorking still:
                    Write(new ConversationEvent.StillWorking(still.Text, still.Elapsed));
                    break;
                case TurnEvent.PartialText partial:
                    Write(new ConversationEvent.Partial(partial.Text));
                    break;
                case TurnEvent.Reply reply:
                    if (reply.Text.Length > 0) Tell(reply.Text);
                    actions.AddRange(reply.Actions.Where(action => !actions.Contains(action)));
                    break;
                case TurnEvent.Changed changed:
                    Tell(changed.Text);
                    break;
                case TurnEvent.Interrupted interrupted:
                    Tell(interrupted.Text);
                    break;
                case TurnEvent.Failed failed:
                    Write(new ConversationEvent.Failed(failed.Fault));
                    return;
            }
        }

        foreach (var action in actions) await DoAsync(action, isFollowUp, cancellation);
    }

    public async Task UploadAsync(IReadOnlyList<string> sources, bool isAll, CancellationToken cancellation)
    {
        var addresses = sources.Where(IsAddress).Select(source => new Uri(source)).ToList();
        var paths = sources.Where(source => !IsAddress(source)).Select(Expanded).ToList();
        var progress = new Reporter<TransferProgress>(moved => Write(new ConversationEvent.Uploading(moved)));
        var results = new List<UploadResult>();
        if (paths.Count > 0) results.Add(await session.UploadAsync(paths, progress, cancellation));
        if (addresses.Count > 0)
        {
            Write(new ConversationEvent.Working(Say("Fetching…", "正在获取…")));
            results.Add(await session.UploadAsync(addresses, cancellation));
        }

        var result = new UploadResult([.. results.SelectMany(one => one.Files)], [.. results.SelectMany(one => one.Rejected)]);
        Write(new ConversationEvent.Uploaded(result));
        var names = string.Join(Say(", ", "、"), result.Files.Select(file => file.Name));
        if (isAll && result.Files.Count > 0) Tell(Say($"Uploaded {names}. What shall I do with {(result.Files.Count == 1 ? "it" : "them")}?", $"已上传 {names}。接下来想怎么处理？"));
        foreach (var rejected in result.Rejected) Tell(Say($"{rejected.Name} was not taken: {rejected.Fault}", $"{rejected.Name} 未被接受：{rejected.Fault}"));
    }

    public void AskForFiles() => Tell(Say("Which file? Give me its path or its address.", "要上传哪个文件？请给我文件路径或网址。"));

    public async Task ExportAsync(ExportOptions options, CancellationToken cancellation)
    {
        Write(new ConversationEvent.Working(Say("Exporting…", "正在导出…")));
        var film = await session.ExportAsync(options, new Reporter<ExportProgress>(moved => Write(new ConversationEvent.Exporting(moved))), cancellation);
        var path = SaveAs?.Invoke(film);
        if (path is not null) await session.DownloadAsync(film, path, new Reporter<TransferProgress>(moved => Write(new ConversationEvent.Downloading(moved))), overwrite: false, cancellation);
        Write(new ConversationEvent.Exported(film, path));
        Tell(path is null ? Say($"Your film is ready: {film.Address}", $"影片已导出：{film.Address}") : Say($"Your film is ready: {path}", $"影片已保存：{path}"));
    }

    public async Task TellCreditsAsync(CancellationToken cancellation) => Tell((await client.CreditsAsync(cancellation)).Describe(client.Language));

    public async Task TellStateAsync(CancellationToken cancellation)
    {
        var state = await session.StateAsync(cancellation);
        var lines = new List<string> { state.HasFilm ? state.Summary(client.Language) : Say("There is no film yet.", "还没有影片。") };
        if (state.Files.Count > 0) lines.Add(Say($"Files: {string.Join(", ", state.Files.Select(file => file.Name))}", $"素材：{string.Join("、", state.Files.Select(file => file.Name))}"));
        lines.AddRange(state.Exports.Where(export => !export.HasEnded).Select(export => Say($"Export {export.Id}: {export.Percent}%", $"导出 {export.Id}：{export.Percent}%")));
        Tell(string.Join('\n', lines));
    }

    /// <summary>What an instruction to click stands for. What follows from a message that was sent for that reason sends no further one.</summary>
    private async Task DoAsync(GuiAction action, bool isFollowUp, CancellationToken cancellation)
    {
        switch (action)
        {
            case GuiAction.Export { IsOffered: false }:
                await ExportAsync(Usual, cancellation);
                break;
            case GuiAction.ShowCredits:
                await TellCreditsAsync(cancellation);
                break;
            case GuiAction.Edit { IsOffered: false } edit when !isFollowUp:
                await SendAsync(edit.Command, false, isFollowUp: true, cancellation);
                break;
            case GuiAction.ShowState or GuiAction.Edit { IsOffered: false }:
                await TellStateAsync(cancellation);
                break;
        }
    }

    private string Say(string english, string chinese) => client.Language == SummaryLanguage.Chinese ? chinese : english;

    private void Tell(string text) => Write(new ConversationEvent.Told(text));

    private void Write(ConversationEvent happened) => events.TryWrite(happened);

    private static bool IsAddress(string source) =>
        source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Expanded(string path) => path.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
        : path;

    /// <summary>At once, where it is reported: the framework's own posts to a pool and mixes the order.</summary>
    private sealed class Reporter<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
