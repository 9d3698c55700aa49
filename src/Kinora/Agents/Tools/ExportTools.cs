using System.Globalization;
using System.Text.Json.Nodes;
using Kinora.Client.Service;
using Kinora.Client.Transfers;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents.Tools;

/// <summary>Films become files.</summary>
internal static class ExportTools
{
    /// <summary>Clients give up on a call that takes longer than a minute; who asks again waits again.</summary>
    private const int LongestWait = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly ToolParameter Format = new("format", "mp4 when not said.") { Choices = ["mp4", "webm", "mov", "gif", "mp3", "wav"] };
    private static readonly ToolParameter Quality = new("quality", "high when not said.") { Choices = ["draft", "standard", "high"] };
    private static readonly ToolParameter Export = new("export", "The export's id, from start_export.") { IsRequired = true, MostLetters = 64 };
    private static readonly ToolParameter Wait = new("wait", "Seconds to wait for it to end; 0 when not said.") { Range = (0, LongestWait), IsWhole = true };

    private static JsonObject Told() => ToolSchema.Object(
        ("export", ToolSchema.Of("string")), ("status", ToolSchema.Of("string")), ("percent", ToolSchema.Of("integer")), ("url?", ToolSchema.Of("string")),
        ("bytes?", ToolSchema.Of("integer")), ("error?", ToolSchema.Of("string")));

    public static IEnumerable<ToolDefinition> All() =>
    [
        new(
            new ToolPage("start_export", "Export", "Begins to render the film as a file and answers at once; get_export tells when it is there.")
            {
                Parameters = [ProjectTools.Project, Format, Quality],
                Output = Told(),
            },
            StartAsync),
        new(
            new ToolPage("get_export", "Export's status", "Tells how far an export is, and the link to the film when it is there.")
            {
                Parameters = [Export, Wait],
                Output = Told(),
                IsReadOnly = true,
            },
            StatusAsync),
    ];

    private static async Task<ToolAnswer> StartAsync(ToolCall call, CancellationToken cancellation)
    {
        var options = new ExportOptions { Format = call.Arguments.Text(Format.Name) ?? "mp4", Quality = call.Arguments.Text(Quality.Name) ?? "high" };
        return Answer(await call.Studio.Client.Session(call.Arguments.Required(ProjectTools.Project.Name)).StartExportAsync(options, cancellation));
    }

    private static async Task<ToolAnswer> StatusAsync(ToolCall call, CancellationToken cancellation)
    {
        var id = call.Arguments.Required(Export.Name);
        var time = call.Studio.Client.Settings.Time;
        var begun = time.GetTimestamp();
        var patience = TimeSpan.FromSeconds(call.Arguments.Number(Wait.Name) ?? 0);
        var session = call.Studio.Client.Session(id); // exports are found without it
        var status = await session.ExportStatusAsync(id, cancellation);
        while (!status.HasEnded && time.GetElapsedTime(begun) < patience)
        {
            call.Progress.Report((status.Percent / 100.0, $"Rendering: {status.Percent} %"));
            await Task.Delay(Pause, time, cancellation);
            status = await session.ExportStatusAsync(id, cancellation);
        }

        return Answer(status);
    }

    private static ToolAnswer Answer(ExportStatus status)
    {
        var fields = new JsonObject { ["export"] = status.Id, ["status"] = status.Stage.ToString().ToLowerInvariant(), ["percent"] = status.Percent };
        if (status.Error is not null) fields["error"] = status.Error;
        if (status.Film is not { } film) return new ToolAnswer(Words(status)) { Fields = fields };
        fields["url"] = film.Address.AbsoluteUri;
        if (film.Bytes is { } bytes) fields["bytes"] = bytes;
        return new ToolAnswer($"The film is ready: {film.Address.AbsoluteUri}")
        {
            Fields = fields,
            Blocks = [new ResourceLinkBlock { Uri = film.Address.AbsoluteUri, Name = Path.GetFileName(film.Address.LocalPath), Size = film.Bytes }],
        };
    }

    private static string Words(ExportStatus status) => status.Stage switch
    {
        ExportStage.Failed => status.Error ?? "The export failed.",
        ExportStage.Cancelled => "The export was cancelled.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Export {status.Id}: {status.Percent} %. Ask again with get_export."),
    };
}
