using Kinora.Media.Ffmpeg;

namespace Kinora.Exports.Previews;

/// <summary>
/// A worker child that stays: it keeps the films that are looked at open. One job at a time; one that dies or takes too long is replaced for
/// the next job. Ends when nothing was asked for a while.
/// </summary>
internal sealed class PreviewWorker(TimeProvider time, TimeSpan patience, CancellationToken stopping) : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    // Above exports, below the server itself.
    private const int Niceness = 2;

    private readonly SemaphoreSlim turn = new(1);
    private WorkerChild? child;
    private long usedAt;

    /// <summary>Whether a job would be begun at once.</summary>
    public bool IsFree => turn.CurrentCount > 0;

    /// <exception cref="RenderFailedException">With one sentence for whoever asked.</exception>
    /// <param name="cancellation">Nobody wants it any more, as long as it has not begun.</param>
    public async Task RunAsync(WorkerJob job, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            // A child that died while nobody looked is found out by its first job.
            for (var attempt = 0; ; attempt++)
            {
                var wasThere = child is not null;
                if (await TryAsync(job)) return;
                if (!wasThere || attempt > 0) throw new RenderFailedException("The preview could not be made: its renderer ended. Try again.", mayHelpAgain: true);
            }
        }
        finally
        {
            usedAt = time.GetTimestamp();
            turn.Release();
        }
    }

    /// <summary>Lets go of a child that nobody used for a while.</summary>
    public async Task RestAsync()
    {
        if (!await turn.WaitAsync(0)) return;
        try
        {
            if (child is not null && time.GetElapsedTime(usedAt) > Idle) await DropAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        turn.Dispose();
    }

    /// <returns>False: the child ended without an answer.</returns>
    private async Task<bool> TryAsync(WorkerJob job)
    {
        using var limit = new CancellationTokenSource(patience, time);
        try
        {
            child ??= await WorkerChild.StartAsync(Niceness, stopping);
            await child.GiveAsync(job).WaitAsync(limit.Token);
            while (await child.ReadAsync().WaitAsync(limit.Token) is { } line)
            {
                if (line.Event == WorkerLine.Finished) return true;
                if (line.Event == WorkerLine.Failed) throw new RenderFailedException(line.Message ?? "The preview could not be made.", line.Again);
            }
        }
        catch (ToolFailedException)
        {
            // Dead: the same as no answer.
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await DropAsync();
            throw new RenderFailedException("The preview took too long: try again, or look at another place.", mayHelpAgain: true);
        }

        await DropAsync();
        return false;
    }

    private async Task DropAsync()
    {
        var old = child;
        child = null;
        if (old is not null) await old.DisposeAsync();
    }
}
