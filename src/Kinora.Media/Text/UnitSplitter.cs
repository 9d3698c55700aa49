using Kinora.Core.Plan;

namespace Kinora.Media.Text;

/// <summary>What moves as one.</summary>
internal enum UnitKind
{
    Block,
    Line,
    Word,
    Letter,
}

/// <summary>Groups clusters into units, in reading order. Whitespace belongs to none.</summary>
internal static class UnitSplitter
{
    /// <summary>Beyond this many letters appear by words: a sprite each would cost more than anybody sees.</summary>
    private const int MostLetters = 240;

    public static List<(TextSpan Span, List<PlacedCluster> Clusters)> Split(
        UnitKind kind, IReadOnlyList<SetPart> parts, IReadOnlyList<PlacedCluster> clusters)
    {
        if (kind == UnitKind.Letter && clusters.Count > MostLetters) kind = UnitKind.Word;
        var words = parts.Select(part => WordNumbers(part, kind)).ToList();
        return
        [
            .. clusters
                .Where(placed => placed.Cluster.HasInk)
                .GroupBy(placed => Key(kind, placed.Cluster, words))
                .OrderBy(group => group.Key)
                .Select(group => (SpanOf(group), group.ToList())),
        ];
    }

    /// <summary>
    /// The number of the word each UTF-16 position belongs to. Spaces divide words; ideographs and kana stand alone, with the
    /// punctuation that follows them; Thai, Lao, Khmer and Burmese are divided by Pango's dictionary.
    /// </summary>
    internal static int[] WordNumbers(SetPart part, UnitKind kind)
    {
        var text = part.Part.Text;
        var numbers = new int[text.Length + 1];
        var starts = part.WordStarts();
        var (number, previous, index) = (0, (int)' ', 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.Value;
            if (BeginsWord(c, previous, starts[index], kind)) number++;
            for (var i = 0; i < rune.Utf16SequenceLength; i++) numbers[index++] = number;
            if (!Letters.IsMark(rune)) previous = c;
        }

        numbers[index] = number + 1;
        return numbers;
    }

    private static bool BeginsWord(int c, int previous, bool wordStart, UnitKind kind)
    {
        if (c <= 0xffff && char.IsWhiteSpace((char)c)) return false;
        if (previous <= 0xffff && char.IsWhiteSpace((char)previous)) return true;
        if (Letters.IsWrittenWithoutSpaces(c)) return !IsOpening(previous);
        if (Letters.IsWrittenWithoutSpaces(previous)) return IsLetterOrOpening(c);
        return Letters.IsThaiLike(c) && wordStart || kind == UnitKind.Letter && !Letters.IsJoined(c) && !Letters.IsJoined(previous);
    }

    private static bool IsOpening(int c) => c is '(' or '[' or '“' or '‘' or '（' or '「' or '『' or '《' or '〈' or '【';

    private static bool IsLetterOrOpening(int c) => IsOpening(c) || c > 0xffff || char.IsLetterOrDigit((char)c);

    private static (int Part, int Line, int Number) Key(UnitKind kind, Cluster cluster, List<int[]> words) => kind switch
    {
        UnitKind.Block => (0, 0, 0),
        UnitKind.Line => (cluster.Part, cluster.Line, 0),
        _ => (cluster.Part, cluster.Line, words[cluster.Part][cluster.Start]),
    };

    private static TextSpan SpanOf(IEnumerable<PlacedCluster> clusters)
    {
        var starts = clusters.Select(placed => placed.Cluster.Start).ToList();
        return new TextSpan(starts.Min(), starts.Max() + 1);
    }
}
