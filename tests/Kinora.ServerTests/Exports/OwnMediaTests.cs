using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

/// <summary>Films of sessions and of files that were sent.</summary>
public sealed class OwnMediaTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    // One red pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    private LiveServer Server => fixture.Server;

    [Fact]
    public async Task A_draft_with_ones_own_file_is_made_and_another_users_file_does_not_exist()
    {
        var session = await SessionAsync(fixture.Token);
        var medium = await UploadAsync(fixture.Token, session);
        var film = Films.Color();
        film["t"]![0]!["sg"]![0]!["a"] = new JsonObject { ["k"] = "media", ["id"] = medium };
        var order = Films.Order("own", film);
        order["sessionId"] = session;
        Assert.Equal("ok", (await Server.ExportAsync(fixture.Token, order)).Message);
        Assert.Equal("completed", (await Server.EndOfAsync(fixture.Token, "own")).Data("status"));

        var other = await Server.TokenAsync();
        var sent = await Server.ExportAsync(other, Films.Order("theirs", film.DeepClone()));
        Assert.Equal((422, "$.t[0].sg[0].a.id"), (sent.Status, sent.Data("path")));
    }

    [Fact]
    public async Task Without_a_draft_the_sessions_latest_film_is_made()
    {
        var session = await SessionAsync(fixture.Token);
        using var message = new HttpRequestMessage(HttpMethod.Post, "/run_sse");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Token);
        message.Content = new StringContent(
            $$$"""{"app_name":"nemo_agent","user_id":"me","session_id":"{{{session}}}","new_message":{"parts":[{"text":"make a 3 second video about a lighthouse at night, no music, no voice"}]}}""",
            Encoding.UTF8, "application/json");
        using (var response = await Server.Client.SendAsync(message, TestContext.Current.CancellationToken)) await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var order = new JsonObject
        {
            ["id"] = "render_latest", ["sessionId"] = session, ["output"] = new JsonObject { ["format"] = "mp4", ["quality"] = "draft", ["resolution"] = "480p", ["fps"] = 5 },
        };
        Assert.Equal("ok", (await Server.ExportAsync(fixture.Token, order)).Message);
        Assert.Equal("completed", (await Server.EndOfAsync(fixture.Token, "render_latest")).Data("status"));
    }

    [Fact]
    public async Task Exports_go_with_an_anonymous_user_who_registers_even_where_ids_are_the_same()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { TokensPerAddress = 100 });
        var given = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        await server.ExportAsync(given.Data("token"), Films.Order("before", Films.Color()));
        await server.EndOfAsync(given.Data("token"), "before");
        var registered = (await server.SendAsync(HttpMethod.Post, "/api/auth/register", body: Account(given.Data("user_id")))).Data("token");
        var mine = await server.RenderAsync(registered, "before");
        Assert.Equal("completed", mine.Data("status"));

        var second = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        await server.ExportAsync(second.Data("token"), Films.Order("before", Films.Color("#00ffff")));
        await server.EndOfAsync(second.Data("token"), "before");
        var again = await server.SendAsync(HttpMethod.Post, "/api/auth/login", body: Account(second.Data("user_id")));
        Assert.Equal(0, again.Code);
        var all = await server.SendAsync(HttpMethod.Get, Films.Root, again.Data("token"));
        Assert.Equal(2, all.Body!["data"]!["renders"]!.AsArray().Count);

        static JsonObject Account(string bind) => new() { ["email"] = "ann@example.com", ["password"] = "correct horse battery", ["bind"] = bind };
    }

    private async Task<string> SessionAsync(string token) =>
        (await Server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", token, new JsonObject())).Data("session_id");

    private async Task<string> UploadAsync(string token, string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{session}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new MultipartFormDataContent { { new ByteArrayContent(Png), "files", "red.png" } };
        using var response = await Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return answer["data"]!["files"]![0]!["id"]!.GetValue<string>();
    }
}
