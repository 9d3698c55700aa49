using Kinora.Cli;
using Kinora.Core;
using Kinora.Core.Media;
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
    // No narration: voices are tools of their own.
    private static readonly string[] Rehearsal =
    [
        "make a 10 second video about a city at night with a title and lo-fi music, no narration", "make the title bigger and turn the music down to 20%", "把第二个片段慢一点，标题改成红色", "undo",
    ];

    private readonly FilmMedia media = new(time);
    private readonly WordNetBook words = WordBooks.Open();
    private readonly IPlanner? model = ModelOf(time);
    private readonly MediaAnalyst analyst = MediaAnalyst.Open(EnvironmentSettings.Read(AnalysisSettings.FromEnvironment, ExitCodes.BadUsage), time);

    /// <summary>Opens what the first turns would wait for, and makes a film of which nothing is kept, so that the director's code is compiled.</summary>
    public async Task WarmAsync(CancellationToken cancellation)
    {
        var director = new FilmDirector(new DirectorPorts(media.Scenes, media.Sounds.Speaker, new MusicBeats(), words, NoMedia.Instance), [new RulePlanner()]);
        var project = Project.Of(Timeline.Empty);
        foreach (var message in Rehearsal)
        {
            project = (await director.TakeTurnAsync(new TurnRequest(project, message), null, cancellation)).Project;
            await Task.Yield();
        }
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

    private sealed class NoMedia : IMediaUnderstanding
    {
        public static readonly NoMedia Instance = new();

        public Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation) => Task.FromResult<MediaInsight?>(null);
    }
}
