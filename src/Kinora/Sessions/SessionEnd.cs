using Kinora.Settings;

namespace Kinora.Sessions;

/// <summary>Deletes sessions: those that are asked for, and those that nobody has used for as long as the settings say.</summary>
internal sealed class SessionEnd(
    SessionStore store, TurnRunner runner, SessionQueues queues, ServerSettings settings, TimeProvider time, ILogger<SessionEnd> logger) : BackgroundService
{
    private const int AtOnce = 200;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    /// <summary>Its turns are stopped first; what waited behind them finds it gone.</summary>
    public async Task DeleteAsync(string sessionId)
    {
        runner.CancelOf(sessionId);
        await queues.RunAsync(sessionId, () => store.DeleteAsync(sessionId, CancellationToken.None));
    }

    /// <returns>How many sessions had not been used for too long.</returns>
    public async Task<int> ExpireAsync(CancellationToken cancellation)
    {
        if (settings.SessionDays == 0) return 0;
        var expired = 0;
        while (true)
        {
            var idle = (await store.IdleAsync(time.GetUtcNow() - TimeSpan.FromDays(settings.SessionDays), AtOnce, cancellation)).Where(id => !runner.IsBusy(id)).ToList();
            if (idle.Count == 0) return expired;
            foreach (var id in idle) await DeleteAsync(id);
            expired += idle.Count;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                var expired = await ExpireAsync(stoppingToken);
                if (expired > 0) logger.LogInformation("{Sessions} sessions that nobody used for {Days} days were deleted.", expired, settings.SessionDays);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "Idle sessions could not be looked for; it is tried again later.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
