namespace Kinora.Director.Language;

/// <summary>A dictionary: what is truly known of a word.</summary>
public interface IWordBook
{
    /// <returns>Nothing when the word is not known; the most usual meaning first.</returns>
    IReadOnlyList<WordMeaning> Look(string word);

    /// <summary>Things that the book explains with all of these words ("honeycomb" with "bee" and "honey"), the closest first.</summary>
    IReadOnlyList<WordMeaning> About(IReadOnlyList<string> words) => [];
}

/// <param name="Definition">As the dictionary says it.</param>
/// <param name="Kinds">What it is a kind of, nearest first (honeybee → bee → insect).</param>
/// <param name="Parts">What it has or is made of.</param>
public sealed record WordMeaning(string Definition, IReadOnlyList<string> Examples, IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Parts)
{
    /// <summary>The form under which it stands in the book ("bees" stands under "bee").</summary>
    public string Word { get; init; } = "";

    public bool IsNoun { get; init; } = true;
}
