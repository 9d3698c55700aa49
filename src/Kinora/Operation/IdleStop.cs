using Kinora.Settings;

namespace Kinora.Operation;

/// <summary>Stops a server that a terminal started for itself when no request, no turn and no export has been under way for as long as it was told.</summary>
internal sealed class IdleStop(
    RequestsUnderWay requests, ServerWork work, IHostApplicationLifetime lifetime, ServerSettings settings, TimeProvider time, ILogger<IdleStop> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <returns>Whether the server was told to stop.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        if ((await work.LookAsync(cancellation)).IsBusy) requests.Touch();
        if (requests.Idle < TimeSpan.FromMinutes(settings.IdleStopMinutes)) return false;
        log.LogInformation("Nobody has asked for anything for {Minutes} minutes: the server stops.", settings.IdleStopMinutes);
        lifetime.StopApplication();
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.IdleStopMinutes == 0) return;
        var isOver = false;
        while (!isOver)
        {
            await Task.Delay(Interval, time, stoppingToken);
            try
            {
                isOver = await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "What goes on could not be seen; it is looked again.");
            }
        }
    }
}
