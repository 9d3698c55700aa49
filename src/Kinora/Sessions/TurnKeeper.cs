using System.Threading.Channels;
using Kinora.Store;

namespace Kinora.Sessions;

/// <summary>
/// Keeps what turns have gathered while they go on, many turns in one transaction. A turn that ends at once keeps everything itself.
/// </summary>
internal sealed class TurnKeeper(TurnLog log, OwedWrites owed, TurnLimits limits, TimeProvider time, ILogger<TurnKeeper> logger) : BackgroundService
{
    private readonly Channel<LiveTurn> watched = Channel.CreateUnbounded<LiveTurn>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>From now on until it ends.</summary>
    public void Watch(LiveTurn turn) => watched.Writer.TryWrite(turn);

    /// <summary>Keeps all there is of one turn, and tells it as its last.</summary>
    public async Task KeepAsync(LiveTurn turn, string status)
    {
        await turn.Writing.WaitAsync();
        try
        {
            var lines = turn.TakeGathered();
            try
            {
                await owed.DoAsync(() => log.KeepAsync([(turn, lines)], status, CancellationToken.None));
            }
            finally
            {
                turn.Tell(lines, isLast: true); // even a client of a server with a full disk is told how it ended
            }
        }
        finally
        {
            turn.Writing.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var turns = new List<LiveTurn>();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (turns.Count == 0) turns.Add(await watched.Reader.ReadAsync(stoppingToken));
            await Task.Delay(limits.Gathering, time, stoppingToken);
            while (watched.Reader.TryRead(out var more)) turns.Add(more);
            turns.RemoveAll(turn => turn.After(int.MaxValue).IsEnded);
            try
            {
                await KeepAsync(turns);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "Events could not be kept; they will be with the next ones."); // what was taken is put back below
            }
        }
    }

    private async Task KeepAsync(List<LiveTurn> turns)
    {
        // A turn that is being written keeps everything itself.
        var mine = turns.Where(turn => turn.HasGathered && turn.Writing.Wait(0)).ToList();
        try
        {
            var gathered = mine.Select(turn => (Turn: turn, Lines: turn.TakeGathered())).ToList();
            if (gathered.Count == 0) return;
            try
            {
                await log.KeepAsync(gathered, TurnLog.Running, CancellationToken.None);
            }
            catch
            {
                foreach (var (turn, lines) in gathered) turn.PutBack(lines);
                throw;
            }

            foreach (var (turn, lines) in gathered) turn.Tell(lines, isLast: false);
        }
        finally
        {
            foreach (var turn in mine) turn.Writing.Release();
        }
    }
}
