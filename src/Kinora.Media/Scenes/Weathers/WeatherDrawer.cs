using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>Weather over any place: first it changes the light in which the place is drawn, then it falls, drifts and flashes between its
/// depths and before it.</summary>
public static class WeatherDrawer
{
    /// <summary>The light of a time of day in a scene's weather and season.</summary>
    public static ScenePalette Light(ScenePalette palette, SceneDescription scene) =>
        HasSky(scene.Place) ? WeatherLight.Of(palette, scene.Weather, scene.Season) : palette;

    /// <summary>What the weather brings, when the place has been drawn. Not for rooms: there it stays outside.</summary>
    public static void Apply(SceneStage stage)
    {
        if (!HasSky(stage.Scene.Place) || stage.Scene.Place is ScenePlace.Underwater) return;
        switch (stage.Scene.Weather)
        {
            case Weather.Rain:
                Rain.Draw(stage, slant: 0.14, strength: 1);
                break;
            case Weather.Storm:
                Lightning.Draw(stage);
                Rain.Draw(stage, slant: 0.38, strength: 1.4);
                break;
            case Weather.Snow:
                Snow.Draw(stage);
                break;
            case Weather.Fog:
                Fog.Draw(stage);
                break;
            case Weather.Wind:
                Wind.Draw(stage);
                break;
        }
    }

    /// <summary>False where there is no air above, or no place at all.</summary>
    private static bool HasSky(ScenePlace place) =>
        place is not (ScenePlace.Space or ScenePlace.Abstract or ScenePlace.Data or ScenePlace.Gradient);
}
