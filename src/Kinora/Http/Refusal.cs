using System.Text.Json.Nodes;

namespace Kinora.Http;

/// <summary>Why something is not done, as the wire tells it: a value, never an exception.</summary>
/// <param name="Code">The envelope's code.</param>
/// <param name="Status">The HTTP status beside it.</param>
/// <param name="Message">One sentence: what was wrong, what to do. Never a path, a token or a stack trace.</param>
internal sealed record Refusal(int Code, int Status, string Message)
{
    /// <summary>Facts beside the sentence.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>When it would work.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Refusal BadToken() => new(1001, 401, "The token is missing, unknown or expired: get a new one from /api/auth/anonymous-token, or log in.");

    public static Refusal NoSession(string id) => new(1002, 404, $"Session not found: {Shown(id)}. Create a new session.");

    public static Refusal NoCredits(string message) => new(2001, 403, message);

    public static Refusal Unsupported(string message) => new(4001, 415, message);

    public static Refusal TooLarge(string message) => new(4002, 413, message);

    public static Refusal Malformed(string message) => new(400, 400, message);

    public static Refusal ExportBlocked() => new(402, 402, "Register or upgrade your plan to unlock export.");

    public static Refusal NoSuch(string what) => new(404, 404, $"There is no such {what}.");

    public static Refusal Conflict(string message) => new(409, 409, message);

    public static Refusal Impossible(string message) => new(422, 422, message);

    public static Refusal TooMany(string message, TimeSpan retryAfter) => new(429, 429, message) { RetryAfter = retryAfter };

    public static Refusal DiskFull() => new(507, 507, "The server's disk is full: nothing was changed. Ask whoever runs it to free some room.");

    public static Refusal Unavailable(string message) => new(503, 503, message) { RetryAfter = TimeSpan.FromSeconds(5) };

    /// <summary>What a client sent, short and on one line.</summary>
    public static string Shown(string text)
    {
        const int Longest = 64;
        var line = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(Longest)]);
        return line.Length < text.Length ? line + "…" : line;
    }
}
