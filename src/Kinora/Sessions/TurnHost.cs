using System.Text.Json.Nodes;
using Kinora.Accounts;
using Kinora.Http;

namespace Kinora.Sessions;

/// <summary>Before the first request: what the first turn would wait for. After the last: turns end, or are told as interrupted.</summary>
internal sealed class TurnHost(TurnRunner runner, TurnLog log, Ledger ledger, DirectorRoom room, TimeProvider time, ILogger<TurnHost> logger) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task warming = Task.CompletedTask;

    /// <summary>Turns that a former process left are told as interrupted, before anyone can ask for them, and what they reserved is given back.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var interrupted = await log.InterruptAsync(Interrupted, cancellationToken);
        var released = await ledger.ReleaseOrphansAsync(null, cancellationToken);
        if (interrupted + released > 0) logger.LogWarning("{Turns} turns were interrupted by the last stop; {Reservations} reservations of credits were given back.", interrupted, released);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        warming = Task.Run(WarmAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>While connections are still open, so that followers see how their turns end.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => runner.StopAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await warming;
    }

    public void Dispose() => stopping.Dispose();

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private TurnLine Interrupted(string id, int sequence, string asked, TurnEnding? kept)
    {
        var text = asked.Length == 0 ? "" : JsonNode.Parse(asked)!["content"]!["parts"]![0]!["text"]!.GetValue<string>();
        var ending = kept is null ? TurnSentences.Interrupted(TurnSentences.LanguageOf(text, null)) : TurnSentences.InterruptedBehind(kept);
        return new TurnLine(sequence, new TurnEvents(id, time).Told(ending)($"{id}:{sequence}").ToJsonString(Envelope.Json), IsPartial: false);
    }

    private async Task WarmAsync()
    {
        try
        {
            await room.WarmAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server was told to stop before its first turn.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "What films are made with could not be opened; turns will say so.");
        }
    }
}
