namespace Kinora.Uploads.Derived;

/// <summary>Makes what waits, one quick thing and one long thing at a time, yielding to everything else.</summary>
internal sealed class DerivedWorker(DerivedFiles files, ILogger<DerivedWorker> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RunAsync([DerivedKind.Thumbnail, DerivedKind.Waveform], stoppingToken), RunAsync([DerivedKind.Proxy], stoppingToken));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await files.DrainAsync();
    }

    private async Task RunAsync(IReadOnlyList<DerivedKind> kinds, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var next = await files.NextAsync(kinds, stopping);
                if (next is { } job && await files.MakeAsync(job.BlobKey, job.Kind, stopping) != DerivedState.Waiting) continue;
                await files.WaitAsync(Poll, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Making what belongs to media failed");
                await Task.Delay(Poll, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
