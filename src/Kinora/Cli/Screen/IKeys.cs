namespace Kinora.Cli.Screen;

/// <summary>The keys of a person, in the order in which they were pressed.</summary>
internal interface IKeys
{
    /// <summary>The next one; <see cref="KeyKind.HungUp"/> for ever when there are no more.</summary>
    ValueTask<Key> NextAsync(CancellationToken cancellation);

    /// <summary>Returns when Ctrl+C is pressed, or the terminal is gone; what else is pressed meanwhile is kept for <see cref="NextAsync"/>.</summary>
    Task InterruptedAsync(CancellationToken cancellation);
}
