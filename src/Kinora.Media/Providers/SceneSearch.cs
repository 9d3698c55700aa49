using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;

namespace Kinora.Media.Providers;

/// <summary>Asks the providers for each scene of a film from words; what they have takes the illustration's place.</summary>
public static class SceneSearch
{
    // Services limit how many one may ask for at once; three keep a film of ten scenes under a minute with most.
    private const int AtOnce = 3;

    /// <param name="name">How a file is named in the draft.</param>
    /// <returns>The timeline with what was found; scenes that nothing was found for, and cards, are as they were.</returns>
    public static async Task<Timeline> FillAsync(Timeline story, string? language, VisualChain chain, Func<string, MediaReference> name, CancellationToken cancellation)
    {
        var index = story.Tracks.FindIndex(track => track is { Kind: TrackKind.Video, Role: TrackRole.Main });
        if (chain.IsEmpty || index < 0) return story;
        await chain.CheckAsync(cancellation).ConfigureAwait(false);
        var segments = story.Tracks[index].Segments.ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, segments.Length, options, async (i, token) =>
        {
            if (segments[i].Asset is not SceneAsset { Card: null } scene) return;
            var order = new VisualOrder(scene.Prompt, language, story.Canvas.Width, story.Canvas.Height, segments[i].Duration, (scene.Seed ?? 0) + i);
            if (await chain.FindAsync(order, token).ConfigureAwait(false) is not { } found) return;
            segments[i] = segments[i] with { Asset = new MediaAsset(name(found.Path), TimeSpan.Zero), Provenance = found.Provenance };
        }).ConfigureAwait(false);
        return story with { Tracks = story.Tracks.SetItem(index, story.Tracks[index] with { Segments = segments.ToValueList() }) };
    }
}
