namespace Kinora.Sessions;

/// <summary>Before the first request: what the first turn would wait for. After the last: turns end, or are told as interrupted.</summary>
internal sealed class TurnHost(TurnRunner runner, DirectorRoom room, ILogger<TurnHost> logger) : IHostedLifecycleService
{
    private Task warming = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        warming = Task.Run(Warm, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>While connections are still open, so that followers see how their turns end.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => runner.StopAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => warming;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Warm()
    {
        try
        {
            room.Warm();
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "What films are made with could not be opened; turns will say so.");
        }
    }
}
