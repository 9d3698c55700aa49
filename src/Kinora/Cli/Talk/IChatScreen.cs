using Kinora.Core;

namespace Kinora.Cli.Talk;

/// <summary>Where a conversation is seen: a terminal, a pipe, or a program that reads JSON. Called from any thread, one call at a time.</summary>
internal interface IChatScreen : IDisposable
{
    /// <summary>What is no part of the talk: how it begins, what takes a while.</summary>
    void Note(string text);

    /// <summary>An answer.</summary>
    /// <param name="film">The film, when it is another than before: the summary of it is then the text's last paragraph.</param>
    void Reply(string text, FilmView? film = null);

    /// <summary>The film, because someone asked for it.</summary>
    void Show(FilmView film);

    /// <summary>Something goes on.</summary>
    /// <param name="title">What; for people.</param>
    void Busy(string title);

    /// <summary>Something goes on whose end can be told.</summary>
    /// <param name="share">0–1; null: not known.</param>
    /// <param name="rest">How fast, how large; may be empty.</param>
    void Progress(string title, double? share, string rest);

    /// <summary>Nothing goes on.</summary>
    void Idle();

    /// <summary>For programs: something happened that people are told in words.</summary>
    void Event(object happened);
}

/// <summary>A film as it can be looked at.</summary>
/// <param name="NameOf">What people call an uploaded medium.</param>
internal sealed record FilmView(Timeline Timeline, Func<MediaReference, string?>? NameOf);
