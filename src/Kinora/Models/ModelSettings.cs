using System.Globalization;

namespace Kinora.Models;

/// <summary>
/// The language model that a person has set up: any service with OpenAI's <c>chat/completions</c>. Only a name turns it on: a key that lies in
/// the environment for something else is never charged.
/// </summary>
public sealed record ModelSettings
{
    private const int LongestName = 200;

    private static readonly Uri OpenAi = new("https://api.openai.com/v1/");

    /// <summary>As the service calls the model.</summary>
    public required string Name { get; init; }

    /// <summary>What the service's paths begin with, ending in a slash; without credentials or query.</summary>
    public Uri Address { get; init; } = OpenAi;

    /// <summary>Null where a server of one's own wants none.</summary>
    public string? Key { get; init; }

    /// <summary>For the model's part of one turn.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>OpenAI's own, which calls some fields otherwise than those that are compatible with it.</summary>
    public bool IsOpenAi => Address.Host == OpenAi.Host;

    /// <summary>Google's, which wants no schema for a tool that takes nothing.</summary>
    public bool IsGoogle => Address.Host.EndsWith(".googleapis.com", StringComparison.Ordinal);

    /// <summary>From KINORA_MODEL, KINORA_MODEL_URL, KINORA_MODEL_KEY and KINORA_MODEL_TIMEOUT.</summary>
    /// <returns>Null when no model is named.</returns>
    /// <exception cref="ArgumentException">A variable has a value that can't be used; the message is one sentence without it.</exception>
    public static ModelSettings? FromEnvironment(Func<string, string?> variable)
    {
        if (Text("KINORA_MODEL") is not { } name) return null;
        if (name.Length > LongestName || name.Any(char.IsControl)) throw new ArgumentException("KINORA_MODEL is not the name of a model");
        var plain = new ModelSettings { Name = name };
        return plain with { Address = AddressOf(Text("KINORA_MODEL_URL")), Key = KeyOf(Text("KINORA_MODEL_KEY")), Patience = PatienceOf(Text("KINORA_MODEL_TIMEOUT")) };

        string? Text(string key) => variable(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    // A record prints its properties; keys must never get into a log that way.
    public override string ToString() => $"{nameof(ModelSettings)} {{ Name = {Name}, Address = {Address} }}";

    private static Uri AddressOf(string? text)
    {
        if (text is null) return OpenAi;
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var found) || found.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("KINORA_MODEL_URL is not an address such as http://localhost:11434/v1");
        }

        if (found.UserInfo.Length > 0 || found.Query.Length > 0 || found.Fragment.Length > 0)
        {
            throw new ArgumentException("KINORA_MODEL_URL holds more than an address: put the key into KINORA_MODEL_KEY");
        }

        return found.AbsolutePath.EndsWith("/chat/completions/", StringComparison.Ordinal) ? new Uri(found, "../../") : found;
    }

    private static string? KeyOf(string? text) => text is null || text.All(c => c is > ' ' and < '\x7f')
        ? text
        : throw new ArgumentException("KINORA_MODEL_KEY is not a key: it holds spaces or other letters than a key has");

    private static TimeSpan PatienceOf(string? text)
    {
        if (text is null) return TimeSpan.FromSeconds(90);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 5 and <= 900
            ? TimeSpan.FromSeconds(seconds)
            : throw new ArgumentException("KINORA_MODEL_TIMEOUT must be whole seconds from 5 to 900");
    }
}
