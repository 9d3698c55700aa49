using System.Text.Json.Nodes;
using Kinora.Http;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 2 of the protocol: sessions, uploads, state, and what is ours beside it.</summary>
public sealed class SkillApiTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Theory]
    [InlineData("""{"task_name":"project","language":"en"}""")]
    [InlineData("""{"task_name":"project"}""")]
    [InlineData("""{"language":"zh"}""")]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task A_session_is_created_with_or_without_a_name_and_a_language(string? body)
    {
        var sent = await Server.SendAsync(HttpMethod.Post, Wire.Create, Token, body is null ? null : JsonNode.Parse(body));
        Assert.Equal((200, 0), (sent.Status, sent.Code));
        Assert.StartsWith("task_", sent.Data("task_id"));
        Assert.Equal(System.Text.Json.JsonValueKind.String, sent.Body!["data"]!["session_id"]!.GetValueKind());
        Assert.Matches("^[1-9][0-9]{18}$", sent.Data("session_id"));
        Assert.StartsWith("anon_", sent.Data("user_id"));
    }

    [Fact]
    public async Task The_users_own_id_is_taken_in_place_of_me_everywhere_and_anothers_nowhere()
    {
        var come = await Server.ComeAsync();
        var token = come.Data("token");
        var stranger = (await Server.ComeAsync()).Data("user_id");
        var session = await Server.SessionAsync(token);
        foreach (var (user, works) in new[] { ("me", true), (come.Data("user_id"), true), (stranger, false) })
        {
            var message = Conversation.Body(session, "what is on the timeline?");
            message["user_id"] = user;
            using var form = new MultipartFormDataContent { { new ByteArrayContent(await SmallMedia.PictureAsync()), "files", "a.png" } };
            Sent[] answers =
            [
                await Server.SendAsync(HttpMethod.Post, $"/api/tasks/{user}/with-session/nemo_agent", token), await Server.GetAsync($"/api/tasks/{user}/sessions", token),
                await Server.SendAsync(HttpMethod.Patch, $"/api/tasks/{user}/sessions/{session}", token, new JsonObject { ["task_name"] = "n" }),
                await Server.GetAsync($"/api/state/nemo_agent/{user}/{session}/latest", token), await Server.GetAsync($"/api/state/nemo_agent/{user}/{session}/history", token),
                await Server.SendContentAsync(HttpMethod.Post, $"/api/upload-video/nemo_agent/{user}/{session}", token, form), await Server.GetAsync($"/apps/nemo_agent/users/{user}/sessions", token),
                await Server.SendAsync(HttpMethod.Post, "/run", token, message),
            ];
            Assert.All(answers, answer => Assert.Equal(works ? 200 : 404, answer.Status));
        }
    }

    [Fact]
    public async Task An_upload_takes_repeated_fields_named_files_and_tells_each_files_facts()
    {
        var sent = await Server.UploadAsync(Token, await Server.SessionAsync(Token), ("video.mp4", await SmallMedia.ClipAsync()), ("photo.png", await SmallMedia.PictureAsync()), ("tone.mp3", await SmallMedia.SoundAsync()));
        Assert.True(sent.Body!["data"]!["session_state_applied"]!.GetValue<bool>());
        Assert.All(sent.Files(), file => Assert.Equal(FileKeys, file.Keys()));
        Assert.Equal(["video.mp4 video", "photo.png image", "tone.mp3 audio"], sent.Files().Select(file => $"{file.Text("filename")} {file.Text("file_type")}"));
        var clip = sent.Files()[0]!;
        Assert.StartsWith("med_", clip.Text("id"));
        Assert.Equal((64, 48, 10.0), (clip["width"]!.GetValue<int>(), clip["height"]!.GetValue<int>(), clip["fps"]!.GetValue<double>()));
        Assert.InRange(clip["duration"]!.GetValue<double>(), 0.9, 1.1);
        Assert.NotEmpty(clip.Text("hash"));
    }

    [Fact]
    public async Task An_upload_takes_addresses()
    {
        await using var site = await Site.StartAsync();
        await using var server = await LiveServer.StartAsync(settings => settings with { AllowPrivateUrls = true });
        var sent = await server.UploadUrlsAsync(server.OwnerToken, await server.SessionAsync(server.OwnerToken), site.Address + "named");
        Assert.Equal(FileKeys, Assert.Single(sent.Files()).Keys());
        Assert.True(sent.Body!["data"]!["session_state_applied"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_type_is_decided_by_looking_into_the_file_and_never_by_its_name()
    {
        var sent = await Server.UploadAsync(Token, await Server.SessionAsync(Token), ("song.mp3", await SmallMedia.ClipAsync()), ("clip.mp4", await SmallMedia.PictureAsync()));
        Assert.Equal(["video", "image"], sent.Files().Select(file => file.Text("file_type")));
    }

    [Fact]
    public async Task Of_several_files_good_ones_are_kept_and_each_bad_one_is_listed_and_if_none_is_good_it_is_the_first_ones_error()
    {
        var session = await Server.SessionAsync(Token);
        var sent = await Server.UploadAsync(Token, session, ("words.mp4", SmallMedia.Text("words")), ("good.png", await SmallMedia.PictureAsync()), ("empty.mp3", []));
        Assert.Equal((200, "good.png"), (sent.Status, Assert.Single(sent.Files()).Text("filename")));
        var rejected = sent.Body!["data"]!["rejected"]!.AsArray();
        Assert.All(rejected, file => Assert.Equal(["code", "filename", "message"], file.Keys()));
        Assert.Equal(["words.mp4 4001", "empty.mp3 4001"], rejected.Select(file => $"{file.Text("filename")} {file.Text("code")}"));
        var none = await Server.UploadAsync(Token, session, ("words.mp4", SmallMedia.Text("words")), ("empty.mp3", []));
        Assert.Equal((415, 4001), (none.Status, none.Code));
        Assert.Contains("words.mp4", none.Message);
    }

    [Fact]
    public async Task Phones_photos_are_taken_too()
    {
        var sent = await Server.UploadAsync(Token, await Server.SessionAsync(Token), ("IMG_1.HEIC", await SmallMedia.PhotoAsync()));
        Assert.Equal("image", Assert.Single(sent.Files()).Text("file_type"));
    }

    [Fact]
    public async Task The_latest_state_has_every_key()
    {
        var talk = await Conversation.BeginAsync(Server, Token, "my film");
        var medium = await Server.MediumAsync(Token, talk.Id);
        await talk.SayAsync("make a 4-second film about bees with music and a voice");
        var order = new JsonObject { ["id"] = "of-the-state", ["sessionId"] = talk.Id, ["output"] = new JsonObject { ["format"] = "mp4" } };
        Assert.Equal(0, (await Server.ExportAsync(Token, order)).Code);
        await Server.SendAsync(HttpMethod.Post, $"{Films.Root}/of-the-state/cancel", Token);
        var sent = await Server.LatestAsync(Token, talk.Id);
        Assert.Equal(["session_id", "state", "task_id", "task_name", "user_id"], sent.Body!["data"].Keys());
        Assert.Equal((talk.Id, "my film"), (sent.Data("session_id"), sent.Data("task_name")));
        var state = sent.Body["data"]!["state"]!;
        Assert.Equal(["canvas_config", "draft", "generated_media", "renders", "version", "video_infos"], state.Keys());
        var file = Assert.Single(state["video_infos"]!.AsArray());
        Assert.Equal(medium, file.Text("id"));
        Assert.Equal(FileKeys, file.Keys());
        Assert.Contains(state["draft"]!["t"]!.AsArray(), track => track!["sg"]!.AsArray().Count > 0);
        Assert.All(state["generated_media"]!.AsArray(), made => Assert.Equal(["cdn_url", "duration", "id", "kind", "prompt", "provider"], made.Keys()));
        Assert.Contains(state["generated_media"]!.AsArray(), made => made.Text("kind") == "music");
        Assert.Equal(["fps", "height", "ratio", "width"], state["canvas_config"].Keys());
        Assert.Equal(1, state["version"]!.GetValue<int>());
        var render = Assert.Single(state["renders"]!.AsArray());
        Assert.Equal(("of-the-state", talk.Id, "cancelled"), (render.Text("id"), render.Text("sessionId"), render.Text("status")));
    }

    [Fact]
    public async Task A_draft_can_be_exported_once_some_track_has_a_segment()
    {
        var session = await Server.SessionAsync(Token);
        var order = new JsonObject { ["id"] = "too-early", ["sessionId"] = session };
        Assert.Equal(422, (await Server.ExportAsync(Token, order)).Code);
        var talk = await Wire.BeginWithAsync(Server, Token, Films.Color());
        order = new JsonObject { ["id"] = "now", ["sessionId"] = talk.Id };
        Assert.Equal(0, (await Server.ExportAsync(Token, order)).Code);
    }

    [Theory]
    [InlineData("GET /api/render/proxy/lambda")]
    [InlineData("POST /api/render/proxy/lambda/{}/cancel")]
    [InlineData("GET /api/render/proxy/lambda/{}/events")]
    [InlineData("GET /api/preview/{}/frame")]
    [InlineData("GET /api/preview/{}/clip")]
    [InlineData("GET /api/state/{}/{}/{}/history")]
    [InlineData("GET /api/state/{}/{}/{}/latest/captions.{}")]
    [InlineData("GET /api/state/{}/{}/{}/latest/timeline.{}")]
    [InlineData("GET /api/tasks/{}/sessions")]
    [InlineData("PATCH /api/tasks/{}/sessions/{}")]
    [InlineData("DELETE /api/tasks/{}/sessions/{}")]
    [InlineData("POST /api/uploads")]
    [InlineData("HEAD /api/uploads/{}")]
    [InlineData("PATCH /api/uploads/{}")]
    [InlineData("GET /api/media/{}/thumbnail")]
    [InlineData("GET /api/media/{}/waveform")]
    [InlineData("GET /api/media/{}/content")]
    [InlineData("POST /api/auth/register")]
    [InlineData("POST /api/auth/login")]
    [InlineData("POST /api/auth/logout")]
    [InlineData("GET /register")]
    [InlineData("GET /login")]
    [InlineData("GET /health")]
    [InlineData("GET /metrics")]
    [InlineData("GET /openapi/{}.json")]
    public void What_is_ours_beside_it_exists(string route)
    {
        var all = from endpoint in Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            select $"{method} /{System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{[^}]*\}", "{}")}";
        Assert.Contains(route, all);
    }

    [Fact]
    public async Task Sessions_are_listed_renamed_and_deleted()
    {
        var come = await Server.TokenAsync();
        var talk = await Conversation.BeginAsync(Server, come, "first name");
        var path = "/api/tasks/me/sessions/" + talk.Id;
        await Server.SendAsync(HttpMethod.Patch, path, come, new JsonObject { ["task_name"] = "second name" });
        var listed = Assert.Single((await Server.GetAsync("/api/tasks/me/sessions", come)).Body!["data"]!["sessions"]!.AsArray());
        Assert.Equal((talk.Id, "second name"), (listed.Text("session_id"), listed.Text("task_name")));
        Assert.Equal(0, (await Server.SendAsync(HttpMethod.Delete, path, come)).Code);
        Assert.Equal(1002, (await Server.LatestAsync(come, talk.Id)).Code);
    }

    [Fact]
    public async Task Health_measures_and_the_description_are_told()
    {
        var health = await Server.GetAsync("/health");
        Assert.Equal("ok", health.Body.Text("status"));
        using var measures = await Server.OpenAsync("/metrics");
        Assert.Equal("text/plain", measures.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("3.", (await Server.GetAsync("/openapi/v1.json")).Body.Text("openapi"));
    }

    [Fact]
    public async Task The_history_and_the_captions_of_a_session_can_be_read()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        await talk.SayAsync("make a 6-second film about bees with captions");
        var history = await Server.GetAsync($"/api/state/nemo_agent/me/{talk.Id}/history", Token);
        Assert.Equal(2, history.Body!["data"]!["versions"]!.AsArray().Count);
        foreach (var (kind, begins) in new[] { ("srt", "1\n00:00:0"), ("vtt", "WEBVTT") })
        {
            using var response = await Server.OpenAsync($"/api/state/nemo_agent/me/{talk.Id}/latest/captions.{kind}", Token);
            Assert.StartsWith(begins, (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        }
    }

    internal static readonly string[] FileKeys = ["cdn_url", "duration", "file_type", "filename", "fps", "hash", "height", "id", "width"];
}
