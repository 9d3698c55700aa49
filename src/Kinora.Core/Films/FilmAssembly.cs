using System.Globalization;

namespace Kinora.Core.Films;

/// <summary>
/// Makes a timeline of whatever it is given: any mix of pictures, clips, music, speech, a logo, a title and captions. Pure: the
/// same request gives the same film.
/// </summary>
public static class FilmAssembly
{
    /// <summary>No film and no shot is shorter.</summary>
    public static readonly TimeSpan Shortest = ShotLengths.Shortest;

    private static readonly Rgba Backdrop = new(0x14, 0x18, 0x1f);

    public static FilmResult Assemble(FilmRequest request)
    {
        if (IsEmpty(request)) return new FilmRefused("there is nothing to make a film of: give pictures, clips, sounds or a title");
        var notes = new List<string>();
        request = request with { Shots = Choose(request, notes) };
        var shots = PlaceShots(request, notes);
        var film = shots.Count > 0 ? shots[^1].Range.End : Milliseconds.Round(FilmLength.Of(request));
        var tracks = new List<Track> { shots.Count > 0 ? ShotTrack.Build(request, shots) : BackdropTrack(film) };
        if (request.Logo is { } logo) tracks.Add(LogoTrack.Build(logo, request.Canvas, film));
        if (request.Music.Count > 0) tracks.Add(MusicTrack.Build(request, film, HasOtherSound(request)));
        if (request.Narration.Count > 0) tracks.Add(NarrationTrack(request.Narration, film, notes));
        tracks.AddRange(TitleTracks.Build(request, film));
        if (CaptionTrack.Build(request, shots, film, notes) is { } captions) tracks.Add(captions);
        var timeline = new Timeline { Canvas = request.Canvas, Title = request.Title, Tracks = tracks.ToValueList() };
        return new FilmAssembled(timeline, notes.ToValueList());
    }

    private static bool IsEmpty(FilmRequest request) =>
        request.Shots.Count == 0 && request.Music.Count == 0 && request.Narration.Count == 0 && request.Logo is null
        && request.Captions.Count == 0 && request.Title is null && request.Subtitle is null;

    private static bool HasOtherSound(FilmRequest request) =>
        request.Narration.Count > 0 || request.Shots.Any(shot => shot.Facts is { Duration: not null, HasSound: true });

    /// <summary>As many shots as the film can show for half a second each, evenly taken, the first and the last among them.</summary>
    private static ValueList<FilmSource> Choose(FilmRequest request, List<string> notes)
    {
        var count = request.Shots.Count;
        var room = (int)Math.Max(1, Math.Min(count, FilmLength.Of(request) / ShotLengths.Shortest));
        if (room >= count) return request.Shots;
        notes.Add(Sentence(
            $"{count} pictures and clips do not fit into {Seconds(FilmLength.Of(request))} at half a second each: {room} of them, evenly chosen, are shown."));
        return Enumerable.Range(0, room).Select(i => request.Shots[room == 1 ? 0 : (int)((long)i * (count - 1) / (room - 1))]).ToValueList();
    }

    private static List<Shot> PlaceShots(FilmRequest request, List<string> notes)
    {
        if (request.Shots.Count == 0) return [];
        var wanted = FilmLength.Of(request);
        var lengths = Natural(request) ?? ShotLengths.Share([.. request.Shots.Select(shot => shot.Facts.Duration)], wanted);
        var ranges = ShotLengths.Place(lengths);
        if (wanted - ranges[^1].End > TimeSpan.FromMilliseconds(50))
        {
            notes.Add(Sentence($"The clips last {Seconds(ranges[^1].End)} together, less than {Seconds(wanted)}: the film is that long."));
        }

        return [.. request.Shots.Zip(ranges, (shot, range) => new Shot(shot, range)).Where(shot => !shot.Range.IsEmpty)];
    }

    /// <summary>Where neither anyone nor speech says how long the film is, clips play whole and pictures with captions stay for reading.</summary>
    private static TimeSpan[]? Natural(FilmRequest request)
    {
        if (request.Duration is not null || request.Narration.Count > 0) return null;
        var lengths = FilmLength.Natural(request);
        return TimeSpan.FromTicks(lengths.Sum(length => length.Ticks)) >= FilmLength.Of(request) ? lengths : null;
    }

    internal static Track NarrationTrack(ValueList<FilmSource> speech, TimeSpan film, List<string> notes)
    {
        var segments = new List<Segment>();
        var start = TimeSpan.Zero;
        foreach (var source in speech)
        {
            var length = Milliseconds.Round(source.Facts.Duration ?? film - start);
            if (start + length > film) length = film - start;
            if (length <= TimeSpan.Zero) break;
            segments.Add(new Segment
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"narration{segments.Count + 1}"),
                Start = start,
                Duration = length,
                Asset = new MediaAsset(source.Media, TimeSpan.Zero),
                Title = source.Title,
            });
            start += length;
        }

        var spoken = FilmLength.Sum(speech);
        if (spoken > film) notes.Add(Sentence($"The narration lasts {Seconds(spoken)}; it is cut at the film's end, {Seconds(film)}."));
        return new Track
        {
            Id = "narration",
            Kind = TrackKind.Audio,
            Name = "Narration",
            Role = TrackRole.Narration,
            Segments = segments.ToValueList(),
        };
    }

    private static Track BackdropTrack(TimeSpan film) => new()
    {
        Id = "main",
        Kind = TrackKind.Video,
        Name = "Video",
        Role = TrackRole.Main,
        Segments = [new Segment { Id = "backdrop", Start = TimeSpan.Zero, Duration = film, Asset = new ColorAsset(Backdrop) }],
    };

    private static string Seconds(TimeSpan time) => Sentence($"{time.TotalSeconds:0.##} s");

    private static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
