using System.Security.Cryptography;
using Kinora.Core.Files;
using Kinora.Media.Ffmpeg;
using Kinora.Operation;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>One try at one render: from the lease to a finished blob, a failure told in one sentence, or its place in the queue again.</summary>
internal sealed class RenderRun(
    IExportQueue queue, RenderStore renders, DraftMedia media, IBlobStore blobs, RunningRenders running, Measures measures, ServerSettings settings,
    TimeProvider time, ILogger<RenderRun> log)
{
    private const int MostFailures = 3;

    // Tries that ended without a word, because the whole machine did: not the film's fault, as long as they are not all there is.
    private const int MostDeliveries = 100;

    private const long LeastRoom = 64L << 20;

    // Nothing that a worker does takes so long without a word: it hangs.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(0.5);

    /// <param name="stopping">The server stops: the render goes back into the queue.</param>
    public async Task RunAsync(ExportLease lease, CancellationToken stopping)
    {
        if (await renders.BeginAsync(lease.Key, CancellationToken.None) is not { } work)
        {
            await queue.CompleteAsync(lease, CancellationToken.None);
            return;
        }

        if (!running.TryBeginContent(work.ContentHash))
        {
            await WaitForTwinAsync(lease, work);
            return;
        }

        try
        {
            await RunAsync(lease, work, stopping);
        }
        finally
        {
            // The film is there for them by now, or the first of them makes it.
            foreach (var (key, userId) in running.EndContent(work.ContentHash)) await queue.EnqueueAsync(key, userId, CancellationToken.None);
        }
    }

    /// <summary>The same film is being made for another order: this one leaves its place to others meanwhile. After a restart it is in the queue again.</summary>
    private async Task WaitForTwinAsync(ExportLease lease, Work work)
    {
        await renders.ParkAsync(lease.Key, failed: false, CancellationToken.None);
        await queue.CompleteAsync(lease, CancellationToken.None);
        if (!running.TryWait(work.ContentHash, lease.Key, lease.UserId)) await queue.EnqueueAsync(lease.Key, lease.UserId, CancellationToken.None);
    }

    private async Task RunAsync(ExportLease lease, Work work, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        running.Add(lease.Key, stop);
        var keeping = KeepAsync(lease, stop);
        try
        {
            if (lease.Deliveries > MostDeliveries) throw new RenderFailedException("The film could not be made: the server stopped every time it tried.", mayHelpAgain: false);
            var begun = time.GetTimestamp();
            await MakeAsync(work, lease, stop.Token);
            measures.Exports.Record(time.GetElapsedTime(begun).TotalSeconds, KeyValuePair.Create<string, object?>("outcome", "completed"));
            await queue.CompleteAsync(lease, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Called off, or another has it by now, or the server stops.
            if (!await queue.ExtendAsync(lease, CancellationToken.None)) return;
            await renders.ParkAsync(lease.Key, failed: false, CancellationToken.None);
            await queue.ReturnAsync(lease, TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception exception)
        {
            await FailAsync(lease, exception);
        }
        finally
        {
            running.Remove(lease.Key, stop);
            await stop.CancelAsync();
            await keeping;
        }
    }

    private static async Task<string> ChecksumAsync(string path, CancellationToken cancellation)
    {
        await using var film = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(film, cancellation));
    }

    private async Task MakeAsync(Work work, ExportLease lease, CancellationToken cancellation)
    {
        var render = work.Render;
        var made = await renders.FindFilmAsync(work.ContentHash, cancellation);
        if (made is not null && await blobs.SizeAsync(made.BlobKey, cancellation) is not null && await renders.ReuseAsync(render.Key, work.ContentHash, CancellationToken.None)) return;

        var timeline = DraftJson.Read(work.Draft) is DraftRead read ? read.Timeline : throw new RenderFailedException("The film's draft can't be read any more.", mayHelpAgain: false);
        using var files = await media.OpenAsync(render.UserId, timeline, cancellation);
        var folder = Path.Combine(settings.WorkFolder, lease.Id); // of this try alone: one that lost its lease may still be on its way out
        try
        {
            Directory.CreateDirectory(folder);
            if (new DriveInfo(folder).AvailableFreeSpace < LeastRoom) throw new IOException("no room", 28);
            var path = Path.Combine(folder, "film." + render.Output.Extension);
            var job = new WorkerJob(work.Draft, files.Paths, path, JobSettings.Of(render.Output.SettingsFor(timeline.Canvas)))
            {
                ChunkFolder = settings.ExportCacheGigabytes > 0 ? settings.ChunkFolder : null, ChunkFolderBytes = (long)settings.ExportCacheGigabytes << 30,
            };
            await RenderAsync(render.Key, job, cancellation);
            var film = new Film($"films/{render.Key[4..6]}/{render.Key[4..]}.{render.Output.Extension}", new FileInfo(path).Length, await ChecksumAsync(path, cancellation));
            await blobs.StoreAsync(film.BlobKey, path, cancellation);
            if (!await renders.CompleteAsync(render.Key, work.ContentHash, film, CancellationToken.None)) log.LogInformation("Render {Key} was done when it was called off", render.Key);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RenderAsync(string key, WorkerJob job, CancellationToken cancellation)
    {
        await using var child = await WorkerChild.StartAsync(WorkerChild.Niceness, cancellation);
        await child.GiveAsync(job);
        child.EndInput();
        var isFinished = false;
        var told = time.GetTimestamp();
        while (await NextAsync(child) is { } line)
        {
            if (line.Event == WorkerLine.Failed)
            {
                log.LogWarning("The worker of {Key} failed: {Words}", key, child.LastWords);
                throw new RenderFailedException(line.Message ?? "The film could not be made.", line.Again);
            }

            isFinished |= line.Event == WorkerLine.Finished;
            if (line.Percent is not { } percent || percent > 2 && percent < 98 && time.GetElapsedTime(told) < ProgressInterval) continue;
            told = time.GetTimestamp();
            if (!await IsWantedAsync(key, percent, cancellation)) throw new OperationCanceledException("called off");
        }

        await child.WaitAsync();
        if (!isFinished) throw new RenderFailedException("The film could not be made: its renderer ended before it was done.", mayHelpAgain: true);
    }

    /// <summary>Tells how far it is. A film is not given up because that could not be written down.</summary>
    private async Task<bool> IsWantedAsync(string key, int percent, CancellationToken cancellation)
    {
        try
        {
            return await renders.ProgressAsync(key, percent, cancellation);
        }
        catch (Exception exception) when (OwedWrites.IsPassing(exception))
        {
            log.LogWarning("The progress of {Key} could not be kept: {Reason}", key, exception.Message);
            return true;
        }
    }

    private async Task<WorkerLine?> NextAsync(WorkerChild child)
    {
        try
        {
            return await child.ReadAsync().WaitAsync(LongestSilence, time);
        }
        catch (TimeoutException)
        {
            throw new RenderFailedException("The film could not be made: its renderer stood still. Export again.", mayHelpAgain: true);
        }
    }

    /// <summary>Keeps the lease; ends the work where it is no longer wanted or no longer ours.</summary>
    private async Task KeepAsync(ExportLease lease, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(lease.Length / 4, time, stop.Token);
                if (await queue.ExtendAsync(lease, stop.Token)) continue;
                await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is over.
        }
        catch (Exception exception)
        {
            // Without its lease another may have begun already.
            log.LogError(exception, "The lease of render {Key} could not be kept", lease.Key);
            await stop.CancelAsync();
        }
    }

    private async Task FailAsync(ExportLease lease, Exception exception)
    {
        if (!await queue.ExtendAsync(lease, CancellationToken.None)) return; // another has it by now, who must not be disturbed
        if (exception is not RenderFailedException) log.LogError(exception, "Render {Key} failed", lease.Key);
        var (sentence, again) = exception switch
        {
            RenderFailedException failed => (failed.Message, failed.MayHelpAgain),
            IOException { HResult: 28 or 122 } => ("The server's disk is full, so the film could not be made: ask whoever runs it to free some room, then export again.", false),
            ToolMissingException => ("The server lacks a program that it makes films with: ask whoever runs it to call kinora doctor.", false),
            ToolFailedException => ("The film could not be made: its renderer ended before it was done. Export again.", true),
            _ => ("The film could not be made because of a fault in the server: export again, or tell whoever runs it.", true),
        };
        var isItsOwn = exception is not DatabaseBusyException;
        if (again && await renders.ParkAsync(lease.Key, failed: isItsOwn, CancellationToken.None) < MostFailures)
        {
            await queue.ReturnAsync(lease, TimeSpan.FromSeconds(1), CancellationToken.None);
            return;
        }

        measures.Exports.Record(0, KeyValuePair.Create<string, object?>("outcome", "failed"));
        await renders.FailAsync(lease.Key, sentence, CancellationToken.None);
        await queue.CompleteAsync(lease, CancellationToken.None);
    }
}
