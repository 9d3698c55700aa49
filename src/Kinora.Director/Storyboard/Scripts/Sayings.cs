using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>How a definition is said aloud: "A bee is …", "Honey is …"; with a colon where the words do not tell whether a thing is
/// counted.</summary>
internal static class Sayings
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A word of the topic: "bees" and "a volcano" are counted there, "honey" is not.</summary>
    public static string OfTopic(string topic, string word)
    {
        var name = Regex.Escape(word);
        if (Regex.IsMatch(topic, $@"\b(?:an?|the)\s+{name}\b", Loose)) return Counted(word);
        if (Regex.IsMatch(topic, $@"\b{name}\b", Loose)) return $"{Wording.Capitalised(word)} is ";
        // It stands there in another form: as plurals do.
        return Regex.IsMatch(topic, $@"\b{Regex.Escape(word[..Math.Max(1, word.Length - 2)])}\w*s\b", Loose) ? Counted(word)
            : $"{Wording.Capitalised(word)}: ";
    }

    /// <summary>A thing whose definition begins with an article is counted as it is.</summary>
    public static string OfThing(WordMeaning meaning) =>
        Regex.IsMatch(meaning.Definition, @"^an?\s", Loose) ? Counted(meaning.Word) : $"{Wording.Capitalised(meaning.Word)}: ";

    private static string Counted(string word) => $"{("aeiou".Contains(char.ToLowerInvariant(word[0])) ? "An" : "A")} {word} is ";
}
