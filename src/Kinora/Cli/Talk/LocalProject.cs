using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Media.Analysis;
using Kinora.Media.Export;

namespace Kinora.Cli.Talk;

/// <summary>
/// A project beside its draft: <c>film.json</c> is the film, <c>.film.json.history</c> its versions and what was spoken of. A history that does
/// not belong to the draft (it was edited elsewhere) is continued with the draft as its newest version.
/// </summary>
internal sealed class LocalProject
{
    private const long MostBytes = 256L << 20;

    private readonly string path;
    private readonly Dictionary<string, MediaFacts?> facts = new(StringComparer.Ordinal);

    private LocalProject(string path) => this.path = path;

    public string Folder => DraftFile.FolderOf(path);

    /// <summary>Files of the draft that can't be read, a sentence each.</summary>
    public List<string> Notes { get; } = [];

    public Project Project { get; set; } = Project.Of(Timeline.Empty);

    /// <param name="mayBeNew">A draft that does not exist is an empty film.</param>
    public static async Task<LocalProject> OpenAsync(string path, bool mayBeNew, CancellationToken cancellation)
    {
        var opened = new LocalProject(path);
        var isNew = mayBeNew && path.Length > 0 && !Path.Exists(path);
        var timeline = isNew ? Timeline.Empty : DraftFile.Read(path);
        var history = HistoryOf(path);
        var kept = File.Exists(history) ? SmallFile.Read(history, "a history", MostBytes) : null;
        if (kept is not null) await opened.LookAsync(ProjectJson.Read(kept, reference => NoFacts)?.Media.Select(medium => medium.Reference) ?? [], cancellation);
        var project = kept is null ? null : ProjectJson.Read(kept, reference => opened.facts.GetValueOrDefault(reference.Name));
        project ??= Project.Of(timeline);
        if (!SameFilm(project.Timeline, timeline)) project = project with { History = project.History.Record(timeline, "edited elsewhere") };
        opened.Project = await opened.WithFilesOfAsync(project, timeline, cancellation);
        return opened;
    }

    /// <summary>Files that a person names are part of the conversation.</summary>
    /// <returns>What they are called in the draft; a file that can't be used fails the command.</returns>
    public async Task<ValueList<MediaReference>> AttachAsync(IEnumerable<string> files, CancellationToken cancellation)
    {
        using var reader = new MediaFiles(Folder, cancellation);
        var sources = await reader.ReadAsync(files, "pictures, clips or sounds", _ => true);
        var media = sources.Select(source => new ProjectMedia(source.Media, Path.GetFileName(source.Media.Name), source.Facts)).ToList();
        var known = Project.Media.Where(medium => media.All(other => other.Reference != medium.Reference));
        Project = Project with { Media = [.. known, .. media] };
        return media.Select(medium => medium.Reference).ToValueList();
    }

    /// <summary>Writes the draft and its history, each whole or not at all; under another name when one is given.</summary>
    public void Save(string? other = null)
    {
        var target = other ?? path;
        var moved = DraftFile.FolderOf(target) == Folder ? Project : Renamed(DraftFile.FolderOf(target));
        DraftFile.Write(target, moved.Timeline);
        const string Whole = "history";
        using var output = new TemporaryOutput(HistoryOf(target));
        output.Write(Whole, ProjectJson.Write(moved));
        output.Commit(Whole);
    }

    private static readonly MediaFacts NoFacts = new() { Kind = MediaKind.Image };

    private static string HistoryOf(string draft) => Path.Combine(DraftFile.FolderOf(draft), $".{Path.GetFileName(draft)}.history");

    private static bool SameFilm(Timeline a, Timeline b) => a == b || DraftJson.Write(a).AsSpan().SequenceEqual(DraftJson.Write(b));

    /// <summary>The project as it is named from another folder: files stand relative to the draft.</summary>
    private Project Renamed(string folder)
    {
        MediaReference Name(MediaReference reference) => reference.IsFile
            ? MediaReference.OfFile(Path.GetRelativePath(folder, Path.GetFullPath(reference.Name, Folder)))
            : reference;
        Timeline Film(Timeline timeline) => timeline with { Tracks = timeline.Tracks.Select(Row).ToValueList() };
        Track Row(Track track) => track with { Segments = track.Segments.Select(Piece).ToValueList() };
        Segment Piece(Segment segment) => segment.Asset is MediaAsset media ? segment with { Asset = media with { Media = Name(media.Media) } } : segment;
        var versions = Project.History.Versions.Select(version => version with { Timeline = Film(version.Timeline), Change = null });
        return Project with
        {
            History = History.Restore(versions, Project.History.Current.Number),
            Media = Project.Media.Select(medium => medium with { Reference = Name(medium.Reference) }).ToValueList(),
        };
    }

    private async Task<Project> WithFilesOfAsync(Project project, Timeline timeline, CancellationToken cancellation)
    {
        var used = timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<MediaAsset>()
            .Select(asset => asset.Media).Where(reference => reference.IsFile).Distinct().ToList();
        var unknown = used.Where(reference => project.Media.All(medium => medium.Reference != reference)).ToList();
        await LookAsync(unknown, cancellation);
        var found = unknown.Where(reference => facts[reference.Name] is not null)
            .Select(reference => new ProjectMedia(reference, Path.GetFileName(reference.Name), facts[reference.Name]!));
        return project with { Media = [.. project.Media, .. found] };
    }

    private async Task LookAsync(IEnumerable<MediaReference> references, CancellationToken cancellation)
    {
        var wanted = references.Select(reference => reference.Name).Distinct().Where(name => !facts.ContainsKey(name)).ToList();
        var outcomes = await Task.WhenAll(wanted.Select(name => MediaProbe.ProbeAsync(Path.GetFullPath(name, Folder), cancellation)));
        foreach (var (name, outcome) in wanted.Zip(outcomes))
        {
            facts[name] = outcome is MediaProbed probed ? probed.Info.Facts : null;
            if (outcome is MediaRefused refused) Notes.Add(refused.Sentence);
        }
    }
}
