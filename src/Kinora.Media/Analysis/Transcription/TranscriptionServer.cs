using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kinora.Core.Media;
using Kinora.Media.Providers;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>
/// A server with OpenAI's <c>POST /v1/audio/transcriptions</c> (https://platform.openai.com/docs/api-reference/audio/createTranscription),
/// asked for <c>verbose_json</c> with times of words: OpenAI itself, or a local one such as Speaches or LocalAI.
/// </summary>
internal sealed class TranscriptionServer(TranscriptionSettings settings, HttpClient http, TimeProvider time) : ITranscriber
{
    private const string ServerName = "The transcription server";

    private readonly ProviderClient client = new(ServerName, http);

    public string Name => ServerName;

    public string Fingerprint => $"{settings.Address} {settings.Model}";

    // Lossless, half of WAV, and without the delay that MP3 and AAC add. OpenAI takes 25 MB.
    public string Extension => ".flac";

    public TimeSpan LongestPiece => TimeSpan.FromMinutes(12);

    public string? Obstacle() => settings is { Address.Host: "api.openai.com", Key: null }
        ? "The transcription server needs a key: set KINORA_TRANSCRIBE_KEY."
        : null;

    public async Task<Transcript> TranscribeAsync(string path, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(_ => limit.Cancel(), null, settings.Limit, Timeout.InfiniteTimeSpan);
        try
        {
            return Read(await AskAsync(path, limit.Token).ConfigureAwait(false));
        }
        catch (ProviderException exception)
        {
            throw new TranscriptionFailedException(exception.Message, exception.IsPassing, exception) { RetryAfter = exception.RetryAfter };
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new TranscriptionFailedException(
                FormattableString.Invariant($"{ServerName} took longer than {settings.Limit.TotalSeconds:0} s."), isPassing: false, exception);
        }
    }

    private async Task<JsonNode> AskAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var sound = new StreamContent(file);
        sound.Headers.ContentType = new MediaTypeHeaderValue("audio/flac");
        using var form = new MultipartFormDataContent
        {
            { sound, "file", "sound.flac" },
            { new StringContent(settings.Model), "model" },
            { new StringContent("verbose_json"), "response_format" },
            { new StringContent("word"), "timestamp_granularities[]" },
        };
        Dictionary<string, string> headers = settings.Key is { } key ? new() { ["Authorization"] = "Bearer " + key } : [];
        return await client.PostFormAsync(new Uri(settings.Address!, "audio/transcriptions"), headers, form, cancellation).ConfigureAwait(false);
    }

    private Transcript Read(JsonNode answer)
    {
        var heard = new HeardWords();
        if (answer.Find("words") is JsonArray { Count: > 0 } words)
        {
            foreach (var word in words)
            {
                if (word.Text("word") is { } text && word.Number("start") is { } start && word.Number("end") is { } end) heard.Add(text, start, end);
            }
        }
        else if (answer.Find("segments") is JsonArray segments)
        {
            foreach (var segment in segments)
            {
                if (segment.Text("text") is { } text && segment.Number("start") is { } start && segment.Number("end") is { } end) heard.Spread(text, start, end);
            }
        }
        else if (answer.Find("text") is null) throw client.Rubbish("no transcription");
        else if (answer.Text("text") is { } text && answer.Number("duration") is { } duration) heard.Spread(text, 0, duration);
        else if (answer.Text("text") is not null) throw client.Rubbish("a text without times: set KINORA_TRANSCRIBE_MODEL to one that gives times, such as whisper-1");

        return new Transcript(HeardLanguage.Code(answer.Text("language")), heard.Words) { Source = settings.Model };
    }
}
