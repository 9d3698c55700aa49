using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Director.Planning;

namespace Kinora.Tests.Director.Corpus;

/// <summary>A director whose ears and eyes are the corpus' own table of files.</summary>
internal static class CorpusDesk
{
    public static readonly DirectorPorts Ports = new(new SmallReader(), new EvenSpeaker(), new EvenBeats(), new NoBook(), new TableUnderstanding());

    public static FilmDirector Director { get; } = new(Ports, [new RulePlanner()]);

    /// <summary>The case's messages one after the other; the files come with the first.</summary>
    public static async Task<(Project Before, TurnResult Last)> RunAsync(CorpusCase one, FilmDirector? director = null)
    {
        var before = CorpusFilms.Open(one.On, one.With);
        var project = before;
        TurnResult? last = null;
        foreach (var say in one.Say)
        {
            var attached = last is null ? one.With.Select(MediaReference.OfFile).ToValueList() : [];
            var request = new TurnRequest(project, say) { Attached = attached };
            last = await (director ?? Director).TakeTurnAsync(request, null, TestContext.Current.CancellationToken);
            project = last.Project;
        }

        return (before, last!);
    }

    private sealed class TableUnderstanding : IMediaUnderstanding
    {
        public Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation)
        {
            var known = CorpusFilms.Medium(medium.Name);
            ValueList<InterestPoint> points = [new InterestPoint(TimeSpan.Zero, CorpusFilms.Subject(medium.Name), 0.5, 1)];
            return Task.FromResult<MediaInsight?>(new MediaInsight
            {
                Media = medium,
                Facts = known.Facts,
                SceneChanges = [],
                Sound = CorpusFilms.Silences(medium.Name) is { } silences ? new SoundLevels(-18, silences) : null,
                Beats = CorpusFilms.Beat(medium.Name) is { } beat
                    ? new BeatGrid(60 / beat.TotalSeconds, Enumerable.Range(0, 200).Select(i => i * beat).ToValueList(), 0.9)
                    : null,
                Interest = new InterestTrack(points),
                Problems = wanted.HasFlag(InsightParts.Transcript) ? ["No transcriber is set up: name one in the settings."] : [],
            });
        }
    }
}
