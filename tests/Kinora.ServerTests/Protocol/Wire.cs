using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.Core.Files;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Kinora.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Protocol;

/// <summary>What the tests of the protocol's sentences send and look at.</summary>
internal static class Wire
{
    public const string Balance = "/api/credits/balance/simple";
    public const string Create = "/api/tasks/me/with-session/nemo_agent";
    public const string TokenPath = "/api/auth/anonymous-token";

    public static Task<Sent> GetAsync(this LiveServer server, string path, string? token = null) => server.SendAsync(HttpMethod.Get, path, token);

    public static Task<Sent> ComeAsync(this LiveServer server, string? client = null) =>
        server.SendAsync(HttpMethod.Post, TokenPath, headers: ("X-Client-Id", client ?? Guid.NewGuid().ToString()));

    public static Task<Sent> LatestAsync(this LiveServer server, string token, string session) => server.GetAsync($"/api/state/nemo_agent/me/{session}/latest", token);

    public static Task<Sent> RegisterAsync(this LiveServer server, string email, string? bind = null) => server.SendAsync(
        HttpMethod.Post, "/api/auth/register", body: new JsonObject { ["email"] = email, ["password"] = "correct horse battery", ["bind"] = bind });

    /// <summary>The names of an object's fields, in the alphabet's order.</summary>
    public static IEnumerable<string> Keys(this JsonNode? node) => node!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal);

    public static string Text(this JsonNode? node, string name) => node![name]!.ToString();

    /// <summary>Anything that is read byte by byte.</summary>
    public static async Task<HttpResponseMessage> OpenAsync(this LiveServer server, string path, string? token = null, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Range = range;
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A session whose film is this draft, as if messages had led to it.</summary>
    public static async Task<Conversation> BeginWithAsync(LiveServer server, string token, JsonNode draft)
    {
        var talk = await Conversation.BeginAsync(server, token);
        await KeepAsync(talk, draft);
        return talk;
    }

    /// <summary>Gives a session this film, as if messages had led to it.</summary>
    public static async Task KeepAsync(Conversation talk, JsonNode draft)
    {
        var store = talk.Server.Services.GetRequiredService<SessionStore>();
        var held = await store.OpenAsync(talk.Id, TestContext.Current.CancellationToken);
        var read = Assert.IsType<DraftRead>(DraftJson.Read(Encoding.UTF8.GetBytes(draft.ToJsonString())));
        var project = held!.Project with { History = held.Project.History.Record(read.Timeline, "sent") };
        await store.SaveAsync(held, project, held.MediaAt, (_, _) => { }, TestContext.Current.CancellationToken);
    }

    /// <summary>Orders a film and calls it off at once: whether it would be made is known by then.</summary>
    public static async Task<Sent> OrderAsync(this LiveServer server, string token, JsonNode? draft, JsonObject? output = null)
    {
        var id = "render_" + Guid.NewGuid().ToString("n");
        var sent = await server.ExportAsync(token, Films.Order(id, draft, output));
        if (sent.Status == 200) await server.SendAsync(HttpMethod.Post, $"{Films.Root}/{id}/cancel", token);
        return sent;
    }

    public static async Task<string> MediumAsync(this LiveServer server, string token, string session, string name = "city timelapse.png") =>
        (await server.UploadAsync(token, session, (name, await SmallMedia.PictureAsync()))).Files()[0]!.Text("id");
}
