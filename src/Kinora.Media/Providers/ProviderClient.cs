using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinora.Media.Providers;

/// <summary>
/// One provider's HTTP: bounded answers, and every failure as one sentence that names the provider and never a key or a body.
/// </summary>
/// <param name="name">As people know the provider.</param>
public sealed class ProviderClient(string name, HttpClient http)
{
    private const long MostJson = 64 << 20;
    private const long MostFile = 512L << 20;

    public Task<JsonNode> GetAsync(Uri address, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation) =>
        JsonAsync(HttpMethod.Get, address, headers, null, cancellation);

    public Task<JsonNode> PostAsync(Uri address, IReadOnlyDictionary<string, string> headers, JsonNode body, CancellationToken cancellation) =>
        JsonAsync(HttpMethod.Post, address, headers, Json(body), cancellation);

    /// <summary>Posts a form; it is disposed.</summary>
    public Task<JsonNode> PostFormAsync(Uri address, IReadOnlyDictionary<string, string> headers, HttpContent form, CancellationToken cancellation) =>
        JsonAsync(HttpMethod.Post, address, headers, form, cancellation);

    /// <summary>Writes what an address gives into a file that must not exist.</summary>
    public async Task DownloadAsync(Uri address, IReadOnlyDictionary<string, string> headers, string path, CancellationToken cancellation)
    {
        if (address.Scheme is not ("http" or "https")) throw Rubbish("an address that is not http");
        await SendAsync(HttpMethod.Get, address, headers, null, response => SaveAsync(response, path, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Posts JSON and writes the answer, whatever it is, into a file that must not exist.</summary>
    public async Task PostForFileAsync(
        Uri address, IReadOnlyDictionary<string, string> headers, JsonNode body, string path, CancellationToken cancellation) =>
        await SendAsync(HttpMethod.Post, address, headers, Json(body), response => SaveAsync(response, path, cancellation), cancellation).ConfigureAwait(false);

    /// <summary>What to throw when an answer is not as documented.</summary>
    public ProviderException Rubbish(string what, Exception? inner = null) => new($"{name} answered with {what}.", isPassing: false, inner);

    private async Task<bool> SaveAsync(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        await using var from = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var to = new FileStream(path, FileMode.CreateNew);
        await CopyAsync(from, to, MostFile, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<JsonNode> JsonAsync(
        HttpMethod method, Uri address, IReadOnlyDictionary<string, string> headers, HttpContent? content, CancellationToken cancellation) =>
        await SendAsync(method, address, headers, content, async response =>
        {
            await using var from = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            using var buffer = new MemoryStream();
            await CopyAsync(from, buffer, MostJson, cancellation).ConfigureAwait(false);
            buffer.Position = 0;
            try
            {
                return JsonNode.Parse(buffer) ?? throw Rubbish("nothing");
            }
            catch (JsonException exception)
            {
                throw Rubbish("something that is not JSON", exception);
            }
        }, cancellation).ConfigureAwait(false);

    private async Task<T> SendAsync<T>(
        HttpMethod method, Uri address, IReadOnlyDictionary<string, string> headers, HttpContent? content,
        Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (key, value) in headers) request.Headers.TryAddWithoutValidation(key, value);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw Refusal(response);
            return await read(response).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            throw new ProviderException($"{name} can't be reached ({Reason(exception)}).", isPassing: true, exception);
        }
        catch (IOException exception)
        {
            throw new ProviderException($"{name} broke off in the middle of an answer.", isPassing: true, exception);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new ProviderException($"{name} did not answer in time.", isPassing: true, exception);
        }
    }

    private static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static string Reason(HttpRequestException exception) =>
        exception.HttpRequestError == HttpRequestError.Unknown ? "no connection" : exception.HttpRequestError.ToString();

    private ProviderException Refusal(HttpResponseMessage response)
    {
        var code = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new($"{name} does not accept the key ({code}): check it.", isPassing: false),
            HttpStatusCode.PaymentRequired => new($"{name} wants to be paid first ({code}): check the account.", isPassing: false),
            HttpStatusCode.TooManyRequests => new($"{name} is being asked too often ({code}).", isPassing: true) { RetryAfter = After(response.Headers.RetryAfter) },
            HttpStatusCode.RequestTimeout => new($"{name} took too long ({code}).", isPassing: true),
            _ when code >= 500 => new($"{name} has a fault of its own ({code}).", isPassing: true) { RetryAfter = After(response.Headers.RetryAfter) },
            _ => new($"{name} refused the request ({code}).", isPassing: false),
        };
    }

    private static TimeSpan? After(RetryConditionHeaderValue? header) => header?.Delta;

    private async Task CopyAsync(Stream from, Stream to, long most, CancellationToken cancellation)
    {
        var buffer = new byte[81920];
        var total = 0L;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if ((total += read) > most) throw Rubbish("more than it should");
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }
    }
}
