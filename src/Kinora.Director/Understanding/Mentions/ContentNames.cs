using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Other words for the same to see, of both languages (<c>content-names.txt</c>): "puppy" and "小狗" are a dog.</summary>
internal static class ContentNames
{
    private const int MostSigns = 6;
    private const int MostWords = 3;

    private static readonly Dictionary<string, List<string>> Keys = Load();

    /// <summary>Names that stand in a text, as a word that no text has ("=dog"). One stretch may have several.</summary>
    public static IEnumerable<(string Word, Span Span)> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Writing.IsIdeograph(text[i]))
            {
                foreach (var found in Signs(text, i)) yield return found;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                foreach (var found in Words(text, i)) yield return found;
                while (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])) i++;
            }
        }
    }

    private static IEnumerable<(string Word, Span Span)> Signs(string text, int at)
    {
        for (var length = 1; length <= MostSigns && at + length <= text.Length && Writing.IsIdeograph(text[at + length - 1]); length++)
        {
            if (!Keys.TryGetValue(text.Substring(at, length), out var keys)) continue;
            // "海" of "海报" and "马" of "马上" are no sea and no horse: a sign alone stands before what points or at an end.
            if (length == 1 && !StandsAlone(text, at)) continue;
            foreach (var key in keys) yield return (key, new Span(at, length));
        }
    }

    private static bool StandsAlone(string text, int at)
    {
        const string Behind = "的那这片图照段张个镜视场景幕放和跟与，。、 放移换挪和出来在后前是从太被";
        return at + 1 >= text.Length || !Writing.IsIdeograph(text[at + 1]) || Behind.Contains(text[at + 1], StringComparison.Ordinal);
    }

    private static IEnumerable<(string Word, Span Span)> Words(string text, int at)
    {
        var end = at;
        var said = "";
        for (var count = 0; count < MostWords; count++)
        {
            var start = end;
            if (count > 0 && (start >= text.Length || text[start] is not (' ' or '-' or '_'))) yield break;
            if (count > 0) start++;
            end = start;
            while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
            if (end == start) yield break;
            var word = ContentWords.StemOf(text[start..end]);
            said = count == 0 ? word : $"{said} {word}";
            if (!Keys.TryGetValue(said, out var keys)) continue;
            foreach (var key in keys) yield return (key, new Span(at, end - at));
        }
    }

    private static Dictionary<string, List<string>> Load()
    {
        var result = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var lexicon = Lexicon.Of("content-names");
        foreach (var key in lexicon.Keys)
        {
            foreach (var phrase in lexicon.Phrases(key))
            {
                var plain = char.IsAsciiLetter(phrase[0]) ? string.Join(' ', phrase.Split(' ', '-').Select(ContentWords.StemOf)) : phrase;
                if (!result.TryGetValue(plain, out var keys)) result[plain] = keys = [];
                if (!keys.Contains("=" + key)) keys.Add("=" + key);
            }
        }

        return result;
    }
}
