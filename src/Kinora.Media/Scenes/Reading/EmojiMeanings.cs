using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Reading;

/// <summary>What an emoji means in a prompt: the thing it draws, or, where it is a picture of a place or of the sky, that place.</summary>
internal static class EmojiMeanings
{
    private static readonly Meaning Beach = new PlaceMeaning(ScenePlace.Beach);
    private static readonly Meaning City = new PlaceMeaning(ScenePlace.City);
    private static readonly Meaning Mountains = new PlaceMeaning(ScenePlace.Mountains);
    private static readonly Meaning Sunny = new WeatherMeaning(Weather.Clear);

    private static readonly Dictionary<string, Meaning[]> Settings = new(StringComparer.Ordinal)
    {
        ["beach-with-umbrella"] = [Beach],
        ["desert-island"] = [new PlaceMeaning(ScenePlace.Island)],
        ["desert"] = [new PlaceMeaning(ScenePlace.Desert)],
        ["national-park"] = [new PlaceMeaning(ScenePlace.Forest)],
        ["camping"] = [new PlaceMeaning(ScenePlace.Forest), new SubjectMeaning(["tent"])],
        ["mountain"] = [Mountains],
        ["snow-capped-mountain"] = [Mountains],
        ["mount-fuji"] = [Mountains],
        ["volcano"] = [new PlaceMeaning(ScenePlace.Volcano)],
        ["cityscape"] = [City],
        ["cityscape-at-dusk"] = [City, new TimeMeaning(DayTime.Dusk)],
        ["night-with-stars"] = [City, new TimeMeaning(DayTime.Night)],
        ["sunset"] = [City, new TimeMeaning(DayTime.Sunset)],
        ["sunrise"] = [new PlaceMeaning(ScenePlace.Sea), new TimeMeaning(DayTime.Dawn)],
        ["sunrise-over-mountains"] = [Mountains, new TimeMeaning(DayTime.Dawn)],
        ["milky-way"] = [new PlaceMeaning(ScenePlace.Space)],
        ["sun"] = [Sunny, new TimeMeaning(DayTime.Day)],
        ["sun-with-face"] = [Sunny, new TimeMeaning(DayTime.Day)],
        ["cloud-with-rain"] = [new WeatherMeaning(Weather.Rain)],
        ["cloud-with-snow"] = [new WeatherMeaning(Weather.Snow)],
        ["cloud-with-lightning"] = [new WeatherMeaning(Weather.Storm)],
        ["snowflake"] = [new WeatherMeaning(Weather.Snow)],
        ["fog"] = [new WeatherMeaning(Weather.Fog)],
    };

    /// <param name="drawing">The emoji's drawing.</param>
    public static IReadOnlyList<Meaning> Of(string drawing) =>
        Settings.TryGetValue(drawing, out var meanings) ? meanings : [new SubjectMeaning([drawing])];
}
