using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>
/// Parts of a draft as JSON, for <c>metadata.kinora</c>. Programs that pass metadata on may sort its keys and write its numbers anew;
/// keys that a draft keeps without knowing them would not survive that, so where there are any the part is kept as a text, too.
/// </summary>
internal static class KinoraMetadata
{
    public const string Name = "kinora";
    public const string Film = "film";
    public const string Track = "track";
    public const string Segment = "segment";
    public const string Transition = "transition";
    public const string Offsets = "offsets";
    public const string Exact = "exact";
    public const string Opaque = "opaque";
    public const string Address = "address";
    public const string Medium = "id";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Segment segment) => Text(json => new SegmentWriter(json).Write(segment));

    public static string Of(Track track) => Text(json => new TimelineWriter(json).WriteTrack(track with { Segments = [] }));

    public static string Of(Timeline timeline) => Text(json => new TimelineWriter(json).Write(timeline with { Tracks = [] }));

    public static string Of(Transition transition) => Text(json => SegmentWriter.Write(json, transition));

    public static bool HasUnknown(Timeline timeline) => Any(timeline.Unknown, timeline.UnknownMeta);

    public static bool HasUnknown(Track track) => Any(track.Unknown, track.UnknownMeta);

    public static bool HasUnknown(Segment segment) =>
        segment.Asset is OpaqueAsset
        || Any(segment.Unknown, segment.UnknownMeta, segment.Transform.Unknown)
        || Any(segment.Asset?.Unknown, segment.Text?.Unknown, segment.Provenance?.Unknown, segment.Crop?.Unknown)
        || Any(segment.ChromaKey?.Unknown, segment.Motion?.Unknown, segment.Transition?.Unknown)
        || segment.Focus.Any(point => Any(point.Unknown))
        || segment.Effects.Any(effect => Any(effect.Unknown))
        || segment.Text?.Words.Any(word => Any(word.Unknown)) == true;

    /// <summary>The part in its exact form where there is one, else as other programs left it.</summary>
    /// <returns>Null when there is none, or it is no JSON object.</returns>
    public static JsonDocument? Find(OtioObject? metadata, string part)
    {
        if (metadata is not { } kinora) return null;
        if (kinora.Text(Exact) is { } exact) return Parse(exact);
        return kinora.Child(part) is { } found ? Parse(found.Element.GetRawText()) : null;
    }

    public static JsonDocument? Parse(string text)
    {
        var faults = new DraftFaults();
        var document = DraftDocument.Parse(Encoding.UTF8.GetBytes(text), faults);
        if (document is null) return null;
        if (DraftDocument.Check(document.RootElement, faults)) return document;
        document.Dispose();
        return null;
    }

    private static bool Any(params ReadOnlySpan<UnknownKeys?> keys)
    {
        foreach (var unknown in keys)
        {
            if (unknown is { Keys.Count: > 0 }) return true;
        }

        return false;
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
