using Kinora.Core.Plan;
using Kinora.Media.Audio.Speech.Words;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>Cuts what espeak-ng said of a piece at the ends of its clauses. Pure.</summary>
internal static class EspeakClauses
{
    public static IEnumerable<ClauseTake> Of(SpeechScript script, SpeechPiece piece, PieceReading reading, EspeakTake take, double rate)
    {
        if (take.Clauses.Count == 0) return SpokenClauses.Of(script, piece.Span, take.Samples, take.SampleRate, piece.After / rate);
        var clauses = new List<ClauseTake>();
        var (start, from) = (piece.Span.Start, 0);
        foreach (var (position, sample) in Ends(take))
        {
            var end = piece.Span.Start + reading.PlaceOf(position);
            var isLast = sample >= take.Samples.Length || end >= piece.Span.End;
            if (isLast) end = piece.Span.End;
            if (end <= start && !isLast) continue; // a stretch without letters: its silence is cut off with the next clause's
            var to = isLast ? take.Samples.Length : sample;
            clauses.Add(Clause(script, piece, take, new TextSpan(start, end), from..to, reading, rate, isLast));
            (start, from) = (end, to);
            if (isLast) break;
        }

        return clauses;
    }

    private static IEnumerable<(int Position, int Sample)> Ends(EspeakTake take) =>
        take.Clauses.Append((int.MaxValue, take.Samples.Length));

    private static ClauseTake Clause(
        SpeechScript script, SpeechPiece piece, EspeakTake take, TextSpan span, Range samples, PieceReading reading, double rate, bool isLast)
    {
        var marks = new List<WordMark>();
        foreach (var (position, sample) in take.Words)
        {
            var at = piece.Span.Start + reading.PlaceOf(position);
            if (sample >= samples.Start.Value && sample < samples.End.Value && at >= span.Start && at < span.End) marks.Add(new WordMark(at, sample - samples.Start.Value));
        }

        var after = isLast ? piece.After : Pauses.Within(script.Text.AsSpan()[LastLetter(script.Text, span)..NextLetter(script.Text, span.End)]);
        return new ClauseTake(span, take.Samples.AsMemory(samples), marks, after / rate);
    }

    private static int LastLetter(string text, TextSpan span)
    {
        var at = span.End;
        while (at > span.Start && !char.IsLetterOrDigit(text[at - 1])) at--;
        return at;
    }

    private static int NextLetter(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from])) from++;
        return from;
    }
}
