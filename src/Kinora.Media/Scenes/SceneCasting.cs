using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes;

/// <summary>
/// What an asset leaves open and what its words say, decided to the last point. What the asset names wins over its words; what
/// neither says is chosen by the seed.
/// </summary>
public static class SceneCasting
{
    public static SceneDescription Describe(SceneAsset asset, SceneReading reading)
    {
        var seed = asset.Seed ?? (long)SceneRandom.Hash(asset.Prompt);
        var random = new SceneRandom(seed, "casting");
        var place = PlaceOf(asset, reading, random.Fork("place"));
        // Nobody stands on the sea: who needs ground under the feet is at its edge.
        if (place == ScenePlace.Sea && SubjectCaster.NeedsGround(reading.Subjects)) place = ScenePlace.Beach;
        var weather = asset.Weather ?? reading.Weather ?? Weather.Clear;
        return new SceneDescription
        {
            Place = place,
            Time = asset.Time ?? reading.Time ?? TimeOf(place, weather, random.Fork("time")),
            Weather = weather,
            Season = asset.Season ?? reading.Season ?? SeasonOf(place, weather, random.Fork("season")),
            Style = StyleOf(asset.Style) ?? reading.Style ?? SceneStyle.Flat,
            Layout = asset.Layout ?? random.Fork("layout").Pick([SceneLayout.Right, SceneLayout.Left]),
            Closeness = asset.Card is null ? asset.Closeness : 1,
            Subjects = reading.Subjects,
            Card = asset.Card,
            Seed = seed,
        };
    }

    /// <summary>A style by its name as drafts have it (<c>paper-cut</c>); null for none that is known.</summary>
    public static SceneStyle? StyleOf(string? name)
    {
        var plain = name?.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Enum.TryParse<SceneStyle>(plain, ignoreCase: true, out var style) && Enum.IsDefined(style) ? style : null;
    }

    /// <summary>Cards and topics that are no place stand on a ground of colour.</summary>
    private static ScenePlace PlaceOf(SceneAsset asset, SceneReading reading, SceneRandom random)
    {
        if (asset.Place is { } named) return named;
        if (asset.Card is ChartCard or NumberCard) return ScenePlace.Data;
        if (asset.Card is not null) return ScenePlace.Gradient;
        return reading.Place ?? random.Pick([ScenePlace.Abstract, ScenePlace.Gradient]);
    }

    private static DayTime TimeOf(ScenePlace place, Weather weather, SceneRandom random) => place switch
    {
        ScenePlace.Space => DayTime.Night,
        ScenePlace.Stage => DayTime.Night,
        ScenePlace.Office or ScenePlace.Kitchen or ScenePlace.LivingRoom or ScenePlace.Classroom or ScenePlace.Shop or ScenePlace.Underwater =>
            DayTime.Day,
        ScenePlace.Abstract or ScenePlace.Data or ScenePlace.Gradient => random.Pick([DayTime.Sunset, DayTime.Dusk, DayTime.Night,
            DayTime.GoldenHour]),
        // There is no golden hour under rain clouds: broad day, or dusk with its lamps.
        _ when weather is Weather.Rain or Weather.Storm => random.Pick([DayTime.Day, DayTime.Dusk, DayTime.Day]),
        // Evening light flatters every place, so it comes most often.
        _ => random.Pick([DayTime.GoldenHour, DayTime.Day, DayTime.Sunset, DayTime.Dawn, DayTime.GoldenHour, DayTime.Day]),
    };

    private static Season SeasonOf(ScenePlace place, Weather weather, SceneRandom random) =>
        weather == Weather.Snow || place == ScenePlace.Snowfield ? Season.Winter : random.Pick([Season.Summer, Season.Summer, Season.Spring,
            Season.Autumn]);
}
