using Kinora.Core.Summary;

namespace Kinora.Cli.Talk;

/// <summary>A pipe or a file: what is answered, whole lines, nothing drawn over.</summary>
internal sealed class PlainScreen(TextWriter output, TextWriter notes, Wording wording) : IChatScreen
{
    private const int Tenths = 10;

    private string? told;
    private int reached;

    public void Note(string text) => notes.WriteLine(text);

    public void Reply(string text, FilmView? film = null)
    {
        output.WriteLine(text);
        output.Flush();
    }

    public void Show(FilmView film) => Reply(TimelineSummary.Describe(film.Timeline, wording.Language, film.NameOf));

    public void Busy(string title)
    {
        // Nobody watches.
    }

    /// <summary>Every tenth of the way, for logs.</summary>
    public void Progress(string title, double? share, string rest)
    {
        if (share is not { } part) return;
        if (title != told) (told, reached) = (title, 0);
        if ((int)(part * Tenths) <= reached) return;
        reached = (int)(part * Tenths);
        notes.WriteLine(Shown.Invariant($"{title} {reached * 100 / Tenths} %  {rest}").TrimEnd());
    }

    public void Idle() => told = null;

    public void Event(object happened)
    {
        // For programs.
    }

    public void Dispose()
    {
    }
}
