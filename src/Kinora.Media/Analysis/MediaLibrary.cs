using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Analysis;

/// <summary>All media that a timeline names, probed once each: facts for the planner, everything else for the readers.</summary>
public sealed class MediaLibrary : IMediaCatalogue
{
    // A probe is a child of some 30 MB that waits for the disk half of its time.
    private const int AtOnce = 4;

    private readonly Dictionary<MediaReference, MediaInfo> media;

    private MediaLibrary(Dictionary<MediaReference, MediaInfo> media, IReadOnlyList<MediaProblem> problems)
    {
        this.media = media;
        Problems = problems;
        Warnings = [.. media.Values.DistinctBy(info => info.Path).SelectMany(info => info.Warnings)];
    }

    /// <summary>Media that are missing or refused, in the timeline's order. A film should be made only when there are none.</summary>
    public IReadOnlyList<MediaProblem> Problems { get; }

    /// <summary>What is odd about usable media, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Every usable medium, once.</summary>
    public IEnumerable<MediaInfo> Media => media.Values.DistinctBy(info => info.Path);

    /// <param name="baseFolder">What relative names start from: the draft's folder.</param>
    /// <exception cref="Ffmpeg.ToolMissingException">ffprobe is not installed.</exception>
    public static async Task<MediaLibrary> OpenAsync(
        Timeline timeline, string baseFolder, CancellationToken cancellationToken = default, MediaLibraryOptions? options = null)
    {
        var places = new MediaPlaces(baseFolder, options ??= MediaLibraryOptions.Default);
        var named = Named(timeline).Select(use => (use.SegmentId, use.Reference, Place: places.Find(use.Reference))).ToList();
        var paths = named.Select(use => use.Place.Path).OfType<string>();
        var outcomes = await ProbeAllAsync(paths, options, cancellationToken).ConfigureAwait(false);
        var media = new Dictionary<MediaReference, MediaInfo>();
        var problems = new List<MediaProblem>();
        foreach (var (segmentId, reference, place) in named)
        {
            if (place.Path is { } path && outcomes[path] is MediaProbed probed) media[reference] = probed.Info;
            else problems.Add(Problem(segmentId, reference, place, outcomes));
        }
        return new MediaLibrary(media, problems);
    }

    public MediaFacts? Find(Asset asset) => InfoOf(asset)?.Facts;

    /// <returns>Null when the asset is no medium, or one that can't be used.</returns>
    public MediaInfo? InfoOf(Asset? asset) => asset is MediaAsset named ? media.GetValueOrDefault(named.Media) : null;

    /// <summary>Each reference with the first segment that uses it.</summary>
    private static IEnumerable<(string SegmentId, MediaReference Reference)> Named(Timeline timeline) =>
        from track in timeline.Tracks
        from segment in track.Segments
        where segment.Asset is MediaAsset
        group segment by ((MediaAsset)segment.Asset!).Media into uses
        select (uses.First().Id, uses.Key);

    private static async Task<Dictionary<string, ProbeOutcome>> ProbeAllAsync(
        IEnumerable<string> paths, MediaLibraryOptions options, CancellationToken cancellationToken)
    {
        var distinct = paths.Distinct(StringComparer.Ordinal).ToArray();
        var outcomes = new ProbeOutcome[distinct.Length];
        var bounds = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, distinct.Length, bounds, async (i, token) =>
            outcomes[i] = await MediaProbe.ProbeAsync(distinct[i], token, options.Limits).ConfigureAwait(false)).ConfigureAwait(false);
        return distinct.Zip(outcomes).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static MediaProblem Problem(
        string segmentId, MediaReference reference, (string? Path, string Fault) place, Dictionary<string, ProbeOutcome> outcomes)
    {
        var fault = place.Path is { } path && outcomes[path] is MediaRefused refused ? refused.Sentence : place.Fault;
        return new MediaProblem(segmentId, reference.Name, $"Segment {segmentId}: {fault}");
    }
}
