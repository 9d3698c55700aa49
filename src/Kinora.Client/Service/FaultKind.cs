namespace Kinora.Client.Service;

/// <summary>What kind of refusal or failure it is; the documents' codes stand beside their kinds.</summary>
public enum FaultKind
{
    /// <summary>1001: the token is bad or expired, and no new one helped.</summary>
    BadToken,

    /// <summary>1002: there is no such session.</summary>
    NoSession,

    /// <summary>2001: no credits are left for this.</summary>
    NoCredits,

    /// <summary>4001: a file of a kind that is not taken.</summary>
    Unsupported,

    /// <summary>4002: a file that is too large.</summary>
    TooLarge,

    /// <summary>400: a request that the server can't read.</summary>
    Malformed,

    /// <summary>402: the plan does not include export.</summary>
    ExportBlocked,

    /// <summary>429: too many requests, also after waiting once.</summary>
    TooMany,

    /// <summary>409: it contradicts what was done before.</summary>
    Conflict,

    /// <summary>422: well-formed, but it can't be done.</summary>
    Impossible,

    /// <summary>404: there is no such thing.</summary>
    NotFound,

    /// <summary>503, 507: the server can't do it now.</summary>
    Unavailable,

    /// <summary>Nobody answers at the server's address, or the connection broke.</summary>
    Unreachable,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>The server says that it failed.</summary>
    ServerFailed,

    /// <summary>The answer is not what such a server answers.</summary>
    Strange,
}
