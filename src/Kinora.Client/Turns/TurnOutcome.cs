using System.Threading.Channels;
using Kinora.Client.Service;
using Kinora.Client.Sessions;

namespace Kinora.Client.Turns;

/// <summary>What came of a message whose answer says nothing: the state before it and after it tell.</summary>
internal sealed class TurnOutcome(ServiceLine line, ClientSession session, TurnTold told, ChannelWriter<TurnEvent> events)
{
    private static readonly TimeSpan SilentPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)];

    // A film that is being changed is looked at until it stays as it is.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private SessionState? before;

    private TimeProvider Time => line.Settings.Time;

    /// <returns>Null: it can't be told; the message is sent all the same.</returns>
    public async Task<SessionState?> BeforeAsync(CancellationToken cancellation)
    {
        try
        {
            return before = await session.StateAsync(cancellation);
        }
        catch (ServiceException unread) when (unread.Fault.Kind is not (FaultKind.BadToken or FaultKind.Unreachable))
        {
            return null;
        }
    }

    /// <summary>Looks for a change until there is one or it has waited long enough.</summary>
    public async Task TellAsync(SessionState? earlier, bool isCut, CancellationToken cancellation)
    {
        var begun = Time.GetTimestamp();
        var patience = isCut && !told.HasSpoken ? line.Settings.CutPatience : SilentPatience;
        SessionState? now = null;
        for (var look = 0; look == 0 || Time.GetElapsedTime(begun) < patience; look++)
        {
            await Task.Delay(Pauses[Math.Min(look, Pauses.Length - 1)], Time, cancellation);
            now = await ReadAsync(cancellation) ?? now;
            if (now is null || earlier is null || now.IsSameFilm(earlier)) continue;
            Tell(earlier, await SettledAsync(now, cancellation));
            return;
        }

        if (told.HasSpoken) return;
        if (isCut) events.TryWrite(new TurnEvent.Interrupted(Say(
            "The connection broke before the answer came, and nothing has changed so far. I have not sent your message again, so that nothing is charged twice.",
            "回复到达之前连接中断，目前没有变化。为避免重复扣费，消息没有重新发送。")));
        else if (now is not null) Tell(earlier, now);
        else told.Fail(line.Sentences.Broken());
    }

    /// <summary>The limit of a turn is over: what is there now is told, and nothing is waited for.</summary>
    public async Task TellTooLongAsync(CancellationToken cancellation)
    {
        var now = before is null ? null : await ReadAsync(cancellation);
        if (now is not null && !now.IsSameFilm(before!))
        {
            Tell(before, now);
            return;
        }

        var limit = line.Sentences.Length(line.Settings.TurnLimit);
        events.TryWrite(new TurnEvent.Interrupted(Say(
            $"There was no answer within {limit}, and nothing has changed so far. I have not sent your message again, so that nothing is charged twice.",
            $"{limit}内没有收到回复，目前没有变化。为避免重复扣费，消息没有重新发送。")));
    }

    private async Task<SessionState> SettledAsync(SessionState state, CancellationToken cancellation)
    {
        for (var looks = 0; looks < 10; looks++)
        {
            await Task.Delay(Settling, Time, cancellation);
            if (await ReadAsync(cancellation) is not { } next || next.IsSameFilm(state)) return state;
            state = next;
        }

        return state;
    }

    /// <summary>Null: just now it can't be read; while a connection is broken that is what happens.</summary>
    private async Task<SessionState?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await session.StateAsync(cancellation);
        }
        catch (ServiceException unread) when (unread.Fault.Kind is FaultKind.Unreachable or FaultKind.TimedOut or FaultKind.Unavailable or FaultKind.ServerFailed)
        {
            return null;
        }
    }

    private void Tell(SessionState? earlier, SessionState now)
    {
        var language = line.Sentences.Language;
        var changes = earlier is null ? [] : now.ChangesSince(earlier, language);
        var summary = now.Summary(language);
        var head = (earlier, changes.Count) switch
        {
            (null, _) => Say("This is the film now.", "影片现在的样子："),
            (_, 0) => Say("Nothing in the film has changed.", "影片没有变化。"),
            _ => string.Join('\n', changes),
        };
        events.TryWrite(new TurnEvent.Changed($"{head}\n{summary}", changes, summary));
    }

    private string Say(string english, string chinese) => line.Sentences.Say(english, chinese);
}
