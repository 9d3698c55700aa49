using Kinora.Core.Effects;
using Kinora.Media.Audio.Effects.Voices;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects;

/// <summary>The voice of every sound in <see cref="Catalogue.Sounds"/>.</summary>
internal static class EffectVoices
{
    /// <exception cref="ArgumentException">There is no such sound.</exception>
    public static IVoice Of(string name, long seed)
    {
        var random = new SceneRandom(seed, name);
        return name switch
        {
            "whoosh" => new Whoosh(random),
            "pop" => new Pop(random),
            "click" => new Click(random),
            "ding" => new Ding(random),
            "rain" => new Rain(random),
            "thunder" => new Thunder(random),
            "waves" => new Waves(random),
            "birds" => new Birds(random),
            "wind" => new Wind(random),
            "city" => new City(random),
            "crickets" => new Crickets(random),
            "fire" => new Fire(random),
            "bubbles" => new Bubbles(random),
            "room" => new Room(random),
            _ => throw new ArgumentException($"There is no sound called \"{name}\".", nameof(name)),
        };
    }

    /// <summary>How long an effect sounds by itself, seconds; an ambience sounds as long as it is wanted.</summary>
    public static double? NaturalLength(string name) => name switch
    {
        "whoosh" => 0.95,
        "pop" => 0.25,
        "click" => 0.2,
        "ding" => 2.8,
        "thunder" => 7,
        _ => null,
    };
}
