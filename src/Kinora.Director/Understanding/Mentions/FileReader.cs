using System.Text.RegularExpressions;
using Kinora.Director.Planning;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Files of the project by their names: whole, without the ending, or by words that only one of them has.</summary>
internal static partial class FileReader
{
    /// <summary>Families of the words that requests are made of.</summary>
    private static readonly HashSet<string> Known =
        ["act", "thing", "which", "noise", "join", "negation", "ask", "answer", "more", "less", "position", "clip", "scene", "state"];

    private static readonly HashSet<string> Ordinary = LoadOrdinary();

    /// <summary>Whole names first: nothing inside them means anything else.</summary>
    public static void ReadNames(string text, Project project, List<Mention> mentions)
    {
        var names = project.Media.SelectMany(medium => Names(medium).Select(name => (Name: name, Medium: medium)))
            .Where(pair => pair.Name.Length > 1).OrderByDescending(pair => pair.Name.Length);
        foreach (var (name, medium) in names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length,
                StringComparison.Ordinal))
            {
                var span = new Span(at, name.Length);
                var isWhole = PhraseTree<bool>.CanBegin(text, at) && PhraseTree<bool>.CanEnd(text, span.End);
                if (isWhole && !IsAddressed(text, span) && !mentions.Exists(mention => mention is NamedFile or Quote
                    && mention.Span.Overlaps(span))) mentions.Add(new NamedFile(span, medium));
            }
        }
    }

    /// <summary>"Dear team, …", "hi Maria!": who is spoken to, though a file is called so.</summary>
    private static bool IsAddressed(string text, Span name) => name.End < text.Length && text[name.End] is ',' or '!' or ':' or '\n' && Greeting().IsMatch(text[..name.Start]);

    [GeneratedRegex(@"^\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks|thank you)[\s,]+(?:(?:all|the|my)\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    /// <summary>Then words that tell one file from the others, where they are nothing else: "the dog one", "小猫那段".</summary>
    public static void ReadWords(string text, Project project, List<Mention> mentions)
    {
        if (project.Media.Count == 0) return;
        var files = project.Media.Select(medium => (Medium: medium, Words: ContentWords.Of(Stem(medium.Name)))).ToList();
        var counts = files.SelectMany(file => file.Words).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group =>
            group.Key, group => group.Count(), StringComparer.Ordinal);
        ReadNouns(text, files.ToDictionary(file => file.Medium, file => file.Words.Where(word => counts[word] == 1)), mentions);
        var found = ContentWords.In(text)
            .Where(pair => counts.TryGetValue(pair.Word, out var count) && count == 1 && !Ordinary.Contains(pair.Word))
            .OrderByDescending(pair => pair.Span.Length).ThenBy(pair => pair.Word[0] == '=' ? 1 : 0);
        foreach (var (word, span) in found)
        {
            if (mentions.Exists(mention => mention is not (Degree or Colour) && !IsDescription(mention)
                && mention.Span.Overlaps(span) && !IsWithin(text, mention, span))) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(span) && IsWithin(text, mention, span));
            mentions.Add(new NamedFile(span, files.First(file => file.Words.Contains(word)).Medium) { IsByWord = true });
        }
    }

    /// <summary>"The timelapse", "the time lapse": behind an article a word that would be a verb elsewhere is a name.</summary>
    private static void ReadNouns(string text, Dictionary<ProjectMedia, IEnumerable<string>> files, List<Mention> mentions)
    {
        foreach (Match match in Noun().Matches(text))
        {
            var (first, second) = (match.Groups["first"], match.Groups["second"]);
            if (second.Success && ReadNoun(first.Value + second.Value, new Span(first.Index, second.Index + second.Length - first.Index), files, mentions)) continue;
            ReadNoun(first.Value, new Span(first.Index, first.Length), files, mentions);
        }
    }

    private static bool ReadNoun(string word, Span span, Dictionary<ProjectMedia, IEnumerable<string>> files, List<Mention> mentions)
    {
        var stem = ContentWords.StemOf(word);
        var medium = files.Where(file => file.Value.Contains(stem)).Select(file => file.Key).FirstOrDefault();
        var overlapping = mentions.Where(mention => mention.Span.Overlaps(span)).ToList();
        if (medium is null || overlapping.Count == 0
            || !overlapping.TrueForAll(mention => mention is Concept { Family: "act" or "clip" } && span.Holds(mention.Span))) return false;
        mentions.RemoveAll(overlapping.Contains);
        mentions.Add(new NamedFile(span, medium) { IsByWord = true });
        return true;
    }

    [GeneratedRegex(@"\b(?:the|this|that|my|our)\s+(?<first>[a-z]{3,})(?:[ -](?<second>[a-z]{3,}))?(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    /// <summary>"拿" of "拿铁", "头" of "门头": one sign of a word that means something else.</summary>
    private static bool IsWithin(string text, Mention mention, Span span) => mention is Concept { Span.Length: 1 } && span.Length > 1
        && span.Holds(mention.Span) && Language.Writing.IsIdeograph(text[span.Start]);

    /// <summary>"头" of "门头" is no beginning.</summary>
    private static bool IsPartOf(Mention mention, Span name) => mention is Concept { Tail: null } && mention.Span.Length == 1 && name.Length > 1 && name.Holds(mention.Span);

    /// <summary>Words that describe (a mood, a look, a sound) may as well be part of a name: "the piano", "the beach".</summary>
    private static bool IsDescription(Mention mention) => mention is Concept concept && !Known.Contains(concept.Family);

    /// <summary>Words of names that are right as they are written.</summary>
    public static IEnumerable<string> WordsOf(Project project) => project.Media.SelectMany(medium =>
        Plain(medium.Name).Split([' ', '.', '-', '_', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Names(ProjectMedia medium)
    {
        var whole = Plain(medium.Name);
        yield return whole;
        var stem = Stem(medium.Name);
        // A name that is a word of its own ("logo.png", "a.mp4") is told by its ending only.
        if (stem.Length < 3 && !stem.Any(Language.Writing.IsIdeograph)) yield break;
        if (Ordinary.Contains(stem)) yield break;
        yield return stem;
        var spaced = stem.Replace('_', ' ').Replace('-', ' ');
        if (spaced != stem) yield return spaced;
    }

    /// <summary>A name without its ending, in plain letters.</summary>
    internal static string Stem(string name)
    {
        var plain = Plain(name);
        var dot = plain.LastIndexOf('.');
        return dot > 0 ? plain[..dot] : plain;
    }

    private static string Plain(string name) => Understanding.Plain.PlainWriting.Of(name).Text;

    private static HashSet<string> LoadOrdinary() =>
        [.. ConceptBook.Default.PhrasesOf(Known), "img", "dsc", "final", "new", "copy", "version", "edit", "export", "untitled",
            "screenshot",
        "mov", "pxl"];
}
