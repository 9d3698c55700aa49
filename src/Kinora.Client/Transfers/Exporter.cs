using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Client.Service;
using Kinora.Client.Sessions;
using Kinora.Client.Turns;

namespace Kinora.Client.Transfers;

/// <summary>Orders films and waits for them: by events where the server tells them, else by looking.</summary>
internal sealed class Exporter(ServiceLine line)
{
    private const string Root = "api/render/proxy/lambda";
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    // Servers that tell events send a sign of life every 10 s.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    private TimeProvider Time => line.Settings.Time;

    public async Task<ExportStatus> StartAsync(ClientSession session, ExportOptions options, CancellationToken cancellation)
    {
        var state = await session.StateAsync(cancellation);
        if (!state.HasFilm)
        {
            throw new ServiceException(new ServiceFault(FaultKind.Impossible, 422, line.Sentences.Say("There is no film to export yet.", "还没有可以导出的影片。"))
            {
                Advice = line.Sentences.Say("Say what film you want first.", "请先告诉我您想要什么影片。"),
            });
        }

        var id = options.Id ?? NewId();
        var body = new JsonObject { ["id"] = id, ["sessionId"] = session.Id };
        // A server that counts versions exports the latest by itself; any other is sent the film.
        if (state.Version is null) body["draft"] = JsonNode.Parse(state.Draft!);
        body["output"] = JsonSerializer.SerializeToNode(options.Output());
        // The id makes it one export however often it is sent.
        using var answer = await line.AskAsync(Call.Post(Root, body) with { IsRepeatable = true }, cancellation);
        return Read(answer) ?? new ExportStatus(id, ExportStage.Pending, 0);
    }

    public async Task<ExportStatus> LookAsync(string id, CancellationToken cancellation)
    {
        using var answer = await line.AskAsync(Call.Get(PathOf(id)), cancellation);
        return Read(answer) ?? throw new ServiceException(line.Sentences.Strange());
    }

    public async Task<ExportStatus> CancelAsync(string id, CancellationToken cancellation)
    {
        using var answer = await line.AskAsync(new Call(HttpMethod.Post, PathOf(id) + "/cancel"), cancellation);
        return Read(answer) ?? throw new ServiceException(line.Sentences.Strange());
    }

    public async Task<Film> FollowAsync(string id, IProgress<ExportProgress>? progress, CancellationToken cancellation)
    {
        var begun = Time.GetTimestamp();
        var (hasEvents, pause) = (true, FirstPause);
        while (true)
        {
            ExportStatus? status = null;
            if (hasEvents) (hasEvents, status) = await ListenAsync(id, Tell, cancellation);
            if (status is not { HasEnded: true })
            {
                status = await LookAsync(id, cancellation);
                Tell(status);
            }

            if (status.HasEnded) return FilmOf(status);
            await Task.Delay(pause, Time, cancellation);
            pause = pause * 2 < line.Settings.PollEvery ? pause * 2 : line.Settings.PollEvery;
        }

        void Tell(ExportStatus status) => progress?.Report(new ExportProgress(status, Time.GetElapsedTime(begun)));
    }

    /// <returns>Whether the server tells events, and the last one.</returns>
    private async Task<(bool HasEvents, ExportStatus? Last)> ListenAsync(string id, Action<ExportStatus> tell, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(LongestSilence, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellation);
        ExportStatus? last = null;
        try
        {
            using var answer = await line.AskAsync(Call.Get(PathOf(id) + "/events") with { Accept = "text/event-stream" }, cancellation);
            if (answer.Response.Content.Headers.ContentType?.MediaType != "text/event-stream") return (false, null);
            await using var stream = await answer.Response.Content.ReadAsStreamAsync(either.Token);
            await foreach (var data in SseReader.ReadAsync(stream, either.Token))
            {
                silence.CancelAfter(LongestSilence);
                if (data.Length == 0 || Parse(data) is not { } status) continue;
                last = status;
                tell(status);
            }

            return (true, last);
        }
        catch (ServiceException none) when (none.Fault.Kind is FaultKind.NotFound or FaultKind.Malformed or FaultKind.Strange)
        {
            return (false, null); // polling tells whether there is such an export
        }
        catch (Exception cut) when ((cut is IOException or HttpRequestException || silence.IsCancellationRequested) && !cancellation.IsCancellationRequested)
        {
            return (true, last);
        }
    }

    private Film FilmOf(ExportStatus status)
    {
        if (status.Film is { } film) return film;
        throw new ServiceException(status.Stage switch
        {
            ExportStage.Cancelled => new ServiceFault(FaultKind.Conflict, 409, line.Sentences.Say("The export was stopped.", "导出已停止。")),
            ExportStage.Failed => new ServiceFault(FaultKind.ServerFailed, 500, line.Sentences.Say("The export failed" + Reason(status, ": ", "."), "导出失败" + Reason(status, "：", "。"))),
            _ => line.Sentences.Strange(),
        });
    }

    private static string Reason(ExportStatus status, string colon, string stop) => status.Error is { Length: > 0 } error ? colon + error : stop;

    private ExportStatus? Read(WireAnswer answer) => answer.Root is { } root ? ExportStatus.Of(root, line.Settings.Server) : null;

    private ExportStatus? Parse(string data)
    {
        try
        {
            using var document = JsonDocument.Parse(data);
            return ExportStatus.Of(document.RootElement, line.Settings.Server);
        }
        catch (JsonException)
        {
            return null; // no event; the next look tells
        }
    }

    private static string PathOf(string id) => $"{Root}/{Uri.EscapeDataString(id)}";

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"render_{Time.GetUtcNow().ToUnixTimeMilliseconds()}_{Guid.NewGuid().ToString("N")[..8]}");
}
