using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 2 of the protocol: exports. One film is made; each test looks at it from another side.</summary>
public sealed class SkillApiExportTests(SkillApiExportTests.Fixture fixture) : IClassFixture<SkillApiExportTests.Fixture>
{
    private static readonly string[] Union =
        ["completedAt", "createdAt", "error", "id", "output", "outputUrl", "progress", "render_id", "status", "success", "taskId"];

    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Fact]
    public void Ordering_and_asking_both_answer_the_union_of_the_shapes_that_clients_read()
    {
        foreach (var sent in new[] { fixture.Ordered, fixture.Done })
        {
            Assert.Equal((200, 0, "ok", true), (sent.Status, sent.Code, sent.Message, sent.Body!["success"]!.GetValue<bool>()));
            foreach (var shape in new[] { sent.Body, sent.Body["data"]! })
            {
                Assert.Empty(Union.Except(shape.Keys()));
                Assert.Equal([fixture.Id, fixture.Id, fixture.Id], new[] { "id", "taskId", "render_id" }.Select(name => shape.Text(name)));
                Assert.Empty(new[] { "url", "duration", "size" }.Except(shape["output"].Keys()));
                Assert.Null(shape["error"]);
                Assert.InRange(shape["createdAt"]!.GetValue<long>(), 1_600_000_000_000, 9_999_999_999_999);
            }
        }

        Assert.Contains(fixture.Ordered.Data("status"), (string[])["pending", "processing"]);
        var done = fixture.Done.Body!["data"]!;
        Assert.Equal(("completed", 100, 1.0), (done.Text("status"), done["progress"]!.GetValue<int>(), done["output"]!["duration"]!.GetValue<double>()));
        Assert.True(done["output"]!["size"]!.GetValue<long>() > 0);
        Assert.Equal(done["output"].Text("url"), done.Text("outputUrl"));
        Assert.True(done["completedAt"]!.GetValue<long>() >= done["createdAt"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_outputs_url_works_without_an_Authorization_header_and_with_Range()
    {
        var url = fixture.Done.Body!["output"].Text("url");
        using var whole = await Server.OpenAsync(url);
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "video/mp4"), (whole.StatusCode, whole.Content.Headers.ContentType!.MediaType));
        Assert.Equal(fixture.Done.Body["output"]!["size"]!.GetValue<long>(), bytes.Length);
        Assert.Equal(fixture.Done.Body["output"].Text("sha256"), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        using var part = await Server.OpenAsync(url, range: new RangeHeaderValue(4, 7));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ftyp", Encoding.ASCII.GetString(await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        using var forged = await Server.OpenAsync(url.Replace("/files/", "/files/x", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task The_outputs_url_expires()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var session = (await server.SendAsync(HttpMethod.Post, Wire.Create, server.OwnerToken)).Data("session_id");
        await server.MediumAsync(server.OwnerToken, session);
        var url = (await server.LatestAsync(server.OwnerToken, session)).Body!["data"]!["state"]!["video_infos"]![0].Text("cdn_url");
        using var now = await server.OpenAsync(url);
        time.Pass(TimeSpan.FromHours(30)); // a link may work a tenth longer than it has to
        using var later = await server.OpenAsync(url);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (now.StatusCode, later.StatusCode));
    }

    [Fact]
    public async Task The_sessions_renders_are_filled_and_listed()
    {
        var state = (await Server.LatestAsync(Token, fixture.Session)).Body!["data"]!["state"]!;
        var listed = (await Server.GetAsync($"{Films.Root}?sessionId={fixture.Session}", Token)).Body!["data"]!["renders"]!;
        foreach (var renders in new[] { state["renders"]!, listed })
        {
            var render = Assert.Single(renders.AsArray(), render => render.Text("id") == fixture.Id);
            Assert.Equal(fixture.Done.Body!["data"].Keys(), render.Keys());
            Assert.Equal("completed", render.Text("status"));
        }

        var other = await Server.SendAsync(HttpMethod.Post, Wire.Create, Token);
        Assert.Empty((await Server.GetAsync($"{Films.Root}?sessionId={other.Data("session_id")}", Token)).Body!["data"]!["renders"]!.AsArray());
    }

    [Fact]
    public async Task A_draft_may_be_an_object_or_a_JSON_string()
    {
        Assert.Equal(0, (await Server.OrderAsync(Token, Films.Color())).Code);
        Assert.Equal(0, (await Server.OrderAsync(Token, Films.Color().ToJsonString())).Code);
        Assert.Equal(422, (await Server.OrderAsync(Token, "{")).Code);
    }

    [Fact]
    public async Task A_draft_that_is_left_out_is_the_sessions_latest()
    {
        // The film that the fixture made: the same film, so that it is the same file.
        var order = new JsonObject { ["id"] = "left-out", ["sessionId"] = fixture.Session, ["output"] = Fixture.Output() };
        Assert.Equal(0, (await Server.ExportAsync(Token, order)).Code);
        var done = await Server.EndOfAsync(Token, "left-out");
        Assert.Equal(fixture.Done.Body!["output"].Text("size"), done.Body!["output"].Text("size"));
    }

    [Theory]
    [InlineData("render_1743712220", 200)]
    [InlineData("A.z-0_9", 200)]
    [InlineData("x", 200)]
    [InlineData("", 400)]
    [InlineData("a b", 400)]
    [InlineData("ä", 400)]
    [InlineData("../x", 400)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123", 200)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", 400)]
    public async Task An_id_has_1_to_64_letters_digits_underscores_dots_or_hyphens(string id, int status) =>
        Assert.Equal(status, (await Server.ExportAsync(await Server.TokenAsync(), Films.Order(id, Films.Color()))).Status);

    [Fact]
    public async Task The_same_id_with_the_same_body_is_the_existing_render_and_with_another_body_409()
    {
        var again = await Server.ExportAsync(Token, fixture.Order());
        Assert.Equal((200, "completed", fixture.Done.Data("createdAt")), (again.Status, again.Data("status"), again.Data("createdAt")));
        var other = fixture.Order();
        other["output"]!["quality"] = "high";
        Assert.Equal((409, 409), ((await Server.ExportAsync(Token, other)).Status, (await Server.ExportAsync(Token, other)).Code));
    }

    [Fact]
    public async Task An_id_is_unique_per_user()
    {
        var stranger = await Server.TokenAsync();
        Assert.Equal(404, (await Server.RenderAsync(stranger, fixture.Id)).Status);
        Assert.Equal(200, (await Server.ExportAsync(stranger, Films.Order(fixture.Id, Films.Color("#112233")))).Status);
    }

    [Theory]
    [InlineData("format", "mp4 webm mov gif mp3 wav")]
    [InlineData("quality", "draft standard high")]
    [InlineData("resolution", "480p 720p 1080p 1440p 2160p")]
    [InlineData("codec", "h264 hevc")]
    public async Task An_output_takes(string name, string values)
    {
        foreach (var value in values.Split(' '))
        {
            var sent = await Server.OrderAsync(Token, Films.Color(), new JsonObject { [name] = value });
            Assert.True(sent.Status == 200, $"{name} {value}: {sent.Message}");
        }

        Assert.Equal(400, (await Server.OrderAsync(Token, Films.Color(), new JsonObject { [name] = "other" })).Status);
    }

    [Theory]
    [InlineData("vp9")]
    [InlineData("av1")]
    public async Task An_output_takes_the_codecs_of_the_web(string codec) => Assert.Equal(
        200, (await Server.OrderAsync(Token, Films.Color(), new JsonObject { ["format"] = "webm", ["codec"] = codec, ["fps"] = 24 })).Status);

    [Fact]
    public async Task A_medium_that_a_draft_names_must_be_the_callers_own()
    {
        var stranger = await Conversation.BeginAsync(Server);
        var film = Films.Color();
        film["t"]![0]!["sg"]![0]!["a"] = new JsonObject { ["k"] = "media", ["id"] = await Server.MediumAsync(stranger.Token, stranger.Id) };
        var sent = await Server.OrderAsync(Token, film);
        Assert.Equal((422, "$.t[0].sg[0].a.id"), (sent.Status, sent.Data("path")));
        Assert.Equal(200, (await Server.OrderAsync(stranger.Token, film.DeepClone())).Status);
    }

    [Fact]
    public async Task A_render_that_is_cancelled_is_cancelled_and_progress_is_told_as_events()
    {
        await Server.ExportAsync(Token, Films.Order("stopped", Films.Endless()));
        Assert.Equal("cancelled", (await Server.SendAsync(HttpMethod.Post, $"{Films.Root}/stopped/cancel", Token)).Data("status"));
        using var response = await Server.OpenAsync($"{Films.Root}/stopped/events", Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var told = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("cancelled", JsonNode.Parse(told.Trim()["data: ".Length..]).Text("status"));
    }

    /// <summary>A session whose film was made.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal LiveServer Server { get; private set; } = null!;

        internal string Token { get; private set; } = "";

        internal string Session { get; private set; } = "";

        internal string Id { get; } = "render_1743712220";

        internal Sent Ordered { get; private set; } = null!;

        internal Sent Done { get; private set; } = null!;

        internal static JsonObject Output() => new() { ["format"] = "mp4", ["quality"] = "draft" };

        internal JsonObject Order() => new() { ["id"] = Id, ["sessionId"] = Session, ["draft"] = Films.Color(), ["output"] = Output() };

        public async ValueTask InitializeAsync()
        {
            Server = await LiveServer.StartAsync(settings => settings with { TokensPerAddress = 1000, MaxWaitingExports = 1000 });
            var talk = await Wire.BeginWithAsync(Server, await Server.TokenAsync(), Films.Color());
            (Token, Session) = (talk.Token, talk.Id);
            Ordered = await Server.ExportAsync(Token, Order());
            Done = await Server.EndOfAsync(Token, Id);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
