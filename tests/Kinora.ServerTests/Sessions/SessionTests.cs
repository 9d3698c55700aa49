using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Uploads;
using Kinora.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Sessions;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_has_a_task_nineteen_digits_and_its_user()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        var sent = await server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", token, new JsonObject { ["task_name"] = "project", ["language"] = "en" });
        Assert.Equal((200, 0), (sent.Status, sent.Code));
        Assert.Matches("^task_", sent.Data("task_id"));
        Assert.Matches("^[1-9][0-9]{18}$", sent.Data("session_id"));
        Assert.Matches("^anon_[0-9a-f]{32}$", sent.Data("user_id"));
        Assert.Equal(sent.Data("session_id"), sent.Body!["session_id"]!.GetValue<string>());
        var own = await server.SendAsync(HttpMethod.Post, $"/api/tasks/{sent.Data("user_id")}/with-session/nemo_agent", token);
        Assert.Equal((200, "project"), (own.Status, own.Data("task_name")));
    }

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("{\"task_name\":5}", "task_name")]
    [InlineData("{", "JSON")]
    public async Task A_body_that_is_none_is_400_and_says_what_is_wrong(string body, string word)
    {
        await using var server = await LiveServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent") { Content = new StringContent(body, null, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await server.TokenAsync());
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((400, 400), ((int)response.StatusCode, answer["code"]!.GetValue<int>()));
        Assert.Contains(word, answer["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sessions_are_listed_renamed_and_deleted_by_their_user_alone()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server, name: "first");
        var stranger = await server.TokenAsync();
        var path = $"/api/tasks/me/sessions/{talk.Id}";
        var name = new JsonObject { ["task_name"] = "second" };
        Assert.Equal(1002, (await server.SendAsync(HttpMethod.Patch, path, stranger, name.DeepClone())).Code);
        Assert.Equal(1002, (await server.SendAsync(HttpMethod.Delete, path, stranger)).Code);
        Assert.Equal("second", (await server.SendAsync(HttpMethod.Patch, path, talk.Token, name)).Data("task_name"));
        await talk.SayAsync("make it vertical");
        Assert.Equal("second", (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest", talk.Token)).Data("task_name"));
        var listed = (await server.SendAsync(HttpMethod.Get, "/api/tasks/me/sessions", talk.Token)).Body!["data"]!["sessions"]!.AsArray();
        Assert.Equal(talk.Id, Assert.Single(listed)!["session_id"]!.GetValue<string>());
        Assert.Equal(0, (await server.SendAsync(HttpMethod.Delete, path, talk.Token)).Code);
        Assert.Equal(1002, (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest", talk.Token)).Code);
        Assert.Equal(404, (await talk.SayAsync("hello")).Status);
        Assert.Empty((await server.SendAsync(HttpMethod.Get, "/api/tasks/me/sessions", talk.Token)).Body!["data"]!["sessions"]!.AsArray());
    }

    [Fact]
    public async Task Captions_come_as_subrip_and_webvtt()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        await talk.SayAsync("make a 15-second film about bees with captions");
        Assert.Matches("^1\r?\n00:00:", await TextAsync(talk, "srt", "application/x-subrip"));
        Assert.StartsWith("WEBVTT", await TextAsync(talk, "vtt", "text/vtt"));
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest/captions.doc", talk.Token)).Status);
    }

    [Fact]
    public async Task An_upload_is_in_the_state_at_once_and_in_the_next_films_scenes()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        Assert.Empty((await talk.StateAsync())["video_infos"]!.AsArray());
        using var picture = new ByteArrayContent(await SmallMedia.PictureAsync());
        using var form = new MultipartFormDataContent { { picture, "files", "beach.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{talk.Id}") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var file = Assert.Single((await talk.StateAsync())["video_infos"]!.AsArray())!["id"]!.GetValue<string>();
        await talk.SayAsync("make a 5 second video of my picture");
        Assert.Contains(file, (await talk.StateAsync())["draft"]!.ToJsonString());
    }

    [Fact]
    public async Task A_state_that_a_client_has_is_not_sent_again_until_it_changes()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var (status, tag) = await AskAsync(null);
        Assert.Equal(200, status);
        Assert.Equal((304, tag), await AskAsync(tag));
        await talk.SayAsync("make it vertical");
        var (changed, next) = await AskAsync(tag);
        Assert.Equal(200, changed);
        Assert.NotEqual(tag, next);

        async Task<(int Status, string? Tag)> AskAsync(string? known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
            if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(response.StatusCode == System.Net.HttpStatusCode.OK, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 0);
            return ((int)response.StatusCode, response.Headers.ETag?.Tag);
        }
    }

    [Fact]
    public async Task Sessions_that_nobody_uses_expire_but_not_the_owners()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(settings => settings with { SessionDays = 3, TokenDays = 30 }, time, arrange: services => services.OnlyByHand<SessionEnd>());
        var idle = await Conversation.BeginAsync(server);
        var owners = await Conversation.BeginAsync(server, server.OwnerToken);
        time.Pass(TimeSpan.FromDays(2));
        var used = await Conversation.BeginAsync(server, idle.Token);
        time.Pass(TimeSpan.FromDays(1.5));
        await used.SayAsync("make it vertical");
        Assert.Equal(1, await server.Services.GetRequiredService<SessionEnd>().ExpireAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1002, (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{idle.Id}/latest", idle.Token)).Code);
        await used.StateAsync();
        await owners.StateAsync();
    }

    private static async Task<string> TextAsync(Conversation talk, string kind, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest/captions.{kind}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
        using var response = await talk.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
