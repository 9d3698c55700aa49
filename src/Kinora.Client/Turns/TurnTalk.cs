using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kinora.Client.Service;
using Kinora.Client.Sessions;

namespace Kinora.Client.Turns;

/// <summary>
/// One message and its answer. It is sent once: a cut stream is joined again where the server offers that, else the state is read until it tells
/// what came of the message.
/// </summary>
internal sealed class TurnTalk
{
    // A server that tells of turns sends a sign of life every 15 s at least; a line that is silent for so long is dead.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan[] RejoinPauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];

    private readonly ServiceLine line;
    private readonly ServerOffers offers;
    private readonly ClientSession session;
    private readonly Message message;
    private readonly TurnTold told;
    private readonly Channel<TurnEvent> events = Channel.CreateUnbounded<TurnEvent>(new UnboundedChannelOptions { SingleReader = true });

    public TurnTalk(ServiceLine line, ServerOffers offers, ClientSession session, Message message)
    {
        (this.line, this.offers, this.session, this.message) = (line, offers, session, message);
        told = new TurnTold(line, events.Writer);
    }

    private TimeProvider Time => line.Settings.Time;

    public async IAsyncEnumerable<TurnEvent> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = Time.GetTimestamp();
        var work = WorkAsync(stop.Token);
        try
        {
            while (true)
            {
                while (events.Reader.TryRead(out var happened))
                {
                    if (happened is TurnEvent.Begun { Id: { } id }) session.CurrentTurn = id;
                    yield return happened;
                }

                using var ticking = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                var next = events.Reader.WaitToReadAsync(ticking.Token).AsTask();
                var tick = Task.Delay(line.Settings.StillWorkingEvery, Time, ticking.Token);
                var isNext = await Task.WhenAny(next, tick) == next;
                if (isNext && !await next) break;
                await ticking.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
                if (!isNext && !events.Reader.TryPeek(out _))
                {
                    yield return new TurnEvent.StillWorking(line.Sentences.Say("⏳ Still working...", "⏳ 仍在处理中…"), Time.GetElapsedTime(begun));
                }
            }

            await work;
        }
        finally
        {
            await stop.CancelAsync();
            session.CurrentTurn = null;
        }
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        Exception? fault = null;
        try
        {
            await TalkAsync(cancellation);
        }
        catch (ServiceException refused)
        {
            told.Fail(refused.Fault);
        }
        catch (Exception exception)
        {
            fault = exception; // thrown again where the events are read
        }

        events.Writer.Complete(fault);
    }

    private async Task TalkAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(line.Settings.TurnLimit, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var outcome = new TurnOutcome(line, session, told, events.Writer);
        try
        {
            var before = await outcome.BeforeAsync(either.Token);
            var isCut = await SendAsync(either.Token);
            if (told.HasFailed || told.IsWhole || told.HasSpoken && !isCut) return;
            await outcome.TellAsync(before, isCut, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            await outcome.TellTooLongAsync(cancellation);
        }
    }

    /// <returns>Whether the answer was cut off, and could not be gone on with.</returns>
    private async Task<bool> SendAsync(CancellationToken cancellation)
    {
        var isCut = await FirstAsync(cancellation);
        // Where the stream ended without the turn's end, it may be joined again; what was told is not told twice.
        for (var attempt = 0; attempt < RejoinPauses.Length && !told.IsWhole && !told.HasFailed && (isCut || !told.HasSpoken); attempt++)
        {
            if (!await offers.TurnsAsync(cancellation)) return isCut;
            await Task.Delay(RejoinPauses[attempt], Time, cancellation);
            var call = told.Id is { } id ? Call.Get($"api/turns/{Uri.EscapeDataString(id)}/events?after={told.Sequence}") : message.ToCall(session.Id);
            isCut = await ListenAsync(call, cancellation);
        }

        return isCut;
    }

    private async Task<bool> FirstAsync(CancellationToken cancellation)
    {
        try
        {
            return await session.WithIdAsync(id => ListenAsync(message.ToCall(id), cancellation), cancellation);
        }
        catch (ServiceException broken) when (broken.Fault.Kind == FaultKind.Unreachable && broken.InnerException is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
        {
            return true; // it may have arrived: it is not sent again
        }
    }

    private async Task<bool> ListenAsync(Call call, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(line.Settings.TurnLimit, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellation);
        try
        {
            using var answer = await line.AskAsync(call with { Accept = "text/event-stream", Limit = line.Settings.TurnLimit }, cancellation);
            var turn = answer.Header("X-Invocation-Id");
            told.Begin(turn);
            if (turn is not null)
            {
                offers.LearnTurns();
                silence.CancelAfter(LongestSilence);
            }

            await using var stream = await answer.Response.Content.ReadAsStreamAsync(either.Token);
            await foreach (var data in SseReader.ReadAsync(stream, either.Token))
            {
                if (turn is not null) silence.CancelAfter(LongestSilence);
                if (data.Length > 0 && WireEvent.Read(data) is { } e) told.Take(e);
            }

            return false;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException && !cancellation.IsCancellationRequested)
        {
            return true;
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return true;
        }
    }
}
