namespace Kinora.Core.Edits;

/// <summary>Who makes room, or closes up, when a segment grows, shrinks, comes or goes.</summary>
public enum Ripple
{
    /// <summary>Nobody: a gap stays; what needs room that isn't there is refused.</summary>
    None,

    /// <summary>The segments behind it on its own track.</summary>
    Track,

    /// <summary>
    /// Everything behind it on every track, so that captions, narration and sounds stay with their picture, while music and
    /// logos go on without a jump and keep reaching as far as they reached.
    /// </summary>
    AllTracks,
}

public static class Ripples
{
    /// <summary>The track that tells the story: of role main, else the lowest with pictures and no role; null where there is neither.</summary>
    public static Track? MainOf(Timeline timeline) =>
        timeline.Tracks.FirstOrDefault(track => track is { Kind: TrackKind.Video, Role: TrackRole.Main, Segments.Count: > 0 })
        ?? timeline.Tracks.FirstOrDefault(track => track is { Kind: TrackKind.Video, Role: null, Segments.Count: > 0 })
        ?? timeline.Tracks.FirstOrDefault(track => track is { Kind: TrackKind.Video, Role: TrackRole.Main })
        ?? timeline.Tracks.FirstOrDefault(track => track is { Kind: TrackKind.Video, Role: null });

    /// <summary>
    /// What a person expects who asks for an edit on that track without a word about the rest: cutting the picture closes up the
    /// film and takes the captions along; removing a caption, a song or a logo moves nothing else.
    /// </summary>
    public static Ripple Expected(Timeline timeline, string trackId) =>
        MainOf(timeline) is { } main && main.Id == trackId ? Ripple.AllTracks : Ripple.None;
}
