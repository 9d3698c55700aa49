namespace Kinora.Client;

/// <summary>Something that a person who waits may be told: a closed set.</summary>
/// <param name="Text">One short line in the client's language, without secrets.</param>
public abstract record ClientEvent(string Text)
{
    /// <summary>A token is being got for the first time.</summary>
    public sealed record SettingUp(string Text) : ClientEvent(Text);

    /// <summary>A server that is known is being reached.</summary>
    public sealed record Connecting(string Text) : ClientEvent(Text);

    /// <summary>Token and session are there.</summary>
    public sealed record Ready(string Text) : ClientEvent(Text);

    /// <summary>The server asked to wait; the request is repeated once after <paramref name="For"/>.</summary>
    public sealed record Waiting(string Text, TimeSpan For) : ClientEvent(Text);

    /// <summary>The token had expired and was replaced.</summary>
    public sealed record TokenRenewed(string Text) : ClientEvent(Text);

    /// <summary>The session was gone; another one takes its place.</summary>
    public sealed record SessionRenewed(string Text, string FormerId, string Id) : ClientEvent(Text);
}
