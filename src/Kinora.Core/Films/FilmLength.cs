namespace Kinora.Core.Films;

/// <summary>How long a film wants to be where nobody said it.</summary>
internal static class FilmLength
{
    private static readonly TimeSpan TitleAlone = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterSpeech = TimeSpan.FromMilliseconds(600);

    /// <summary>Speech rules; then what is shown, but never less than timed captions need; then the music; then the title.</summary>
    public static TimeSpan Of(FilmRequest request)
    {
        if (request.Duration is { } asked) return asked;
        if (request.Narration.Count > 0) return Sum(request.Narration) + AfterSpeech;
        if (request.Shots.Count > 0) return Longer(TimeSpan.FromTicks(Natural(request).Sum(length => length.Ticks)), LastCaption(request));
        if (request.Music.Count > 0) return Longer(Sum(request.Music), LastCaption(request));
        return Longer(TitleAlone, Longer(ReadingAll(request), LastCaption(request)));
    }

    public static TimeSpan Sum(ValueList<FilmSource> sources) =>
        Milliseconds.Round(TimeSpan.FromTicks(sources.Sum(source => source.Facts.Duration?.Ticks ?? 0)));

    /// <summary>Each shot's own length: clips whole, pictures four to eight seconds.</summary>
    public static TimeSpan[] Natural(FilmRequest request)
    {
        var picture = TimeSpan.FromSeconds(request.Shots.Count switch { 1 => 6, <= 6 => 5, _ => 4 });
        return [.. request.Shots.Select((shot, i) => shot.Facts.Duration ?? Read(request, i, picture))];
    }

    // A picture with a caption of its own stays long enough to read it.
    private static TimeSpan Read(FilmRequest request, int shot, TimeSpan picture)
    {
        if (request.Captions.Count != request.Shots.Count || request.Captions[shot].Range is not null) return picture;
        var reading = ReadingTime.Of(request.Captions[shot].Text);
        var most = TimeSpan.FromSeconds(8);
        return Longer(picture, reading < most ? reading : most);
    }

    private static TimeSpan ReadingAll(FilmRequest request) =>
        TimeSpan.FromTicks(request.Captions.Where(caption => caption.Range is null).Sum(caption => ReadingTime.Of(caption.Text).Ticks));

    private static TimeSpan LastCaption(FilmRequest request) =>
        request.Captions.Select(caption => caption.Range?.End ?? TimeSpan.Zero).DefaultIfEmpty(TimeSpan.Zero).Max();

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
