using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kinora.Http;
using Kinora.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests;

/// <summary>A real server on a free port with a data folder of its own.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly KinoraServer server;

    private LiveServer(KinoraServer server)
    {
        this.server = server;
        // Who asks whether to send a body waits for the answer, however late it comes.
        Client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Soon.Patience }) { BaseAddress = server.Address, Timeout = Soon.Patience };
    }

    public HttpClient Client { get; }

    public Uri Address => server.Address;

    public string OwnerToken => server.OwnerToken;

    public string DataFolder => server.Settings.DataFolder;

    public IServiceProvider Services => server.Services;

    /// <param name="change">Other settings than the defaults.</param>
    /// <param name="folder">Another server's data, to go on with; null: a new folder.</param>
    public static async Task<LiveServer> StartAsync(
        Func<ServerSettings, ServerSettings>? change = null, TimeProvider? time = null, string? folder = null, Action<IServiceCollection>? arrange = null)
    {
        var settings = new ServerSettings { Port = 0, Log = LogFormat.Off, ShutdownSeconds = (int)Soon.Patience.TotalSeconds, DataFolder = folder ?? Directory.CreateTempSubdirectory("kinora-server-").FullName };
        return new LiveServer(await KinoraServer.StartAsync(
            change is null ? settings : change(settings), time ?? TimeProvider.System, TestContext.Current.CancellationToken, arrange));
    }

    /// <summary>A new anonymous user's token.</summary>
    public async Task<string> TokenAsync() => (await SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()))).Data("token");

    /// <summary>Sends what a client would; the answer's body is JSON.</summary>
    public async Task<Sent> SendAsync(
        HttpMethod method, string path, string? token = null, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Sent((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers.RetryAfter?.Delta);
    }

    /// <summary>Stops the server; its data stay.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}

/// <summary>What came back.</summary>
internal sealed record Sent(int Status, JsonNode? Body, TimeSpan? RetryAfter)
{
    public int Code => Body!["code"]!.GetValue<int>();

    public string Message => Body!["message"]!.GetValue<string>();

    /// <summary>A field of <c>data</c>, as text.</summary>
    public string Data(string name) => Body!["data"]![name]!.ToString();
}
