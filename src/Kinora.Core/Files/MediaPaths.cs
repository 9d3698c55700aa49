namespace Kinora.Core.Files;

/// <summary>Gives the files that a film names other paths: for a draft or a timeline that will stand in another folder.</summary>
public static class MediaPaths
{
    /// <param name="path">From the path as it is to the path as it shall be; asked for files only, never for uploaded media.</param>
    public static Timeline Rebase(Timeline timeline, Func<string, string> path) => timeline with
    {
        Tracks = timeline.Tracks.Select(track => track with
        {
            Segments = track.Segments.Select(segment => Rebase(segment, path)).ToValueList(),
        }).ToValueList(),
    };

    /// <summary>Every file that a film names, each once, in the order of the film.</summary>
    public static IReadOnlyList<string> Of(Timeline timeline)
    {
        var files = new List<string>();
        _ = Rebase(timeline, path =>
        {
            files.Add(path);
            return path;
        });
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    private static Segment Rebase(Segment segment, Func<string, string> path) => segment with
    {
        Asset = segment.Asset is MediaAsset media ? media with { Media = Rebase(media.Media, path) } : segment.Asset,
        Effects = segment.Effects.Any(effect => effect.Source is not null)
            ? segment.Effects.Select(effect => Rebase(effect, path)).ToValueList()
            : segment.Effects,
    };

    private static Effect Rebase(Effect effect, Func<string, string> path) =>
        effect.Source is { } source ? effect with { Source = Rebase(source, path) } : effect;

    private static MediaReference Rebase(MediaReference media, Func<string, string> path) =>
        media.IsFile ? MediaReference.OfFile(path(media.Name)) : media;
}
