using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Kinora.Director.Planning.Model;
using OpenAI;
using OpenAI.Chat;

namespace Kinora.Models;

/// <summary>
/// A model behind any service with OpenAI's <c>chat/completions</c>. One is enough for all turns, also at once. Neither the key nor what is said
/// is logged or stands in an exception.
/// </summary>
public sealed class OpenAiModel : ILanguageModel
{
    private const long MostBytes = 8 << 20;
    private const int MostErrorBytes = 64 << 10;

    /// <summary>A service that wants a longer pause than this before the one other try is not waited for.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly ModelSettings settings;
    private readonly TimeProvider time;
    private readonly ChatClient client;

    public OpenAiModel(ModelSettings settings, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Address,
            NetworkTimeout = settings.Patience + TimeSpan.FromSeconds(5), // ours ends first and says why
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(new HttpClient(Handler(settings)) { Timeout = Timeout.InfiniteTimeSpan }),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        client = new ChatClient(settings.Name, new ApiKeyCredential(settings.Key ?? KeylessHandler.NoKey), options);
    }

    public string Name => $"{settings.Name} ({settings.Address.Host})";

    public async IAsyncEnumerable<ModelEvent> AskAsync(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var body = ChatBody.Of(request, settings);
        using var silence = new CancellationTokenSource(settings.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        using var response = await WithinAsync(() => OpenAsync(body, either.Token));
        await using var reader = new ChatReader(new LimitedStream(response.ContentStream ?? Stream.Null, MostBytes), !IsJson(response));
        while (await WithinAsync(() => reader.NextAsync(either.Token)) is { } pieces)
        {
            silence.CancelAfter(settings.Patience);
            foreach (var piece in pieces) yield return piece;
        }

        async Task<T> WithinAsync<T>(Func<Task<T>> wait)
        {
            try
            {
                return await wait();
            }
            catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
            {
                throw new ModelUnavailableException(ModelFault.TooSlow, $"it was silent for {settings.Patience.TotalSeconds:0} s", late);
            }
        }
    }

    private static SocketsHttpHandler Sockets(ModelSettings settings) => new()
    {
        AllowAutoRedirect = false, // the key is for this address
        UseCookies = false,
        UseProxy = !settings.Address.IsLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private static HttpMessageHandler Handler(ModelSettings settings) => settings.Key is null ? new KeylessHandler(Sockets(settings)) : Sockets(settings);

    private static bool IsJson(PipelineResponse response) => TypeOf(response).StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(PipelineResponse response) => response.Headers.TryGetValue("Content-Type", out var type) ? type ?? "" : "";

    /// <summary>An answer that has begun well. A passing trouble is tried once more after a pause.</summary>
    private async Task<PipelineResponse> OpenAsync(byte[] body, CancellationToken cancellation)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            var response = await SendAsync(body, cancellation);
            if (response.Status == 200 && !TypeOf(response).StartsWith("text/html", StringComparison.OrdinalIgnoreCase)) return response;
            using (response)
            {
                if (response.Status == 200) throw new ModelUnavailableException(ModelFault.BadAnswer, "its address answers with a web page");
                var words = await ErrorAsync(response, cancellation);
                var pause = PauseOf(response);
                if (isAgain || pause > LongestPause || !ServiceFaults.MayPass(response.Status, words)) throw ServiceFaults.Of(response.Status, words);
                await Task.Delay(pause, time, cancellation);
            }
        }
    }

    private async Task<PipelineResponse> SendAsync(byte[] body, CancellationToken cancellation)
    {
        var options = new RequestOptions { CancellationToken = cancellation, BufferResponse = false, ErrorOptions = ClientErrorBehaviors.NoThrow };
        try
        {
            using var content = BinaryContent.Create(BinaryData.FromBytes(body));
            return (await client.CompleteChatAsync(content, options)).GetRawResponse();
        }
        catch (Exception lost) when (lost is ClientResultException or HttpRequestException or IOException)
        {
            throw new ModelUnavailableException(ModelFault.Unreachable, "its service can't be reached"); // what was lost may name the address
        }
    }

    private static async Task<string> ErrorAsync(PipelineResponse response, CancellationToken cancellation)
    {
        if (response.ContentStream is not { } stream) return "";
        var buffer = new byte[MostErrorBytes];
        try
        {
            var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException)
        {
            return ""; // the status alone says enough
        }
    }

    /// <summary>As the service asks, in seconds or as a date; else a second.</summary>
    private TimeSpan PauseOf(PipelineResponse response)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var text) || text is null) return TimeSpan.FromSeconds(1);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(Math.Min(seconds, 1e6));
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return TimeSpan.FromSeconds(1);
        var wait = at - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
