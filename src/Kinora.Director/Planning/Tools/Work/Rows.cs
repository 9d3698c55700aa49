using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Tracks with room for something.</summary>
internal static class Rows
{
    /// <summary>The id of a track of that role on which nothing stands in the range; a new one where there is none.</summary>
    public static string? WithRoom(FilmDraft draft, TrackKind kind, TrackRole role, TimeRange range, string? name = null)
    {
        var free = draft.Timeline.Tracks.FirstOrDefault(track => track.Kind == kind && track.Role == role
            && track.Segments.All(segment => !segment.Range.Overlaps(range)));
        return free?.Id ?? Add(draft, kind, role, name);
    }

    /// <summary>The first track of that role; a new one where there is none.</summary>
    public static string? Of(FilmDraft draft, TrackKind kind, TrackRole role, string? name = null) =>
        draft.Timeline.Tracks.FirstOrDefault(track => track.Kind == kind && track.Role == role)?.Id ?? Add(draft, kind, role, name);

    /// <summary>Pictures lie over pictures and under the logo, words over everything, captions over other words.</summary>
    private static string? Add(FilmDraft draft, TrackKind kind, TrackRole role, string? name)
    {
        var id = FreeIds.NextTrack(draft.Timeline);
        var tracks = draft.Timeline.Tracks;
        var index = role switch
        {
            TrackRole.Main => 0,
            TrackRole.Overlay when tracks.FindIndex(track => track.Role == TrackRole.Logo) is >= 0 and var logo => logo,
            TrackRole.Overlay or TrackRole.Logo => LastPicture(tracks) + 1,
            _ => tracks.Count,
        };
        return draft.Apply(new AddTrack(kind, role, name ?? NameOf(role), id, index)) ? id : null;
    }

    public static string NameOf(TrackRole role) => role switch
    {
        TrackRole.Main => "Video",
        TrackRole.Sfx => "Sound effects",
        TrackRole.Caption => "Captions",
        TrackRole.LowerThird => "Lower third",
        _ => role.ToString(),
    };

    private static int LastPicture(ValueList<Track> tracks)
    {
        for (var i = tracks.Count - 1; i >= 0; i--)
        {
            if (tracks[i].Kind == TrackKind.Video) return i;
        }

        return -1;
    }

    /// <summary>Tracks that lost their last segment; an empty main track stays.</summary>
    public static void DropEmpty(FilmDraft draft)
    {
        foreach (var track in draft.Timeline.Tracks)
        {
            var was = draft.Scope.Timeline.FindTrack(track.Id);
            var isEmptied = track.Segments.Count == 0 && was is { Segments.Count: > 0 } && track.Role != TrackRole.Main && track.Id != draft.Main?.Id;
            if (isEmptied) draft.Apply(new RemoveTrack(track.Id));
        }
    }
}
