using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>
/// A topic nobody has written about: the user's words, and what the dictionary truly says of the things in them. No fact comes
/// from anywhere else.
/// </summary>
internal sealed class ExplainerScript(IWordBook book)
{
    private const int MostWords = 3;
    private const int LongestDefinition = 150;
    private const int MostRelated = 3;

    // A definition and the pause before it take about so long to say.
    private const double SecondsOfFact = 4.6;

    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(24);

    private static readonly HashSet<string> Common = [.. Lexicon.Of("stopwords").Words("en"), "work", "works", "thing", "things", "way",
        "ways",
        "people", "day", "world", "use", "used", "get", "getting", "explained", "explain", "introduction", "basics", "history", "science",
            "story",
        "help", "need", "good", "bad", "best", "new", "old", "simple", "short", "important", "importance", "happen", "happens", "mean",
            "means", "form", "go", "come", "like"];

    private static readonly Regex Asks =
        PhrasePattern.Compile(@"^(?:what|why|how|who|when|where|which|is|are|do|does|can)(?![\p{L}])|[?？]$|什么|为什么|怎么|如何|吗$");

    public FilmScript Write(Brief brief)
    {
        var topic = brief.Text.Trim();
        var name = Wording.Title(topic);
        var asks = Asks.IsMatch(topic);
        var parts = new List<ScriptPart> { new(Said(topic, asks)) { Role = PartRole.Hook, Prompt = topic } };
        var known = brief.Language == "en" ? Meanings(topic) : [];
        var explained = known.Select(one => one.Word).ToList();
        var related = Related(explained, brief.Duration);
        foreach (var (word, meaning) in known)
        {
            parts.Add(Define(word, meaning, Sayings.OfTopic(topic, meaning.Word)));
            if (related.Count == 0) parts.AddRange(Tell(word, meaning));
        }

        parts.AddRange(related.Select(meaning => Define(meaning.Word, meaning, Sayings.OfThing(meaning))));
        explained.AddRange(related.Select(meaning => meaning.Word));
        // One spoken sentence and then silence is no explanation: who asked in passing gets pictures under a title.
        if (explained.Count == 0 && !brief.IsRequest && brief.HasNarration != true && brief.HasCaptions != true)
        {
            return new FilmScript
            {
                Kind = ScriptKind.Visual,
                Parts = [new ScriptPart(topic) { Role = PartRole.Picture, Prompt = topic }],
                Name = name,
                Title = name,
                Topic = topic,
                Lack = ScriptLack.Explanation,
            };
        }

        parts.Add(new ScriptPart("") { Role = PartRole.End, Prompt = topic, Card = explained.Count > 0 || asks ? new EndCard(name, null)
            : null });
        return new FilmScript
        {
            Kind = ScriptKind.Explainer,
            Parts = parts.ToValueList(),
            Name = name,
            Title = name,
            Topic = topic,
            Explained = explained.ToValueList(),
            Lack = ScriptLack.Explanation,
        };
    }

    private static string Said(string topic, bool asks)
    {
        var line = Wording.Line(topic);
        if (Regex.IsMatch(line, @"[.!?。！？…]$")) return line;
        var isHan = line.Any(Writing.IsIdeograph);
        // "How bees make honey" names a topic, "what is a black hole" asks.
        var isQuestion = asks
            && (isHan || Regex.IsMatch(line,
            @"^(?:what|why|how|who|when|where|which)\s+(?:is|are|do|does|did|can|was|were|will|should)(?![\p{L}])"
                + @"|^(?:is|are|do|does|can)\s", RegexOptions.IgnoreCase));
        return line + (isHan ? isQuestion ? "？" : "。" : isQuestion ? "?" : ".");
    }

    /// <summary>The things a topic speaks of, two words together first ("black hole"), each with its usual meaning.</summary>
    private List<(string Word, WordMeaning Meaning)> Meanings(string topic)
    {
        var words = Regex.Matches(topic.ToLowerInvariant(), @"[a-z][a-z'’-]*")
            .Select(match => match.Value.Replace("'s", "").Replace("’s", "")).ToList();
        var result = new List<(string, WordMeaning)>();
        for (var i = 0; i < words.Count && result.Count < MostWords;)
        {
            var taken = 1;
            for (var count = Math.Min(3, words.Count - i); count >= 1; count--)
            {
                if (count == 1 && (Common.Contains(words[i]) || words[i].Length < 3)) break;
                if (Common.Contains(words[i]) || Common.Contains(words[i + count - 1])) continue;
                if (Noun(string.Join(' ', words.Skip(i).Take(count))) is not { } meaning) continue;
                if (!result.Exists(known => known.Item2.Definition == meaning.Definition)) result.Add((meaning.Word, meaning));
                taken = count;
                break;
            }

            i += taken;
        }

        return result;
    }

    private WordMeaning? Noun(string word) =>
        book.Look(word) is [{ IsNoun: true } first, ..] && first.Definition.Length is > 0 and <= LongestDefinition * 2 ? first : null;

    /// <summary>Things that have to do with all the words of the topic, as many as there is time for.</summary>
    private List<WordMeaning> Related(List<string> words, TimeSpan? asked)
    {
        if (words.Count < 2) return [];
        var room = (asked ?? UsualTime).TotalSeconds / SecondsOfFact - words.Count - 1;
        return [.. book.About([.. words.Take(2)]).Where(meaning => meaning.Definition.Length <= LongestDefinition)
            .Take(Math.Clamp((int)room, 0, MostRelated))];
    }

    private static ScriptPart Define(string word, WordMeaning meaning, string opening) =>
        new(opening + Trimmed(meaning.Definition) + ".")
        {
            Role = PartRole.Point,
            Prompt = word,
            StartsChapter = true,
            StartsParagraph = true,
        };

    private static IEnumerable<ScriptPart> Tell(string word, WordMeaning meaning)
    {
        var name = Wording.Capitalised(meaning.Word.Length > 0 ? meaning.Word : word);
        var definition = Trimmed(meaning.Definition);
        if (meaning.Parts.Count >= 2)
        {
            var some = meaning.Parts.Take(4).ToList();
            yield return new ScriptPart($"{(meaning.Parts.Count > 4 ? "Some of its parts" : "Its parts")}: "
                + $"{string.Join(", ", some.SkipLast(1))} and {some[^1]}.")
            {
                Role = PartRole.Point,
                Prompt = word,
                Card = Cards.List(some, name, false),
            };
        }
        else if (meaning.Kinds.Count >= 1 && !definition.Contains(meaning.Kinds[0], StringComparison.OrdinalIgnoreCase))
        {
            yield return new ScriptPart($"{name} is a kind of {meaning.Kinds[0]}.") { Role = PartRole.Point, Prompt = word };
        }

        if (meaning.Examples.Count > 0
            && meaning.Examples[0].Length <= 90) yield return new ScriptPart($"“{Wording.Line(meaning.Examples[0])}.”") { Role =
            PartRole.Point, Prompt = word };
    }

    /// <summary>A definition's first meaning, without brackets, short enough to be said in one breath.</summary>
    private static string Trimmed(string definition)
    {
        var plain = Regex.Replace(definition, @"\s*\([^)]*\)", "").Split(';')[0].Trim().TrimEnd('.', ',', ':');
        return plain.Length <= LongestDefinition ? plain : Wording.Shorten(plain, LongestDefinition);
    }
}
