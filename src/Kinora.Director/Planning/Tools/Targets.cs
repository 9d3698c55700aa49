using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools;

/// <summary>The segments that a call names: by id, by role, or all of the main track.</summary>
public static class Targets
{
    /// <summary>In the timeline's order, each once. <c>original</c> is the sound of the main track's clips where it has no track of its own.</summary>
    /// <returns>Segments, or a refusal when a name means nothing here.</returns>
    public static (ValueList<Segment> Segments, Refused? Refusal) Find(ToolScope scope, IEnumerable<string> names)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var ids = Ids(scope.Timeline, name);
            if (ids.Count == 0) return ([], Missing(scope, name));
            wanted.UnionWith(ids);
        }

        return (scope.Timeline.Tracks.SelectMany(track => track.Segments).Where(segment => wanted.Contains(segment.Id)).ToValueList(), null);
    }

    /// <summary>The track that tells the story: of role main, else the lowest with pictures.</summary>
    public static IEnumerable<Track> MainTracks(Timeline timeline) =>
        Ripples.MainOf(timeline) is { Segments.Count: > 0 } main ? [main] : [];

    private static List<string> Ids(Timeline timeline, string name)
    {
        if (timeline.FindSegment(name) is { } found) return [found.Segment.Id];
        var ofRole = timeline.Tracks.Where(track => track.Role is { } role && WireName.Of(role) == name && track.Segments.Count > 0).ToList();
        IEnumerable<Track> tracks = name is "all" or "main" || (name == "original" && ofRole.Count == 0) ? MainTracks(timeline) : ofRole;
        return tracks.SelectMany(track => track.Segments).Select(segment => segment.Id).ToList();
    }

    private static Refused Missing(ToolScope scope, string name)
    {
        if (scope.Timeline.Tracks.All(track => track.Segments.Count == 0)) return scope.Refuse("The film is empty so far.", "影片目前还是空的。");
        var isRole = name == "all" || WireName.Parse<TrackRole>(name) is not null;
        var shown = isRole ? SegmentNames.OfRole(name, scope.IsChinese) : $"“{Said.Short(name, 40)}”";
        return scope.Refuse($"There is no {shown} in the film.", $"影片里没有{shown}。");
    }
}
