using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Plan;

namespace Kinora.Tests.Films;

/// <summary>Sources and films for tests.</summary>
internal static class Make
{
    public static FilmSource Photo(int width = 4000, int height = 3000, bool alpha = false) =>
        new(MediaReference.OfFile("photo.jpg"), new MediaFacts { Kind = MediaKind.Image, Width = width, Height = height, HasAlpha = alpha })
        {
            Title = "photo",
        };

    public static FilmSource Clip(double seconds, int width = 1920, int height = 1080, bool sound = true) =>
        new(
            MediaReference.OfFile("clip.mp4"),
            new MediaFacts
            {
                Kind = MediaKind.Video,
                Width = width,
                Height = height,
                Duration = TimeSpan.FromSeconds(seconds),
                FrameRate = new FrameRate(30),
                HasSound = sound,
            })
        {
            Title = "clip",
        };

    public static FilmSource Sound(double seconds) =>
        new(
            MediaReference.OfFile("sound.mp3"),
            new MediaFacts { Kind = MediaKind.Audio, Duration = TimeSpan.FromSeconds(seconds), HasSound = true })
        {
            Title = "sound",
        };

    public static ValueList<FilmSource> Photos(int count) => Enumerable.Repeat(Photo(), count).ToValueList();

    public static ValueList<FilmCaption> Captions(params string[] texts) => texts.Select(text => new FilmCaption(text)).ToValueList();

    /// <summary>Assembles, and asks that the timeline is sound.</summary>
    public static FilmAssembled Film(FilmRequest request)
    {
        var film = Assert.IsType<FilmAssembled>(FilmAssembly.Assemble(request));
        Assert.Empty(TimelineRules.Check(film.Timeline));
        return film;
    }

    public static ValueList<Segment> Track(this FilmAssembled film, string id) =>
        film.Timeline.FindTrack(id)?.Segments ?? throw new InvalidOperationException($"no track {id}");
}
