using System.Collections.Concurrent;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Reading;

/// <summary>Reads prompts with the lexicons that are built in and the keywords that the build fetched. Safe for threads.</summary>
public sealed class SceneReader : ISceneReader
{
    // Written with the same letters as English, so that a prompt whose language is not known may be in any of them.
    private static readonly string[] Latin =
        ["es", "fr", "de", "pt", "it", "nl", "pl", "sv", "da", "nb", "fi", "hu", "vi", "lt", "et", "ms"];

    private readonly ConcurrentDictionary<string, Lexicon> lexicons = new(StringComparer.Ordinal);
    private readonly WordLibrary words;
    private readonly DrawingLibrary drawings;

    private SceneReader(WordLibrary words, DrawingLibrary drawings) => (this.words, this.drawings) = (words, drawings);

    /// <exception cref="AssetsMissingException"/>
    public static SceneReader Open() => new(AssetFiles.OpenWords(), AssetFiles.OpenDrawings());

    /// <inheritdoc/>
    public SceneReading Read(string prompt, string? language)
    {
        var tokens = PromptTokens.Split(prompt, words);
        var spoken = PromptLanguage.Of(tokens, language);
        var reading = Read(tokens, [.. Vocabularies(spoken)]);
        if (!reading.IsEmpty || !Latin.Contains(spoken) && spoken != "en") return reading;
        // Only now: "pie" is a foot in Spanish and "sale" is dirty in French.
        if (spoken != "en") return Read(tokens, [Of("en")]);
        return string.IsNullOrWhiteSpace(language) && !IsEnglish(tokens)
            ? Latin.Take(5).Select(other => Read(tokens, [Of(other)])).MaxBy(Weight) ?? reading
            : reading;
    }

    // Words of two letters and less are words of several languages.
    private bool IsEnglish(List<PromptToken> tokens) => new PromptMatcher(tokens, [Of("en")]).Match()
        .Any(hit => tokens[hit.Start].Folded.Length > 2
            && (hit.Is(SmallWord.Article) || hit.Is(SmallWord.BeforeVerb) || hit.Is(SmallWord.Within) || hit.Is(SmallWord.Not)));

    private static int Weight(SceneReading reading) =>
        (reading.Place is null ? 0 : 2) + (reading.Time is null ? 0 : 1) + (reading.Weather is null ? 0 : 1)
        + (reading.Season is null ? 0 : 1) + 2 * reading.Subjects.Count;

    private IEnumerable<Lexicon> Vocabularies(string language)
    {
        yield return Of(language);
        if (language == "zh") yield return Of("zh-hant");
        if (language == "zh-hant") yield return Of("zh");
        // Scripts that can't be mistaken for English often have English words among them.
        if (!Latin.Contains(language) && language != "en") yield return Of("en");
    }

    private Lexicon Of(string language) => lexicons.GetOrAdd(language, code => Lexicon.Load(code, words, drawings));

    private static SceneReading Read(List<PromptToken> tokens, Lexicon[] vocabularies)
    {
        var hits = new PromptMatcher(tokens, vocabularies).Match();
        var subjects = new SubjectReading(tokens, hits).Read();
        var setting = new SettingReading(hits, vocabularies[0].IsHeadLast);
        var weather = setting.Best<WeatherMeaning, Weather>(meaning => meaning.Weather);
        var reading = new SceneReading
        {
            Place = setting.Place() ?? Outdoors(subjects.Select(subject => CastingTable.Instance.Home(subject.Drawing))
                .FirstOrDefault(home => home is not null), weather),
            Time = setting.Best<TimeMeaning, DayTime>(meaning => meaning.Time),
            Weather = weather,
            Season = setting.Best<SeasonMeaning, Season>(meaning => meaning.Season),
            Style = setting.Best<StyleMeaning, SceneStyle>(meaning => meaning.Style),
            Subjects = subjects,
        };
        return reading.IsEmpty && Ideas(tokens, hits) is { Count: > 0 } ideas
            ? new SceneReading { Place = ScenePlace.Gradient, Subjects = ideas }
            : reading;
    }

    /// <summary>Who is at home indoors is out in a snow that is spoken of.</summary>
    private static ScenePlace? Outdoors(ScenePlace? home, Weather? weather) => (home, weather) switch
    {
        (not (ScenePlace.LivingRoom or ScenePlace.Kitchen or ScenePlace.Office or ScenePlace.Classroom or ScenePlace.Shop), _) => home,
        (_, Weather.Snow) => ScenePlace.Village,
        (_, Weather.Rain or Weather.Storm or Weather.Fog or Weather.Wind) => ScenePlace.Street,
        _ => home,
    };

    private static ValueList<SceneSubject> Ideas(List<PromptToken> tokens, List<PromptHit> hits) =>
    [
        .. hits.Where((hit, i) => hit.Find<IdeaMeaning>() is not null && !SubjectReading.IsUnwanted(hits, i))
            .DistinctBy(hit => hit.Find<IdeaMeaning>()!.Drawing)
            .Take(1)
            .Select(hit => new SceneSubject(hit.Find<IdeaMeaning>()!.Drawing, 1) { Words = PromptTokens.Join(tokens, hit) }),
    ];
}
