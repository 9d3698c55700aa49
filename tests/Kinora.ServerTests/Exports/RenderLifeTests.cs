using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

/// <summary>What becomes of renders when something happens to those who make them.</summary>
public sealed class RenderLifeTests
{
    [Fact]
    public async Task A_render_that_is_cancelled_stops_and_stays_cancelled()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        await server.ExportAsync(token, Films.Order("long", Films.Endless()));
        await Soon.Async(() => Encoders.Of(server).Count > 0);
        Assert.Equal("processing", (await server.RenderAsync(token, "long")).Data("status"));
        var sent = await server.SendAsync(HttpMethod.Post, $"{Films.Root}/long/cancel", token);
        Assert.Equal((200, "cancelled"), (sent.Status, sent.Data("status")));
        await Soon.Async(() => Encoders.Of(server).Count == 0);
        Assert.Equal("cancelled", (await server.RenderAsync(token, "long")).Data("status"));
        Assert.Equal("cancelled", (await server.SendAsync(HttpMethod.Post, $"{Films.Root}/long/cancel", token)).Data("status"));
    }

    [Fact]
    public async Task A_worker_that_is_killed_is_replaced_and_the_film_is_made()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        var id = await server.BeginAsync(token, "killed");
        Encoders.KillWorkers(server);
        Assert.Equal("completed", (await server.EndOfAsync(token, id)).Data("status"));
    }

    [Fact]
    public async Task An_encoder_that_is_killed_again_and_again_fails_the_render_with_one_sentence_and_the_next_is_made()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        await server.ExportAsync(token, Films.Order("doomed", Films.Endless()));
        var sent = await Soon.Async(() =>
        {
            Encoders.Kill(server);
            return server.RenderAsync(token, "doomed");
        }, sent => Films.HasEnded(sent.Data("status")));
        Assert.Equal("failed", sent.Data("status"));
        Assert.Contains("ffmpeg", sent.Data("error"), StringComparison.Ordinal);
        Assert.DoesNotContain("/", sent.Data("error"), StringComparison.Ordinal);
        Assert.Null(sent.Body!["outputUrl"]);
        await server.ExportAsync(token, Films.Order("next", Films.Color()));
        Assert.Equal("completed", (await server.EndOfAsync(token, "next")).Data("status"));
    }

    [Fact]
    public async Task A_server_that_is_stopped_in_the_middle_makes_the_film_after_its_next_start()
    {
        var first = await LiveServer.StartAsync();
        var token = await first.TokenAsync();
        var id = await first.BeginAsync(token, "parked");
        await first.StopAsync();
        Assert.Empty(Encoders.Of(first));
        await using var second = await LiveServer.StartAsync(folder: first.DataFolder);
        Assert.Equal("completed", (await second.EndOfAsync(token, id)).Data("status"));
        // Its folder goes when the film is safe, which is told first.
        await Soon.Async(() => Directory.GetFileSystemEntries(Path.Combine(second.DataFolder, "work", "exports")).Length == 0);
    }

    [Fact]
    public async Task Progress_is_streamed_to_all_who_follow_until_the_end()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        await server.ExportAsync(token, Films.Order("watched", Films.Long(seconds: 3)));
        foreach (var events in await Task.WhenAll(FollowAsync(), FollowAsync(), FollowAsync()))
        {
            Assert.Equal("completed", events[^1]["status"]!.GetValue<string>());
            Assert.NotNull(events[^1]["outputUrl"]);
            var progress = events.Select(one => one["progress"]!.GetValue<int>()).ToList();
            Assert.Equal(progress.Order(), progress);
        }

        Assert.Equal("completed", Assert.Single(await FollowAsync())["status"]!.GetValue<string>());

        async Task<List<JsonNode>> FollowAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Films.Root}/watched/events");
            request.Headers.Authorization = new("Bearer", token);
            using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(block => block.StartsWith("data: ", StringComparison.Ordinal))
                .Select(block => JsonNode.Parse(block["data: ".Length..])!)];
        }
    }

    [Fact]
    public async Task Exports_are_listed_by_session_and_waiting_ones_are_limited()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { MaxWaitingExports = 2, ExportWorkers = 1 });
        var token = await server.TokenAsync();
        var session = (await server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", token, new JsonObject())).Data("session_id");
        var order = Films.Order("inside", Films.Endless());
        order["sessionId"] = session;
        Assert.Equal(200, (await server.ExportAsync(token, order)).Status);
        Assert.Equal(200, (await server.ExportAsync(token, Films.Order("outside", Films.Color()))).Status);
        var third = await server.ExportAsync(token, Films.Order("third", Films.Color()));
        Assert.Equal((429, 429), (third.Status, third.Code));
        var inside = await server.SendAsync(HttpMethod.Get, $"{Films.Root}?sessionId={session}", token);
        Assert.Equal(["inside"], inside.Body!["data"]!["renders"]!.AsArray().Select(render => render!["id"]!.GetValue<string>()));
        var all = await server.SendAsync(HttpMethod.Get, Films.Root, token);
        Assert.Equal(2, all.Body!["data"]!["renders"]!.AsArray().Count);
        Assert.Empty((await server.SendAsync(HttpMethod.Get, $"{Films.Root}?sessionId={session}", await server.TokenAsync())).Body!["data"]!["renders"]!.AsArray());
    }

    [Fact]
    public async Task The_same_film_ordered_twice_at_once_is_made_once()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { ExportWorkers = 2 });
        var tokens = new[] { await server.TokenAsync(), await server.TokenAsync() };
        foreach (var token in tokens) await server.ExportAsync(token, Films.Order("same", Films.Long(seconds: 4)));
        foreach (var token in tokens) Assert.Equal("completed", (await server.EndOfAsync(token, "same")).Data("status"));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(server.DataFolder, "blobs", "films"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_order_that_waits_for_the_same_film_gets_it_though_the_first_is_called_off()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { ExportWorkers = 2 });
        var token = await server.TokenAsync();
        await server.ExportAsync(token, Films.Order("first", Films.Long(seconds: 10)));
        await Soon.Async(() => server.RenderAsync(token, "first"), sent => sent.Data("status") != "pending");
        await server.ExportAsync(token, Films.Order("second", Films.Long(seconds: 10)));
        await server.SendAsync(HttpMethod.Post, $"{Films.Root}/first/cancel", token);
        Assert.Equal("completed", (await server.EndOfAsync(token, "second")).Data("status"));
    }

    [Fact]
    public async Task An_empty_session_can_not_be_exported()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        var session = (await server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", token, new JsonObject())).Data("session_id");
        var sent = await server.ExportAsync(token, new JsonObject { ["id"] = "render_1", ["sessionId"] = session });
        Assert.Equal((422, 422), (sent.Status, sent.Code));
    }
}
