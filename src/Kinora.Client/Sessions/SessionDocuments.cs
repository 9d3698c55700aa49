using System.Globalization;
using Kinora.Client.Service;

namespace Kinora.Client.Sessions;

/// <summary>What else a session can be asked for, where the server offers it; elsewhere each of these is a fault of the kind <see cref="FaultKind.NotFound"/>.</summary>
public sealed class SessionDocuments
{
    private readonly ServiceLine line;
    private readonly ClientSession session;

    internal SessionDocuments(ServiceLine line, ClientSession session) => (this.line, this.session) = (line, session);

    /// <summary>The film's versions and what was said.</summary>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public async Task<SessionHistory> HistoryAsync(CancellationToken cancellation = default)
    {
        using var answer = await line.AskAsync(Call.Get(StateOf("history")), cancellation);
        return SessionHistory.Of(answer);
    }

    /// <summary>One frame of the film now: JPEG.</summary>
    /// <param name="at">Which instant.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public async Task<byte[]> FrameAsync(TimeSpan at, int width = 640, CancellationToken cancellation = default)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"api/preview/{Uri.EscapeDataString(session.Id)}/frame?ms={at.TotalMilliseconds:0}&width={width}");
        return await BytesAsync(path, "image/jpeg", cancellation);
    }

    /// <summary>A stretch of the film now: MP4, written while it is made.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="into">What it is written to.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    /// <exception cref="IOException">The connection broke: what was written is not whole.</exception>
    public async Task ClipAsync(TimeSpan from, TimeSpan to, Stream into, int height = 360, CancellationToken cancellation = default)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture, $"api/preview/{Uri.EscapeDataString(session.Id)}/clip?from={from.TotalMilliseconds:0}&to={to.TotalMilliseconds:0}&height={height}");
        using var answer = await line.AskAsync(Call.Get(path) with { Accept = "video/mp4" }, cancellation);
        await using var stream = await answer.Response.Content.ReadAsStreamAsync(cancellation);
        await stream.CopyToAsync(into, cancellation);
    }

    /// <summary>The captions as a file.</summary>
    /// <param name="kind"><c>srt</c> or <c>vtt</c>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public Task<byte[]> CaptionsAsync(string kind, CancellationToken cancellation = default) => BytesAsync(StateOf($"latest/captions.{Uri.EscapeDataString(kind)}"), "*/*", cancellation);

    /// <summary>The film for another program.</summary>
    /// <param name="kind"><c>otio</c>, <c>edl</c> or <c>fcpxml</c>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public Task<byte[]> TimelineAsync(string kind, CancellationToken cancellation = default) => BytesAsync(StateOf($"latest/timeline.{Uri.EscapeDataString(kind)}"), "*/*", cancellation);

    private string StateOf(string what) => $"api/state/nemo_agent/me/{Uri.EscapeDataString(session.Id)}/{what}";

    private async Task<byte[]> BytesAsync(string path, string accept, CancellationToken cancellation)
    {
        using var answer = await line.AskAsync(Call.Get(path) with { Accept = accept }, cancellation);
        return await answer.Response.Content.ReadAsByteArrayAsync(cancellation);
    }
}
