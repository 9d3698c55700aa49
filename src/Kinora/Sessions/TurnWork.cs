using Kinora.Core.Effects;
using Kinora.Director.Planning;

namespace Kinora.Sessions;

/// <summary>What a turn does once it is its session's turn: the director's work, and the version it makes.</summary>
internal sealed class TurnWork(SessionStore store, TurnLog log, DirectorRoom room, TimeProvider time)
{
    private const int PieceLetters = 24;

    /// <summary>Everything is kept and told when it returns.</summary>
    public async Task DoAsync(LiveTurn turn, TurnEvents events, CancellationToken cancellation)
    {
        var order = turn.Order;
        var held = await store.OpenAsync(order.Session.Id, cancellation) ?? throw new SessionChangedException();
        var request = new TurnRequest(held.Project, order.Text) { Attached = order.Attached, Language = held.Row.Language };
        var result = await room.Open(new SessionUnderstanding()).TakeTurnAsync(request, happened => Tell(turn, events, happened), cancellation);
        var isChanged = result.Project.History != held.Project.History;
        var ending = new TurnEnding(result.Reply.Text, WireName.Of(result.Reply.Kind), result.Reply.Language)
        {
            Version = isChanged ? held.FirstVersion + result.Project.History.Current.Number : null, Usage = result.Usage,
        };
        End(turn, events, ending);
        await turn.Writing.WaitAsync(CancellationToken.None);
        try
        {
            var lines = turn.TakeGathered();
            await store.SaveAsync(
                held, result.Project, time.GetUtcNow().ToUnixTimeMilliseconds(),
                (connection, transaction) => log.Write(connection, transaction, turn, lines, ending.Status), CancellationToken.None);
            turn.Tell(lines, isLast: true);
        }
        finally
        {
            turn.Writing.Release();
        }
    }

    /// <summary>The pieces, where they were asked for, then the whole text.</summary>
    public static void End(LiveTurn turn, TurnEvents events, TurnEnding ending)
    {
        if (turn.Order.IsStreaming && !turn.HasPieces)
        {
            foreach (var piece in Pieces(ending.Text)) turn.Add(events.Piece(piece), isPartial: true);
        }

        turn.Add(events.Told(ending));
        if (ending.ErrorCode is "500" or "504") turn.Add(_ => TurnEvents.Failure(ending));
    }

    private static void Tell(LiveTurn turn, TurnEvents events, TurnEvent happened)
    {
        switch (happened)
        {
            case ToolCalled called:
                turn.Add(events.Called(called.Call));
                break;
            case ToolReturned returned:
                turn.Add(events.Returned(returned.Call, returned.Outcome));
                break;
            case TextArrived arrived when turn.Order.IsStreaming:
                turn.Add(events.Piece(arrived.Text), isPartial: true);
                break;
            case TextWithdrawn:
                turn.ForgetPieces();
                break;
        }
    }

    /// <summary>Text as it would be typed, never cut inside a letter.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + PieceLetters);
            while (end < text.Length && !char.IsWhiteSpace(text[end - 1]) && end - start < 2 * PieceLetters) end++;
            if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end++;
            yield return text[start..end];
            start = end;
        }
    }
}
