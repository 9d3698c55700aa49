using System.Text.Json;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Http;
using Kinora.Media.Export;

namespace Kinora.Exports;

/// <summary>Reads what a client sends to have a film made.</summary>
internal sealed partial class ExportBody(DraftCheck drafts, WebhookAddress webhooks)
{
    private static readonly ExportFormat[] Formats = [ExportFormat.Mp4, ExportFormat.WebM, ExportFormat.Mov, ExportFormat.Gif, ExportFormat.Mp3, ExportFormat.Wav];
    private static readonly VideoCodec[] Codecs = [VideoCodec.H264, VideoCodec.Hevc, VideoCodec.Vp9, VideoCodec.Av1];
    private static readonly int[] Resolutions = [480, 720, 1080, 1440, 2160];

    public Answer<ExportOrder> Read(JsonElement body)
    {
        var id = Text(body, "id");
        if (body.TryGetProperty("id", out _) && (id is null || !Id().IsMatch(id)))
        {
            return Refusal.Malformed("id must be 1 to 64 letters, digits, dots, hyphens or underscores.");
        }

        var session = Text(body, "sessionId") ?? Text(body, "session_id");
        if (!ReadDraft(body).Is(out var draft, out var refusal)) return refusal;
        if (session is null && draft.Timeline is null) return Refusal.Malformed("sessionId is missing: send the session whose film is to be exported.");
        return ReadOutput(body).Is(out var output, out refusal) ? new ExportOrder(id, session, draft.Timeline, output) : refusal;
    }

    /// <summary>Every client's own: an object, the same as a string, or left out.</summary>
    private Answer<Sent> ReadDraft(JsonElement body)
    {
        if (!body.TryGetProperty("draft", out var draft)) return new Sent(null);
        byte[] bytes;
        switch (draft.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return new Sent(null);
            case JsonValueKind.String:
                if (Words(draft) is not { } words) return Refusal.Malformed("draft holds half of a surrogate pair: send valid Unicode.");
                bytes = System.Text.Encoding.UTF8.GetBytes(words);
                break;
            default:
                bytes = JsonSerializer.SerializeToUtf8Bytes(draft);
                break;
        }

        return drafts.Read(bytes).Is(out var timeline, out var refusal) ? new Sent(timeline) : refusal;
    }

    private Answer<RenderOutput> ReadOutput(JsonElement body)
    {
        var output = new RenderOutput();
        if (!body.TryGetProperty("output", out var wanted) || wanted.ValueKind == JsonValueKind.Null) return output;
        if (wanted.ValueKind != JsonValueKind.Object) return Wrong("output", "an object with format, quality, resolution, fps, codec or webhook");
        if (Given(wanted, "format") is { } format)
        {
            if (Choose(format, Formats) is not { } found) return Wrong("output.format", "mp4, webm, mov, gif, mp3 or wav");
            output = output with { Format = found };
        }

        if (Given(wanted, "quality") is { } quality)
        {
            if (Choose(quality, Enum.GetValues<ExportQuality>()) is not { } found) return Wrong("output.quality", "draft, standard or high");
            output = output with { Quality = found };
        }

        if (Given(wanted, "resolution") is { } resolution)
        {
            var lines = Resolutions.FirstOrDefault(known => Words(resolution) == $"{known}p");
            if (lines == 0) return Wrong("output.resolution", "480p, 720p, 1080p, 1440p or 2160p");
            output = output with { Lines = lines };
        }

        if (Given(wanted, "fps") is { } fps)
        {
            if (fps.ValueKind != JsonValueKind.Number || !fps.TryGetDouble(out var rate) || rate is not (>= 1 and <= 60)) return Wrong("output.fps", "a number from 1 to 60");
            output = output with { FramesPerSecond = rate };
        }

        if (Given(wanted, "codec") is { } codec)
        {
            if (Choose(codec, Codecs) is not { } found) return Wrong("output.codec", "h264, hevc, vp9 or av1");
            output = output with { Codec = found };
        }

        if (Given(wanted, "webhook") is { } webhook)
        {
            if (Words(webhook) is not { } address) return Wrong("output.webhook", "a public http or https address");
            if (webhooks.Fault(address) is { } fault) return Refusal.Impossible(fault);
            output = output with { Webhook = address };
        }

        return output.SettingsFor(Canvas.Default).Fault() is { } impossible ? Refusal.Impossible("The film can't be made like that: " + impossible) : output;
    }

    private static JsonElement? Given(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static T? Choose<T>(JsonElement value, T[] among)
        where T : struct, Enum
    {
        var word = Words(value);
        foreach (var choice in among)
        {
            if (choice.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) return choice;
        }

        return null;
    }

    private static Refusal Wrong(string name, string expected) => Refusal.Malformed($"{name} must be {expected}.");

    /// <summary>Numbers too: some clients send a session's digits as one.</summary>
    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Words(value)
        : null;

    /// <summary>Null for what is no text, or none that can be read.</summary>
    private static string? Words(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$")]
    private static partial Regex Id();

    private sealed record Sent(Timeline? Timeline);
}
