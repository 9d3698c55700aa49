using Kinora.Media.Audio.Speech.Words;
using Kinora.Media.Text;

namespace Kinora.Media.Audio.Speech;

/// <summary>How many seconds letters take by language: fitted to what the embedded voice takes for texts of news, tales and advertisements.</summary>
internal static class SpeechPace
{
    public const double Nothing = 0.4;
    public const double Tail = 0.12;

    // A digit is read as a word.
    private const double Digit = 0.36;
    private const double Sign = 0.4;

    private static readonly Dictionary<string, double> Letter = new()
    {
        ["en"] = 0.066,
    };

    private const double OtherLetter = 0.07;

    public static double Seconds(SpeechPiece piece)
    {
        var letter = Letter.GetValueOrDefault(SpeechLanguages.Primary(piece.Language), OtherLetter);
        var seconds = 0.0;
        for (var i = 0; i < piece.Spoken.Length; i++)
        {
            if (!System.Text.Rune.TryGetRuneAt(piece.Spoken, i, out var rune)) continue;
            if (System.Text.Rune.IsDigit(rune)) seconds += Digit;
            else if (System.Text.Rune.IsLetter(rune)) seconds += letter;
            else if (rune.Value is '%' or '&' or '+' or '=' or '€' or '$' or '£' or '@' or '°') seconds += Sign;
        }

        return seconds;
    }
}
