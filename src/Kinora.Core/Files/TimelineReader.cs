using System.Globalization;
using Kinora.Core.Effects;

namespace Kinora.Core.Files;

/// <summary>Reads the root, its metadata and its tracks.</summary>
internal sealed class TimelineReader(DraftFaults faults)
{
    private readonly HashSet<string> trackIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> segmentIds = new(StringComparer.Ordinal);
    private int segmentCount;

    public Timeline Read(WireObject root)
    {
        root.Whole("v", 0, int.MaxValue, "the draft's version");
        root.Whole("d", long.MinValue, long.MaxValue, "the film's length"); // derived: of the right type, and not believed
        var meta = root.Child("m");
        if (!root.Has("t")) root.Missing("t", "a list of tracks");
        var tracks = root.Children("t", DraftLimits.Tracks).Select(ReadTrack).ToValueList();
        return new Timeline
        {
            Canvas = meta is null ? Canvas.Default : ReadCanvas(meta),
            Title = meta?.Text("title"),
            Language = meta?.Text("language", 35),
            Tracks = tracks,
            UnknownMeta = meta?.Unknown() ?? UnknownKeys.None,
            Unknown = root.Unknown(),
        };
    }

    private static Canvas ReadCanvas(WireObject meta)
    {
        var canvas = Canvas.Default with
        {
            Width = ReadSide(meta, "width") ?? Canvas.Default.Width,
            Height = ReadSide(meta, "height") ?? Canvas.Default.Height,
            FrameRate = ReadFrameRate(meta) ?? Canvas.Default.FrameRate,
            Background = meta.Color("background") ?? Canvas.Default.Background,
        };
        if ((long)canvas.Width * canvas.Height > DraftLimits.Pixels)
        {
            meta.Fault("width", $"a canvas of {canvas.Width}x{canvas.Height}", $"use at most {DraftLimits.Pixels} pixels");
        }

        return canvas;
    }

    private static int? ReadSide(WireObject meta, string key)
    {
        var side = (int?)meta.Whole(key, DraftLimits.MinimumSide, DraftLimits.MaximumSide, $"the canvas's {key} in pixels");
        if (side is not { } odd || odd % 2 == 0) return side;
        meta.Fault(key, $"the canvas's {key} {odd} is odd", $"use {odd - 1} or {odd + 1}");
        return null;
    }

    /// <summary>A decimal number as people write it (29.97), or a text with the exact fraction (<c>"30000/1001"</c>).</summary>
    private static FrameRate? ReadFrameRate(WireObject meta)
    {
        const string Meaning = "the frame rate";
        if (!meta.Has("fps") || meta.Element.GetProperty("fps").ValueKind != System.Text.Json.JsonValueKind.String)
        {
            return meta.Number("fps", 1, 240, Meaning) is { } decimalRate ? FrameRate.FromDecimal(decimalRate) : null;
        }

        var parts = meta.Text("fps", 32)?.Split('/') ?? [];
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && denominator > 0 && numerator >= denominator && numerator / 240 <= denominator)
        {
            return new FrameRate(numerator, denominator);
        }

        meta.Fault("fps", "no frame rate", "write a number from 1 to 240 or a fraction such as \"30000/1001\"");
        return null;
    }

    private Track ReadTrack(WireObject wire, int index)
    {
        var kind = ReadKind(wire);
        if (kind == TrackKind.Opaque) return ReadOpaque(wire, index);
        var id = wire.RequiredId("a track id");
        if (id.Length > 0 && !trackIds.Add(id)) wire.Fault("id", $"a second track {Quoted.Text(id)}", "give each track its own id");
        var meta = wire.Child("m");
        if (!wire.Has("sg")) wire.Missing("sg", "a list of segments");
        var pieces = wire.Children("sg", DraftLimits.Segments);
        segmentCount += pieces.Count;
        if (segmentCount > DraftLimits.Segments) wire.Fault("sg", "too many segments", $"use at most {DraftLimits.Segments} in a film");
        var segments = segmentCount > DraftLimits.Segments ? [] : pieces.Select(piece => ReadSegment(piece, kind)).ToList();
        return new Track
        {
            Id = id,
            Kind = kind,
            Name = meta?.Text("name"),
            Role = meta is null ? null : ReadRole(meta, kind),
            Duck = meta?.Flag("duck") ?? false,
            Muted = meta?.Flag("muted") ?? false,
            Hidden = meta?.Flag("hidden") ?? false,
            Segments = InOrder(wire, segments),
            UnknownMeta = meta?.Unknown() ?? UnknownKeys.None,
            Unknown = wire.Unknown(),
        };
    }

    private static TrackKind ReadKind(WireObject wire)
    {
        if (!wire.Has("tt")) wire.Missing("tt", "the track's type: 0 video, 1 audio, 7 text");
        return wire.Whole("tt", long.MinValue, long.MaxValue, "the track's type") switch
        {
            (int)TrackKind.Video => TrackKind.Video,
            (int)TrackKind.Audio => TrackKind.Audio,
            (int)TrackKind.Text => TrackKind.Text,
            null => TrackKind.Video,
            _ => TrackKind.Opaque,
        };
    }

    /// <summary>A track of another writer's type: kept whole, never looked into. Without an id of its own it is known by its place.</summary>
    private Track ReadOpaque(WireObject wire, int index)
    {
        var id = wire.Has("id") && wire.Element.GetProperty("id").ValueKind == System.Text.Json.JsonValueKind.String
            ? wire.Text("id", DraftLimits.IdLength) ?? ""
            : string.Create(CultureInfo.InvariantCulture, $"opaque-{index + 1}");
        if (!trackIds.Add(id)) wire.Fault("id", $"a second track {Quoted.Text(id)}", "give each track its own id");
        return new Track { Id = id, Kind = TrackKind.Opaque, OpaqueJson = CompactJson.Of(wire.Element) };
    }

    private static TrackRole? ReadRole(WireObject meta, TrackKind kind)
    {
        if (meta.Name<TrackRole>("role", "role") is not { } role) return null;
        var allowed = TrackRoles.Of(kind);
        if (allowed.Contains(role)) return role;
        var names = string.Join(", ", allowed.Select(WireName.Of));
        meta.Fault("role", $"a track of type {(int)kind} can't have the role \"{WireName.Of(role)}\"", $"use one of {names}");
        return null;
    }

    private Segment ReadSegment(WireObject wire, TrackKind kind)
    {
        var segment = SegmentReader.Read(wire, kind);
        if (segment.Id.Length > 0 && !segmentIds.Add(segment.Id))
        {
            wire.Fault("id", $"a second segment {Quoted.Text(segment.Id)}", "give each segment of the film its own id");
        }

        return segment;
    }

    /// <summary>Sorted by start; a fault for each segment that starts before the one ahead of it ends.</summary>
    private ValueList<Segment> InOrder(WireObject track, List<Segment> segments)
    {
        var order = Enumerable.Range(0, segments.Count).OrderBy(index => segments[index].Start).ToList();
        for (var i = 1; i < order.Count; i++)
        {
            var (before, after) = (segments[order[i - 1]], segments[order[i]]);
            if (after.Start >= before.End) continue;
            var end = Milliseconds.FromTime(before.End);
            faults.Add(
                track.Path.Key("sg").Index(order[i]),
                $"segment {Quoted.Text(after.Id)} overlaps segment {Quoted.Text(before.Id)}",
                string.Create(CultureInfo.InvariantCulture, $"start it at {end} or later, or put it on a track of its own"));
        }

        return order.Select(index => segments[index]).ToValueList();
    }
}
