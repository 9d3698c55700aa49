using Kinora.Core;

namespace Kinora.Media.Analysis;

/// <summary>Where on the disk a named medium lies, and whether a draft may name it.</summary>
internal sealed class MediaPlaces(string baseFolder, MediaLibraryOptions options)
{
    private readonly string folder = Real(System.IO.Path.GetFullPath(baseFolder));

    /// <returns>An absolute path, or the fault as the rest of a sentence about the segment.</returns>
    public (string? Path, string Fault) Find(MediaReference reference)
    {
        if (!reference.IsFile)
        {
            return options.PathOfId?.Invoke(reference.Name) is { } known
                ? (known, "")
                : (null, $"the medium {Refusals.Name(reference.Name)} is not known; upload it again or name a file.");
        }
        if (reference.Name.Length == 0 || reference.Name.Contains('\0'))
            return (null, "the name of its file is empty or holds a zero byte; give a path.");
        var path = System.IO.Path.GetFullPath(reference.Name, folder);
        return options.AllowOutside || IsInside(path)
            ? (path, "")
            : (null, $"{Refusals.Name(reference.Name)} lies outside the draft's folder; copy it into that folder.");
    }

    // A link inside the folder may point out of it: what counts is where the file really is.
    private bool IsInside(string path) => Real(path).StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string Real(string path)
    {
        var real = "/";
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            real = System.IO.Path.Combine(real, part);
            var entry = new FileInfo(real);
            if (entry.LinkTarget is not null) real = Target(entry);
        }
        return real;
    }

    private static string Target(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : link.FullName;
        }
        catch (IOException)
        {
            return "/"; // links in a circle lead nowhere, so not into the folder either
        }
    }
}
