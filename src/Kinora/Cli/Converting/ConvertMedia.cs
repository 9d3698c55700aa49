using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Cli.Converting;

/// <summary>The files of a film as other programs need them: with absolute addresses, lengths and shapes, where they are there.</summary>
internal sealed class ConvertMedia
{
    private readonly Dictionary<string, InterchangeMedium> media = new(StringComparer.Ordinal);

    /// <param name="folder">What the film's files are named from.</param>
    /// <param name="isAbsolute">Whether the format wants whole addresses.</param>
    public static async Task<ConvertMedia> LookAsync(Timeline film, string folder, bool isAbsolute, List<string> notes, CancellationToken cancellation)
    {
        var found = new ConvertMedia();
        var missing = new List<string>();
        foreach (var file in MediaPaths.Of(film))
        {
            var path = Path.GetFullPath(file, folder);
            var facts = await ProbeAsync(path, cancellation);
            if (facts is null) missing.Add(file);
            found.media[file] = new InterchangeMedium
            {
                Name = Path.GetFileName(file),
                Address = isAbsolute ? "file://" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : null,
                Facts = facts,
            };
        }

        if (missing.Count > 0)
        {
            var more = missing.Count > 1 ? Shown.Invariant($" (and {missing.Count - 1} more)") : "";
            notes.Add($"{Shown.Path(missing[0])}{more} can't be looked into: the file written does not say how long it is.");
        }

        return found;
    }

    public InterchangeMedium? Find(MediaReference medium) => medium.IsFile ? media.GetValueOrDefault(medium.Name) : null;

    private static async Task<MediaFacts?> ProbeAsync(string path, CancellationToken cancellation) =>
        File.Exists(path) && await MediaProbe.ProbeAsync(path, cancellation) is MediaProbed probed ? probed.Info.Facts : null;
}
