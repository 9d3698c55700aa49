namespace Kinora.Cli.Talk;

/// <summary>Messages that are written into a transcript too.</summary>
internal sealed class RecordedInput(IChatInput input, Transcript transcript) : IChatInput
{
    public async Task<string?> NextAsync(CancellationToken cancellation)
    {
        var message = await input.NextAsync(cancellation);
        if (message?.Trim() is { Length: > 0 } said and not ("/quit" or "/exit")) transcript.Ask(said);
        return message;
    }

    public Task InterruptedAsync(CancellationToken cancellation) => input.InterruptedAsync(cancellation);

    public void Dispose() => input.Dispose();
}
