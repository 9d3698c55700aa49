using Kinora.Director.Planning.Model;

namespace Kinora.Models;

/// <summary>
/// What a service's refusal means. Its own words are only looked at, never passed on: they may repeat the key or what a person wrote.
/// </summary>
internal static class ServiceFaults
{
    public static ModelUnavailableException Of(int status, string body) => status switch
    {
        401 or 403 => KeyRefused(),
        400 when Says(body, "API key not valid", "API_KEY_INVALID") => KeyRefused(),
        400 when Says(body, "does not support tools", "support tool", "tool choice requires", "tool-call-parser") => new(ModelFault.NoUse, "it can't call tools"),
        400 or 413 or 422 when status == 413 || Says(body, "context_length", "context length", "maximum context", "too many tokens", "exceeds the available context") =>
            new(ModelFault.TooLong, "the film and the tools are more than it can take in"),
        402 => UsedUp(),
        429 when IsUsedUp(body) => UsedUp(),
        404 => new(ModelFault.UnknownModel, "its service knows no such model at this address"),
        408 or 504 => new(ModelFault.TooSlow, "its service took too long"),
        429 => new(ModelFault.Busy, "its service has too many requests"),
        >= 300 and < 400 => new(ModelFault.BadAnswer, "its address leads elsewhere"),
        >= 500 => new(ModelFault.ServiceFailed, $"its service failed with status {status}"),
        _ => new(ModelFault.ServiceFailed, $"its service refused the request with status {status}"),
    };

    /// <summary>Waiting a little may help.</summary>
    public static bool MayPass(int status, string body) => status is 500 or 502 or 503 or 504 || (status == 429 && !IsUsedUp(body));

    private static bool IsUsedUp(string body) => Says(body, "insufficient_quota", "billing");

    private static ModelUnavailableException KeyRefused() => new(ModelFault.KeyRefused, "its service refused the key");

    private static ModelUnavailableException UsedUp() => new(ModelFault.Busy, "the account at its service is used up");

    private static bool Says(string body, params string[] words) => words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase));
}
