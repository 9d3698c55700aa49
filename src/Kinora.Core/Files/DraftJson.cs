using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kinora.Core.Files.Upgrades;

namespace Kinora.Core.Files;

/// <summary>
/// The draft: a timeline as JSON, as clients and files see it. Times are whole milliseconds. Reading checks everything and
/// changes nothing but the order of segments that stand unsorted; what it does not know it keeps, behind the known keys.
/// For every timeline in whole milliseconds, reading what was written gives an equal timeline, and writing that gives the same bytes.
/// </summary>
public static class DraftJson
{
    /// <summary>The version that is written. Older ones are upgraded on reading, newer ones refused.</summary>
    public const int Version = 1;

    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    public static DraftResult Read(ReadOnlySpan<byte> utf8) => Read(utf8.ToArray().AsMemory());

    public static DraftResult Read(string json)
    {
        // A lone surrogate outside an escape can't be UTF-8: it becomes a replacement character, which every string may hold.
        return Read(Encoding.UTF8.GetBytes(json).AsMemory());
    }

    /// <summary>Reads a draft that stands inside another document, such as a request.</summary>
    public static DraftResult Read(JsonElement draft) => Read(JsonSerializer.SerializeToUtf8Bytes(draft).AsMemory());

    /// <summary>The draft as UTF-8 without a byte order mark.</summary>
    /// <param name="indented">On lines, for people; kept unknown values stay on one line each.</param>
    public static byte[] Write(Timeline timeline, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // JSON only, never inside HTML: Chinese stays readable
            NewLine = "\n",
        };
        using (var json = new Utf8JsonWriter(buffer, options)) new TimelineWriter(json).Write(timeline);
        return buffer.WrittenSpan.ToArray();
    }

    private static DraftResult Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new DraftFaults();
        using var document = DraftDocument.Parse(utf8, faults);
        if (document is null || !DraftDocument.Check(document.RootElement, faults)) return faults.Refuse();
        if (FindVersion(document.RootElement, faults) is not { } version) return faults.Refuse();
        if (version == Version) return Read(document.RootElement, faults);
        using var upgraded = DraftUpgrades.Upgrade(document.RootElement, version);
        return Read(upgraded.RootElement, faults);
    }

    private static DraftResult Read(JsonElement root, DraftFaults faults)
    {
        var reader = new TimelineReader();
        var timeline = reader.Read(new WireObject(root, JsonPath.Root, faults));
        if (faults.Any) return faults.Refuse();
        foreach (var fault in TimelineRules.Check(timeline)) faults.Add(reader.PlaceOf(fault), fault.Message);
        return faults.Any ? faults.Refuse() : new DraftRead(timeline);
    }

    private static int? FindVersion(JsonElement root, DraftFaults faults)
    {
        var wire = new WireObject(root, JsonPath.Root, faults);
        if (!wire.Has("v")) return DraftUpgrades.Guess(root);
        if (wire.Whole("v", "the draft's version", 0, int.MaxValue) is not { } version) return null;
        if (version <= Version) return (int)version;
        wire.Fault("v", $"version {version} of the draft is newer than {Version}, the newest known here", "update Kinora");
        return null;
    }
}
