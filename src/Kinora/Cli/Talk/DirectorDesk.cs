using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.Media.Audio.Music;
using Kinora.Models;

namespace Kinora.Cli.Talk;

/// <summary>A director with this machine's ears, eyes and voices.</summary>
internal static class DirectorDesk
{
    public static FilmDirector Open(FilmMedia media, LocalProject project)
    {
        var ports = new DirectorPorts(media.Scenes, media.Sounds.Speaker, new MusicBeats(), WordBooks.Open(), new LocalUnderstanding(project));
        return new FilmDirector(ports, Planners());
    }

    /// <summary>A model where one is set up; behind it, and without it, the rules.</summary>
    private static ValueList<IPlanner> Planners()
    {
        var settings = EnvironmentSettings.Read(() => ModelSettings.FromEnvironment(Environment.GetEnvironmentVariable), ExitCodes.BadUsage);
        if (settings is null) return [new RulePlanner()];
        var model = new OpenAiModel(settings, TimeProvider.System);
        return [new ModelPlanner(model, new ModelLimits { Time = settings.Patience }, TimeProvider.System), new RulePlanner()];
    }
}
