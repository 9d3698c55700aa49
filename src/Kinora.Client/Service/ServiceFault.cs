namespace Kinora.Client.Service;

/// <summary>Why something could not be had from the server, fit to be shown to a person: no token, no JSON, no address of a file.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Code">The code of the wire; 0 where the server said none.</param>
/// <param name="Message">One sentence: what was wrong.</param>
public sealed record ServiceFault(FaultKind Kind, int Code, string Message)
{
    /// <summary>What to do about it, one sentence; null: the message says it.</summary>
    public string? Advice { get; init; }

    /// <summary>Where an anonymous user without credits registers and keeps what they made.</summary>
    public Uri? RegistrationUrl { get; init; }

    /// <summary>When it would work, as far as the server says.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Message and advice.</summary>
    public override string ToString() => Advice is null ? Message : $"{Message} {Advice}";
}
