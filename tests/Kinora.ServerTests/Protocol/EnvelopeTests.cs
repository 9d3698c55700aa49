using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Operation;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Microsoft.Extensions.Logging;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 1 of the protocol: envelope and headers.</summary>
public sealed class EnvelopeTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Fact]
    public async Task Every_JSON_answer_is_a_code_a_message_and_data_and_mirrors_the_fields_of_data_at_top_level()
    {
        foreach (var (what, sent) in await EveryKindOfAnswerAsync())
        {
            Assert.True(sent is { Status: 200, Code: 0, Message: "ok" }, $"{what}: {sent.Status} {sent.Body}");
            foreach (var (name, value) in sent.Body!["data"]!.AsObject())
            {
                Assert.True(JsonNode.DeepEquals(value, sent.Body[name]), $"{what} does not mirror {name}");
            }
        }
    }

    [Fact]
    public async Task What_documents_read_at_top_level_is_there()
    {
        var given = await Server.ComeAsync();
        Assert.Equal(given.Data("token"), given.Body.Text("token"));
        var session = await Server.SendAsync(HttpMethod.Post, Wire.Create, Token);
        Assert.Equal(session.Data("session_id"), session.Body.Text("session_id"));
        var order = await Server.OrderAsync(Token, Films.Color());
        Assert.Equal(order.Data("status"), order.Body.Text("status"));
        Assert.True(order.Body!["output"]!.AsObject().ContainsKey("url"));
    }

    [Fact]
    public async Task An_error_mirrors_its_data_too()
    {
        var sent = await Server.ExportAsync(Token, Films.Order(null, new JsonObject { ["v"] = 1, ["t"] = new JsonArray() }));
        Assert.Equal(sent.Data("path"), sent.Body.Text("path"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nmv_usr_0123456789012345678901234567890123456789012")]
    [InlineData("nonsense")]
    public async Task A_missing_or_unknown_token_is_1001(string? token)
    {
        foreach (var path in new[] { Wire.Balance, "/api/tasks/me/sessions", Films.Root, "/api/media/med_1/content", "/api/preview/1/frame" })
        {
            var sent = await Server.GetAsync(path, token);
            Assert.Equal((401, 1001), (sent.Status, sent.Code));
        }

        foreach (var path in new[] { Wire.Create, "/run_sse", "/run", Films.Root, "/api/upload-video/nemo_agent/me/1", "/api/turns/e-1/cancel" })
        {
            var sent = await Server.SendAsync(HttpMethod.Post, path, token, new JsonObject());
            Assert.Equal((401, 1001), (sent.Status, sent.Code));
        }
    }

    [Fact]
    public async Task An_expired_token_is_1001()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var token = await server.TokenAsync();
        time.Pass(TimeSpan.FromDays(7.01));
        var sent = await server.GetAsync(Wire.Balance, token);
        Assert.Equal((401, 1001), (sent.Status, sent.Code));
    }

    [Fact]
    public async Task Anonymous_tokens_health_and_signed_files_need_no_token()
    {
        Assert.Equal(200, (await Server.ComeAsync()).Status);
        Assert.Equal(200, (await Server.GetAsync("/health")).Status);
        var session = await Server.SessionAsync(Token);
        var file = (await Server.UploadAsync(Token, session, ("a.png", await SmallMedia.PictureAsync()))).Files()[0]!;
        using var response = await Server.OpenAsync(file.Text("cdn_url"));
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("me")]
    [InlineData("12345678-1234-1234-1234-12345678901")]
    public async Task A_client_id_that_is_missing_or_no_UUID_is_400(string? client)
    {
        var sent = await Server.SendAsync(HttpMethod.Post, Wire.TokenPath, headers: client is null ? [] : [("X-Client-Id", client)]);
        Assert.Equal((400, 400), (sent.Status, sent.Code));
    }

    [Theory]
    [InlineData("X-Skill-Source")]
    [InlineData("X-Skill-Version")]
    [InlineData("X-Skill-Platform")]
    public async Task An_export_that_lacks_any_of_the_three_attributions_is_402(string lacking)
    {
        var sent = await Server.SendAsync(
            HttpMethod.Post, Films.Root, Token, Films.Order(null, Films.Color()), [.. Films.Attribution.Where(header => header.Item1 != lacking)]);
        Assert.Equal((402, 402), (sent.Status, sent.Code));
        Assert.Contains(lacking, sent.Message);
    }

    [Fact]
    public async Task Other_calls_do_without_attribution_and_log_it()
    {
        using var lines = new LogLines();
        await using var server = await LiveServer.StartAsync(arrange: lines.Arrange(LogLevel.Information));
        var token = await server.TokenAsync();
        Assert.Equal(200, (await server.GetAsync(Wire.Balance, token)).Status);
        await server.SendAsync(HttpMethod.Get, Wire.Balance, token, headers: Films.Attribution);
        await lines.WithAsync("from tests/1.0.0/unknown");
    }

    [Fact]
    public async Task Every_errors_message_is_a_sentence_without_stack_trace_path_or_token()
    {
        var session = await Server.SessionAsync(Token);
        Sent[] errors =
        [
            await Server.GetAsync(Wire.Balance, "nmv_usr_secret"), await Server.LatestAsync(Token, "../../etc/passwd"), await Server.LatestAsync(Token, "1"), await Server.SendAsync(HttpMethod.Post, Wire.TokenPath),
            await Server.UploadAsync(Token, session, ("/etc/passwd", SmallMedia.Text("root"))), await Server.ExportAsync(Token, []), await Server.GetAsync(Films.Root + "/none", Token),
            await Server.UploadUrlsAsync(Token, session, "http://127.0.0.1/"), await Server.SendAsync(HttpMethod.Post, "/run_sse", Token, new JsonObject { ["session_id"] = session }),
        ];
        foreach (var error in errors)
        {
            Assert.InRange(error.Status, 400, 499);
            Assert.Matches(@"^\S.{10,}$", error.Message);
            var told = error.Body!.ToJsonString();
            foreach (var secret in new[] { "   at ", "Exception", Server.DataFolder, "/tmp/", "nmv_usr_", Token, ".cs:" }) Assert.DoesNotContain(secret, told);
        }
    }

    private async Task<List<(string, Sent)>> EveryKindOfAnswerAsync()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var id = await Server.MediumAsync(Token, talk.Id);
        var state = $"/api/state/nemo_agent/me/{talk.Id}/";
        var turn = (await talk.SayAsync("make it vertical")).TurnId;
        var answers = new List<(string, Sent)>
        {
            ("token", await Server.ComeAsync()),
            ("session", await Server.SendAsync(HttpMethod.Post, Wire.Create, Token)),
            ("sessions", await Server.GetAsync("/api/tasks/me/sessions", Token)),
            ("renamed", await Server.SendAsync(HttpMethod.Patch, $"/api/tasks/me/sessions/{talk.Id}", Token, new JsonObject { ["task_name"] = "other" })),
            ("balance", await Server.GetAsync(Wire.Balance, Token)),
            ("upload", await Server.UploadAsync(Token, talk.Id, ("b.png", await SmallMedia.PictureAsync()))),
            ("medium", await Server.GetAsync("/api/media/" + id, Token)),
            ("state", await Server.GetAsync(state + "latest", Token)),
            ("history", await Server.GetAsync(state + "history", Token)),
            ("cancelled turn", await Server.SendAsync(HttpMethod.Post, $"/api/turns/{turn}/cancel", Token)),
            ("export", await Server.ExportAsync(Token, Films.Order("mirrored", Films.Endless()))),
            ("render", await Server.RenderAsync(Token, "mirrored")),
            ("cancelled export", await Server.SendAsync(HttpMethod.Post, $"{Films.Root}/mirrored/cancel", Token)),
            ("renders", await Server.GetAsync(Films.Root, Token)),
        };
        return answers;
    }
}
