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

    public static Track? Build(Brief brief, TimedScript film)
    {
        var width = brief.Canvas.Width * 10 < brief.Canvas.Height * 8 ? UprightLineWidth : LineWidth;
        var lines = new List<CaptionLine>();
        for (var i = 0; i < film.Parts.Count; i++)
        {
            var part = film.Parts[i];
            if (i == 0 && IsTitle(film, part)) continue;
            if (part.Speech is { } speech) lines.AddRange(Spoken(speech, NextWords(film, i), brief.Language, width));
            else if (!film.Script.IsNarrated && Writing.HasWords(part.Part.Words)) lines.AddRange(Read(part, brief.Language, width));
        }

        var timed = CaptionTimes.Of(Join(lines, width), film.Duration.TotalMilliseconds);
        if (timed.Count == 0) return null;
        var segments = timed.Select((line, i) => Segment(line, i, film.Script.IsNarrated));
        return new Track { Id = "captions", Kind = TrackKind.Text, Name = "Captions", Role = TrackRole.Caption, Segments =
            segments.ToValueList() };
    }

    /// <summary>The title that stands on screen while it is said needs no caption.</summary>
    private static bool IsTitle(TimedScript film, TimedPart part) =>
        film.Script.Title is { } title && part.Part.Card is null && Letters(title) == Letters(part.Part.Words)
        && film.Parts.Count(other => Writing.HasWords(other.Part.Words)) > 1;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static IEnumerable<CaptionLine> Spoken(SpokenPart speech, TimeSpan next, string language, int width)
    {
        var text = speech.Asset.Text;
        var letters = new SpokenLetters(text, speech.Spoken.Words, speech.Spoken.Duration);
        var offset = speech.Start.TotalMilliseconds;
        var until = (next - speech.Start).TotalMilliseconds;
        foreach (var piece in CaptionCutter.Cut(text, language, width, at => at < text.Length ? letters.StartOf(at) : until))
        {
            var (from, to) = Trim(text, piece);
            if (to <= from || !Writing.HasWords(text.AsSpan(from, to - from))) continue;
            var start = letters.StartOf(from);
            yield return new CaptionLine(text[from..to], offset + start, offset + letters.EndOf(to - 1),
                Moved(letters.WordsIn(from, to, 0), offset)) { Sentence = offset };
        }
    }

    /// <summary>When the words after a part begin: till then its own may stay.</summary>
    private static TimeSpan NextWords(TimedScript film, int part)
    {
        var next = film.Parts.Skip(part + 1).Select(after => after.Speech).FirstOrDefault(speech => speech is not null);
        return next?.Start ?? film.Duration;
    }

    private static IEnumerable<CaptionLine> Read(TimedPart part, string language, int width)
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
            yield return new CaptionLine(piece, start.TotalMilliseconds,
                (part.Range.Start + part.Range.Duration * (done / all)).TotalMilliseconds, []) { IsHeld = true };
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
    private static List<CaptionLine> Join(List<CaptionLine> lines, int width)
    {
        var result = new List<CaptionLine>(lines);
        for (var i = 0; i < result.Count && result.Count > 1; i++)
        {
            var free = (i + 1 < result.Count ? result[i + 1].Start : double.MaxValue) - result[i].Start;
            if (free >= CaptionTimes.Shortest) continue;
            var with = new[] { i - 1, i + 1 }.Where(at => at >= 0 && at < result.Count)
                .Where(at => CaptionCutter.FitsTwoLines(Together(result[Math.Min(i, at)], result[Math.Max(i, at)]), width))
                .OrderBy(at => result[at].Sentence == result[i].Sentence ? 0 : 1).ThenBy(at => result[at].Text.Length).Cast<int?>()
                    .FirstOrDefault();
            if (with is not { } other) continue;
            var (first, second) = (result[Math.Min(i, other)], result[Math.Max(i, other)]);
            result[Math.Min(i, other)] =
                new CaptionLine(Together(first, second), first.Start, second.End, first.Words.Concat(second.Words).ToValueList())
                { IsHeld = first.IsHeld, Sentence = second.Sentence };
            result.RemoveAt(Math.Max(i, other));
            i = Math.Max(-1, i - 2);
        }

        return result;
    }

    private static string Together(CaptionLine first, CaptionLine second) =>
        first.Text + (Writing.IsWide(first.Text[^1]) && Writing.IsWide(second.Text[0]) ? "" : " ") + second.Text;

    private static Segment Segment(TimedCaption caption, int index, bool isSpoken)
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
