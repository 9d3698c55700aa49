using System.Text.Json;
using Kinora.Core.Summary;
using Kinora.Director.Planning;

namespace Kinora.Cli.Talk;

/// <summary>One JSON object a line for programs: <c>note</c>, <c>working</c>, <c>progress</c>, <c>reply</c>, <c>film</c>, and what a host tells besides.</summary>
internal sealed class JsonScreen(TextWriter output, Wording wording) : IChatScreen
{
    private (string Title, int Percent) last;

    public void Note(string text) => Write(new { @event = "note", message = text });

    public void Reply(string text, FilmView? film = null) => Write(new { @event = "reply", text, film = film is null ? null : Facts(film) });

    public void Show(FilmView film) => Write(new { @event = "film", film = Facts(film) });

    public void Busy(string title) => Write(new { @event = "working", title });

    public void Progress(string title, double? share, string rest)
    {
        var step = (title, share is { } part ? (int)(part * 100) : -1);
        if (step == last) return;
        last = step;
        Write(new { @event = "progress", title, percent = share is null ? (int?)null : step.Item2 });
    }

    public void Idle() => last = default;

    public void Event(object happened)
    {
        if (happened is TurnEvent step) TurnLines.Write(output, step);
        else Write(happened);
    }

    public void Dispose() => output.Flush();

    private object Facts(FilmView film) => new
    {
        summary = TimelineSummary.Describe(film.Timeline, wording.Language, film.NameOf),
        durationMs = (long)film.Timeline.Duration.TotalMilliseconds,
        width = film.Timeline.Canvas.Width,
        height = film.Timeline.Canvas.Height,
        fps = Math.Round(film.Timeline.Canvas.FrameRate.FramesPerSecond, 3),
        tracks = film.Timeline.Tracks.Count,
    };

    private void Write(object line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, JsonLines.Options));
        output.Flush();
    }
}
