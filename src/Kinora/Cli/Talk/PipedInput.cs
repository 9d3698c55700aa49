namespace Kinora.Cli.Talk;

/// <summary>A message a line.</summary>
internal sealed class PipedInput(TextReader reader) : IChatInput
{
    public async Task<string?> NextAsync(CancellationToken cancellation) => await reader.ReadLineAsync(cancellation);

    public Task InterruptedAsync(CancellationToken cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);

    public void Dispose()
    {
    }
}
