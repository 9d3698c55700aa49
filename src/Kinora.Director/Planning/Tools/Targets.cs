using Kinora.Core;
using Kinora.Core.Effects;

namespace Kinora.Director.Planning.Tools;

/// <summary>The segments that a call names: by id, by role, or all of the main track.</summary>
public static class Targets
{
    /// <summary>In the timeline's order, each once.</summary>
    /// <returns>Segments, or a refusal when a name means nothing here.</returns>
    public static (ValueList<Segment> Segments, Refused? Refusal) Find(ToolScope scope, IEnumerable<string> names)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var ids = Ids(scope.Timeline, name);
            if (ids.Count == 0)
            {
                return ([], scope.Refuse($"There is no {Shown(name)} in the film.", $"影片里没有“{Shown(name)}”。"));
            }

            wanted.UnionWith(ids);
        }

        return (scope.Timeline.Tracks.SelectMany(track => track.Segments).Where(segment => wanted.Contains(segment.Id)).ToValueList(), null);
    }

    private static List<string> Ids(Timeline timeline, string name)
    {
        if (timeline.FindSegment(name) is { } found) return [found.Segment.Id];
        IEnumerable<Track> tracks = name == "all"
            ? MainTracks(timeline)
            : timeline.Tracks.Where(track => track.Role is { } role && WireName.Of(role) == name);
        return tracks.SelectMany(track => track.Segments).Select(segment => segment.Id).ToList();
    }

    /// <summary>The track that tells the story: of role main, else the lowest with pictures.</summary>
    public static IEnumerable<Track> MainTracks(Timeline timeline)
    {
        var main = timeline.Tracks.FirstOrDefault(track => track.Role == TrackRole.Main && track.Segments.Count > 0)
            ?? timeline.Tracks.FirstOrDefault(track => track.Kind == TrackKind.Video && track.Role is null && track.Segments.Count > 0);
        return main is null ? [] : [main];
    }

    private static string Shown(string name) => name.Length > 40 ? name[..40] + "…" : name;
}
