using System.Text;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Reading;

/// <summary>All phrases of one language by their stems: the lexicon file first, then the keywords of the drawings.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<Entry>> entries;
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> forms = new(StringComparer.Ordinal);
    private readonly string stemming;

    private Lexicon(string language, int capacity)
    {
        Language = language;
        stemming = language.Split('-')[0];
        entries = new(capacity, StringComparer.Ordinal);
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    /// <summary>Whether words that stand side by side end with what they are ("mountain village"), or begin with it ("village de
    /// montagne").</summary>
    public bool IsHeadLast => stemming is not ("es" or "fr" or "it" or "pt" or "ar");

    public static Lexicon Load(string language, WordLibrary words, DrawingLibrary drawings)
    {
        var lexicon = new Lexicon(language, 4000);
        var (phrases, irregular) = LexiconFile.Read(language);
        foreach (var (form, word) in irregular) lexicon.forms[WordFold.Fold(form)] = WordFold.Fold(word);
        foreach (var (phrase, meaning) in phrases) lexicon.Add(phrase, meaning, Origin.File);
        foreach (var (phrase, drawing, isLabel) in DrawingWords.Of(language, words, drawings))
        {
            lexicon.Add(phrase, new SubjectMeaning([drawing]), isLabel ? Origin.Label : Origin.Tag);
        }

        return lexicon;
    }

    public string Stem(string folded) => WordStem.Of(forms.GetValueOrDefault(folded, folded), stemming);

    /// <summary>How many tokens the longest phrase has that begins with this stem; 0: none does.</summary>
    public int LongestFrom(string stem) => longest.GetValueOrDefault(stem);

    /// <param name="stems">Stems with a blank between.</param>
    /// <param name="folded">The same words as written, folded: of phrases with one stem the one written so is taken.</param>
    public Entry? Find(ReadOnlySpan<char> stems, ReadOnlySpan<char> folded)
    {
        if (!lookup.TryGetValue(stems, out var found)) return null;
        foreach (var entry in found)
        {
            if (folded.SequenceEqual(entry.Folded)) return entry;
        }

        return found[0];
    }

    private void Add(string phrase, Meaning meaning, Origin origin)
    {
        var tokens = PromptTokens.Split(phrase, null);
        tokens.RemoveAll(token => token.IsMark);
        if (tokens.Count == 0) return;
        var folded = Join(tokens, token => token.Folded);
        var stems = Join(tokens, token => Stem(token.Folded));
        if (!entries.TryGetValue(stems, out var same)) entries[stems] = same = [];
        var entry = same.Find(one => one.Folded == folded);
        if (entry is null)
        {
            same.Add(new Entry(folded) { Meanings = { meaning } });
            var first = Stem(tokens[0].Folded);
            longest[first] = Math.Max(longest.GetValueOrDefault(first), tokens.Count);
        }
        else if (origin is Origin.File || (origin is Origin.Label && entry.IsOpen))
        {
            entry.Meanings.Add(meaning);
        }
    }

    private static string Join(List<PromptToken> tokens, Func<PromptToken, string> part)
    {
        if (tokens.Count == 1) return part(tokens[0]);
        var joined = new StringBuilder();
        foreach (var token in tokens)
        {
            if (joined.Length > 0) joined.Append(' ');
            joined.Append(part(token));
        }

        return joined.ToString();
    }

    private enum Origin
    {
        /// <summary>The lexicon.</summary>
        File,

        /// <summary>A drawing's name.</summary>
        Label,

        /// <summary>What somebody thinks of at it.</summary>
        Tag,
    }

    /// <param name="Folded">As the vocabulary has it.</param>
    internal sealed record Entry(string Folded)
    {
        public List<Meaning> Meanings { get; } = [];

        /// <summary>The file says only what the word hints at, or what light and weather it brings, and leaves the thing to the
        /// drawings.</summary>
        public bool IsOpen => Meanings.All(meaning =>
            meaning is SmallWordMeaning { Kind: SmallWord.Verb } or TimeMeaning or WeatherMeaning or SeasonMeaning or IdeaMeaning
                or PlaceMeaning { IsHint: true });
    }
}
