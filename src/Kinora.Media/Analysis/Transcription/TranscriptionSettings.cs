namespace Kinora.Media.Analysis.Transcription;

/// <summary>
/// What a person has that understands speech. Nothing is sent anywhere unless an address or a key was set for transcription: a key
/// that lies in the environment for something else is not charged.
/// </summary>
public sealed record TranscriptionSettings
{
    /// <summary>What to tell where nothing is set up.</summary>
    public const string HowTo = "Nothing is set up that understands speech: set KINORA_WHISPER_MODEL to a model file of whisper.cpp (and KINORA_WHISPER "
        + "to its program whisper-cli where it is not on the PATH), or KINORA_TRANSCRIBE_URL to a server with OpenAI's /v1/audio/transcriptions.";

    private static readonly Uri OpenAi = new("https://api.openai.com/v1/");

    /// <summary>The program of whisper.cpp: a name on PATH or a path.</summary>
    public string Whisper { get; init; } = "whisper-cli";

    /// <summary>A model file of whisper.cpp (ggml-….bin); null leaves it out.</summary>
    public string? WhisperModel { get; init; }

    /// <summary>Of a server with OpenAI's <c>audio/transcriptions</c>, ending in a slash; null asks none.</summary>
    public Uri? Address { get; init; }

    public string? Key { get; init; }

    /// <summary>One that gives times of words: <c>whisper-1</c> of OpenAI's.</summary>
    public string Model { get; init; } = "whisper-1";

    /// <summary>For one answer of the server.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>From KINORA_WHISPER, KINORA_WHISPER_MODEL, KINORA_TRANSCRIBE_URL, _KEY and _MODEL.</summary>
    /// <exception cref="ArgumentException">A variable has a value that can't be used; the message is one sentence without it.</exception>
    public static TranscriptionSettings FromEnvironment(Func<string, string?> variable)
    {
        var plain = new TranscriptionSettings();
        var key = Text("KINORA_TRANSCRIBE_KEY");
        var address = Address("KINORA_TRANSCRIBE_URL") ?? (key is null ? null : OpenAi);
        return plain with
        {
            Whisper = Text("KINORA_WHISPER") ?? plain.Whisper,
            WhisperModel = Text("KINORA_WHISPER_MODEL"),
            Address = address,
            Key = key ?? (address?.Host == OpenAi.Host ? Text("OPENAI_API_KEY") : null),
            Model = Text("KINORA_TRANSCRIBE_MODEL") ?? plain.Model,
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
    public override string ToString() => $"{nameof(TranscriptionSettings)} {{ Whisper = {WhisperModel}, Address = {Address}, Model = {Model} }}";
}
