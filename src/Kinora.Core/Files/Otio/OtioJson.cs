using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>
/// OpenTimelineIO: the format in which editing programs hand on timelines. What it has no word for stands in <c>metadata.kinora</c>,
/// so reading what was written gives the same film, to the byte of its draft; where another program has changed what the format
/// itself says (order, times, names, media), that counts and the metadata gives way.
/// </summary>
public static class OtioJson
{
    /// <summary>The film as UTF-8 JSON; times are whole frames, gaps explicit, the last track on top.</summary>
    /// <param name="media">Looks up addresses and lengths; null leaves media as the draft names them.</param>
    public static byte[] Write(Timeline timeline, InterchangeMedia? media = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // JSON only, never inside HTML
            NewLine = "\n",
        };
        using (var json = new Utf8JsonWriter(buffer, options)) new OtioWriter(json, timeline, media).Write();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a JSON text is meant to be OpenTimelineIO, and not a draft.</summary>
    public static bool IsOtio(ReadOnlySpan<byte> utf8)
    {
        // A draft may hold the name further down: in a reference that it keeps for another program.
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = OtioLimits.Depth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("OTIO_SCHEMA"u8)) return true;
                if (!reader.TrySkip()) return false;
            }
        }
        catch (JsonException)
        {
            // Whoever reads it says what is wrong with it.
        }

        return false;
    }

    /// <summary>Reads UTF-8, with or without a byte order mark, of any program. Never throws for what is in it.</summary>
    public static OtioResult Read(ReadOnlySpan<byte> utf8)
    {
        var faults = new DraftFaults();
        using var document = DraftDocument.Parse(utf8.ToArray(), "the timeline", OtioLimits.Bytes, OtioLimits.Depth, faults);
        if (document?.RootElement.ValueKind is not (null or JsonValueKind.Object))
            return new OtioRefused("the timeline is no JSON object: export it again");
        if (document is null || !DraftDocument.Check(document.RootElement, faults)) return new OtioRefused(faults.Refuse().Sentence);
        var notes = new InterchangeNotes();
        var (found, refusal) = new OtioParser(notes).ParseRoot(document.RootElement);
        if (found is null) return new OtioRefused(refusal);
        var timeline = new OtioFilmReader(found, notes).Read();
        return TimelineRules.Check(timeline) is [var fault, ..]
            ? new OtioRefused(fault.Message)
            : new OtioRead(timeline, notes.Sentences());
    }
}
