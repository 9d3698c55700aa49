using Kinora.Core;

namespace Kinora.Tests.Edits;

/// <summary>
/// Timelines as pictures: one character a second, the letter is the segment's id, a dot is a gap.
/// <c>AAAB.C</c> is A for 3 s, B for 1 s, a second of nothing, C for 1 s. The medium of segment A is called <c>a</c>.
/// </summary>
internal static class Picture
{
    /// <summary>Tracks by role: <c>Main</c> is video track v, <c>Music</c> audio track m, <c>Caption</c> text track c, and so on.</summary>
    public static Timeline Film(string main, params (TrackRole Role, string Picture)[] others) => Timeline.Empty with
    {
        Tracks = others.Select(other => TrackOf(other.Role, other.Picture)).Prepend(TrackOf(TrackRole.Main, main)).ToValueList(),
    };

    public static Track TrackOf(TrackRole role, string picture) => new()
    {
        Id = IdOf(role),
        Kind = KindOf(role),
        Role = role,
        Segments = Segments(role, picture).ToValueList(),
    };

    public static string Of(Timeline timeline, TrackRole role = TrackRole.Main) => Of(timeline.FindTrack(IdOf(role))!);

    public static string Of(Track track)
    {
        var picture = "";
        foreach (var segment in track.Segments)
        {
            Assert.Single(segment.Id);
            Assert.True(segment.Start.TotalSeconds >= picture.Length, $"{segment.Id} overlaps");
            picture = picture.PadRight((int)segment.Start.TotalSeconds, '.');
            picture += new string(segment.Id[0], (int)segment.Duration.TotalSeconds);
        }

        return picture;
    }

    public static string IdOf(TrackRole role) => role == TrackRole.Main ? "v" : role.ToString().ToLowerInvariant();

    public static Segment Clip(string id, double start, double duration, double sourceIn = 0) => new()
    {
        Id = id,
        Start = Seconds(start),
        Duration = Seconds(duration),
        Asset = new MediaAsset(MediaReference.OfId(id.ToLowerInvariant()), Seconds(sourceIn)),
    };

    public static TimeSpan Seconds(double seconds) => Milliseconds.Round(TimeSpan.FromSeconds(seconds));

    public static Segment Find(this Timeline timeline, string id) => timeline.FindSegment(id)!.Value.Segment;

    public static TimeSpan SourceIn(this Timeline timeline, string id) => Assert.IsType<MediaAsset>(timeline.Find(id).Asset).In;

    /// <summary>The timeline with one segment changed by hand.</summary>
    public static Timeline With(this Timeline timeline, string id, Func<Segment, Segment> change) => timeline with
    {
        Tracks = timeline.Tracks.Select(track => track with
        {
            Segments = track.Segments.Select(segment => segment.Id == id ? change(segment) : segment).ToValueList(),
        }).ToValueList(),
    };

    private static TrackKind KindOf(TrackRole role) => role switch
    {
        TrackRole.Main or TrackRole.Overlay or TrackRole.Logo => TrackKind.Video,
        TrackRole.Music or TrackRole.Narration or TrackRole.Sfx or TrackRole.Original => TrackKind.Audio,
        _ => TrackKind.Text,
    };

    private static IEnumerable<Segment> Segments(TrackRole role, string picture)
    {
        for (var start = 0; start < picture.Length;)
        {
            var end = start;
            while (end < picture.Length && picture[end] == picture[start]) end++;
            var id = picture[start].ToString();
            var clip = Clip(id, start, end - start);
            if (id != ".") yield return KindOf(role) == TrackKind.Text ? clip with { Asset = null, Text = new TextBlock(id) } : clip;
            start = end;
        }
    }
}
