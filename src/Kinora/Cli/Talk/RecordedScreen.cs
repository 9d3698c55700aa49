using Kinora.Core.Summary;

namespace Kinora.Cli.Talk;

/// <summary>A screen whose answers are written into a transcript too.</summary>
internal sealed class RecordedScreen(IChatScreen screen, Transcript transcript, Func<SummaryLanguage> language) : IChatScreen
{
    public void Note(string text) => screen.Note(text);

    public void Reply(string text, FilmView? film = null)
    {
        transcript.Answer(text);
        screen.Reply(text, film);
    }

    public void Show(FilmView film)
    {
        transcript.Answer(TimelineSummary.Describe(film.Timeline, language(), film.NameOf));
        screen.Show(film);
    }

    public void Busy(string title) => screen.Busy(title);

    public void Progress(string title, double? share, string rest) => screen.Progress(title, share, rest);

    public void Idle() => screen.Idle();

    public void Event(object happened) => screen.Event(happened);

    public void Dispose() => screen.Dispose();
}
