using Kinora.Media.Ffmpeg;
using Kinora.Settings;

namespace Kinora.Exports;

/// <summary>
/// Takes renders from the queue as long as the machine has room for another and hands each to a <see cref="RenderRun"/>. When the server stops,
/// what runs goes back into the queue and is made after the next start.
/// </summary>
internal sealed class ExportWorkers(IExportQueue queue, RenderStore renders, RenderRun run, ServerSettings settings, ILogger<ExportWorkers> log) : BackgroundService
{
    private readonly SemaphoreSlim places = new(MachineRoom.Places(settings.ExportWorkers));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var working = new List<Task>();
        try
        {
            while (!await RecoverAsync(stoppingToken)) await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            while (true)
            {
                await places.WaitAsync(stoppingToken);
                working.RemoveAll(task => task.IsCompleted);
                working.Add(WorkAsync(await TakeAsync(working.Count, stoppingToken), stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(working);
        }
    }

    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }

    /// <summary>What was accepted and not ended is in the queue, whatever became of the process that accepted it.</summary>
    /// <returns>False: it has to be tried again; the rest of the server works meanwhile.</returns>
    private async Task<bool> RecoverAsync(CancellationToken cancellation)
    {
        try
        {
            if (LeftTools.End() is > 0 and var left) log.LogWarning("{Tools} tools of programs that were killed were still there; they were ended", left);
            if (Directory.Exists(settings.WorkFolder)) Directory.Delete(settings.WorkFolder, recursive: true); // of a server that was killed
            if (queue is DatabaseExportQueue own) await own.ReleaseDeadAsync(cancellation);
            foreach (var (key, userId) in await renders.OpenAsync(cancellation)) await queue.EnqueueAsync(key, userId, cancellation);
            return true;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(exception, "What a former server left could not be taken up; it is tried again");
            return false;
        }
    }

    private async Task<ExportLease> TakeAsync(int running, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                while (running > 0 && !MachineRoom.HasMemory()) await Task.Delay(TimeSpan.FromSeconds(1), stopping);
                return await queue.TakeAsync(stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                log.LogError(exception, "The queue of exports did not answer");
                await Task.Delay(TimeSpan.FromSeconds(2), stopping);
            }
        }
    }

    private async Task WorkAsync(ExportLease lease, CancellationToken stopping)
    {
        try
        {
            await run.RunAsync(lease, stopping);
        }
        catch (Exception exception)
        {
            // The lease runs out and another try is made: the service itself goes on.
            log.LogError(exception, "Render {Key} was dropped", lease.Key);
        }
        finally
        {
            places.Release();
        }
    }
}
