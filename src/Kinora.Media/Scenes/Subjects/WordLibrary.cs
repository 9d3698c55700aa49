using System.Globalization;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>Which words lead to which drawing, language by language. A language is read when it is asked for.</summary>
public sealed class WordLibrary
{
    private readonly PackFile pack;
    private readonly Dictionary<string, (long Offset, int Length)> languages = [];
    private readonly Lazy<Dictionary<string, string>> emoji;

    private WordLibrary(PackFile pack)
    {
        this.pack = pack;
        emoji = new(() => Lines("emoji").ToDictionary(fields => fields[0], fields => fields[1]));
    }

    /// <summary>As emojibase names them: <c>en</c>, <c>zh</c>, <c>zh-hant</c>.</summary>
    public IEnumerable<string> Languages => languages.Keys.Where(language => language != "emoji");

    /// <exception cref="AssetsMissingException"/>
    public static WordLibrary Open(string path)
    {
        var library = new WordLibrary(PackFile.Open(path));
        foreach (var line in library.pack.Index.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('\t');
            library.languages[fields[0]] = (long.Parse(fields[1], CultureInfo.InvariantCulture),
                int.Parse(fields[2], CultureInfo.InvariantCulture));
        }

        return library;
    }

    /// <summary>A drawing a line: its name, its label, then its tags. Nothing for a language without words.</summary>
    /// <param name="most">Of more fields than this the last holds the rest, unsplit.</param>
    /// <exception cref="AssetsMissingException"/>
    public IEnumerable<string[]> Lines(string language, int most = int.MaxValue) => !languages.TryGetValue(language, out var place)
        ? []
        : pack.Read(place.Offset, place.Length).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', most));

    /// <param name="characters">An emoji without variation selectors.</param>
    /// <returns>The drawing's name, or null.</returns>
    public string? OfEmoji(string characters) => emoji.Value.GetValueOrDefault(characters);
}
