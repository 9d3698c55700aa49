using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Speech.Words;
using Kinora.Media.Providers;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>
/// A server with OpenAI's <c>POST /v1/audio/speech</c> (https://platform.openai.com/docs/api-reference/audio/createSpeech): OpenAI itself,
/// or a local one such as Kokoro or LocalAI. Not every model heeds <c>speed</c>, so the rate is made here.
/// </summary>
internal sealed class ServerVoice(SpeechSettings settings, HttpClient http) : ISpeechVoice
{
    private const string ServerName = "The voice server";
    public const string DefaultVoice = "alloy";

    private readonly ProviderClient client = new(ServerName, http);

    public string Name => ServerName;

    // Another key may be another account's: what fell through with a wrong one is asked for anew with the right one.
    public string Fingerprint => $"{settings.Address} {settings.Model} {settings.Voice} {Hash(settings.Key)}";

    public string? Obstacle(SpeechAsset speech) => settings is { Address.Host: "api.openai.com", Key: null }
        ? "The voice server needs a key: set KINORA_SPEECH_KEY."
        : null;

    public TimeSpan LimitFor(SpeechScript script) => settings.Limit * Math.Max(1, VoiceChunk.Of(script).Count);

    public async Task<SpokenText> SpeakAsync(SpeechScript script, SpeechAsset speech, string wavPath, CancellationToken cancellation)
    {
        var voice = VoiceOf(speech.Voice);
        try
        {
            var spoken = await SpokenFile.SpeakAsync(
                Name, script, speech.Rate, wavPath, (chunk, file) => AskAsync(chunk.Spoken, voice, file, cancellation), cancellation).ConfigureAwait(false);
            return spoken with { Voice = $"{voice} ({settings.Model})" };
        }
        catch (ProviderException exception)
        {
            throw new SpeechFailedException(exception.Message, exception.IsPassing, exception) { RetryAfter = exception.RetryAfter };
        }
    }

    private Task AskAsync(string text, string voice, string file, CancellationToken cancellation)
    {
        var body = new JsonObject { ["model"] = settings.Model, ["input"] = text, ["voice"] = voice, ["response_format"] = "wav" };
        Dictionary<string, string> headers = settings.Key is { } key ? new() { ["Authorization"] = "Bearer " + key } : [];
        return client.PostForFileAsync(new Uri(settings.Address!, "audio/speech"), headers, body, file, cancellation);
    }

    /// <summary>A wish for a woman's or a man's voice is answered where the names are known: OpenAI's own.</summary>
    private string VoiceOf(string? wish)
    {
        if (VoiceWish.Named(wish) is { } named) return named;
        if (settings.Voice is { } configured) return configured;
        return VoiceWish.IsFemale(wish) ? "nova" : VoiceWish.IsMale(wish) ? "onyx" : DefaultVoice;
    }

    private static string Hash(string? key) => key is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
