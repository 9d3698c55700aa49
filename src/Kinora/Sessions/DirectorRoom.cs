using Kinora.Cli;
using Kinora.Core;
using Kinora.Director.Language.WordNet;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.Media.Analysis;
using Kinora.Media.Audio.Music;
using Kinora.Models;
using Kinora.Settings;
using Kinora.Uploads;

namespace Kinora.Sessions;

/// <summary>The director's eyes, ears, voices and words, opened once and shared by all turns. Safe for threads.</summary>
internal sealed class DirectorRoom(MediaStore uploads, ServerSettings settings, TimeProvider time) : IDisposable
{
    private readonly FilmMedia media = new(time);
    private readonly WordNetBook words = WordBooks.Open();
    private readonly IPlanner? model = ModelOf(time);
    private readonly MediaAnalyst analyst = MediaAnalyst.Open(EnvironmentSettings.Read(AnalysisSettings.FromEnvironment, ExitCodes.BadUsage), time);

    /// <summary>Opens what the first turn would wait for.</summary>
    public void Warm()
    {
        _ = media.Scenes.Read("film", "en");
        _ = media.Sounds;
        words.Look("film");
    }

    /// <summary>A model where one is set up; behind it, and without it, the rules.</summary>
    public FilmDirector Open(string userId, TurnPurse purse)
    {
        var ports = new DirectorPorts(media.Scenes, media.Sounds.Speaker, new MusicBeats(), words, new SessionUnderstanding(uploads, analyst, userId));
        if (!purse.IsFree) ports = ports with { Budget = purse, Costs = new CostSettings(settings.GenerationCredits, settings.AskAboveCredits) };
        return new FilmDirector(ports, model is null ? [new RulePlanner()] : [new PaidPlanner(model, purse), new RulePlanner()]);
    }

    public void Dispose() => words.Dispose();

    private static ModelPlanner? ModelOf(TimeProvider time)
    {
        var settings = EnvironmentSettings.Read(() => ModelSettings.FromEnvironment(Environment.GetEnvironmentVariable), ExitCodes.BadUsage);
        return settings is null ? null : new ModelPlanner(new OpenAiModel(settings, time), new ModelLimits { Time = settings.Patience }, time);
    }
}
