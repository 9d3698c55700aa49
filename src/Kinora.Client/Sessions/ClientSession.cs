using Kinora.Client.Service;
using Kinora.Client.Transfers;
using Kinora.Client.Turns;

namespace Kinora.Client.Sessions;

/// <summary>A session on a server: a film and the talk about it. When the server no longer has it, another one takes its place, which is told.</summary>
public sealed class ClientSession
{
    private readonly ServiceLine line;
    private readonly ServerOffers offers;
    private readonly string language;
    private readonly SemaphoreSlim renewing = new(1, 1);
    private volatile string? id;
    private volatile TaggedState? last;

    internal ClientSession(ServiceLine line, ServerOffers offers, string? id, string name, string language) =>
        (this.line, this.offers, this.id, Name, this.language) = (line, offers, id, name, language);

    /// <summary>By which it is found again.</summary>
    public string Id => id ?? throw new InvalidOperationException("The session has not begun.");

    /// <summary>The name it was begun with.</summary>
    public string Name { get; }

    /// <summary>History, previews, captions, files for other programs: what Kinora's own server offers beyond the documents.</summary>
    public SessionDocuments Documents => new(line, this);

    /// <summary>The id of the turn that goes on; null: none, or the server tells no ids.</summary>
    public string? CurrentTurn { get; internal set; }

    /// <summary>
    /// Sends a message and tells what happens until it is answered. It is sent once: when the stream is cut it is joined again where the server
    /// offers that, else the state tells what came of it. It never throws <see cref="ServiceException"/>: a refusal is the last event.
    /// </summary>
    /// <param name="text">What the person says.</param>
    /// <param name="streaming">Whether replies come in pieces first, where the server does that.</param>
    /// <param name="cancellation">Stops listening; the server goes on. See <see cref="StopTurnAsync"/>.</param>
    public IAsyncEnumerable<TurnEvent> SendAsync(string text, bool streaming = false, CancellationToken cancellation = default) =>
        new TurnTalk(line, offers, this, new Message(text, streaming)).RunAsync(cancellation);

