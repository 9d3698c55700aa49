using System.Net;
using System.Text.Json.Nodes;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Uploads;
using Kinora.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 1 of the protocol: the table of codes, row by row.</summary>
public sealed class CodesTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Fact]
    public async Task Code_0_is_success_with_200() => Assert.Equal((200, 0), Codes(await Server.GetAsync(Wire.Balance, Token)));

    [Fact]
    public async Task Code_1001_is_a_bad_token_with_401() => Assert.Equal((401, 1001), Codes(await Server.GetAsync(Wire.Balance, "bad")));

    [Fact]
    public async Task Code_1002_is_a_session_that_is_not_found_with_404()
    {
        const string None = "1234567890123456789";
        Assert.Equal((404, 1002), Codes(await Server.LatestAsync(Token, None)));
        Assert.Equal((404, 1002), Codes(await Server.GetAsync($"/api/state/nemo_agent/me/{None}/history", Token)));
        Assert.Equal((404, 1002), Codes(await Server.UploadAsync(Token, None, ("a.png", await SmallMedia.PictureAsync()))));
        Assert.Equal((404, 1002), Codes(await Server.SendAsync(HttpMethod.Post, "/run_sse", Token, Sessions.Conversation.Body(None, "hello"))));
        Assert.Equal((404, 1002), Codes(await Server.GetAsync($"/api/preview/{None}/frame", Token)));
        var order = new JsonObject { ["id"] = "nowhere", ["sessionId"] = None };
        Assert.Equal((404, 1002), Codes(await Server.ExportAsync(Token, order)));
    }

    [Fact]
    public async Task Code_2001_is_no_credits_with_403_and_the_link_or_the_sentence_to_get_more()
    {
        var ledger = Server.Services.GetRequiredService<Ledger>();
        var user = (await Server.ComeAsync()).Data("user_id");
        var anonymous = (await ledger.ReserveAsync(new Caller(user, UserKind.Anonymous), "too-much-1", 1_000_000, TestContext.Current.CancellationToken)).Refusal!;
        Assert.Equal((403, 2001), (anonymous.Status, anonymous.Code));
        Assert.Contains($"/register?bind={user}", anonymous.Message);
        var account = (await Server.RegisterAsync("codes@example.com")).Data("user_id");
        var registered = (await ledger.ReserveAsync(new Caller(account, UserKind.Registered), "too-much-2", 1_000_000, TestContext.Current.CancellationToken)).Refusal!;
        Assert.Equal((403, 2001, "Top up credits in your account"), (registered.Status, registered.Code, registered.Message));
    }

    [Fact]
    public async Task Code_4001_is_an_unsupported_file_with_415_and_names_what_is_supported()
    {
        var session = await Server.SessionAsync(Token);
        var sent = await Server.UploadAsync(Token, session, ("film.mp4", SmallMedia.Text("just words")));
        Assert.Equal((415, 4001), Codes(sent));
        foreach (var format in new[] { "mp4", "mov", "avi", "webm", "mkv", "jpeg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac" }) Assert.Contains(format, sent.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((415, 4001), Codes(await Server.UploadAsync(Token, session, ("empty.mp4", []))));
    }

    [Fact]
    public async Task Code_4002_is_a_file_that_is_too_large_with_413_and_says_what_to_do()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { MaxUploadMegabytes = 1 });
        var token = await server.TokenAsync();
        var sent = await server.UploadAsync(token, await server.SessionAsync(token), ("large.mp4", new byte[(1 << 20) + 1]));
        Assert.Equal((413, 4002), Codes(sent));
        Assert.Matches("(?i)compress|trim", sent.Message);
        Assert.Equal(500, new ServerSettings().MaxUploadMegabytes);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"task_name\": 5}")]
    public async Task Code_400_is_a_malformed_body_with_400(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        Assert.Equal((400, 400), Codes(await Server.SendContentAsync(HttpMethod.Post, Wire.Create, Token, content)));
    }

    [Fact]
    public async Task Code_402_is_an_export_that_the_plan_blocks_and_never_speaks_of_credits()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { FreeExport = false });
        var blocked = await server.ExportAsync(await server.TokenAsync(), Films.Order(null, Films.Color()));
        Assert.Equal((402, 402), Codes(blocked));
        Assert.Equal("Register or upgrade your plan to unlock export.", blocked.Message);
        var bare = await Server.SendAsync(HttpMethod.Post, Films.Root, Token, Films.Order(null, Films.Color()));
        Assert.Equal((402, 402), Codes(bare));
        Assert.DoesNotContain("credit", bare.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Code_429_is_a_second_token_in_7_days_and_Retry_After_holds_the_true_seconds()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var client = Guid.NewGuid().ToString();
        await server.ComeAsync(client);
        var second = await server.ComeAsync(client);
        Assert.Equal((429, 429), Codes(second));
        Assert.InRange(second.RetryAfter!.Value, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5), TimeSpan.FromDays(7));
        time.Pass(second.RetryAfter.Value);
        Assert.Equal((200, 0), Codes(await server.ComeAsync(client)));
    }

    [Fact]
    public async Task Code_429_is_what_a_rate_limit_answers_with_Retry_After()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { RequestsPerMinute = 2 });
        var sent = await Soon.Async(() => server.GetAsync("/nothing"), sent => sent.Status == 429);
        Assert.Equal(429, sent.Code);
        Assert.InRange(sent.RetryAfter!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task Code_409_is_an_id_used_again_with_another_body()
    {
        await Server.ExportAsync(Token, Films.Order("again", Films.Color()));
        Assert.Equal((409, 409), Codes(await Server.ExportAsync(Token, Films.Order("again", Films.Color("#000000")))));
    }

    [Fact]
    public async Task Code_422_is_an_empty_or_invalid_draft_with_the_path_of_the_fault()
    {
        var empty = await Server.ExportAsync(Token, Films.Order(null, new JsonObject { ["v"] = 1, ["t"] = new JsonArray() }));
        Assert.Equal((422, 422, "$.t"), (empty.Status, empty.Code, empty.Data("path")));
        var film = Films.Color();
        film["t"]![0]!["sg"]![0]!["sp"] = 0;
        var invalid = await Server.ExportAsync(Token, Films.Order(null, film));
        Assert.Equal((422, 422, "$.t[0].sg[0].sp"), (invalid.Status, invalid.Code, invalid.Data("path")));
        Assert.Contains("$.t[0].sg[0].sp", invalid.Message);
    }

    [Fact]
    public async Task Code_422_is_an_address_that_may_not_be_fetched()
    {
        var session = await Server.SessionAsync(Token);
        foreach (var url in new[] { "http://127.0.0.1/a.mp4", "http://169.254.169.254/", "http://[::1]/", "http://0.0.0.0/", "file:///etc/passwd" })
        {
            Assert.Equal((422, 422), Codes(await Server.UploadUrlsAsync(Token, session, url)));
        }
    }

    [Fact]
    public async Task Errors_are_JSON_too()
    {
        using var response = await Server.Client.GetAsync(Wire.Balance, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    private static (int Status, int Code) Codes(Sent sent) => (sent.Status, sent.Code);
}
