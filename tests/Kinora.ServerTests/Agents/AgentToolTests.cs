using System.Text.Json;
using Kinora.ServerTests.Uploads;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Kinora.ServerTests.Agents;

/// <summary>The tools, called by the protocol's own client over HTTP: the latest revision and one before it.</summary>
public sealed class AgentToolTests(AgentServer fixture) : IClassFixture<AgentServer>
{
    private readonly LiveServer server = fixture.Live;
    private readonly McpClient agent = fixture.Agent;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schemas_are_those_that_were_approved()
    {
        var tools = await agent.ListToolsAsync(cancellationToken: Cancellation);
        var lines = tools.Select(tool => JsonSerializer.Serialize(tool.ProtocolTool, Written)).Order(StringComparer.Ordinal);
        var told = string.Join('\n', lines) + "\n";
        var approved = Path.Combine(SourceFolder(), "tools.approved.txt");
        if (Environment.GetEnvironmentVariable("KINORA_APPROVE") == "1") await File.WriteAllTextAsync(approved, told, Cancellation);
        Assert.Equal(await File.ReadAllTextAsync(approved, Cancellation), told);
        // All of it stands in a model's context with every message.
        Assert.InRange(told.Length, 1, 12_000);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    public async Task An_older_client_calls_the_same_tools(string revision)
    {
        await using var older = await fixture.ConnectAsync(fixture.Token, revision);
        Assert.Equal(revision, older.NegotiatedProtocolVersion);
        var answer = await older.CallToolAsync("get_credits", cancellationToken: Cancellation);
        Assert.InRange(answer.StructuredContent!.Value.GetProperty("available").GetInt32(), 0, 1000);
    }

    [Fact]
    public async Task A_film_is_made_changed_and_gone_back_from_by_words()
    {
        var made = await CallAsync("generate_video", ("prompt", "a 4-second film of a lake at dawn"));
        var project = Text(made, "project");
        Assert.StartsWith("Timeline (", Text(made, "timeline"), StringComparison.Ordinal);
        var edited = await CallAsync("edit_video", ("project", project), ("instruction", "make it vertical"));
        Assert.True(edited.StructuredContent!.Value.GetProperty("changed").GetBoolean());
        var question = await CallAsync("edit_video", ("project", project), ("instruction", "what's on the timeline?"));
        Assert.False(question.StructuredContent!.Value.GetProperty("changed").GetBoolean());
        var versions = (await CallAsync("list_versions", ("project", project))).StructuredContent!.Value.GetProperty("versions").EnumerateArray().ToList();
        await CallAsync("undo", ("project", project));
        Assert.True(await IsWideAsync(project));
        await CallAsync("restore_version", ("project", project), ("version", versions[^1].GetProperty("version").GetInt32()));
        Assert.False(await IsWideAsync(project));
        var listed = await CallAsync("list_projects");
        Assert.Equal(project, listed.StructuredContent!.Value.GetProperty("projects")[0].GetProperty("project").GetString());
    }

    [Fact]
    public async Task A_frame_is_a_picture_and_the_draft_a_resource()
    {
        var project = Text(await CallAsync("generate_video", ("prompt", "a 4-second film of a lake at dawn")), "project");
        var shown = await CallAsync("preview_frame", ("project", project), ("seconds", 1), ("width", 320));
        var picture = Assert.Single(shown.Content.OfType<ImageContentBlock>());
        Assert.Equal("image/jpeg", picture.MimeType);
        Assert.Equal([0xff, 0xd8], picture.DecodedData[..2].ToArray());
        var link = Assert.Single((await CallAsync("get_timeline", ("project", project))).Content.OfType<ResourceLinkBlock>());
        var draft = Assert.IsType<TextResourceContents>(Assert.Single((await agent.ReadResourceAsync(link.Uri, cancellationToken: Cancellation)).Contents));
        Assert.Equal(4000, JsonDocument.Parse(draft.Text).RootElement.GetProperty("d").GetInt32());
    }

    [Fact]
    public async Task A_small_file_comes_as_data_and_a_path_of_the_server_is_not_taken()
    {
        var photo = Convert.ToBase64String(await SmallMedia.PictureAsync());
        var uploaded = await CallAsync("upload_media", ("data", photo), ("name", "../../lake.png"));
        Assert.Equal("lake.png", uploaded.StructuredContent!.Value.GetProperty("files")[0].GetProperty("name").GetString());
        Assert.Contains("path", Told(await agent.CallToolAsync("upload_media", Arguments(("path", "/etc/hostname")), cancellationToken: Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_while_a_film_is_exported_and_it_ends_as_a_link()
    {
        var project = Text(await CallAsync("generate_video", ("prompt", "a 4-second film of a lake at dawn")), "project");
        var export = Text(await CallAsync("start_export", ("project", project), ("quality", "draft")), "export");
        var told = new List<ProgressNotificationValue>();
        CallToolResult status;
        do
        {
            status = await agent.CallToolAsync(
                "get_export", Arguments(("export", export), ("wait", 20)), new Listener(told), cancellationToken: Cancellation);
            Assert.NotEqual(true, status.IsError);
        }
        while (Text(status, "status") is "pending" or "processing");

        Assert.Equal("completed", Text(status, "status"));
        Assert.Single(status.Content.OfType<ResourceLinkBlock>());
        Assert.StartsWith(server.Address.AbsoluteUri, Text(status, "url"), StringComparison.Ordinal);
        lock (told) Assert.Equal(told.OrderBy(value => value.Progress).ToList(), told);
    }

    [Theory]
    [InlineData("get_timeline", "{}", "\"project\" is missing")]
    [InlineData("get_timeline", """{"project":7}""", "must be a text")]
    [InlineData("get_timeline", """{"project":"ses_nothing"}""", "no such project")]
    [InlineData("get_timeline", """{"project":"a","film":"b"}""", "There is no argument \"film\"")]
    [InlineData("preview_frame", """{"project":"a","seconds":-1}""", "from 0 to 86400")]
    [InlineData("preview_frame", """{"project":"a","seconds":1,"width":100.5}""", "whole number")]
    [InlineData("start_export", """{"project":"a","format":"avi"}""", "must be one of mp4")]
    [InlineData("generate_video", """{"prompt":"  "}""", "\"prompt\" is empty")]
    [InlineData("upload_media", "{}", "Give one file")]
    [InlineData("upload_media", """{"data":"!"}""", "base64")]
    [InlineData("get_export", """{"export":"nothing"}""", "no such")]
    public async Task What_is_wrong_is_a_sentence_for_the_model(string tool, string arguments, string sentence)
    {
        var given = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!;
        Assert.Contains(sentence, Told(await agent.CallToolAsync(tool, given, cancellationToken: Cancellation)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_users_project_is_not_found()
    {
        var project = Text(await CallAsync("create_project", ("name", "mine")), "project");
        await using var stranger = await fixture.ConnectAsync(await server.TokenAsync());
        foreach (var tool in new[] { "get_timeline", "undo", "list_versions", "start_export" })
        {
            Assert.Contains("no such project", Told(await stranger.CallToolAsync(tool, Arguments(("project", project)), cancellationToken: Cancellation)), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static JsonSerializerOptions Written { get; } = new(McpJsonUtilities.DefaultOptions) { WriteIndented = false, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static IReadOnlyDictionary<string, object?> Arguments(params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var given = new Dictionary<string, object?>();
        foreach (var (name, value) in arguments) given[name] = value;
        return given;
    }

    private static string Text(CallToolResult result, string field) => result.StructuredContent!.Value.GetProperty(field).GetString()!;

    private static string Told(CallToolResult result)
    {
        Assert.True(result.IsError);
        return Assert.IsType<TextContentBlock>(result.Content[0]).Text;
    }

    private async Task<bool> IsWideAsync(string project)
    {
        var fields = (await CallAsync("get_timeline", ("project", project))).StructuredContent!.Value;
        return fields.GetProperty("width").GetInt32() > fields.GetProperty("height").GetInt32();
    }

    private async Task<CallToolResult> CallAsync(string tool, params (string Name, object Value)[] arguments)
    {
        var result = await agent.CallToolAsync(tool, Arguments(arguments), cancellationToken: Cancellation);
        Assert.True(result.IsError != true, (result.Content[0] as TextContentBlock)?.Text);
        return result;
    }

    private sealed class Listener(List<ProgressNotificationValue> told) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value)
        {
            lock (told) told.Add(value);
        }
    }
}
