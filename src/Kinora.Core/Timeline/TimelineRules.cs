namespace Kinora.Core;

/// <summary>
/// What makes a timeline sound: unique ids, segments in order that never overlap, durations above zero, whole milliseconds,
/// every value within its range (<see cref="TimelineLimits"/>). Edits keep to it and the draft's reader asks for it.
/// Never throws, whatever numbers it is given.
/// </summary>
public static class TimelineRules
{
    /// <summary>Everything that is wrong, in the order of the draft; empty for a sound timeline.</summary>
    public static IReadOnlyList<TimelineFault> Check(Timeline timeline)
    {
        var found = new List<TimelineFault>();
        var root = new FaultList(found);
        CheckFilm(timeline, root);
        var trackIds = new HashSet<string>(StringComparer.Ordinal);
        var segmentIds = new HashSet<string>(StringComparer.Ordinal);
        for (var t = 0; t < timeline.Tracks.Count; t++)
        {
            var track = timeline.Tracks[t];
            var faults = root.In(track, t);
            CheckId(track.Id, "track", trackIds, faults);
            CheckTrack(track, faults);
            for (var s = 0; s < track.Segments.Count; s++)
            {
                CheckSegment(track, s, segmentIds, faults);
            }
        }

        return found;
    }

    private static void CheckFilm(Timeline timeline, FaultList faults)
    {
        var canvas = timeline.Canvas;
        CheckSide("m.width", "width", canvas.Width, faults);
        CheckSide("m.height", "height", canvas.Height, faults);
        if ((long)canvas.Width * canvas.Height > TimelineLimits.MaxCanvasPixels)
        {
            faults.Add(TimelineFaultCode.OutOfRange, "m", $"is {canvas.Width} × {canvas.Height} pixels",
                $"use at most {TimelineLimits.MaxCanvasPixels} pixels in all");
        }

        faults.Number("m.fps", "frame rate", canvas.FrameRate.FramesPerSecond, TimelineLimits.MinFrameRate, TimelineLimits.MaxFrameRate);
        faults.Length("m.title", "a title", timeline.Title, TimelineLimits.MaxName);
        faults.Length("m.language", "a language", timeline.Language, TimelineLimits.MaxName);
        CheckCount("t", "tracks", timeline.Tracks.Count, TimelineLimits.MaxTracks, faults);
        CheckCount("t", "segments", timeline.Tracks.Sum(track => track.Segments.Count), TimelineLimits.MaxSegments, faults);
    }

    private static void CheckSide(string key, string name, int value, FaultList faults)
    {
        if (value is >= TimelineLimits.MinCanvasSide and <= TimelineLimits.MaxCanvasSide && value % 2 == 0) return;
        faults.Add(TimelineFaultCode.OutOfRange, key, $"has {name} {value}",
            $"use an even number from {TimelineLimits.MinCanvasSide} to {TimelineLimits.MaxCanvasSide}");
    }

    private static void CheckTrack(Track track, FaultList faults)
    {
        faults.Choice("tt", "kind", track.Kind);
        if (track.Role is { } role) faults.Choice("m.role", "role", role);
        faults.Length("m.name", "a name", track.Name, TimelineLimits.MaxName);
        if (track.Kind == TrackKind.Opaque && track.Segments.Count > 0)
        {
            faults.Add(TimelineFaultCode.WrongContent, "sg", "is of a kind that is kept as it was read", "put segments on another track");
        }
    }

    private static void CheckSegment(Track track, int index, HashSet<string> ids, FaultList parent)
    {
        var segment = track.Segments[index];
        var faults = parent.In(segment, index);
        CheckId(segment.Id, "segment", ids, faults);
        var isPlaced = SegmentRules.CheckTimes(segment, faults);
        SegmentRules.CheckContent(track.Kind, segment, faults);
        SegmentRules.CheckPicture(segment, faults);
        SegmentRules.CheckSound(segment, faults);
        if (isPlaced && index > 0) CheckOrder(track.Segments[index - 1], segment, faults);
    }

    private static void CheckOrder(Segment before, Segment segment, FaultList faults)
    {
        if (!SegmentRules.IsPlaced(before)) return;
        if (segment.Start >= before.End) return;
        var other = FaultList.Shown(before.Id);
        if (segment.Start < before.Start)
        {
            faults.Add(TimelineFaultCode.OutOfOrder, "s", $"starts before {other}, which stands in front of it",
                "order the segments by start");
        }
        else
        {
            faults.Add(TimelineFaultCode.Overlap, "s", $"overlaps {other} by {FaultList.Text(before.End - segment.Start)}",
                $"start it at {FaultList.Text(before.End)} or later, or shorten {other}");
        }
    }

    private static void CheckId(string? id, string kind, HashSet<string> seen, FaultList faults)
    {
        if (!IsId(id))
        {
            faults.Add(TimelineFaultCode.InvalidId, "id", "has no usable id", $"use 1 to {TimelineLimits.MaxId} visible characters");
        }
        else if (!seen.Add(id!))
        {
            faults.Add(TimelineFaultCode.DuplicateId, "id", $"has the id of another {kind}", "give each its own");
        }
    }

    /// <summary>
    /// Whether a track or segment may be called so: 1 to <see cref="TimelineLimits.MaxId"/> characters, no control characters.
    /// </summary>
    public static bool IsId(string? id) =>
        !string.IsNullOrWhiteSpace(id) && id.Length <= TimelineLimits.MaxId && !id.Any(char.IsControl);

    internal static void CheckCount(string key, string name, int count, int most, FaultList faults)
    {
        if (count > most) faults.Add(TimelineFaultCode.TooMuch, key, $"has {count} {name}", $"use at most {most}");
    }
}
