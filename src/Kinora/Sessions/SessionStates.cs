using System.Buffers;
using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Sessions;

/// <summary>What there is in a session, as clients read it: the film, the media, the exports.</summary>
internal sealed class SessionStates(SessionStore store)
{
    /// <returns>The whole answer as UTF-8; null: the session is gone.</returns>
    public async Task<byte[]?> ReadAsync(SessionRow session, CancellationToken cancellation)
    {
        if (await store.OpenAsync(session.Id, cancellation) is not { } held) return null;
        return Write(session, held);
    }

    private static byte[] Write(SessionRow session, HeldSession held)
    {
        var state = StateOf(held);
        var buffer = new ArrayBufferWriter<byte>(2 * state.Length + 1024);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Http.Envelope.Json.Encoder });
        json.WriteStartObject();
        json.WriteNumber("code", 0);
        json.WriteString("message", "ok");
        json.WriteStartObject("data");
        WriteFields(json, session, state);
        json.WriteEndObject();
        WriteFields(json, session, state);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFields(Utf8JsonWriter json, SessionRow session, byte[] state)
    {
        json.WriteString("session_id", session.Id);
        json.WriteString("task_id", session.TaskId);
        json.WriteString("task_name", session.Name);
        json.WriteString("user_id", session.UserId);
        json.WritePropertyName("state");
        json.WriteRawValue(state, skipInputValidation: true);
    }

    private static byte[] StateOf(HeldSession held)
    {
        var timeline = held.Project.Timeline;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Http.Envelope.Json.Encoder });
        json.WriteStartObject();
        json.WritePropertyName("draft");
        json.WriteRawValue(DraftJson.Write(timeline), skipInputValidation: true);
        json.WriteStartArray("video_infos");
        json.WriteEndArray();
        json.WriteStartArray("generated_media");
        json.WriteEndArray();
        WriteCanvas(json, timeline.Canvas);
        json.WriteNumber("version", held.Version);
        json.WriteStartArray("renders");
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCanvas(Utf8JsonWriter json, Canvas canvas)
    {
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(canvas.Width, canvas.Height);
        json.WriteStartObject("canvas_config");
        json.WriteNumber("width", canvas.Width);
        json.WriteNumber("height", canvas.Height);
        json.WriteString("ratio", $"{canvas.Width / divisor}:{canvas.Height / divisor}");
        json.WriteNumber("fps", canvas.FrameRate.FramesPerSecond);
        json.WriteEndObject();
    }
}
