using Kinora.Cli.Screen;

namespace Kinora.MediaTests.Cli.Screen;

/// <summary>Keys as a terminal would send them, all at once; behind them the terminal is gone.</summary>
internal sealed class TypedKeys(params string[] sent) : IKeys
{
    public const string Up = "\u001b[A";
    public const string Down = "\u001b[B";
    public const string Right = "\u001b[C";
    public const string Left = "\u001b[D";
    public const string Enter = "\r";
    public const string AltEnter = "\u001b\r";

    private readonly Queue<Key> keys = new(Decoded(sent));

    public ValueTask<Key> NextAsync(CancellationToken cancellation) => ValueTask.FromResult(keys.TryDequeue(out var key) ? key : new Key(KeyKind.HungUp));

    public Task InterruptedAsync(CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);

    private static IEnumerable<Key> Decoded(IEnumerable<string> sent)
    {
        var decoder = new KeyDecoder();
        return [.. sent.SelectMany(decoder.Feed), .. decoder.Decide()];
    }
}
