using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 3 of the protocol: what is served so that clients of the Agent Development Kit work unmodified.</summary>
public sealed class AgentKitProtocolTests(AgentKitProtocolTests.Fixture fixture) : IClassFixture<AgentKitProtocolTests.Fixture>
{
    private const string Sessions = "/apps/nemo_agent/users/user/sessions";

    private LiveServer Server => fixture.Server;

    [Fact]
    public async Task The_apps_are_a_bare_array() => Assert.Equal("""["nemo_agent"]""", (await Server.GetAsync("/list-apps")).Body!.ToJsonString());

    [Fact]
    public async Task A_session_is_its_id_app_user_state_events_and_last_update()
    {
        var made = (await Server.SendAsync(HttpMethod.Post, Sessions, body: new JsonObject())).Body!;
        var path = $"{Sessions}/{made.Text("id")}";
        var changed = (await Server.SendAsync(HttpMethod.Patch, path, body: new JsonObject { ["stateDelta"] = new JsonObject { ["a"] = 1 } })).Body!;
        var read = (await Server.GetAsync(path)).Body!;
        var listed = Assert.Single((await Server.GetAsync(Sessions)).Body!.AsArray(), session => session.Text("id") == made.Text("id"));
        foreach (var session in new[] { made, changed, read, listed })
        {
            Assert.Equal(["appName", "events", "id", "lastUpdateTime", "state", "userId"], session.Keys());
            Assert.Equal(("nemo_agent", "user", made.Text("id")), (session.Text("appName"), session.Text("userId"), session.Text("id")));
            Assert.Equal((JsonValueKind.Object, JsonValueKind.Array, JsonValueKind.Number), (session!["state"]!.GetValueKind(), session["events"]!.GetValueKind(), session["lastUpdateTime"]!.GetValueKind()));
        }

        Assert.Equal(1, read["state"]!["a"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_session_may_be_made_under_an_id_and_is_deleted_with_200_and_null()
    {
        var path = Sessions + "/mine";
        Assert.Equal("mine", (await Server.SendAsync(HttpMethod.Post, path, body: new JsonObject())).Body.Text("id"));
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        using var response = await Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "null"), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(404, (await Server.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_run_is_its_events_as_an_array()
    {
        var session = (await Server.SendAsync(HttpMethod.Post, Sessions, body: new JsonObject())).Body.Text("id");
        var events = (await Server.SendAsync(HttpMethod.Post, "/run", body: Message(session, new JsonObject { ["text"] = "make it vertical" }))).Body!.AsArray();
        Assert.Contains("Timeline", events[^1]!["content"]!["parts"]![0].Text("text"));
        Assert.All(events, e => Assert.Equal("nemo_agent", e.Text("author")));
    }

    [Fact]
    public async Task Artifacts_are_listed_and_loaded()
    {
        var session = (await Server.SendAsync(HttpMethod.Post, Sessions, body: new JsonObject())).Body.Text("id");
        var picture = Convert.ToBase64String(await SmallMedia.PictureAsync());
        var part = new JsonObject { ["inlineData"] = new JsonObject { ["data"] = picture, ["mimeType"] = "image/png", ["displayName"] = "a.png" } };
        await Server.SendAsync(HttpMethod.Post, "/run", body: Message(session, new JsonObject { ["text"] = "hello" }, part));
        Assert.Equal("""["a.png"]""", (await Server.GetAsync($"{Sessions}/{session}/artifacts")).Body!.ToJsonString());
        Assert.Equal(picture, (await Server.GetAsync($"{Sessions}/{session}/artifacts/a.png")).Body!["inlineData"].Text("data"));
    }

    [Theory]
    [InlineData("Host", "evil.example", 401)]
    [InlineData("Host", "localhost", 200)]
    [InlineData("Origin", "https://evil.example", 401)]
    [InlineData("Origin", "null", 401)]
    [InlineData("Origin", "http://127.0.0.1:1", 401)]
    [InlineData("Origin", "OWN", 200)]
    [InlineData("Authorization", "Bearer nonsense", 401)]
    public async Task Without_a_token_it_is_served_only_to_a_loopback_Host_and_its_own_Origin(string header, string value, int status)
    {
        if (value == "OWN") value = Server.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(status, (await Server.SendAsync(HttpMethod.Get, "/list-apps", headers: (header, value))).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Without_a_token_a_body_must_be_application_json(string type)
    {
        foreach (var path in new[] { Sessions, "/run", "/run_sse" })
        {
            using var content = new StringContent("{}", Encoding.UTF8);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            Assert.Equal((401, 1001), Codes(await Server.SendContentAsync(HttpMethod.Post, path, null, content)));
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_but_the_kits_endpoints_is_served()
    {
        foreach (var path in new[] { "/api/tasks/me/sessions", Wire.Balance, Exports.Films.Root }) Assert.Equal((401, 1001), Codes(await Server.GetAsync(path)));
    }

    [Fact]
    public async Task Where_the_server_is_not_open_they_want_a_token()
    {
        await using var closed = await LiveServer.StartAsync();
        Assert.Equal((401, 1001), Codes(await closed.GetAsync("/list-apps")));
        Assert.Equal((401, 1001), Codes(await closed.SendAsync(HttpMethod.Post, Sessions, body: new JsonObject())));
        Assert.Equal(200, (await closed.GetAsync("/list-apps", await closed.TokenAsync())).Status);
    }

    [Fact]
    public async Task Whoever_sends_no_token_is_the_owner()
    {
        var session = (await Server.SendAsync(HttpMethod.Post, Sessions, body: new JsonObject())).Body.Text("id");
        Assert.Equal(0, (await Server.LatestAsync(Server.OwnerToken, session)).Code);
    }

    private static JsonObject Message(string session, params JsonNode[] parts) => new()
    {
        ["appName"] = "nemo_agent", ["userId"] = "user", ["sessionId"] = session, ["newMessage"] = new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(parts) },
    };

    private static (int, int) Codes(Sent sent) => (sent.Status, sent.Code);

    /// <summary>A server that was started with --open.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal LiveServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await LiveServer.StartAsync(settings => settings with { Open = true });

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
