namespace Kinora.Media.Audio.Speech;

/// <summary>
/// Voices that a person has beside the embedded one. Keys come from here only; they are in no log, draft or cache. Nothing is sent
/// anywhere unless an address or a key was set for speech: a key that lies in the environment for something else is not charged.
/// </summary>
public sealed record SpeechSettings
{
    private static readonly Uri OpenAi = new("https://api.openai.com/v1/");

    /// <summary>Of a server with OpenAI's <c>audio/speech</c>, ending in a slash; null asks none.</summary>
    public Uri? Address { get; init; }

    public string? Key { get; init; }

    public string Model { get; init; } = "gpt-4o-mini-tts";

    /// <summary>The server's voice where a draft names none.</summary>
    public string? Voice { get; init; }

    /// <summary>For one answer.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The Piper program: a name on PATH or a path.</summary>
    public string Piper { get; init; } = "piper";

    /// <summary>A voice file of Piper (.onnx, its .json beside it); null leaves Piper out.</summary>
    public string? PiperVoice { get; init; }

    /// <summary>From KINORA_SPEECH_URL, _KEY, _MODEL, _VOICE, KINORA_PIPER and KINORA_PIPER_VOICE.</summary>
    /// <exception cref="ArgumentException">A variable has a value that can't be used; the message is one sentence without it.</exception>
    public static SpeechSettings FromEnvironment(Func<string, string?> variable)
    {
        var plain = new SpeechSettings();
        var key = Text("KINORA_SPEECH_KEY");
        var address = Address("KINORA_SPEECH_URL") ?? (key is null ? null : OpenAi);
        return plain with
        {
            Address = address,
            Key = key ?? (address?.Host == OpenAi.Host ? Text("OPENAI_API_KEY") : null),
            Model = Text("KINORA_SPEECH_MODEL") ?? plain.Model,
            Voice = Text("KINORA_SPEECH_VOICE"),
            Piper = Text("KINORA_PIPER") ?? plain.Piper,
            PiperVoice = Text("KINORA_PIPER_VOICE"),
        };

        string? Text(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        Uri? Address(string name)
        {
            if (Text(name) is not { } text) return null;
            if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var found) && found.Scheme is "http" or "https") return found;
            throw new ArgumentException($"{name} is not an address such as https://example.com/v1");
        }
    }

    // A record prints its properties; keys must never get into a log that way.
    public override string ToString() => $"{nameof(SpeechSettings)} {{ Address = {Address}, Model = {Model}, Piper = {PiperVoice} }}";
}
