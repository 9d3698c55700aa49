using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;

namespace Kinora.ServerTests.Faults;

/// <summary>One user's line to a server that may die at any moment.</summary>
internal sealed class Wire(HttpClient client, string? token, CancellationToken cancellation)
{
    /// <summary>What is thrown where the other end is gone, or where nobody is to go on.</summary>
    public static bool IsDeath(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException;

    public Wire Of(string other) => new(client, other, cancellation);

    /// <summary>The whole answer; anything but the statuses that are expected fails.</summary>
    public async Task<Sent> SendAsync(HttpMethod method, string path, HttpContent? content, int expected, params (string Name, string Value)[] headers)
    {
        using var response = await OpenAsync(method, path, content, headers);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        Assert.True((int)response.StatusCode == expected, $"{method} {path} answered {(int)response.StatusCode}: {text}");
        return new Sent((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), null);
    }

    public Task<Sent> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, 200);

    public Task<Sent> PostAsync(string path, JsonNode? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, Json(body), 200, headers);

    public async Task<byte[]> BytesAsync(string path)
    {
        using var response = await OpenAsync(HttpMethod.Get, path, null);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}: {Encoding.UTF8.GetString(bytes)}");
        return bytes;
    }

    /// <summary>Headers only; the body is still to be read.</summary>
    public async Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers.Concat(Films.Attribution)) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    /// <summary>How a film's making ended.</summary>
    public Task<string> EndOfAsync(string id) => StatusAsync(id, Films.HasEnded);

    /// <summary>A film's status once it is what is waited for.</summary>
    public Task<string> StatusAsync(string id, Predicate<string> isSo) => Soon.Async(async () => (await GetAsync($"{Films.Root}/{id}")).Data("status"), isSo, $"{id} is as far");

    /// <summary>What credits are left when no work holds any: the last of it gives them back after its answer.</summary>
    public async Task<string> SettledBalanceAsync() => (await Soon.Async(() => GetAsync("/api/credits/balance/simple"), sent => sent.Data("frozen") == "0")).Data("available");

    public async Task<string> SessionAsync() =>
        (await PostAsync("/api/tasks/me/with-session/nemo_agent", new JsonObject { ["task_name"] = "storm" })).Data("session_id");

    public static StringContent? Json(JsonNode? body) => body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
}
