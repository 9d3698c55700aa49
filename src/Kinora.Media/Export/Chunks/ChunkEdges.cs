using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// Where a film is divided: where scenes of its main track begin to be seen, so that what a chunk shows, and its length, depend on few
/// scenes and never on the machine. Which edges are left out where scenes are short is decided by the scenes around alone: an edit
/// moves no edge that is far from it.
/// </summary>
internal static class ChunkEdges
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>An encoder needs some frames to order them; matters at a few frames a second.</summary>
    private const long FewestFrames = 12;

    /// <summary>A longer scene is divided, too, counted from its start: a caption changed in an hour's talk costs seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Division = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<FilmChunk> Of(FramePlanner planner)
    {
        var rate = planner.Canvas.FrameRate;
        var shortest = Math.Max(rate.FrameAt(Shortest), FewestFrames);
        var edges = SceneEdges(planner, shortest);
        Divide(edges, Math.Max(rate.FrameAt(Longest), 2 * shortest), Math.Max(rate.FrameAt(Division), shortest), shortest);
        return [.. edges.Zip(edges.Skip(1), (first, end) => new FilmChunk(first, end - first))];
    }

    private static SortedSet<long> SceneEdges(FramePlanner planner, long shortest)
    {
        var edges = new SortedSet<long> { 0, planner.FrameCount };
        // Plain cuts first: behind a transition's start two scenes are seen, so that a change of either makes the chunk anew.
        var scenes = Scenes(planner).OrderBy(clip => IsFadedIn(clip, planner.Canvas.FrameRate)).ThenBy(clip => Order(clip.Segment.Id));
        foreach (var clip in scenes)
        {
            var edge = clip.VisibleStart;
            if (edges.GetViewBetween(edge - shortest + 1, edge + shortest - 1).Count == 0 && edge < planner.FrameCount) edges.Add(edge);
        }

        return edges;
    }

    private static IEnumerable<ClipPlan> Scenes(FramePlanner planner)
    {
        if (Ripples.MainOf(planner.Timeline) is not { } main) return [];
        var segments = main.Segments.ToHashSet(ReferenceEqualityComparer.Instance);
        return planner.Clips.Where(clip => segments.Contains(clip.Segment));
    }

    private static void Divide(SortedSet<long> edges, long longest, long division, long shortest)
    {
        foreach (var (first, end) in edges.Zip(edges.Skip(1)).ToList())
        {
            if (end - first <= longest) continue;
            for (var edge = first + division; edge <= end - shortest; edge += division) edges.Add(edge);
        }
    }

    private static bool IsFadedIn(ClipPlan clip, FrameRate rate) => clip.VisibleStart != rate.FrameAt(clip.Segment.Start);

    /// <summary>FNV-1a: any order does, so long as an edit elsewhere does not change it.</summary>
    private static uint Order(string id) => id.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
