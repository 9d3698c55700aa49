namespace Kinora.Core.Films;

/// <summary>A source and the stretch of the film it is shown in.</summary>
internal readonly record struct Shot(FilmSource Source, TimeRange Range)
{
    public bool IsClip => Source.Facts.Duration is not null;
}
