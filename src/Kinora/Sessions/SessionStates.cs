using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Exports;
using Kinora.Http;
using Kinora.Uploads;

namespace Kinora.Sessions;

/// <summary>
/// What there is in a session, as clients read it: the film, the media, the exports. Clients poll it, so that an answer is given again for a
/// moment unless something has changed.
/// </summary>
internal sealed class SessionStates(SessionStore store, MediaStore media, SignedLinks links, ExportDesk exports, TimeProvider time)
{
    private const int MostKept = 1000;

    // Progress of exports and links of files may be so old.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Written> kept = new(StringComparer.Ordinal);

    /// <returns>Null: the session is gone.</returns>
    /// <param name="origin">Links in the answer begin with it.</param>
    public async Task<StateAnswer?> ReadAsync(Caller caller, SessionRow session, string origin, CancellationToken cancellation)
    {
        if (await store.OpenAsync(session.Id, cancellation) is not { } held) return null;
        var now = time.GetTimestamp();
        if (kept.TryGetValue(session.Id, out var written) && ReferenceEquals(written.Held, held) && written.Origin == origin && time.GetElapsedTime(written.At, now) < Fresh)
        {
            return written.Answer;
        }

        if (kept.Count >= MostKept) kept.Clear();
        var body = Write(held.Row, await StateAsync(caller, held, cancellation));
        var answer = new StateAnswer(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"");
        kept[session.Id] = new Written(held, origin, now, answer);
        return answer;
    }

    private static byte[] Write(SessionRow session, byte[] state)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * state.Length + 1024);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Envelope.Json.Encoder });
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

    /// <summary>The state alone: an object.</summary>
    public async Task<byte[]> StateAsync(Caller caller, HeldSession held, CancellationToken cancellation)
    {
        var timeline = held.Project.Timeline;
        var files = (await media.OfSessionAsync(held.Row.Id, cancellation)).Select(medium => FileAnswer.Of(medium, links));
        var renders = await exports.ListAsync(caller, held.Row.Id, cancellation);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Envelope.Json.Encoder });
        json.WriteStartObject();
        json.WritePropertyName("draft");
        json.WriteRawValue(DraftJson.Write(timeline), skipInputValidation: true);
        json.WritePropertyName("video_infos");
        JsonSerializer.Serialize(json, files, Envelope.Json);
        json.WritePropertyName("generated_media");
        JsonSerializer.Serialize(json, GeneratedMedia.Of(timeline), Envelope.Json);
        json.WritePropertyName("canvas_config");
        JsonSerializer.Serialize(json, CanvasAnswer.Of(timeline.Canvas), Envelope.Json);
        json.WriteNumber("version", held.Version);
        json.WritePropertyName("renders");
        JsonSerializer.Serialize(json, renders.Select(exports.AnswerOf), Envelope.Json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private sealed record Written(HeldSession Held, string Origin, long At, StateAnswer Answer);
}

/// <summary>A session's state as it is sent.</summary>
/// <param name="Body">The whole answer as UTF-8.</param>
/// <param name="Tag">The same only for the same bytes: an entity tag.</param>
internal sealed record StateAnswer(byte[] Body, string Tag);
