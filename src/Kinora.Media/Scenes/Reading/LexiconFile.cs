using Kinora.Core;
using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Reading;

/// <summary>
/// A lexicon as a speaker of the language writes it: a meaning a line, then its words and phrases between commas.
/// <code>
/// place City: city, skyline, downtown
/// place? Sea: waves            a question mark: counts only where nothing says more
/// subject bicycle: bike        a drawing's name; several that go together are joined by +
/// idea shield: secure          an icon for what is no thing, where the prompt shows nothing else
/// number 12: flock of
/// form wolf: wolves            another form of a word, that no rule gives
/// nothing: make, video         never a drawing
/// </code>
/// </summary>
internal static class LexiconFile
{
    /// <summary>The languages that have one.</summary>
    public static readonly IReadOnlyList<string> Languages = [.. typeof(LexiconFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("lexicon.", StringComparison.Ordinal)).Select(name => name["lexicon.".Length..])
            .Order(StringComparer.Ordinal)];

    /// <returns>Phrases with what they mean, in the file's order; forms as (form, word) pairs.</returns>
    public static (List<(string Phrase, Meaning Meaning)> Phrases, List<(string Form, string Word)> Forms) Read(string language)
    {
        var phrases = new List<(string, Meaning)>();
        var forms = new List<(string, string)>();
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("lexicon." + language);
        if (stream is null) return (phrases, forms);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 0 || line[0] == '#') continue;
            if (colon < 0) throw new InvalidDataException($"Lexicon {language}: no colon in: {line}");
            var head = line[..colon].Split(' ', 2);
            var words = line[(colon + 1)..].Split([',', '，', '、', '،'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (head[0] == "form") forms.AddRange(words.Select(form => (form, head[1])));
            else phrases.AddRange(words.Select(word => (word, Parse(language, head[0], head.Length > 1 ? head[1] : ""))));
        }

        return (phrases, forms);
    }

    private static Meaning Parse(string language, string kind, string value)
    {
        var isHint = kind[^1] == '?';
        Meaning meaning = kind.TrimEnd('?') switch
        {
            "place" => new PlaceMeaning(Enum.Parse<ScenePlace>(value)),
            "time" => new TimeMeaning(Enum.Parse<DayTime>(value)),
            "weather" => new WeatherMeaning(Enum.Parse<Weather>(value)),
            "season" => new SeasonMeaning(Enum.Parse<Season>(value)),
            "style" => new StyleMeaning(Enum.Parse<SceneStyle>(value)),
            "subject" => new SubjectMeaning([.. value.Split('+')]),
            "idea" => new IdeaMeaning(value),
            "number" => new NumberMeaning(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
            "nothing" => new SmallWordMeaning(SmallWord.Nothing),
            "measure" => new SmallWordMeaning(SmallWord.Measure),
            "unit" => new SmallWordMeaning(SmallWord.Unit),
            "not" => new SmallWordMeaning(SmallWord.Not),
            "within" => new SmallWordMeaning(SmallWord.Within),
            "inside" => new SmallWordMeaning(SmallWord.Inside),
            "before-verb" => new SmallWordMeaning(SmallWord.BeforeVerb),
            "verb" => new SmallWordMeaning(SmallWord.Verb),
            "article" => new SmallWordMeaning(SmallWord.Article),
            _ => throw new InvalidDataException($"Lexicon {language}: unknown kind {kind}"),
        };
        return meaning with { IsHint = isHint };
    }
}
