using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Uploads;

/// <summary>What clients do with files.</summary>
internal static class Sending
{
    public static async Task<string> SessionAsync(this LiveServer server, string token) =>
        (await server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", token, new JsonObject { ["task_name"] = "project" })).Data("session_id");

    public static string UploadPath(string session) => $"/api/upload-video/nemo_agent/me/{session}";

    /// <summary>As curl does it: <c>-F files=@…</c> for each.</summary>
    public static async Task<Sent> UploadAsync(this LiveServer server, string? token, string session, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        return await server.SendContentAsync(HttpMethod.Post, UploadPath(session), token, form);
    }

    public static Task<Sent> UploadUrlsAsync(this LiveServer server, string token, string session, params string[] urls) => server.SendAsync(
        HttpMethod.Post, UploadPath(session), token, new JsonObject { ["urls"] = new JsonArray([.. urls.Select(url => JsonValue.Create(url))]), ["source_type"] = "url" });

    public static async Task<Sent> SendContentAsync(this LiveServer server, HttpMethod method, string path, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Sent((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers.RetryAfter?.Delta);
    }

    public static JsonArray Files(this Sent sent) => sent.Body!["data"]!["files"]!.AsArray();

    /// <summary>What lies in the data folder that nobody was promised: partial files and blobs.</summary>
    public static IReadOnlyList<string> Leftovers(this LiveServer server) =>
    [
        .. new[] { "incoming", "blobs" }.Select(name => Path.Combine(server.DataFolder, name)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
    ];
}
