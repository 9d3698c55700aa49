using System.Text;

namespace Kinora.Core.Films;

/// <summary>How long people need to read a caption: 17 letters a second, 9 where a letter is a syllable or a word (the usual guides of
/// subtitlers for adults), and a second to notice it.</summary>
public static class ReadingTime
{
    private const double LettersASecond = 17;
    private const double IdeographsASecond = 9;

    public static TimeSpan Of(string text)
    {
        var ideographs = text.EnumerateRunes().Count(IsIdeograph);
        var letters = text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune)) - ideographs;
        return TimeSpan.FromMilliseconds(Math.Round(1000 * (1 + letters / LettersASecond + ideographs / IdeographsASecond)));
    }

    private static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30ff) or // kana
        (>= 0x3400 and <= 0x9fff) or // Han
        (>= 0xac00 and <= 0xd7af) or // Hangul
        (>= 0x20000 and <= 0x3ffff); // more Han
}
