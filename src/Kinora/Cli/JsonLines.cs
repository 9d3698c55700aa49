using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinora.Cli;

/// <summary>How JSON stands in our output: an object a line, camel case, letters of all scripts as they are.</summary>
internal static class JsonLines
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The last line of a command that failed.</summary>
    public static void WriteFailure(TextWriter writer, string sentence) =>
        writer.WriteLine(JsonSerializer.Serialize(new { @event = "failed", message = sentence }, Options));
}
