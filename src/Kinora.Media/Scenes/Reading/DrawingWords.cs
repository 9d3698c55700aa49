using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Reading;

/// <summary>Which of emojibase's labels and tags are names of things that can be drawn.</summary>
internal static class DrawingWords
{
    // Gestures, moods, clock faces, moons and weather are no things to put into a scene; what is nameless there stays reachable as emoji.
    private static readonly string[] Unnamed =
    [
        "hand-fingers-open", "hand-fingers-partial", "hand-single-finger", "hand-fingers-closed", "hands", "hand-prop", "person-gesture",
        "emotion",
        "sky-weather", "time", "place-map", "face-smiling", "face-affection", "face-tongue", "face-hand", "face-neutral-skeptical",
        "face-sleepy",
        "face-unwell", "face-negative", "face-concerned", "cat-face", "monkey-face", "other-symbol", "music", "sound",
    ];

    // Here a tag is mostly another name of the thing. Elsewhere tags say what it is for, or what it makes one think of.
    private static readonly string[] Nameable =
    [
        "animal-mammal", "animal-bird", "animal-amphibian", "animal-reptile", "animal-marine", "animal-bug", "plant-flower",
        "plant-other", "food-fruit",
        "food-vegetable", "food-prepared", "food-asian", "food-sweet", "drink", "transport-ground", "transport-water", "transport-air",
        "person",
        "person-role", "person-sport", "musical-instrument", "place-building", "computer", "phone", "face-costume",
    ];

    /// <summary>A tag of more drawings than this is a kind ("animal") or an idea, not a name.</summary>
    private const int MostDrawingsOfTag = 3;

    /// <returns>Labels before tags, in the order of preference.</returns>
    public static IEnumerable<(string Phrase, string Drawing, bool IsLabel)> Of(string language, WordLibrary words, DrawingLibrary drawings)
    {
        var lines = words.Lines(language, HasTags(language) ? int.MaxValue : 3)
            .Where(line => drawings.Find(line[0]) is { } drawing && IsThing(drawing)).ToList();
        foreach (var line in lines)
        {
            foreach (var label in Spellings(line[1]).Where(label => IsName(label, language))) yield return (label, line[0], true);
        }

        // English tags hold every verb and feeling there is; its lexicon has the other names instead.
        if (!HasTags(language)) yield break;
        foreach (var tag in Tags(lines, drawings, language)) yield return tag;
    }

    private static bool HasTags(string language) => language is not ("en" or "en-gb");

    // A picture of a place is no thing in a place.
    private static bool IsThing(EmojiDrawing drawing) =>
        !Unnamed.Contains(drawing.Subgroup) && CastingTable.Instance.Of(drawing).Shape != SubjectShape.Tile;

    private static IEnumerable<(string Phrase, string Drawing, bool IsLabel)> Tags(List<string[]> lines, DrawingLibrary drawings,
        string language) => lines
        .Where(line => Nameable.Contains(drawings.Find(line[0])!.Subgroup))
        .SelectMany(line => line.Skip(2).Select((tag, place) => (Tag: tag, Place: place, Drawing: line[0])))
        .Where(one => IsName(one.Tag, language))
        .GroupBy(one => one.Tag)
        .Where(group => group.Count() <= MostDrawingsOfTag)
        .Select(group => (group.Key, group.OrderBy(one => IsOneSex(one.Drawing)).ThenBy(one => one.Place).First().Drawing, false));

    private static bool IsOneSex(string drawing) =>
        drawing.StartsWith("man-", StringComparison.Ordinal) || drawing.StartsWith("woman-", StringComparison.Ordinal);

    /// <summary>German has "Lehrer(in)" for "Lehrer" and "Lehrerin".</summary>
    private static IEnumerable<string> Spellings(string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || label[^1] != ')') return [label];
        return [label[..open].Trim(), label[..open] + label[(open + 1)..^1]];
    }

    /// <summary>One character of Chinese or Japanese is part of too many words, and two kana are.</summary>
    private static bool IsName(string word, string language)
    {
        if (word.Contains(':', StringComparison.Ordinal)) return false;
        return language.Split('-')[0] switch
        {
        "zh" => word.Length >= 2,
        "ja" => word.Length >= 3 || (word.Length == 2 && word[0] is not (>= '\u3040' and <= '\u309f')),
        "th" => word.Length >= 4,
        "ko" => word.Length >= 2,
            _ => word.Length >= 3,
        };
    }
}
