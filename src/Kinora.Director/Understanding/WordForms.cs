namespace Kinora.Director.Understanding;

/// <summary>The forms of an English verb: cut, cuts, cutting, cutted; of a phrase, of its first word.</summary>
internal static class WordForms
{
    private const string Vowels = "aeiou";

    public static IEnumerable<string> Of(string phrase)
    {
        yield return phrase;
        var end = phrase.IndexOf(' ', StringComparison.Ordinal);
        var verb = end < 0 ? phrase : phrase[..end];
        var rest = end < 0 ? "" : phrase[end..];
        if (verb.Length < 2 || !verb.All(char.IsAsciiLetterLower)) yield break;
        foreach (var form in Forms(verb)) yield return form + rest;
    }

    private static IEnumerable<string> Forms(string verb)
    {
        if (verb.EndsWith('e'))
        {
            yield return verb + "s";
            yield return verb + "d";
            if (!verb.EndsWith("ee", StringComparison.Ordinal)) yield return verb[..^1] + "ing";
            yield break;
        }

        var isConsonantY = verb.EndsWith('y') && verb.Length > 2 && !Vowels.Contains(verb[^2]);
        yield return isConsonantY ? verb[..^1] + "ies" : verb.EndsWith("sh", StringComparison.Ordinal)
            || verb[^1] is 's' or 'x' ? verb + "es" : verb + "s";
        var doubles = verb.Length is >= 3 and <= 5 && !Vowels.Contains(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
            && Vowels.Contains(verb[^2]) && !Vowels.Contains(verb[^3]);
        var stem = doubles ? verb + verb[^1] : verb;
        yield return stem + "ing";
        yield return isConsonantY ? verb[..^1] + "ied" : stem + "ed";
    }
}