    /// <summary>The same with files, which are uploaded first; one that is refused is told, the others are sent.</summary>
    /// <param name="text">What the person says.</param>
    /// <param name="files">Paths of files.</param>
    /// <param name="progress">How the uploads go.</param>
    /// <param name="streaming">Whether replies come in pieces first.</param>
    /// <param name="cancellation">Stops uploading and listening.</param>
    /// <exception cref="ServiceException">None of the files is taken.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    public async IAsyncEnumerable<TurnEvent> SendAsync(
        string text, IReadOnlyList<string> files, IProgress<TransferProgress>? progress = null, bool streaming = false,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (files.Count > 0) await UploadAsync(files, progress, cancellation);
        await foreach (var happened in SendAsync(text, streaming, cancellation)) yield return happened;
    }

    /// <summary>Takes the last change back, as a message does.</summary>
    public IAsyncEnumerable<TurnEvent> UndoAsync(CancellationToken cancellation = default) => SendAsync(line.Sentences.Say("undo", "撤销"), false, cancellation);

    /// <summary>Makes a change that was taken back again, as a message does.</summary>
    public IAsyncEnumerable<TurnEvent> RedoAsync(CancellationToken cancellation = default) => SendAsync(line.Sentences.Say("redo", "重做"), false, cancellation);

    /// <summary>Goes to an earlier or later version of the film, as a message does.</summary>
    /// <param name="version">Its number in <see cref="SessionHistory"/>.</param>
    /// <param name="cancellation">Stops listening.</param>
    public IAsyncEnumerable<TurnEvent> GoToVersionAsync(int version, CancellationToken cancellation = default) =>
        SendAsync(line.Sentences.Say($"go to version {version}", $"回到版本 {version}"), false, cancellation);

    /// <summary>Stops the turn that goes on.</summary>
    /// <returns>Whether one was stopped.</returns>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public async Task<bool> StopTurnAsync(CancellationToken cancellation = default)
    {
        if (CurrentTurn is not { } turn || !await offers.TurnsAsync(cancellation)) return false;
        using var answer = await line.AskAsync(new Call(HttpMethod.Post, $"api/turns/{Uri.EscapeDataString(turn)}/cancel"), cancellation);
        return answer.Find("cancelled") is { ValueKind: System.Text.Json.JsonValueKind.True };
    }

    /// <summary>The film, the files and the exports now.</summary>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public Task<SessionState> StateAsync(CancellationToken cancellation = default) => WithIdAsync(async session =>
    {
        var known = last is { } seen && seen.State.SessionId == session ? seen : null;
        var call = Call.Get($"api/state/nemo_agent/me/{Uri.EscapeDataString(session)}/latest");
        if (known is not null) call = call with { Headers = [("If-None-Match", known.Tag)] };
        using var answer = await line.AskAsync(call, cancellation);
        if (answer.Response.StatusCode == System.Net.HttpStatusCode.NotModified && known is not null) return known.State;
        var state = SessionState.Of(answer, session, line.Settings.Server);
        last = answer.Header("ETag") is { } tag ? new TaggedState(tag, state) : null;
        return state;
    }, cancellation);

    /// <summary>Uploads one file. It is read as a stream; a large one is gone on with after a cut where the server offers that.</summary>
    /// <exception cref="ServiceException">The file is refused, or the server can't be reached.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public Task<UploadResult> UploadAsync(string path, IProgress<TransferProgress>? progress = null, CancellationToken cancellation = default) =>
        UploadAsync([path], progress, cancellation);

    /// <summary>Uploads files one after the other. Those that are refused are listed with the reason.</summary>
    /// <exception cref="ServiceException">None of them is taken, or the server can't be reached.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    public Task<UploadResult> UploadAsync(IReadOnlyList<string> paths, IProgress<TransferProgress>? progress = null, CancellationToken cancellation = default) =>
        new Uploader(line, offers, this).SendAsync(paths, progress, cancellation);

    /// <summary>Has the server fetch files from their addresses.</summary>
    /// <exception cref="ServiceException">None of them is taken, or the server can't be reached.</exception>
    public Task<UploadResult> UploadAsync(IReadOnlyList<Uri> addresses, CancellationToken cancellation = default) =>
        new Uploader(line, offers, this).FetchAsync(addresses, cancellation);

    /// <summary>Has the film made and waits until it is there.</summary>
    /// <exception cref="ServiceException">There is no film yet, the plan does not allow it, it failed, or the server can't be reached.</exception>
    public async Task<Film> ExportAsync(ExportOptions? options = null, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default) =>
        await FollowExportAsync((await StartExportAsync(options, cancellation)).Id, progress, cancellation);

    /// <summary>Orders the film and does not wait. It is made whatever becomes of this process.</summary>
    /// <exception cref="ServiceException">There is no film yet, the plan does not allow it, or the server can't be reached.</exception>
    public Task<ExportStatus> StartExportAsync(ExportOptions? options = null, CancellationToken cancellation = default) =>
        new Exporter(line).StartAsync(this, options ?? new ExportOptions(), cancellation);

    /// <summary>Waits for an export that was ordered.</summary>
    /// <exception cref="ServiceException">It failed or was called off, there is none of this id, or the server can't be reached.</exception>
    public Task<Film> FollowExportAsync(string exportId, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default) =>
        new Exporter(line).FollowAsync(exportId, progress, cancellation);

    /// <summary>How far an export has come.</summary>
    /// <exception cref="ServiceException">There is none of this id, or the server can't be reached.</exception>
    public Task<ExportStatus> ExportStatusAsync(string exportId, CancellationToken cancellation = default) => new Exporter(line).LookAsync(exportId, cancellation);

    /// <summary>Calls an export off, where the server can.</summary>
    /// <exception cref="ServiceException">There is none of this id, or the server can't be reached.</exception>
    public Task<ExportStatus> CancelExportAsync(string exportId, CancellationToken cancellation = default) => new Exporter(line).CancelAsync(exportId, cancellation);

    /// <summary>
    /// Fetches a film into a file, which has its name only when it is whole: length and checksum are compared where they are told, and a cut
    /// is gone on from.
    /// </summary>
    /// <param name="film">What <see cref="ExportAsync"/> gave.</param>
    /// <param name="path">The file.</param>
    /// <param name="progress">How it goes.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellation">Stops and leaves nothing.</param>
    /// <exception cref="ServiceException">The film is gone or damaged, or the server can't be reached.</exception>
    /// <exception cref="IOException">The file is there already, or can't be written.</exception>
    public Task DownloadAsync(Film film, string path, IProgress<TransferProgress>? progress = null, bool overwrite = false, CancellationToken cancellation = default) =>
        new FilmDownload(line, film, path, progress).RunAsync(overwrite, cancellation);

    internal async Task BeginAsync(CancellationToken cancellation)
    {
        using var answer = await line.AskAsync(
            Call.Post("api/tasks/me/with-session/nemo_agent", new Dictionary<string, object> { ["task_name"] = Name, ["language"] = language }), cancellation);
        id = answer.Text(line.Sentences, "session_id");
    }

    /// <summary>Does something with the session; when it is gone, once more with one that takes its place.</summary>
    internal async Task<T> WithIdAsync<T>(Func<string, Task<T>> work, CancellationToken cancellation)
    {
        var used = Id;
        try
        {
            return await work(used);
        }
        catch (ServiceException gone) when (gone.Fault.Kind == FaultKind.NoSession && line.Settings.MayRenewSession)
        {
            await RenewAsync(used, cancellation);
            return await work(Id);
        }
    }

    private async Task RenewAsync(string gone, CancellationToken cancellation)
    {
        await renewing.WaitAsync(cancellation);
        try
        {
            if (Id != gone) return;
            await BeginAsync(cancellation);
            line.Tell(new ClientEvent.SessionRenewed(line.Sentences.Say("The session was gone; a new one has begun.", "原会话已不存在，已新建会话。"), gone, Id));
        }
        finally
        {
            renewing.Release();
        }
    }

    /// <summary>A state and the tag by which the server tells that it is still the same.</summary>
    private sealed record TaggedState(string Tag, SessionState State);
}
