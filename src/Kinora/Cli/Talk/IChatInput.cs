namespace Kinora.Cli.Talk;

/// <summary>Where a conversation's messages come from.</summary>
internal interface IChatInput : IDisposable
{
    /// <returns>Null: the person leaves.</returns>
    Task<string?> NextAsync(CancellationToken cancellation);

    /// <summary>Returns when the person stops what goes on; never where they can't.</summary>
    Task InterruptedAsync(CancellationToken cancellation);
}
