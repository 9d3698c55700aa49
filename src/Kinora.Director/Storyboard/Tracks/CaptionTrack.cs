using System.Globalization;
using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scripts;
using Kinora.Director.Storyboard.Timing;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>
/// Captions of what is said, lit word by word: two lines at most, a second at least, never two at once, and as long on screen as 17
/// letters a second need where the voice leaves that time.
/// </summary>
internal static class CaptionTrack
{
    public const int LineWidth = 32;
    public const int UprightLineWidth = 22;

    /// <summary>Nothing is read in less.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    // Captions come a little before their first word and stay a little after their last.
    private const double Ahead = 60;
    private const double After = 350;

    public static Track? Build(Brief brief, TimedScript film)
    {
        var width = brief.Canvas.Width * 10 < brief.Canvas.Height * 8 ? UprightLineWidth : LineWidth;
        var lines = new List<Line>();
        foreach (var part in film.Parts)
        {
            if (part.Speech is { } speech) lines.AddRange(Spoken(speech, brief.Language, width));
            else if (!film.Script.IsNarrated && Writing.HasWords(part.Part.Words)) lines.AddRange(Read(part, brief.Language, width));
        }

        var timed = Times(Join(lines, width), film.Duration.TotalMilliseconds);
        if (timed.Count == 0) return null;
        var segments = timed.Select((line, i) => Segment(line, i, film.Script.IsNarrated));
        return new Track { Id = "captions", Kind = TrackKind.Text, Name = "Captions", Role = TrackRole.Caption, Segments =
            segments.ToValueList() };
    }

    /// <summary>A caption in the making: its text, when it is said, and its words, all in milliseconds of the film.</summary>
    private sealed record Line(string Text, double Start, double End, ValueList<TimedWord> Words, bool IsHeld)
    {
        /// <summary>Which sentence it is of.</summary>
        public double Sentence { get; init; }
    }

    private static IEnumerable<Line> Spoken(SpokenPart speech, string language, int width)
    {
        var text = speech.Asset.Text;
        var letters = new SpokenLetters(text, speech.Spoken.Words, speech.Spoken.Duration);
        var offset = speech.Start.TotalMilliseconds;
        foreach (var piece in CaptionCutter.Cut(text, language, width))
        {
            var (from, to) = Trim(text, piece);
            if (to <= from || !Writing.HasWords(text.AsSpan(from, to - from))) continue;
            var start = letters.StartOf(from);
            yield return new Line(text[from..to], offset + start, offset + letters.EndOf(to - 1),
                Moved(letters.WordsIn(from, to, 0), offset), false) { Sentence = offset };
        }
    }

    private static IEnumerable<Line> Read(TimedPart part, string language, int width)
    {
        var text = part.Part.Words.ReplaceLineEndings(" ").Trim();
        var pieces = CaptionCutter.Cut(text, language, width).Select(piece => Trim(text, piece)).Where(piece => piece.To > piece.From)
            .Select(piece => text[piece.From..piece.To]).ToList();
        var all = FilmTimes.Sum(pieces.Select(ReadingTime.Of));
        var done = TimeSpan.Zero;
        foreach (var piece in pieces)
        {
            var start = part.Range.Start + part.Range.Duration * (done / all);
            done += ReadingTime.Of(piece);
            yield return new Line(piece, start.TotalMilliseconds,
                (part.Range.Start + part.Range.Duration * (done / all)).TotalMilliseconds, [], true);
        }
    }

    private static (int From, int To) Trim(string text, CaptionPiece piece)
    {
        var (from, to) = (piece.Start, piece.End);
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        return (from, to);
    }

    private static ValueList<TimedWord> Moved(ValueList<TimedWord> words, double offset) => words
        .Select(word => word with { Start = word.Start + TimeSpan.FromMilliseconds(offset), End =
            word.End + TimeSpan.FromMilliseconds(offset) }).ToValueList();

