using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kinora.Client.Service;
using Kinora.Client.Sessions;
using Kinora.Client.Transfers;
using Kinora.Core.Summary;

namespace Kinora.Client.Conversations;

/// <summary>
/// A person's talk with a server about one film, as the skills' documents want it: a request to export, to see credits or the timeline, or to upload
/// skips the stream; everything else is sent; what comes back is fit to be read. The language follows the person's.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="session">What the talk is about; see <see cref="KinoraClient.OpenSessionAsync"/>.</param>
public sealed class Conversation(KinoraClient client, ClientSession session)
{
    /// <summary>What the talk is about.</summary>
    public ClientSession Session => session;

    /// <summary>Whether replies come in pieces first, where the server does that.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>Where an exported film is saved; null, or giving null: nowhere, its link is told.</summary>
    public Func<Film, string?>? SaveAs { get; init; }

    /// <summary>How films are wanted where the person says nothing.</summary>
    public ExportOptions Usual { get; init; } = new();

    /// <summary>Says something, and tells what happens until that is done. It never throws <see cref="ServiceException"/>: a refusal is an event.</summary>
    /// <param name="text">What the person wrote; it may be empty where there are files.</param>
    /// <param name="files">Paths and addresses of files that come with it.</param>
    /// <param name="cancellation">Stops listening and waiting; what the server does goes on.</param>
    /// <exception cref="IOException">A file can't be read or written.</exception>
    public async IAsyncEnumerable<ConversationEvent> SayAsync(
        string text, IReadOnlyList<string>? files = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        client.Language = LanguageOf(text) ?? client.Language;
        var events = Channel.CreateUnbounded<ConversationEvent>(new UnboundedChannelOptions { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = WorkAsync(text, files ?? [], events.Writer, stop.Token);
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellation)) yield return happened;
            await work;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    /// <summary>Makes the film now, as if the person had asked for it.</summary>
    /// <param name="options">How it is wanted; null: as usual.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public async IAsyncEnumerable<ConversationEvent> ExportAsync(ExportOptions? options = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var events = Channel.CreateUnbounded<ConversationEvent>(new UnboundedChannelOptions { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = GuardAsync(events.Writer, desk => desk.ExportAsync(options ?? Usual, stop.Token));
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellation)) yield return happened;
            await work;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    /// <summary>The language of a message; null: it tells none, such as a number or "ok".</summary>
    public static SummaryLanguage? LanguageOf(string text) =>
        text.Any(c => c is >= '\u4e00' and <= '\u9fff') ? SummaryLanguage.Chinese
        : text.Count(char.IsAsciiLetter) > 3 && !text.Contains('/', StringComparison.Ordinal) ? SummaryLanguage.English
        : null;

    private Task WorkAsync(string text, IReadOnlyList<string> files, ChannelWriter<ConversationEvent> events, CancellationToken cancellation) => GuardAsync(events, async desk =>
    {
        if (files.Count > 0) await desk.UploadAsync(files, isAll: text.Trim().Length == 0, cancellation);
        if (text.Trim().Length == 0) return;
        switch (Routing.Of(text))
        {
            case Route.Export export:
                await desk.ExportAsync(export.Options == new ExportOptions() ? Usual : export.Options, cancellation);
                break;
            case Route.Credits:
                await desk.TellCreditsAsync(cancellation);
                break;
            case Route.Status:
                await desk.TellStateAsync(cancellation);
                break;
            case Route.Upload { Sources.Count: 0 } when files.Count == 0:
                desk.AskForFiles();
                break;
            case Route.Upload upload:
                if (upload.Sources.Count > 0) await desk.UploadAsync(upload.Sources, isAll: true, cancellation);
                break;
            default:
                await desk.SendAsync(text, IsStreaming, isFollowUp: false, cancellation);
                break;
        }
    });

    private async Task GuardAsync(ChannelWriter<ConversationEvent> events, Func<ConversationDesk, Task> work)
    {
        Exception? fault = null;
        try
        {
            await work(new ConversationDesk(client, session, events) { SaveAs = SaveAs, Usual = Usual });
        }
        catch (ServiceException refused)
        {
            events.TryWrite(new ConversationEvent.Failed(refused.Fault));
        }
        catch (Exception exception)
        {
            fault = exception; // thrown again where the events are read
        }

        events.Complete(fault);
    }
}
