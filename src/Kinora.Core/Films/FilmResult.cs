namespace Kinora.Core.Films;

/// <summary>What came of assembling a film: a closed set.</summary>
public abstract record FilmResult
{
    private protected FilmResult()
    {
    }
}

/// <param name="Notes">Sentences on what was done otherwise than asked, for the person who asked.</param>
public sealed record FilmAssembled(Timeline Timeline, ValueList<string> Notes) : FilmResult;

public sealed record FilmRefused(string Sentence) : FilmResult;
