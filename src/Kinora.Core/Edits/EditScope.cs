using Kinora.Core.Plan;

namespace Kinora.Core.Edits;

/// <summary>The timeline an edit works on, with the look-ups that every edit needs and their refusals.</summary>
internal sealed class EditScope(Timeline timeline, IMediaCatalogue? media)
{
    private readonly List<string> promised = [];

    public Timeline Timeline => timeline;

    public IMediaCatalogue? Media => media;

    /// <summary>The same media for a timeline on the way to the result.</summary>
    public EditScope On(Timeline halfway) => new(halfway, media);

    /// <summary>Null when found; else the refusal.</summary>
    public Rejected? FindSegment(string? id, out Place place)
    {
        for (var t = 0; t < timeline.Tracks.Count; t++)
        {
            var index = timeline.Tracks[t].Segments.FindIndex(segment => segment.Id == id);
            if (index < 0) continue;
            place = new Place(t, index, timeline.Tracks[t]);
            return null;
        }

        place = default;
        return new Rejected(ReasonCode.UnknownSegment, $"There is no segment {Shown(id)}: {Known(SegmentIds())}.", id);
    }

    public Rejected? FindTrack(string? id, out int index)
    {
        index = timeline.Tracks.FindIndex(track => track.Id == id);
        if (index >= 0) return null;
        return new Rejected(ReasonCode.UnknownTrack,
            $"There is no track {Shown(id)}: {Known(timeline.Tracks.Select(track => track.Id))}.", id);
    }

    /// <summary>The id wished for, or the next free one where none was.</summary>
    public Rejected? TakeSegmentId(string? wish, out string id)
    {
        id = string.IsNullOrEmpty(wish) ? FreeIds.NextSegment(timeline, promised) : wish;
        var refusal = Refuse(id, SegmentIds(), "segment");
        promised.Add(id);
        return refusal;
    }

    /// <summary>An id for a half that a cut makes on the way.</summary>
    public string NewSegmentId()
    {
        var id = FreeIds.NextSegment(timeline, promised);
        promised.Add(id);
        return id;
    }

    public Rejected? TakeTrackId(string? wish, out string id)
    {
        id = string.IsNullOrEmpty(wish) ? FreeIds.NextTrack(timeline) : wish;
        return Refuse(id, timeline.Tracks.Select(track => track.Id), "track");
    }

    public Timeline With(int trackIndex, Track track) => timeline with { Tracks = timeline.Tracks.SetItem(trackIndex, track) };

    public Timeline With(Place place, Segment segment) =>
        With(place.TrackIndex, place.Track with { Segments = place.Track.Segments.SetItem(place.Index, segment) });

    /// <summary>How long a segment's source is; null when it is unknown or a still, which lasts as long as one wishes.</summary>
    public TimeSpan? SourceLength(Segment segment) => segment.Asset is { } asset ? media?.Find(asset)?.Duration : null;

    public static string Shown(string? id) => string.IsNullOrEmpty(id) ? "without an id" : $"“{FaultList.Shown(id)}”";

    private IEnumerable<string> SegmentIds() => timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id);

    private static Rejected? Refuse(string id, IEnumerable<string> used, string kind)
    {
        if (!TimelineRules.IsId(id))
        {
            return new Rejected(ReasonCode.InvalidId,
                $"The new {kind}'s id can't be used: take 1 to {TimelineLimits.MaxId} visible characters or leave it out.", id);
        }

        if (!used.Contains(id, StringComparer.Ordinal)) return null;
        return new Rejected(ReasonCode.DuplicateId, $"There already is a {kind} {Shown(id)}: take another id or leave it out.", id);
    }

    private static string Known(IEnumerable<string> ids)
    {
        const int Enough = 12;
        var first = ids.Take(Enough + 1).Select(FaultList.Shown).ToList();
        if (first.Count == 0) return "the film has none yet";
        return "use one of " + string.Join(", ", first.Take(Enough)) + (first.Count > Enough ? " …" : "");
    }
}

/// <summary>Where a segment stands.</summary>
internal readonly record struct Place(int TrackIndex, int Index, Track Track)
{
    public Segment Segment => Track.Segments[Index];
}
