using System.Globalization;
using System.Text.Json;

namespace Kinora.Core.Files;

/// <summary>
/// Reads the root, its metadata and its tracks. Shapes and names are checked here; whether the film they describe is sound
/// is for <see cref="TimelineRules"/> to say.
/// </summary>
internal sealed class TimelineReader
{
    /// <summary>Where each segment stood in the document, for tracks whose segments had to be sorted.</summary>
    private readonly Dictionary<int, List<int>> places = [];

    private int segmentCount;

    public Timeline Read(WireObject root)
    {
        root.Whole("v", "the draft's version");
        root.Whole("d", "the film's length"); // derived: of the right type, and not believed
        var meta = root.Child("m");
        if (!root.Has("t")) root.Missing("t", "a list of tracks");
        return new Timeline
        {
            Canvas = meta is null ? Canvas.Default : ReadCanvas(meta),
            Title = meta?.Text("title"),
            Language = meta?.Text("language"),
            Tracks = root.Children("t", TimelineLimits.MaxTracks).Select(ReadTrack).ToValueList(),
            UnknownMeta = meta?.Unknown() ?? UnknownKeys.None,
            Unknown = root.Unknown(),
        };
    }

    /// <summary>Turns the path of a fault in the timeline into the place in the document: segments may have been sorted since.</summary>
    public string PlaceOf(TimelineFault fault)
    {
        foreach (var (track, order) in places)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"$.t[{track}].sg[");
            if (!fault.Path.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = fault.Path[prefix.Length..].Split(']', 2);
            var sorted = int.Parse(rest[0], CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{prefix}{order[sorted]}]{rest[1]}");
        }

        return fault.Path;
    }

    private static Canvas ReadCanvas(WireObject meta) => Canvas.Default with
    {
        Width = ReadSide(meta, "width") ?? Canvas.Default.Width,
        Height = ReadSide(meta, "height") ?? Canvas.Default.Height,
        FrameRate = ReadFrameRate(meta) ?? Canvas.Default.FrameRate,
        Background = meta.Color("background") ?? Canvas.Default.Background,
    };

    private static int? ReadSide(WireObject meta, string key) =>
        (int?)meta.Whole(key, $"the canvas's {key} in pixels", 0, int.MaxValue);

    /// <summary>A decimal number as people write it (29.97), or a text with the exact fraction (<c>"30000/1001"</c>).</summary>
    private static FrameRate? ReadFrameRate(WireObject meta)
    {
        if (!meta.Has("fps")) return null;
        var rate = meta.Element.GetProperty("fps").ValueKind == JsonValueKind.String
            ? ReadFraction(meta.Text("fps")!)
            : meta.Number("fps", "the frame rate") is { } frames ? FrameRate.FromDecimal(frames) : null;
        if (rate is null) meta.Fault("fps", "no frame rate", "write a number from 1 to 240, or a fraction such as \"30000/1001\"");
        return rate;
    }

    private static FrameRate? ReadFraction(string text) => text.Split('/') is [var frames, var seconds]
        && int.TryParse(frames, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
        && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
        && numerator > 0 && denominator > 0
        ? new FrameRate(numerator, denominator)
        : null;

    /// <param name="index">Its place among the film's tracks.</param>
    public Track ReadTrack(WireObject wire, int index)
    {
        var kind = ReadKind(wire);
        if (kind == TrackKind.Opaque) return ReadOpaque(wire, index);
        var meta = wire.Child("m");
        return new Track
        {
            Id = wire.RequiredText("id", "a track id"),
            Kind = kind,
            Name = meta?.Text("name"),
            Role = meta?.Name<TrackRole>("role", "role"),
            Duck = meta?.Flag("duck") ?? false,
            Muted = meta?.Flag("muted") ?? false,
            Hidden = meta?.Flag("hidden") ?? false,
            Segments = ReadSegments(wire, kind, index),
            UnknownMeta = meta?.Unknown() ?? UnknownKeys.None,
            Unknown = wire.Unknown(),
        };
    }

    private static TrackKind ReadKind(WireObject wire)
    {
        if (!wire.Has("tt")) wire.Missing("tt", "the track's type: 0 video, 1 audio, 7 text");
        return wire.Whole("tt", "the track's type") switch
        {
            (int)TrackKind.Video => TrackKind.Video,
            (int)TrackKind.Audio => TrackKind.Audio,
            (int)TrackKind.Text => TrackKind.Text,
            null => TrackKind.Video, // a fault already
            _ => TrackKind.Opaque,
        };
    }

    /// <summary>A track of another writer's type: kept whole, never looked into. Without a usable id it is known by its place.</summary>
    private static Track ReadOpaque(WireObject wire, int index)
    {
        var own = wire.Has("id") && wire.Element.GetProperty("id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;
        return new Track
        {
            Id = TimelineRules.IsId(own) ? own! : string.Create(CultureInfo.InvariantCulture, $"opaque-{index + 1}"),
            Kind = TrackKind.Opaque,
            OpaqueJson = CompactJson.Of(wire.Element),
        };
    }

    /// <summary>Sorted by start, as every track is; equals stay in the document's order.</summary>
    private ValueList<Segment> ReadSegments(WireObject track, TrackKind kind, int trackIndex)
    {
        if (!track.Has("sg")) track.Missing("sg", "a list of segments");
        var wires = track.Children("sg", TimelineLimits.MaxSegments - segmentCount);
        segmentCount += wires.Count;
        var segments = wires.Select(wire => SegmentReader.Read(wire, kind)).ToList();
        var order = Enumerable.Range(0, segments.Count).OrderBy(index => segments[index].Start).ToList();
        if (!order.SequenceEqual(Enumerable.Range(0, order.Count))) places[trackIndex] = order;
        return order.Select(index => segments[index]).ToValueList();
    }
}
