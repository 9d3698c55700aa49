using Kinora.Cli.Progress;
using Kinora.Cli.Screen;
using Spectre.Console;

namespace Kinora.Cli.Talk;

/// <summary>A terminal that a person watches: films as tracks, text broken at words, one line that is drawn over while something goes on.</summary>
internal sealed class LiveScreen : IChatScreen
{
    private const int WidestText = 100;

    // Sooner nobody notices that they wait.
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(120);
    private static readonly string[] Turning = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

    private readonly TextWriter output;
    private readonly Wording wording;
    private readonly TimeProvider time;
    private readonly IAnsiConsole console;
    private readonly BarLine line;
    private readonly ITimer ticking;
    private readonly Lock gate = new();
    private string? busy;
    private long since;
    private long lastBar;

    public LiveScreen(TextWriter output, Wording wording, TimeProvider time)
    {
        (this.output, this.wording, this.time) = (output, wording, time);
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        line = new BarLine(output);
        ticking = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsColored => console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    public void Note(string text) => Write(text, new Style(Color.Grey));

    public void Reply(string text, FilmView? film = null)
    {
        lock (gate)
        {
            // The picture says what the summary, the last paragraph, says.
            var end = film is null ? -1 : text.LastIndexOf("\n\n", StringComparison.Ordinal);
            if (end >= 0) text = text[..end];
            Write("\n" + text, Style.Plain);
            if (film is not null)
            {
                output.WriteLine();
                Draw(film);
            }

            output.WriteLine();
            output.Flush();
        }
    }

    public void Show(FilmView film)
    {
        lock (gate)
        {
            EraseLine();
            output.WriteLine();
            Draw(film);
            output.WriteLine();
            output.Flush();
        }
    }

    public void Busy(string title)
    {
        lock (gate)
        {
            if (busy is null) since = time.GetTimestamp();
            busy = title;
            ticking.Change(Noticed, Interval);
        }
    }

    public void Progress(string title, double? share, string rest)
    {
        lock (gate)
        {
            StopTicking();
            if (lastBar != 0 && time.GetElapsedTime(lastBar) < Interval && share is < 1) return;
            lastBar = time.GetTimestamp();
            line.Draw(title, share, rest);
        }
    }

    public void Idle()
    {
        lock (gate)
        {
            StopTicking();
            EraseLine();
        }
    }

    public void Event(object happened)
    {
        // People are told in words.
    }

    public void Dispose()
    {
        Idle();
        ticking.Dispose();
    }

    private void Tick()
    {
        lock (gate)
        {
            if (busy is not { } title) return;
            var elapsed = time.GetElapsedTime(since);
            var seconds = elapsed.TotalSeconds >= 1 ? $" {Shown.Time(TimeSpan.FromSeconds(Math.Floor(elapsed.TotalSeconds)))}" : "";
            var sign = Turning[(int)(elapsed / Interval) % Turning.Length];
            line.Draw($"{sign} {title}{seconds}", null, $"  {wording.Say(Phrases.StopHint)}");
        }
    }

    private void StopTicking()
    {
        ticking.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        busy = null;
    }

    private void EraseLine()
    {
        lastBar = 0;
        line.Erase();
    }

    private void Draw(FilmView film) => PictureRow.Write(
        console, new TimelinePicture(film.Timeline, console.Profile.Width, IsColored, wording.Language, film.NameOf).Rows());

    private void Write(string text, Style style)
    {
        lock (gate)
        {
            EraseLine();
            foreach (var row in WrappedText.Rows(text, Math.Min(WidestText, console.Profile.Width - 1)))
            {
                console.Write(new Text(Shown.Line(row, keepStart: true), style));
                console.WriteLine();
            }

            output.Flush();
        }
    }
}
