using Kinora.Cli;
using Kinora.Core;
using Kinora.Director.Language.WordNet;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.Media.Audio.Music;
using Kinora.Models;

namespace Kinora.Sessions;

/// <summary>The director's eyes, ears, voices and words, opened once and shared by all turns. Safe for threads.</summary>
internal sealed class DirectorRoom(TimeProvider time) : IDisposable
{
    private readonly FilmMedia media = new(time);
    private readonly WordNetBook words = WordBooks.Open();
    private readonly ValueList<IPlanner> planners = Planners(time);

    /// <summary>Opens what the first turn would wait for.</summary>
    public void Warm()
    {
        _ = media.Scenes.Read("film", "en");
        _ = media.Sounds;
        words.Look("film");
    }

    public FilmDirector Open(IMediaUnderstanding understanding) =>
        new(new DirectorPorts(media.Scenes, media.Sounds.Speaker, new MusicBeats(), words, understanding), planners);

    public void Dispose() => words.Dispose();

    /// <summary>A model where one is set up; behind it, and without it, the rules.</summary>
    private static ValueList<IPlanner> Planners(TimeProvider time)
    {
        var settings = EnvironmentSettings.Read(() => ModelSettings.FromEnvironment(Environment.GetEnvironmentVariable), ExitCodes.BadUsage);
        if (settings is null) return [new RulePlanner()];
        return [new ModelPlanner(new OpenAiModel(settings, time), new ModelLimits { Time = settings.Patience }, time), new RulePlanner()];
    }
}
