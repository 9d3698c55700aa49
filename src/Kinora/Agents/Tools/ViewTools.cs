using System.Globalization;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents.Tools;

/// <summary>What the film is now: in words, as a picture, and what it was.</summary>
internal static class ViewTools
{
    private const int UsualWidth = 640;

    private static readonly ToolParameter At = new("seconds", "Where in the film.") { IsRequired = true, Range = (0, 86_400) };
    private static readonly ToolParameter Width = new("width", "Pixels; 640 when not said.") { Range = (64, 1920), IsWhole = true };

    private static JsonObject Row() => ToolSchema.Object(("version", ToolSchema.Of("integer")), ("told", ToolSchema.Of("string")), ("current", ToolSchema.Of("boolean")));

    public static IEnumerable<ToolDefinition> All() =>
    [
        new(
            new ToolPage("get_timeline", "Timeline", "Tells what is in the film, track by track with times, and which files are in the project.")
            {
                Parameters = [ProjectTools.Project],
                Output = ToolSchema.Object(
                    ("project", ToolSchema.Of("string")), ("timeline", ToolSchema.Of("string")), ("seconds", ToolSchema.Of("number")), ("width", ToolSchema.Of("integer")),
                    ("height", ToolSchema.Of("integer")), ("version?", ToolSchema.Of("integer")), ("files", ToolSchema.ArrayOf(ToolSchema.Of("string")))),
                IsReadOnly = true,
            },
            TimelineAsync),
        new(
            new ToolPage("preview_frame", "Look at a frame", "Shows one frame of the film as a picture, exactly as the export will look.")
            {
                Parameters = [ProjectTools.Project, At, Width],
                Output = ToolSchema.Object(("project", ToolSchema.Of("string")), ("seconds", ToolSchema.Of("number"))),
                IsReadOnly = true,
            },
            FrameAsync),
        new(
            new ToolPage("list_versions", "Versions", "Lists what each version of the film changed, for restore_version.")
            {
                Parameters = [ProjectTools.Project],
                Output = ToolSchema.Object(("versions", ToolSchema.ArrayOf(Row()))),
                IsReadOnly = true,
            },
            VersionsAsync),
    ];

    private static async Task<ToolAnswer> TimelineAsync(ToolCall call, CancellationToken cancellation)
    {
        var project = call.Arguments.Required(ProjectTools.Project.Name);
        var state = await call.Studio.Client.Session(project).StateAsync(cancellation);
        var film = state.Timeline ?? Core.Timeline.Empty;
        var summary = state.Summary();
        var files = state.Files.Select(file => file.Name).ToList();
        var fields = new JsonObject
        {
            ["project"] = project,
            ["timeline"] = summary,
            ["seconds"] = film.Duration.TotalSeconds,
            ["width"] = film.Canvas.Width,
            ["height"] = film.Canvas.Height,
            ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
        };
        if (state.Version is { } version) fields["version"] = version;
        return new ToolAnswer(files.Count == 0 ? summary : $"{summary}\nFiles: {string.Join(", ", files)}") { Fields = fields, Blocks = [DraftResource.Link(project)] };
    }

    private static async Task<ToolAnswer> FrameAsync(ToolCall call, CancellationToken cancellation)
    {
        var project = call.Arguments.Required(ProjectTools.Project.Name);
        var seconds = call.Arguments.Number(At.Name)!.Value;
        var jpeg = await call.Studio.Client.Session(project).Documents.FrameAsync(TimeSpan.FromSeconds(seconds), (int)(call.Arguments.Number(Width.Name) ?? UsualWidth), cancellation);
        return new ToolAnswer(string.Create(CultureInfo.InvariantCulture, $"The film at {seconds:0.###} s."))
        {
            Fields = new JsonObject { ["project"] = project, ["seconds"] = seconds },
            Blocks = [ImageContentBlock.FromBytes(jpeg, "image/jpeg")],
        };
    }

    private static async Task<ToolAnswer> VersionsAsync(ToolCall call, CancellationToken cancellation)
    {
        var history = await call.Studio.Client.Session(call.Arguments.Required(ProjectTools.Project.Name)).Documents.HistoryAsync(cancellation);
        var rows = history.Versions.Select(version => (JsonNode)new JsonObject
        {
            ["version"] = version.Number, ["told"] = version.Label, ["current"] = version.Number == history.Version,
        });
        var text = string.Join('\n', history.Versions.Select(version => $"{version.Number}{(version.Number == history.Version ? " (now)" : "")}: {version.Label}"));
        return new ToolAnswer(text.Length > 0 ? text : "There is no version yet.") { Fields = new JsonObject { ["versions"] = new JsonArray([.. rows]) } };
    }
}
