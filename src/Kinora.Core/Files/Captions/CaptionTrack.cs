using System.Globalization;

namespace Kinora.Core.Files.Captions;

/// <summary>Cues as segments of a caption track, and back.</summary>
public static class CaptionTrack
{
    /// <summary>A caption track of cues that are in order and don't overlap, as every reader here gives them.</summary>
    /// <param name="trackId">Not taken by any track of the film; the segments are called <c>trackId-1</c> and so on.</param>
    /// <param name="style"><see cref="TextStyle.Caption"/> or <see cref="TextStyle.Karaoke"/>.</param>
    public static Track FromCues(
        IEnumerable<Cue> cues, string trackId, string? name = "Captions", TextStyle style = TextStyle.Caption) => new()
    {
        Id = trackId,
        Kind = TrackKind.Text,
        Name = name,
        Role = TrackRole.Caption,
        Segments = cues
            .Select((cue, index) => ToSegment(cue, string.Create(CultureInfo.InvariantCulture, $"{trackId}-{index + 1}"), style))
            .ToValueList(),
    };

    /// <summary>
    /// Everything that is captioned in a film: what stands on visible caption tracks, and captions on other text tracks. Cues of
    /// several tracks are put in order, and joined or shortened where they overlap.
    /// </summary>
    public static ValueList<Cue> ToCues(Timeline timeline)
    {
        var cues = timeline.Tracks
            .Where(track => track is { Kind: TrackKind.Text, Hidden: false })
            .SelectMany(track => track.Segments.Where(segment => IsCaption(track, segment)))
            .Select(ToCue)
            .ToList();
        return CueRepair.InOrder(cues, []);
    }

    private static bool IsCaption(Track track, Segment segment) =>
        segment is { Hidden: false, Text: { } text } && !string.IsNullOrWhiteSpace(text.Text)
        && (track.Role == TrackRole.Caption || text.Style is TextStyle.Caption or TextStyle.Karaoke);

    private static Segment ToSegment(Cue cue, string id, TextStyle style) => new()
    {
        Id = id,
        Start = cue.Range.Start,
        Duration = cue.Range.Duration,
        Text = new TextBlock(cue.Text) { Style = style, Position = cue.Position, Words = cue.Words },
    };

    private static Cue ToCue(Segment segment) => new(segment.Range, segment.Text!.Text)
    {
        Words = segment.Text.Words,
        Position = segment.Text.Position,
    };
}