    /// <summary>What is said in less than a second stands together with its neighbour where both fit on two lines.</summary>
    private static List<Line> Join(List<Line> lines, int width)
    {
        var result = new List<Line>(lines);
        for (var i = 0; i < result.Count && result.Count > 1; i++)
        {
            var free = (i + 1 < result.Count ? result[i + 1].Start : double.MaxValue) - result[i].Start;
            if (free >= Shortest.TotalMilliseconds) continue;
            var with = new[] { i - 1, i + 1 }.Where(at => at >= 0 && at < result.Count)
                .Where(at => CaptionCutter.FitsTwoLines(Together(result[Math.Min(i, at)], result[Math.Max(i, at)]), width))
                .OrderBy(at => result[at].Sentence == result[i].Sentence ? 0 : 1).ThenBy(at => result[at].Text.Length).Cast<int?>()
                    .FirstOrDefault();
            if (with is not { } other) continue;
            var (first, second) = (result[Math.Min(i, other)], result[Math.Max(i, other)]);
            result[Math.Min(i, other)] =
                new Line(Together(first, second), first.Start, second.End, first.Words.Concat(second.Words).ToValueList(),
                first.IsHeld) { Sentence = second.Sentence };
            result.RemoveAt(Math.Max(i, other));
            i = Math.Max(-1, i - 2);
        }

        return result;
    }

    private static string Together(Line first, Line second) =>
        first.Text + (Writing.IsWide(first.Text[^1]) && Writing.IsWide(second.Text[0]) ? "" : " ") + second.Text;

    /// <summary>Starts with the voice, ends before the next; where a second is not to be had, the neighbour gives a little.</summary>
    private static List<(Line Line, double Start, double End)> Times(List<Line> lines, double film)
    {
        var starts = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++) starts[i] = Math.Max(0, Math.Round(lines[i].Start - Ahead));
        starts[lines.Count] = Math.Floor(film);
        // From the back: a caption that would have less than a second begins earlier; then from the front, that none comes before another.
        for (var i = lines.Count - 1; i >= 0; i--) starts[i] = Math.Max(0, Math.Min(starts[i], starts[i + 1] - Shortest.TotalMilliseconds));
        for (var i = 1; i < lines.Count; i++) starts[i] =
            Math.Min(Math.Max(starts[i], starts[i - 1] + Math.Min(Shortest.TotalMilliseconds, film / lines.Count)), film);
        var result = new List<(Line, double, double)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var need = Writing.Width(lines[i].Text) / 17.0 * 1000;
            var wanted = lines[i].IsHeld ? lines[i].End
                : Math.Max(lines[i].End + After, starts[i] + Math.Max(Shortest.TotalMilliseconds, need));
            var end = Math.Min(Math.Floor(wanted), starts[i + 1]);
            // A gap too short to be seen as one only flickers.
            if (starts[i + 1] - end < 300 && i + 1 < lines.Count) end = starts[i + 1];
            if (end > starts[i]) result.Add((lines[i], starts[i], end));
        }

        return result;
    }

    private static Segment Segment((Line Line, double Start, double End) caption, int index, bool isSpoken)
    {
        var origin = TimeSpan.FromMilliseconds(caption.Start);
        var length = TimeSpan.FromMilliseconds(caption.End - caption.Start);
        var last = TimeSpan.Zero;
        var words = new List<TimedWord>();
        foreach (var word in caption.Line.Words)
        {
            var start = Milliseconds.Round(FilmTimes.Clamp(word.Start - origin, last, length > last ? length : last));
            var end = Milliseconds.Round(FilmTimes.Clamp(word.End - origin, start, length > start ? length : start));
            words.Add(new TimedWord(word.Text, start, end));
            last = start;
        }

        return new Segment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"caption{index + 1}"),
            Start = origin,
            Duration = length,
            Text = new TextBlock(caption.Line.Text)
            {
                Style = isSpoken ? TextStyle.Karaoke : TextStyle.Caption,
                Animation = TextAnimation.None,
                Words = words.ToValueList(),
            },
        };
    }
}
