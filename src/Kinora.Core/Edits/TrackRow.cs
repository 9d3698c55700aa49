namespace Kinora.Core.Edits;

/// <summary>Puts segments into a track's row and finds the places between them.</summary>
internal static class TrackRow
{
    /// <summary>In order of start; one that takes another's place is put there and refused by the rules.</summary>
    public static Track Add(Track track, Segment segment)
    {
        var index = track.Segments.FindIndex(other => other.Start > segment.Start);
        return track with { Segments = track.Segments.Insert(index < 0 ? track.Segments.Count : index, segment) };
    }

    public static Timeline Add(Timeline timeline, int trackIndex, Segment segment) => timeline with
    {
        Tracks = timeline.Tracks.SetItem(trackIndex, Add(timeline.Tracks[trackIndex], segment)),
    };

    public static Timeline Remove(Timeline timeline, Place place) => timeline with
    {
        Tracks = timeline.Tracks.SetItem(place.TrackIndex, place.Track with { Segments = place.Track.Segments.RemoveAt(place.Index) }),
    };

    public static bool IsGapless(Track track)
    {
        var end = TimeSpan.Zero;
        foreach (var segment in track.Segments)
        {
            if (segment.Start != end) return false;
            end = segment.End;
        }

        return track.Segments.Count > 0;
    }

    /// <summary>
    /// Where a ripple may put something: as wished, but never behind the end of a film's pictures that have no gaps, so that none
    /// appears. A logo, a caption or a song may start whenever one likes.
    /// </summary>
    /// <param name="wasGapless">Whether the row had no gaps before something was taken from it.</param>
    public static TimeSpan Within(Track track, TimeSpan at, bool wasGapless) =>
        wasGapless && at > track.End && track is { Kind: TrackKind.Video, Role: TrackRole.Main or null } ? track.End : at;

    /// <summary>The nearer edge of the segment that <paramref name="at"/> lies in, or itself where it lies in none.</summary>
    public static TimeSpan NearestEdge(Track track, TimeSpan at)
    {
        foreach (var segment in track.Segments)
        {
            if (segment.Start < at && at < segment.End) return at - segment.Start < segment.End - at ? segment.Start : segment.End;
        }

        return at;
    }

    public static Segment? Following(Place place)
    {
        var next = place.Index + 1;

                   var touches = next < place.Track.Segments.Count && place.Track.Segments[next].Start == place.Segment.End;
        return touches ? place.Track.Segments[next] : null;
    }
}
