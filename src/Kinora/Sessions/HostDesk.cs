using System.Globalization;
using Kinora.Accounts;
using Kinora.Director.Planning;
using Kinora.Exports;
using Kinora.Http;
using Kinora.Media.Export;
using ExportRequest = Kinora.Director.Planning.ExportRequest;

namespace Kinora.Sessions;

/// <summary>What the server does when a conversation asks for it.</summary>
internal sealed class HostDesk(Ledger ledger, ExportDesk exports, PublicBase home, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <param name="project">The film as this turn leaves it.</param>
    /// <returns>What the person is told; an export is waited for until it is there.</returns>
    public async Task<HostAnswer> DoAsync(HostRequest request, TurnOrder order, Project project, string language, CancellationToken cancellation)
    {
        string Say(string english, string chinese) => TurnSentences.Say(language, english, chinese);
        switch (request)
        {
            case CreditsRequest when ledger.IsFreeFor(order.Caller):
                return new(Say("Nothing costs credits here.", "这里不消耗积分。"));
            case CreditsRequest:
                var balance = await ledger.BalanceAsync(order.Caller, cancellation);
                return new(Say(
                    $"{balance.Available} credits are available, {balance.Frozen} are reserved: {balance.Total} in all.",
                    $"可用积分 {balance.Available}，冻结 {balance.Frozen}，共 {balance.Total}。"));
            case ExportRequest export:
                return await ExportAsync(export, order, project, Say, cancellation);
            case PreviewRequest preview:
                return new(Say($"Here it is: {PreviewOf(order.Session.Id, preview)}", $"预览：{PreviewOf(order.Session.Id, preview)}"));
            case UploadRequest:
                return new(Say(
                    "Formats: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.", "支持的格式：mp4、mov、avi、webm、mkv、jpg、png、gif、webp、mp3、wav、m4a、aac。"));
            case CancelRequest:
                return await CancelAsync(order, Say, cancellation);
            default:
                throw new InvalidOperationException($"no case for {request}");
        }
    }

    private async Task<HostAnswer> ExportAsync(
        ExportRequest wanted, TurnOrder order, Project project, Func<string, string, string> say, CancellationToken cancellation)
    {
        if (project.Timeline.Duration <= TimeSpan.Zero) return new(say("The film is still empty: tell me what to make first.", "影片还是空的，请先告诉我要做什么。"));
        var output = new RenderOutput
        {
            Format = wanted.Format is { } format ? Enum.Parse<ExportFormat>(format, ignoreCase: true) : ExportFormat.Mp4,
            Quality = wanted.Quality is { } quality ? Enum.Parse<ExportQuality>(quality, ignoreCase: true) : ExportQuality.Standard,
            Lines = wanted.Resolution is { } lines ? int.Parse(lines.TrimEnd('p'), CultureInfo.InvariantCulture) : null,
            FramesPerSecond = wanted.FramesPerSecond,
        };
        var answer = await exports.SubmitAsync(order.Caller, new ExportOrder(null, order.Session.Id, project.Timeline, output), cancellation);
        if (!answer.Is(out var render, out var refusal)) return new(refusal.Message) { ErrorCode = refusal.Code.ToString(CultureInfo.InvariantCulture) };
        try
        {
            while (!render.HasEnded)
            {
                await Task.Delay(LookEvery, time, cancellation);
                render = await exports.FindAsync(order.Caller, render.Id, cancellation) ?? throw new InvalidDataException("An export is gone.");
            }
        }
        catch (OperationCanceledException)
        {
            return new(say($"The export goes on; it is called {render.Id}.", $"导出仍在进行，编号为 {render.Id}。"));
        }

        return render.Status switch
        {
            RenderStatus.Completed => new(say($"Your film is ready: {exports.AnswerOf(render).OutputUrl}", $"影片已导出：{exports.AnswerOf(render).OutputUrl}")),
            RenderStatus.Cancelled => new(say("The export was stopped.", "导出已停止。")),
            _ => new(say($"The export failed: {render.Error}", $"导出失败：{render.Error}")) { ErrorCode = "500" },
        };
    }

    private async Task<HostAnswer> CancelAsync(TurnOrder order, Func<string, string, string> say, CancellationToken cancellation)
    {
        var running = (await exports.ListAsync(order.Caller, order.Session.Id, cancellation)).Where(render => !render.HasEnded).ToList();
        if (running.Count == 0) return new(say("No export is running.", "当前没有正在进行的导出。"));
        foreach (var render in running) await exports.CancelAsync(order.Caller, render.Id, cancellation);
        return new(say("The export was stopped.", "导出已停止。"));
    }

    private string PreviewOf(string sessionId, PreviewRequest preview)
    {
        var range = preview.Range is { } stretch
            ? string.Create(CultureInfo.InvariantCulture, $"?from={stretch.Start.TotalMilliseconds:0}&to={stretch.End.TotalMilliseconds:0}")
            : "";
        return new Uri(home.Address, $"api/preview/{sessionId}/clip{range}").ToString();
    }
}

/// <summary>What came of something that the host was asked for.</summary>
internal sealed record HostAnswer(string Text)
{
    public string? ErrorCode { get; init; }
}
