using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

public sealed class ExportTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Fact]
    public async Task A_draft_becomes_a_film_whose_link_needs_no_token()
    {
        var sent = await Server.ExportAsync(Token, Films.Order("render_1", Films.Color(), new JsonObject { ["format"] = "mp4", ["quality"] = "high" }));
        Assert.Equal((200, 0), (sent.Status, sent.Code));
        foreach (var name in (string[])["id", "taskId", "render_id"])
        {
            Assert.Equal("render_1", sent.Data(name));
            Assert.Equal("render_1", sent.Body![name]!.GetValue<string>());
        }

        var done = await Server.EndOfAsync(Token, "render_1");
        Assert.Equal("completed", done.Data("status"));
        Assert.Equal(("100", "1"), (done.Data("progress"), done.Body!["output"]!["duration"]!.ToString()));
        Assert.True(done.Body["success"]!.GetValue<bool>());
        Assert.Equal(done.Body["output"]!["url"]!.ToString(), done.Data("outputUrl"));
        var file = await Server.Client.GetAsync(done.Data("outputUrl"), TestContext.Current.CancellationToken);
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ftyp", Encoding.ASCII.GetString(bytes, 4, 4));
        Assert.Equal("video/mp4", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(done.Body["output"]!["size"]!.GetValue<long>(), bytes.Length);
    }

    [Fact]
    public async Task A_film_is_served_in_ranges()
    {
        await Server.ExportAsync(Token, Films.Order("ranged", Films.Color()));
        var done = await Server.EndOfAsync(Token, "ranged");
        using var request = new HttpRequestMessage(HttpMethod.Get, done.Data("outputUrl"));
        request.Headers.Range = new RangeHeaderValue(4, 7);
        using var part = await Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ftyp", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("X-Skill-Source")]
    [InlineData("X-Skill-Version")]
    [InlineData("X-Skill-Platform")]
    public async Task An_export_that_lacks_an_attribution_header_is_402(string lacking)
    {
        var sent = await Server.SendAsync(
            HttpMethod.Post, Films.Root, Token, Films.Order(null, Films.Color()), [.. Films.Attribution.Where(header => header.Item1 != lacking)]);
        Assert.Equal((402, 402), (sent.Status, sent.Code));
        Assert.DoesNotContain("credit", sent.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_the_free_plan_may_not_export_it_is_402_and_says_how_to_unlock_it()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { FreeExport = false });
        var sent = await server.ExportAsync(await server.TokenAsync(), Films.Order(null, Films.Color()));
        Assert.Equal((402, "Register or upgrade your plan to unlock export."), (sent.Code, sent.Message));
        Assert.Equal(0, (await server.ExportAsync(server.OwnerToken, Films.Order("mine", Films.Color()))).Code);
    }

    [Fact]
    public async Task The_same_id_with_the_same_body_is_the_same_render()
    {
        var first = await Server.ExportAsync(Token, Films.Order("twice", Films.Color()));
        await Server.EndOfAsync(Token, "twice");
        var second = await Server.ExportAsync(Token, Films.Order("twice", Films.Color().ToJsonString()));
        Assert.Equal((200, "completed"), (second.Status, second.Data("status")));
        Assert.Equal(first.Data("createdAt"), second.Data("createdAt"));
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_409()
    {
        await Server.ExportAsync(Token, Films.Order("taken", Films.Color()));
        Assert.Equal(409, (await Server.ExportAsync(Token, Films.Order("taken", Films.Color("#ff0000")))).Status);
        Assert.Equal(409, (await Server.ExportAsync(Token, Films.Order("taken", Films.Color(), new JsonObject { ["quality"] = "high" }))).Status);
    }

    [Fact]
    public async Task Another_user_may_use_the_same_id_and_sees_only_their_own()
    {
        await Server.ExportAsync(Token, Films.Order("shared", Films.Color()));
        var other = await Server.TokenAsync();
        Assert.Equal(404, (await Server.RenderAsync(other, "shared")).Status);
        Assert.Equal(404, (await Server.SendAsync(HttpMethod.Post, $"{Films.Root}/shared/cancel", other)).Status);
        Assert.Equal(200, (await Server.ExportAsync(other, Films.Order("shared", Films.Color("#00ff00")))).Status);
    }

    [Fact]
    public async Task The_same_film_ordered_twice_is_made_once()
    {
        await using var server = await LiveServer.StartAsync();
        var token = await server.TokenAsync();
        await server.ExportAsync(token, Films.Order("made", Films.Color("#123456")));
        var made = await server.EndOfAsync(token, "made");
        var files = Count();
        await server.ExportAsync(token, Films.Order("reused", Films.Color("#123456")));
        var reused = await server.EndOfAsync(token, "reused");
        Assert.Equal("completed", reused.Data("status"));
        Assert.Equal(made.Body!["output"]!["size"]!.ToString(), reused.Body!["output"]!["size"]!.ToString());
        Assert.Equal(files, Count());

        int Count() => Directory.GetFiles(Path.Combine(server.DataFolder, "blobs", "films"), "*", SearchOption.AllDirectories).Length;
    }
}
