using System.Text;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Sessions;

/// <summary>What clients of the Agent Development Kit do, who send no token.</summary>
public sealed class AgentKitTests : IAsyncLifetime
{
    private const string Sessions = "/apps/nemo_agent/users/someone/sessions";

    private LiveServer server = null!;

    public async ValueTask InitializeAsync() => server = await LiveServer.StartAsync(settings => settings with { Open = true });

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Apps_are_listed_as_a_bare_array() => Assert.Equal("[\"nemo_agent\"]", (await server.SendAsync(HttpMethod.Get, "/list-apps")).Body!.ToJsonString());

    [Fact]
    public async Task A_session_is_made_run_read_changed_and_deleted()
    {
        var made = (await server.SendAsync(HttpMethod.Post, Sessions, body: new JsonObject { ["state"] = new JsonObject { ["mine"] = 1 } })).Body!;
        var id = made["id"]!.GetValue<string>();
        Assert.Equal(["appName", "events", "id", "lastUpdateTime", "state", "userId"], made.AsObject().Select(field => field.Key).Order());
        Assert.Equal(("nemo_agent", "someone"), (made["appName"]!.GetValue<string>(), made["userId"]!.GetValue<string>()));
        Assert.Contains(((await server.SendAsync(HttpMethod.Get, Sessions)).Body as JsonArray)!, session => session!["id"]!.GetValue<string>() == id);

        var run = (await server.SendAsync(HttpMethod.Post, "/run", body: RunOf(id, new JsonObject { ["text"] = "make it vertical" }))).Body!.AsArray();
        Assert.Contains("Timeline", run[^1]!["content"]!["parts"]![0]!["text"]!.GetValue<string>());

        var read = (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}")).Body!;
        Assert.Equal("user", read["events"]![0]!["author"]!.GetValue<string>());
        Assert.Equal(run[^1]!["id"]!.GetValue<string>(), read["events"]!.AsArray()[^1]!["id"]!.GetValue<string>());
        Assert.Equal(1, read["state"]!["mine"]!.GetValue<int>());
        Assert.Equal(1, read["state"]!["version"]!.GetValue<int>());

        var changed = (await server.SendAsync(HttpMethod.Patch, $"{Sessions}/{id}", body: new JsonObject { ["stateDelta"] = new JsonObject { ["mine"] = 2 } })).Body!;
        Assert.Equal(2, changed["state"]!["mine"]!.GetValue<int>());
        var deleted = await server.SendAsync(HttpMethod.Delete, $"{Sessions}/{id}");
        Assert.Equal((200, null), (deleted.Status, deleted.Body));
        var gone = await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}");
        Assert.Equal((404, $"Session not found: {id}"), (gone.Status, gone.Body!["detail"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_session_may_have_an_id_of_the_clients_once()
    {
        Assert.Equal("my-session", (await server.SendAsync(HttpMethod.Post, $"{Sessions}/my-session")).Body!["id"]!.GetValue<string>());
        Assert.Equal(409, (await server.SendAsync(HttpMethod.Post, $"{Sessions}/my-session")).Status);
        Assert.Equal(400, (await server.SendAsync(HttpMethod.Post, $"{Sessions}/my%20session")).Status);
    }

    [Fact]
    public async Task Files_in_a_message_are_uploads_and_artifacts()
    {
        var id = (await server.SendAsync(HttpMethod.Post, Sessions)).Body!["id"]!.GetValue<string>();
        var file = new JsonObject
        {
            ["data"] = Convert.ToBase64String(await SmallMedia.PictureAsync()), ["mimeType"] = "image/png", ["displayName"] = "beach.png",
        };
        var run = (await server.SendAsync(HttpMethod.Post, "/run", body: RunOf(id, new JsonObject { ["text"] = "make a 5 second video of this picture" }, new JsonObject { ["inlineData"] = file }))).Body!.AsArray();
        Assert.Contains("beach", run[^1]!["content"]!["parts"]![0]!["text"]!.GetValue<string>());
        var state = (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}")).Body!["state"]!;
        var upload = Assert.Single(state["video_infos"]!.AsArray())!;
        Assert.Equal(("beach.png", "image", 64), (upload["filename"]!.GetValue<string>(), upload["file_type"]!.GetValue<string>(), upload["width"]!.GetValue<int>()));
        Assert.Contains(upload["id"]!.GetValue<string>(), state["draft"]!.ToJsonString());

        Assert.Equal("[\"beach.png\"]", (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}/artifacts")).Body!.ToJsonString());
        Assert.Equal("[0]", (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}/artifacts/beach.png/versions")).Body!.ToJsonString());
        var part = (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}/artifacts/beach.png")).Body!["inlineData"]!;
        Assert.Equal("image/png", part["mimeType"]!.GetValue<string>());
        Assert.Equal(await SmallMedia.PictureAsync(), Convert.FromBase64String(part["data"]!.GetValue<string>()));

        var link = new JsonObject { ["file_uri"] = upload["cdn_url"]!.GetValue<string>() };
        var again = RunOf(id, new JsonObject { ["text"] = "add this at the end" }, new JsonObject { ["file_data"] = link });
        again["stateDelta"] = new JsonObject { ["mine"] = 3 };
        Assert.Equal(200, (await server.SendAsync(HttpMethod.Post, "/run", body: again)).Status);
        Assert.Equal(3, (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}")).Body!["state"]!["mine"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_artifact_is_deleted_by_its_name()
    {
        var id = (await server.SendAsync(HttpMethod.Post, Sessions)).Body!["id"]!.GetValue<string>();
        var file = new JsonObject { ["data"] = Convert.ToBase64String(await SmallMedia.PictureAsync()), ["mimeType"] = "image/png", ["displayName"] = "beach.png" };
        await server.SendAsync(HttpMethod.Post, "/run", body: RunOf(id, new JsonObject { ["text"] = "make a 1 second video of this picture" }, new JsonObject { ["inlineData"] = file }));
        var order = Films.Order("film.1", Films.Color());
        order["sessionId"] = id;
        await server.ExportAsync(server.OwnerToken, order);
        Assert.Equal("completed", (await server.EndOfAsync(server.OwnerToken, "film.1")).Data("status"));
        Assert.Equal(["beach.png", "film.1.mp4"], await NamesAsync());
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Delete, $"{Sessions}/{id}/artifacts/lake.png")).Status);
        var deleted = await server.SendAsync(HttpMethod.Delete, $"{Sessions}/{id}/artifacts/beach.png");
        Assert.Equal((200, null), (deleted.Status, deleted.Body)); // JSON's null
        Assert.Equal(["film.1.mp4"], await NamesAsync());
        Assert.Equal(200, (await server.SendAsync(HttpMethod.Delete, $"{Sessions}/{id}/artifacts/film.1.mp4")).Status);
        Assert.Empty(await NamesAsync());
        Assert.Equal(404, (await server.RenderAsync(server.OwnerToken, "film.1")).Status);
        Assert.False(Directory.Exists(Path.Combine(server.DataFolder, "blobs", "films")) && Directory.EnumerateFiles(Path.Combine(server.DataFolder, "blobs", "films"), "*", SearchOption.AllDirectories).Any());

        async Task<IEnumerable<string>> NamesAsync() =>
            (await server.SendAsync(HttpMethod.Get, $"{Sessions}/{id}/artifacts")).Body!.AsArray().Select(name => name!.GetValue<string>());
    }

    [Fact]
    public async Task A_file_in_a_message_that_is_none_is_refused()
    {
        var id = (await server.SendAsync(HttpMethod.Post, Sessions)).Body!["id"]!.GetValue<string>();
        var text = new JsonObject { ["inline_data"] = new JsonObject { ["data"] = Convert.ToBase64String(SmallMedia.Text("hello")), ["mime_type"] = "video/mp4" } };
        Assert.Equal((415, 4001), await CodeAsync(RunOf(id, text)));
        Assert.Equal((400, 400), await CodeAsync(RunOf(id, new JsonObject { ["inline_data"] = new JsonObject { ["data"] = "***" } })));
        Assert.Equal((400, 400), await CodeAsync(RunOf(id)));
    }

    [Fact]
    public async Task Web_pages_of_others_cannot_drive_an_open_server()
    {
        Assert.Equal(401, (await server.SendAsync(HttpMethod.Get, "/list-apps", headers: ("Host", "evil.example"))).Status);
        Assert.Equal(401, (await server.SendAsync(HttpMethod.Get, "/list-apps", headers: ("Origin", "https://evil.example"))).Status);
        using var plain = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await server.Client.PostAsync(Sessions, plain, TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal(200, (await server.SendAsync(HttpMethod.Get, "/list-apps", headers: ("Origin", server.Address.GetLeftPart(UriPartial.Authority)))).Status);
        Assert.Equal(401, (await server.SendAsync(HttpMethod.Get, "/api/tasks/me/sessions")).Status);
    }

    [Fact]
    public async Task A_server_that_is_not_open_wants_a_token()
    {
        await using var closed = await LiveServer.StartAsync();
        Assert.Equal(1001, (await closed.SendAsync(HttpMethod.Get, "/list-apps")).Code);
        var token = await closed.TokenAsync();
        Assert.Equal(200, (await closed.SendAsync(HttpMethod.Get, "/list-apps", token)).Status);
        Assert.Equal(404, (await closed.SendAsync(HttpMethod.Get, Sessions, token)).Status);
        Assert.Empty((await closed.SendAsync(HttpMethod.Get, "/apps/nemo_agent/users/me/sessions", token)).Body!.AsArray());
    }

    private static JsonObject RunOf(string session, params JsonNode[] parts) => new()
    {
        ["appName"] = "nemo_agent", ["userId"] = "someone", ["sessionId"] = session, ["newMessage"] = new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(parts) },
    };

    private async Task<(int, int)> CodeAsync(JsonObject body)
    {
        var sent = await server.SendAsync(HttpMethod.Post, "/run", body: body);
        return (sent.Status, sent.Code);
    }
}
