using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.Bench.Load;

/// <summary>One user of a server.</summary>
internal sealed class Wire : IDisposable
{
    private const string Exports = "/api/render/proxy/lambda";

    private readonly HttpClient client;

    public Wire(Uri address, string? token)
    {
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) })
        {
            BaseAddress = address, Timeout = TimeSpan.FromMinutes(5),
        };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("X-Skill-Source", "bench"), ("X-Skill-Version", "1.0.0"), ("X-Skill-Platform", "unknown")])
        {
            client.DefaultRequestHeaders.Add(name, value);
        }
    }

    /// <summary>A new anonymous user.</summary>
    public static async Task<Wire> NewUserAsync(Uri address, CancellationToken cancellation)
    {
        using var nobody = new Wire(address, null);
        nobody.client.DefaultRequestHeaders.Add("X-Client-Id", Guid.NewGuid().ToString());
        return new Wire(address, (await nobody.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", null, cancellation))["token"]!.GetValue<string>());
    }

    public async Task<string> NewSessionAsync(CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", new JsonObject { ["task_name"] = "load" }, cancellation))["session_id"]!.GetValue<string>();

    /// <summary>Says something and reads to the last byte.</summary>
    /// <returns>The last event.</returns>
    public async Task<JsonNode> SayAsync(string session, string text, CancellationToken cancellation)
    {
        using var response = await OpenTurnAsync(session, text, cancellation);
        var stream = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException(stream);
        return JsonNode.Parse(stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Last(block => block.StartsWith("data: ", StringComparison.Ordinal))[6..])!;
    }

    /// <summary>Says something; the answer is still to be read.</summary>
    public Task<HttpResponseMessage> OpenTurnAsync(string session, string text, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["app_name"] = "nemo_agent", ["user_id"] = "me", ["session_id"] = session,
            ["new_message"] = new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse") { Content = Json(body) };
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    public Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancellation) =>
        client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellation);

    /// <summary>Fetches something to its end.</summary>
    /// <param name="enough">Letters that stand in it once it is of use; none: the whole of it.</param>
    /// <param name="arrived">Called once, when it is of use.</param>
    public async Task TakeAsync(string path, string enough, Action arrived, CancellationToken cancellation)
    {
        using var response = await OpenAsync(path, cancellation);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException(await response.Content.ReadAsStringAsync(cancellation));
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var (buffer, read, has) = (new byte[16 << 20], 0, false);
        int count;
        while ((count = await body.ReadAsync(buffer.AsMemory(read), cancellation)) > 0)
        {
            read += count;
            if (has || enough.Length == 0 || buffer.AsSpan(0, read).IndexOf(Encoding.ASCII.GetBytes(enough)) < 0) continue;
            has = true;
            arrived();
        }

        if (enough.Length == 0) arrived();
        else if (!has) throw new InvalidDataException($"There is no {enough} in what came.");
    }

    public static string StatePath(string session) => $"/api/state/nemo_agent/me/{session}/latest";

    /// <returns>Its length.</returns>
    public async Task<int> ReadStateAsync(string session, CancellationToken cancellation) => (await client.GetByteArrayAsync(StatePath(session), cancellation)).Length;

    public async Task<JsonNode> StateAsync(string session, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Get, StatePath(session), null, cancellation))["state"]!;

    /// <returns>The files' ids.</returns>
    public async Task<IReadOnlyList<string>> UploadAsync(string session, IEnumerable<string> paths, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent();
        foreach (var path in paths) form.Add(new StreamContent(File.OpenRead(path), 1 << 16), "files", Path.GetFileName(path));
        using var response = await client.PostAsync($"/api/upload-video/nemo_agent/me/{session}", form, cancellation);
        var answer = await ReadAsync(response, cancellation);
        return [.. answer["files"]!.AsArray().Select(file => file!["id"]!.GetValue<string>())];
    }

    /// <summary>Orders a film.</summary>
    /// <param name="draft">Null: the session's.</param>
    /// <returns>Its id.</returns>
    public async Task<string> OrderAsync(string? session, JsonNode? draft, CancellationToken cancellation)
    {
        var body = new JsonObject { ["id"] = $"render_{Guid.NewGuid():N}", ["sessionId"] = session, ["output"] = new JsonObject { ["format"] = "mp4" } };
        if (draft is not null) body["draft"] = draft.DeepClone();
        return (await SendAsync(HttpMethod.Post, Exports, body, cancellation))["id"]!.GetValue<string>();
    }

    public Task<JsonNode> RenderAsync(string id, CancellationToken cancellation) => SendAsync(HttpMethod.Get, $"{Exports}/{id}", null, cancellation);

    public static string EventsPath(string render) => $"{Exports}/{render}/events";

    public Task CancelAsync(string render, CancellationToken cancellation) => SendAsync(HttpMethod.Post, $"{Exports}/{render}/cancel", null, cancellation);

    /// <summary>Waits for a film and downloads it.</summary>
    /// <returns>Its bytes.</returns>
    public async Task<long> DownloadAsync(string render, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await RenderAsync(render, cancellation);
            switch (answer["status"]!.GetValue<string>())
            {
                case "completed":
                    await using (var film = await client.GetStreamAsync(answer["output"]!["url"]!.GetValue<string>(), cancellation))
                    {
                        var counted = new CountingStream();
                        await film.CopyToAsync(counted, cancellation);
                        return counted.Length;
                    }

                case "pending" or "processing":
                    await Task.Delay(100, cancellation);
                    break;
                default:
                    throw new InvalidOperationException("An export ended badly: " + answer["error"]);
            }
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Json(body) };
        using var response = await client.SendAsync(request, cancellation);
        return await ReadAsync(response, cancellation);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!["data"]! : throw new HttpRequestException(text);
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
