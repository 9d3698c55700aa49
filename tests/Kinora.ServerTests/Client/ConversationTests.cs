using Kinora.Client;
using Kinora.Client.Conversations;
using Kinora.Client.Transfers;
using Microsoft.AspNetCore.Http;

namespace Kinora.ServerTests.Client;

/// <summary>A talk as the documents want it, from the first contact to the film.</summary>
public class ConversationTests
{
    private const string Renders = "/api/render/proxy/lambda";

    [Fact]
    public async Task The_first_contact_says_that_things_are_set_up_and_then_that_all_is_ready()
    {
        await using var server = await StandIn.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.Client.OpenSessionAsync(cancellation: Visitor.Stop);
        Assert.Equal(["Setting things up…", "Connected and ready."], visitor.Events.Select(told => told.Text));
        await visitor.Client.OpenSessionAsync(session.Id, cancellation: Visitor.Stop);
        Assert.Equal(["Connecting…", "Connected and ready."], visitor.Events.Skip(2).Select(told => told.Text));
        Assert.DoesNotContain(visitor.Events, told => told.ToString().Contains(StandIn.Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("credits", "60 credits available, 40 frozen, 100 in total.")]
    [InlineData("余额", "可用积分 60，冻结 40，共 100。")]
    [InlineData("show tracks", StandInDrafts.Summary)]
    [InlineData("状态", "时间线（3条轨道）：1. 画面：city timelapse（0-10秒） 2. BGM：Lo-fi（0-10秒，音量35%） 3. 标题：“Urban Dreams”（0-3秒）")]
    [InlineData("upload", "Which file? Give me its path or its address.")]
    public async Task What_skips_the_stream_is_answered_without_it(string text, string told)
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        using var visitor = new Visitor(server.Address);
        Assert.Equal(told, Text(await SayAsync(visitor, text)));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Export_sends_the_draft_polls_and_gives_the_link()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        WithRender(server, "processing", "completed");
        using var visitor = new Visitor(server.Address, settings => settings with { PollEvery = TimeSpan.FromMilliseconds(10) });
        var happened = await SayAsync(visitor, "导出");
        Assert.Equal($"影片已导出：{server.Address}films/a.mp4", Text(happened));
        var order = server.Requests.Single(request => request.Method == "POST" && request.Path == Renders).Body;
        Assert.Contains("\"draft\":{\"v\":1", order);
        Assert.Contains("\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}", order);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_reply_that_says_to_click_export_exports()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        WithRender(server, "completed");
        server.On("POST", "/run_sse", StandIn.Stream(StandIn.Says("Your video is ready! Click the Export button to download it.")));
        using var visitor = new Visitor(server.Address);
        var happened = await SayAsync(visitor, "make a film about a city");
        Assert.Equal($"Your video is ready!\nYour film is ready: {server.Address}films/a.mp4", Text(happened));
        Assert.Single(happened.OfType<ConversationEvent.Exported>());
    }

    [Fact]
    public async Task A_reply_that_says_to_look_at_the_timeline_shows_it()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        server.On("POST", "/run_sse", StandIn.Stream(StandIn.Says("Music added. You can preview it in the timeline.")));
        using var visitor = new Visitor(server.Address);
        Assert.Equal("Music added.\n" + StandInDrafts.Summary, Text(await SayAsync(visitor, "add music")));
    }

    [Fact]
    public async Task A_reply_that_says_to_drag_sends_the_edit_once_and_not_for_ever()
    {
        await using var server = await StandIn.StartAsync();
        server.On("POST", "/run_sse", StandIn.Stream(StandIn.Says("Drag the clip to the start.")));
        using var visitor = new Visitor(server.Address);
        await SayAsync(visitor, "put the clip first");
        Assert.Equal(["put the clip first", "move the clip to the start"], server.Messages);
    }

    [Fact]
    public async Task A_failed_export_is_told_with_its_reason()
    {
        await using var server = await StandIn.StartAsync();
        server.Draft = StandInDrafts.UrbanDreams;
        WithRender(server, "failed");
        using var visitor = new Visitor(server.Address);
        Assert.Equal("The export failed: The disk is full", Assert.IsType<ConversationEvent.Failed>((await SayAsync(visitor, "export"))[^1]).Fault.ToString());
    }

    [Fact]
    public async Task Files_go_up_before_the_message_and_those_that_are_refused_are_told()
    {
        await using var server = await StandIn.StartAsync();
        var good = StandIn.Ok("""{"files":[{"id":"med_1","filename":"a.png","file_type":"image"}],"session_state_applied":true}""");
        server.On("POST", $"/api/upload-video/nemo_agent/me/{StandIn.Session}", Read(good), Read(StandIn.Refuse(4001, 415, "b.txt is no video, image or sound.")));
        using var visitor = new Visitor(server.Address);
        using var files = new TemporaryFile("a.png", 2000);
        var second = Path.Combine(files.Folder, "b.txt");
        await File.WriteAllTextAsync(second, "text", Visitor.Stop);
        var happened = await SayAsync(visitor, "make a film of this", files.Path, second);
        Assert.Contains("b.txt was not taken: b.txt is no video, image or sound. Supported formats: mp4", Text(happened));
        Assert.EndsWith("Done.", Text(happened));
        Assert.Equal(2000, happened.OfType<ConversationEvent.Uploading>().First(moved => moved.Progress.Fraction == 1).Progress.Done);
        Assert.Single(server.Messages);
    }

    private static string Text(IEnumerable<ConversationEvent> happened) => string.Join('\n', happened.OfType<ConversationEvent.Told>().Select(told => told.Text));

    private static async Task<IReadOnlyList<ConversationEvent>> SayAsync(Visitor visitor, string text, params string[] files)
    {
        var talk = new Conversation(visitor.Client, await visitor.SessionAsync()) { Usual = new ExportOptions() };
        var happened = new List<ConversationEvent>();
        await foreach (var e in talk.SayAsync(text, files, Visitor.Stop)) happened.Add(e);
        return happened;
    }

    /// <summary>An upload's body is read before it is answered.</summary>
    private static StandIn.Answer Read(StandIn.Answer answer) => async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await answer(context);
    };

    private static void WithRender(StandIn server, params string[] stages)
    {
        StandIn.Answer Stage(string stage) => StandIn.Json(200, $$"""{"code":0,"id":"render_1","status":"{{stage}}","progress":50,"error":"The disk is full","output":{"url":"/films/a.mp4"} }""");
        server.On("GET", Renders + "/*", [.. stages.Select(Stage)]);
        server.On("GET", Renders + "/render_1/events", StandIn.Refuse(404, 404, "Not found."));
        server.On("POST", Renders, Stage("pending"));
    }
}
