using Kinora.Core;
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
        public Task<Understood<ValueList<TimeRange>>> SilencesAsync(MediaReference medium, CancellationToken cancellation) =>
            Task.FromResult(CorpusFilms.Silences(medium.Name) is { } found
                ? new Understood<ValueList<TimeRange>>(found, null)
                : new Understood<ValueList<TimeRange>>(null, "It has no sound."));

        public Task<Understood<ValueList<TimeSpan>>> BeatsAsync(MediaReference medium, CancellationToken cancellation)
        {
            if (CorpusFilms.Beat(medium.Name) is not { } beat) return Task.FromResult(new Understood<ValueList<TimeSpan>>(null, "It has no beat."));
            var beats = Enumerable.Range(0, 200).Select(i => i * beat).ToValueList();
            return Task.FromResult(new Understood<ValueList<TimeSpan>>(beats, null));
        }

        public Task<Understood<ValueList<TimeSpan>>> SceneChangesAsync(MediaReference medium, CancellationToken cancellation) =>
            Task.FromResult(new Understood<ValueList<TimeSpan>>([], null));

        public Task<Understood<ValueList<PointOfInterest>>> InterestAsync(MediaReference medium, CancellationToken cancellation)
        {
            ValueList<PointOfInterest> points = [new PointOfInterest(TimeSpan.Zero, CorpusFilms.Subject(medium.Name), 0.5)];
            return Task.FromResult(new Understood<ValueList<PointOfInterest>>(points, null));
        }

        public Task<Understood<Transcript>> TranscriptAsync(MediaReference medium, string? language, CancellationToken cancellation) =>
            Task.FromResult(new Understood<Transcript>(null, "No transcriber is set up."));
    }
}
