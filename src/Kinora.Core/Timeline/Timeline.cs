namespace Kinora.Core;

/// <summary>
/// A film as data: immutable, complete, comparable. Tracks are painted in order, so a later track lies on top.
/// Times are offsets from the film's start; segments of a track are ordered by start and never overlap.
/// </summary>
public sealed record Timeline
{
    public static readonly Timeline Empty = new();

    public Canvas Canvas { get; init; } = Canvas.Default;

    public string? Title { get; init; }

    /// <summary>BCP 47 language of the film's words, where known.</summary>
    public string? Language { get; init; }

    public ValueList<Track> Tracks { get; init; } = [];

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;

    public UnknownKeys UnknownMeta { get; init; } = UnknownKeys.None;

    /// <summary>The end of the last segment of any track, hidden ones too; zero for an empty film.</summary>
    public TimeSpan Duration => Tracks.Select(track => track.End).DefaultIfEmpty(TimeSpan.Zero).Max();

    public Track? FindTrack(string trackId) => Tracks.FirstOrDefault(track => track.Id == trackId);

    /// <summary>The segment of that id and the track that holds it.</summary>
    public (Track Track, Segment Segment)? FindSegment(string segmentId)
    {
        foreach (var track in Tracks)
        {
            foreach (var segment in track.Segments)
            {
                if (segment.Id == segmentId) return (track, segment);
            }
        }

        return null;
    }
}
