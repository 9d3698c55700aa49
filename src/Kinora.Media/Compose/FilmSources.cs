using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.Media.Audio.Made;
using Kinora.Media.Compose.Effects;
using Kinora.Media.Disk;

namespace Kinora.Media.Compose;

/// <summary>
/// All files that a timeline names, looked at once: its media, and the tables of its <c>lut</c> effects; and what can be made for it
/// that is no file.
/// </summary>
public sealed class FilmSources : IMediaCatalogue
{
    // A 129³ table is 60 MB of text; what is larger is not a table.
    private const long LargestCube = 128L << 20;

    private readonly Dictionary<MediaReference, CubeLut> cubes = [];
    private readonly List<MediaProblem> problems = [];

    private FilmSources(MediaLibrary media, MadeSounds sounds)
    {
        Media = media;
        Sounds = sounds;
        problems.AddRange(media.Problems);
    }

    public MediaLibrary Media { get; }

    public MadeSounds Sounds { get; }

    /// <summary>What can't be used, a sentence each. A film should be made only when there is nothing.</summary>
    public IReadOnlyList<MediaProblem> Problems => problems;

    /// <param name="baseFolder">What relative names start from: the draft's folder.</param>
    /// <param name="sounds">Makes what is to be heard and is no file; null is with the voices and instruments at hand, keeping nothing.</param>
    /// <exception cref="Ffmpeg.ToolMissingException">ffprobe is not installed.</exception>
    public static async Task<FilmSources> OpenAsync(
        Timeline timeline, string baseFolder, CancellationToken cancellation = default, MediaLibraryOptions? options = null,
        MadeSounds? sounds = null)
    {
        var media = await MediaLibrary.OpenAsync(timeline, baseFolder, cancellation, options);
        var sources = new FilmSources(media, sounds ?? MadeSounds.Open(new SoundSettings()));
        var places = new MediaPlaces(baseFolder, options ?? MediaLibraryOptions.Default);
        foreach (var segment in timeline.Tracks.SelectMany(track => track.Segments))
        {
            foreach (var reference in segment.Effects.Select(effect => effect.Source).OfType<MediaReference>())
            {
                if (!sources.cubes.ContainsKey(reference)) sources.Read(reference, places.Find(reference), segment.Id);
            }
        }

        return sources;
    }

    public MediaFacts? Find(Asset asset) => Media.Find(asset) ?? Sounds.Find(asset);

    internal CubeLut CubeOf(MediaReference reference) => cubes.TryGetValue(reference, out var cube)
        ? cube
        : throw new InvalidOperationException($"The table \"{reference.Name}\" was not read.");

    private void Read(MediaReference reference, (string? Path, string Fault) place, string segmentId)
    {
        var fault = place.Path is null ? place.Fault : ReadCube(reference, place.Path);
        if (fault is not null) problems.Add(new MediaProblem(segmentId, reference.Name, $"Segment {segmentId}: {fault}"));
    }

    private string? ReadCube(MediaReference reference, string path)
    {
        var name = Refusals.Name(path);
        if (!File.Exists(path)) return $"the table {name} does not exist; check the path.";
        if (FileStatus.Of(path) is { IsRegular: false }) return $"{name} is a device or pipe; copy it to a file first.";
        if (new FileInfo(path).Length > LargestCube) return $"{name} is too large for a .cube table.";
        using var text = new StreamReader(path);
        switch (CubeParser.Parse(text))
        {
            case CubeResult.Read read:
                cubes.Add(reference, read.Lut);
                return null;
            case CubeResult.Refused refused:
                return $"{name} is not a .cube table ({refused}).";
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
