using System.Globalization;

namespace Kinora.Core.Files.Otio;

/// <summary>Makes segments of placed clips: what they are (<see cref="OtioClipReader"/>) and exactly where they stand.</summary>
internal sealed class OtioSegmentReader(OtioClock clock, InterchangeNotes notes)
{
    private readonly OtioClipReader clips = new(clock, notes);
    private readonly OtioTransitionReader transitions = new(clock, notes);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int number;

    /// <summary>Whether clips of other programs that show pictures are not heard.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The row's segments in order, none overlapping; what has no place in a film is noted.</summary>
    public List<Segment> Read(OtioRow row)
    {
        var known = row.Clips.Select(placed => clips.ReadMetadata(placed.Clip)).ToList();
        var made = new List<Segment>();
        var (end, endFrame) = (TimeSpan.Zero, 0L);
        for (var i = 0; i < row.Clips.Count; i++)
        {
            var placed = row.Clips[i];
            var (first, last) = (clock.Frame(placed.Start), clock.Frame(placed.End));
            var touching = made.Count > 0 && first == endFrame ? end : OtioClock.Time(placed.Start);
            var start = Edge(known[i]?.Start, first, placed.Start) ?? touching;
            var isFollowed = i + 1 < row.Clips.Count && clock.Frame(row.Clips[i + 1].Start) == last;
            var next = isFollowed ? Edge(known[i + 1]?.Start, last, placed.End) : null;
            var stop = Edge(known[i]?.End, last, placed.End) ?? next ?? OtioClock.Time(placed.End);
            if (start < end) start = end;
            if (first == last && known[i] is { } brief && stop <= start) stop = start + brief.Duration;
            if (!IsPlaced(placed.Clip, start, stop)) continue;
            var segment = clips.Read(placed, known[i], row.IsAudio, IsSilent) with { Start = start, Duration = stop - start };
            segment = segment with { Id = IdOf(known[i]) };
            made.Add(transitions.Read(segment, placed));
            (end, endFrame) = (stop, last);
        }

        return made;
    }

    /// <summary>Where the metadata's edge is still the file's frame, the edge to the millisecond.</summary>
    private TimeSpan? Edge(TimeSpan? edge, long frame, decimal seconds) =>
        edge is { } exact && clock.Rate.FrameAt(exact) == frame && Math.Abs((decimal)exact.TotalSeconds - seconds) < 1 ? exact : null;

    private bool IsPlaced(OtioClip clip, TimeSpan start, TimeSpan stop)
    {
        var isInside = start >= TimeSpan.Zero && stop <= TimelineLimits.MaxTime;
        if (isInside && stop > start) return true;
        var name = OtioParser.Called(clip.Name, "A clip");
        if (isInside) notes.Add("short", $"{name} is too short to be seen and is left out");
        else notes.Add("long", $"{name} stands outside the {TimelineLimits.MaxTime.TotalHours:0} hours a film may last and is left out");
        return false;
    }

    private string IdOf(Segment? known)
    {
        if (known is not null && taken.Add(known.Id)) return known.Id;
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"c{++number}");
        while (!taken.Add(id));
        return id;
    }
}
