using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Cli;

/// <summary>
/// Looks at the files of a request, several at once. Files that were named must be usable; of a folder everything usable is
/// taken, in the order people count.
/// </summary>
/// <param name="draftFolder">Where the draft will stand: its files are named relative to it. Null names them by their full path.</param>
internal sealed class MediaFiles(string? draftFolder, CancellationToken cancellation) : IDisposable
{
    // Probing waits for disks and child processes more than for processors.
    private readonly SemaphoreSlim turns = new(2 * Environment.ProcessorCount);

    /// <summary>Sentences on what is odd about the files that are used, and on what was left out of folders.</summary>
    public List<string> Notes { get; } = [];

    public void Dispose() => turns.Dispose();

    /// <summary>Every file that is named and every usable one of the folders, in order.</summary>
    /// <param name="wanted">What is looked for, for the sentence when a folder has none of it.</param>
    /// <param name="fits">What is taken from folders.</param>
    public async Task<List<FilmSource>> ReadAsync(IEnumerable<string> paths, string wanted, Predicate<MediaFacts> fits)
    {
        var tasks = paths.Select(path => Directory.Exists(path) ? ReadFolderAsync(path, wanted, fits) : ReadOneAsync(path)).ToList();
        var results = new List<FilmSource>();
        foreach (var task in tasks) results.AddRange(await task);
        return results;
    }

    public async Task<FilmSource> ReadAsync(string path, string role, Predicate<MediaFacts> fits)
    {
        var source = (await ReadOneAsync(path))[0];
        return fits(source.Facts) ? source : throw new CommandFailedException($"{Shown.Path(path)} can't be the {role}: it is {KindOf(source.Facts)}");
    }

    public static string KindOf(MediaFacts facts) => facts.Kind switch
    {
        MediaKind.Image => "a picture",
        MediaKind.Audio => "a sound",
        _ => facts.HasSound ? "a clip" : "a clip without sound",
    };

    private async Task<List<FilmSource>> ReadOneAsync(string path) => await ProbeAsync(path) switch
    {
        MediaProbed probed => [ToSource(path, probed.Info)],
        MediaRefused refused => throw new CommandFailedException(refused.Sentence),
        var other => throw new InvalidOperationException($"no case for {other}"),
    };

    private async Task<List<FilmSource>> ReadFolderAsync(string folder, string wanted, Predicate<MediaFacts> fits)
    {
        var files = Directory.EnumerateFiles(folder)
            .Where(file => !Path.GetFileName(file).StartsWith('.'))
            .Order(NaturalOrder.Instance)
            .ToList();
        var outcomes = await Task.WhenAll(files.Select(ProbeAsync));
        var found = new List<FilmSource>();
        var skipped = new List<string>();
        foreach (var (file, outcome) in files.Zip(outcomes))
        {
            if (outcome is MediaProbed probed && fits(probed.Info.Facts)) found.Add(ToSource(file, probed.Info));
            else if (outcome is MediaRefused { Reason: not (MediaRefusal.Text or MediaRefusal.UnknownFormat) }) skipped.Add(Path.GetFileName(file));
        }

        if (found.Count == 0) throw new CommandFailedException($"the folder {Shown.Path(folder)} holds no {wanted}: name another folder, or files");
        if (skipped.Count > 0) Note($"Left out of {Shown.Path(folder)}, because they can't be read: {Shown.Line(string.Join(", ", skipped.Take(5)))}{(skipped.Count > 5 ? " …" : "")}");
        return found;
    }

    private async Task<ProbeOutcome> ProbeAsync(string path)
    {
        if (path.Length == 0) throw new CommandFailedException("the name of a file is empty: name a file, or leave it out", ExitCodes.BadUsage);
        await turns.WaitAsync(cancellation);
        try
        {
            return await MediaProbe.ProbeAsync(path, cancellation);
        }
        finally
        {
            turns.Release();
        }
    }

    private FilmSource ToSource(string path, MediaInfo info)
    {
        foreach (var warning in info.Warnings) Note(warning);
        var full = Path.GetFullPath(path);
        var name = draftFolder is null ? full : Path.GetRelativePath(draftFolder, full);
        var title = Shown.Line(Path.GetFileNameWithoutExtension(path));
        return new FilmSource(MediaReference.OfFile(name), info.Facts) { Title = title };
    }

    private void Note(string sentence)
    {
        lock (Notes) Notes.Add(sentence);
    }
}
