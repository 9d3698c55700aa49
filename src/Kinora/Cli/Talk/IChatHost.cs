namespace Kinora.Cli.Talk;

/// <summary>What a conversation is about and who does what it asks for: a draft on this machine, or a session on a server.</summary>
internal interface IChatHost : IAsyncDisposable
{
    /// <summary>Of the last answer, or the person's own.</summary>
    Wording Wording { get; }

    /// <summary>Tells what there is already.</summary>
    Task OpenAsync(IChatScreen screen, CancellationToken cancellation);

    /// <summary>A message, answered on the screen.</summary>
    /// <param name="files">Full paths that it named.</param>
    Task SayAsync(string words, IReadOnlyList<string> files, IChatScreen screen, CancellationToken cancellation);

    /// <summary>The person stopped what went on; what still goes on elsewhere is to end too.</summary>
    Task StopAsync(CancellationToken cancellation);

    /// <summary>A command that the host knows.</summary>
    /// <param name="name">Such as <c>/export</c>.</param>
    /// <param name="rest">What stands behind it; may be empty.</param>
    Task CommandAsync(string name, string rest, IChatScreen screen, CancellationToken cancellation);

    /// <summary>The failures that end no conversation: told, and gone on.</summary>
    bool IsOrdinary(Exception failure);
}
