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
        var explained = new List<string>();
        foreach (var (word, meaning) in brief.Language == "en" ? Meanings(topic) : [])
        {
            explained.Add(word);
            parts.AddRange(Tell(word, meaning));
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
            @"^(?:what|why|how|who|when|where|which)\s+(?:is|are|do|does|did|can|was|were|will|should)(?![\p{L}])|^(?:is|are|do|does|can)\s", RegexOptions.IgnoreCase));
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

    private static IEnumerable<ScriptPart> Tell(string word, WordMeaning meaning)
    {
        var name = Wording.Capitalised(meaning.Word.Length > 0 ? meaning.Word : word);
        var definition = Trimmed(meaning.Definition);
        yield return new ScriptPart($"{name}: {definition}.") { Role = PartRole.Point, Prompt = $"{word}, {definition}", StartsChapter =
            true, StartsParagraph = true };
        if (meaning.Parts.Count >= 2)
        {
            var some = meaning.Parts.Take(4).ToList();
            yield return new ScriptPart($"{(meaning.Parts.Count > 4 ? "Some of its parts" : "Its parts")}: {string.Join(", ", some.SkipLast(1))} and {some[^1]}.")
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
