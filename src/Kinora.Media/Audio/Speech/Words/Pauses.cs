namespace Kinora.Media.Audio.Speech.Words;

/// <summary>
/// How long a reader rests, by what is written there. espeak-ng rests 0.3 to 0.9 s at full stops and 0.2 to 0.4 s at commas,
/// different for each language; these are what narrators do.
/// </summary>
internal static class Pauses
{
    public static readonly TimeSpan Paragraph = Milliseconds(680);
    public static readonly TimeSpan Line = Milliseconds(460);
    public static readonly TimeSpan Script = Milliseconds(30);

    private static readonly TimeSpan None = Milliseconds(50);

    /// <param name="mark">The last punctuation before the pause.</param>
    public static TimeSpan At(char mark) => mark switch
    {
        '.' or '。' or '．' or '।' or '॥' or '۔' or '!' or '！' => Milliseconds(400),
        '?' or '？' or '؟' => Milliseconds(430),
        '…' => Milliseconds(480),
        ';' or '；' or '؛' => Milliseconds(280),
        ':' or '：' => Milliseconds(260),
        '—' or '–' => Milliseconds(230),
        ',' or '，' or '،' => Milliseconds(190),
        '、' => Milliseconds(150),
        '(' or ')' or '（' or '）' or '"' or '“' or '”' or '«' or '»' or '「' or '」' => Milliseconds(110),
        _ => None,
    };

    /// <summary>At the end of a clause: the most important mark since its last letter.</summary>
    public static TimeSpan Behind(ReadOnlySpan<char> marks)
    {
        var longest = None;
        foreach (var mark in marks)
        {
            if (At(mark) is var pause && pause > longest) longest = pause;
        }

        return longest;
    }

    /// <summary>Inside a sentence a full stop belongs to an abbreviation, and other ends are quoted ones.</summary>
    public static TimeSpan Within(ReadOnlySpan<char> marks)
    {
        var pause = Behind(marks);
        if (pause < At('.')) return pause;
        return marks.ContainsAny('!', '?') ? At(':') : None;
    }

    /// <summary>The rests inside a sentence, in order.</summary>
    public static IEnumerable<TimeSpan> Inside(string sentence)
    {
        var last = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!char.IsLetterOrDigit(sentence[i])) continue;
            // A sign inside a number or a word is read, not rested at.
            if (last >= 0 && i - last > 1 && (i - last > 2 || !char.IsAsciiLetterOrDigit(sentence[i]) || sentence[last + 1] > '\u2010'))
            {
                var pause = Within(sentence.AsSpan(last + 1, i - last - 1));
                if (pause > None) yield return pause;
            }

            last = i;
        }
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
