using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Text;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>A text made ready to be spoken: in pieces of one sentence and one language, and the words that captions show.</summary>
internal sealed class SpeechScript
{
    public SpeechScript(SpeechAsset speech)
    {
        Text = speech.Text;
        Language = SpeechLanguages.Resolve(speech);
        Tokens = SpeechToken.Split(Text);
        var form = SpokenForm.Of(Text);
        Pieces = [.. SentenceSplitter.Split(Text).SelectMany(sentence => PiecesOf(form, sentence))];
    }

    public string Text { get; }

    /// <summary>An ISO 639-1 code.</summary>
    public string Language { get; }

    public List<TextSpan> Tokens { get; }

    /// <summary>Those with something to be said, in order.</summary>
    public List<SpeechPiece> Pieces { get; }

    private IEnumerable<SpeechPiece> PiecesOf(string form, TextSpan sentence)
    {
        var runs = Runs(form, sentence).Where(run => SpeechToken.IsSpoken(form.AsSpan(run.Span.Start, run.Span.Length))).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            var (span, language) = runs[i];
            var after = i + 1 < runs.Count ? Pauses.Script : PauseBehind(sentence);
            yield return new SpeechPiece(span, form[span.Start..span.End].ReplaceLineEndings(" "), language, after);
        }
    }

    private TimeSpan PauseBehind(TextSpan sentence)
    {
        var end = sentence.End;
        while (end < Text.Length && char.IsWhiteSpace(Text[end])) end++;
        var last = sentence.End;
        while (last > sentence.Start && !char.IsLetterOrDigit(Text[last - 1])) last--;
        var behind = Text.AsSpan(last, end - last);
        var pause = Pauses.Behind(behind);
        var lines = behind.Count('\n');
        if (lines > 1) return Pauses.Paragraph;
        return lines == 1 && pause < Pauses.Line ? Pauses.Line : pause;
    }

    /// <summary>Stretches whose letters the language's own voice can't read go to a voice that can.</summary>
    private IEnumerable<(TextSpan Span, string Language)> Runs(string form, TextSpan sentence)
    {
        var start = sentence.Start;
        string? current = null;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!char.IsLetter(form, i) || char.IsLowSurrogate(form[i])) continue;
            var language = SpeechLanguages.ReaderOf(char.ConvertToUtf32(form, i), Language);
            if (current is not null && language != current)
            {
                // What stands between belongs to the run before, an opening quote too: it is not said.
                yield return (new TextSpan(start, i), current);
                start = i;
            }

            current = language;
        }

        yield return (new TextSpan(start, sentence.End), current ?? Language);
    }
}
