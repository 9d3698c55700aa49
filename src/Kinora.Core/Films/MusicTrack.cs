using System.Globalization;

namespace Kinora.Core.Films;

/// <summary>Music from the first frame to the last: song after song, again from the first where they are too short, faded at both ends.</summary>
internal static class MusicTrack
{
    /// <summary>Beside speech or the sound of clips.</summary>
    private const double UnderOthers = 0.35;

    // A song of a few milliseconds would otherwise fill the draft; nobody wants to hear it so often.
    private const int MostTurns = 500;

    private static readonly TimeSpan Crossfade = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FadeIn = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FadeOut = TimeSpan.FromSeconds(2);

    public static Track Build(FilmRequest request, TimeSpan film, bool otherSound)
    {
        var segments = new List<Segment>();
        var start = TimeSpan.Zero;
        while (start < film && segments.Count < MostTurns)
        {
            var source = request.Music[segments.Count % request.Music.Count];
            var segment = BuildSegment(source, segments.Count, start, film);
            segments.Add(segment with { Volume = otherSound ? UnderOthers : 1 });
            start = segment.End;
        }

        var quarter = Milliseconds.Round(film / 4);
        segments[0] = segments[0] with { FadeIn = FadeIn < quarter ? FadeIn : quarter };
        segments[^1] = segments[^1] with { FadeOut = FadeOut < quarter ? FadeOut : quarter };
        return new Track
        {
            Id = "music",
            Kind = TrackKind.Audio,
            Name = "Music",
            Role = TrackRole.Music,
            Duck = request.Narration.Count > 0,
            Segments = segments.ToValueList(),
        };
    }

    /// <summary>
    /// A turn that follows another begins, and one that is followed ends, half a crossfade inside its source, so that
    /// both songs have sound to fade with.
    /// </summary>
    private static Segment BuildSegment(FilmSource source, int index, TimeSpan start, TimeSpan film)
    {
        var whole = Milliseconds.Round(source.Facts.Duration ?? film);
        var margin = whole >= 4 * Crossfade ? Crossfade / 2 : TimeSpan.Zero;
        var inPoint = index == 0 ? TimeSpan.Zero : margin;
        var last = start + whole - inPoint >= film;
        var length = last ? film - start : whole - inPoint - margin;
        return new Segment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"music{index + 1}"),
            Start = start,
            Duration = length,
            Asset = new MediaAsset(source.Media, inPoint),
            Title = source.Title,
            Transition = last || margin == TimeSpan.Zero ? null : new Transition(TransitionKind.Fade, Crossfade),
        };
    }
}
