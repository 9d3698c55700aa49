using System.Data.Common;
using Kinora.Accounts;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning;
using Kinora.Settings;
using Kinora.Store;
using Kinora.Uploads;

namespace Kinora.Sessions;

/// <summary>What a turn does once it is its session's turn: the director's work, the version it makes, what the host is asked for, what it costs.</summary>
internal sealed class TurnWork(
    SessionStore store, MediaStore media, TurnLog log, TurnKeeper keeper, OwedWrites owed, DirectorRoom room, HostDesk host, Ledger ledger, ServerSettings settings, TimeProvider time)
{
    /// <summary>The film is kept when it returns; when it throws, nothing was changed and nothing is charged.</summary>
    /// <returns>What is still to be done, which the session's next turn need not wait for; null: everything is kept and told.</returns>
    public async Task<TurnRest?> DoAsync(LiveTurn turn, TurnEvents events, CancellationToken cancellation)
    {
        var language = TurnSentences.LanguageOf(turn.Order.Text, turn.Order.Session.Language);
        var purse = new TurnPurse(ledger, settings, time, turn.Order.Caller, turn.Id, language);
        try
        {
            return await DoAsync(turn, events, purse, cancellation);
        }
        finally
        {
            await owed.DoAsync(purse.ReleaseAsync);
        }
    }

    private async Task<TurnRest?> DoAsync(LiveTurn turn, TurnEvents events, TurnPurse purse, CancellationToken cancellation)
    {
        var order = turn.Order;
        var held = await store.OpenAsync(order.Session.Id, cancellation) ?? throw new SessionChangedException();
        var (project, attached, mediaAt) = await WithMediaAsync(held, order, cancellation);
        var request = new TurnRequest(project, order.Text) { Attached = attached, Language = held.Row.Language };
        var result = await room.Open(order.Caller.UserId, purse).TakeTurnAsync(request, happened => Tell(turn, events, happened), cancellation);
        var isChanged = result.Project.History != held.Project.History;
        var ending = new TurnEnding(result.Reply.Text, WireName.Of(result.Reply.Kind), result.Reply.Language)
        {
            Version = isChanged ? held.FirstVersion + result.Project.History.Current.Number : null,
            Credits = purse.Due(isChanged),
            Usage = result.Usage,
            ErrorCode = purse.Unpaid is null || isChanged ? null : "2001",
        };
        if (result.Requests.Count == 0)
        {
            await SaveAsync(held, result.Project, mediaAt, turn, purse, isChanged, ending, () => TurnScript.End(turn, events, ending));
            return null;
        }

        // The film is kept before it is exported; what comes of the export is told when it is there, while the session may go on.
        await SaveAsync(held, result.Project, mediaAt, turn, purse, isChanged, ending);
        return new TurnRest(ending, () => ServeAsync(turn, events, result, ending, cancellation));
    }

    private async Task ServeAsync(LiveTurn turn, TurnEvents events, TurnResult result, TurnEnding ending, CancellationToken cancellation)
    {
        var told = new List<HostAnswer>();
        foreach (var wanted in result.Requests) told.Add(await host.DoAsync(wanted, turn.Order, result.Project, ending.Language, cancellation));
        var text = string.Join('\n', told.Select(answer => answer.Text).Prepend(ending.Text));
        var whole = ending with { Text = text, ErrorCode = ending.ErrorCode ?? told.Select(answer => answer.ErrorCode).FirstOrDefault(code => code is not null) };
        TurnScript.End(turn, events, whole);
        await keeper.KeepAsync(turn, whole.Status); // the film is there: whatever becomes of this line, it is not told otherwise
    }

    /// <summary>Files that came since the last turn are part of the conversation from now on, and what this message is about.</summary>
    private async Task<(Project Project, ValueList<MediaReference> Attached, long MediaAt)> WithMediaAsync(HeldSession held, TurnOrder order, CancellationToken cancellation)
    {
        var all = await media.OfSessionAsync(held.Row.Id, cancellation);
        if (all.Count == 0) return (held.Project, [], held.MediaAt);
        var known = all.Select(medium => new ProjectMedia(new MediaReference(medium.Id, IsFile: false), medium.Filename, medium.Facts)).ToValueList();
        var attached = all.Where(medium => medium.CreatedAt > held.MediaAt || order.Attached.Contains(medium.Id))
            .Select(medium => new MediaReference(medium.Id, IsFile: false)).ToValueList();
        return (held.Project with { Media = known }, attached, all.Max(medium => medium.CreatedAt));
    }

    /// <param name="end">Adds the last words; null: the turn goes on, and what it has kept is remembered in case it is cut off.</param>
    private Task SaveAsync(HeldSession held, Project after, long mediaAt, LiveTurn turn, TurnPurse purse, bool isChanged, TurnEnding ending, Action? end = null) =>
        KeepAsync(turn, end, async lines =>
    {
        await store.SaveAsync(held, after, mediaAt, Also, CancellationToken.None);

        void Also(DbConnection connection, DbTransaction transaction)
        {
            log.Write(connection, transaction, turn, lines, end is null ? TurnLog.Running : ending.Status);
            if (end is null) TurnLog.Promise(connection, transaction, turn.Id, ending);
            purse.Settle(connection, transaction, isGenerated: isChanged);
        }
    }, isLast: end is not null);

    /// <summary>Keeps what was gathered, then tells it; what could not be kept is gathered still.</summary>
    /// <param name="end">Adds the last words. They speak of what is kept with them: without it they have not been said.</param>
    private static async Task KeepAsync(LiveTurn turn, Action? end, Func<IReadOnlyList<TurnLine>, Task> keep, bool isLast)
    {
        await turn.Writing.WaitAsync(CancellationToken.None);
        try
        {
            var (work, hadPieces) = (turn.TakeGathered(), turn.HasPieces);
            end?.Invoke();
            var words = turn.TakeGathered();
            IReadOnlyList<TurnLine> lines = [.. work, .. words];
            try
            {
                await keep(lines);
            }
            catch
            {
                turn.PutBack(work);
                turn.TakeBack(words.Count, hadPieces);
                throw;
            }

            turn.Tell(lines, isLast);
        }
        finally
        {
            turn.Writing.Release();
        }
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
}

/// <summary>What a turn still waits for when its film is kept.</summary>
/// <param name="Kept">What is true whatever becomes of the rest.</param>
internal sealed record TurnRest(TurnEnding Kept, Func<Task> DoAsync);
