using System.Text.Json;

namespace Kinora.Exports;

/// <summary>What a worker child says: one JSON object a line of its standard output, as <c>render --json</c> writes them, and <c>failed</c>.</summary>
internal sealed record WorkerLine(string Event, string? Stage, long Frame, long Frames, string? Message, bool Again)
{
    public const string Progress = "progress";
    public const string Finished = "finished";
    public const string Failed = "failed";
    public const string Warning = "warning";

    /// <returns>Null: the line is none of these.</returns>
    public static WorkerLine? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new WorkerLine(Text("event") ?? "", Text("stage"), Number("frame"), Number("frames"), Text("message"), root.TryGetProperty("again", out var again) && again.GetBoolean());

            string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
            long Number(string name) => root.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Per cent, as far as this line says.</summary>
    public int? Percent => (Event, Stage) switch
    {
        ("started", _) => 1,
        (Progress, "preparing") => 2,
        (Progress, "rendering") when Frames > 0 => 2 + (int)(95 * Frame / Frames),
        (Progress, "finishing") => 98,
        _ => null,
    };
}
