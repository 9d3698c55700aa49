namespace Kinora.Core.Files.Edl;

/// <summary>
/// CMX 3600 edit decision lists: one track of pictures and two of sound, with cuts, dissolves, wipes and speeds. The film begins at
/// 01:00:00:00, every source at 00:00:00:00, counted in frames of the film.
/// </summary>
public static class CmxEdl
{
    /// <param name="trackId">The track of pictures; null takes the main one. Write a file for each where there are several.</param>
    /// <param name="media">Looks up names and lengths; null knows media only as the draft names them.</param>
    public static WrittenTimeline Write(Timeline timeline, string? trackId = null, InterchangeMedia? media = null)
    {
        var notes = new InterchangeNotes();
        var pictures = PicturesOf(timeline, trackId);
        var writer = new EdlWriter(timeline, notes, media);
        if (pictures is not null) writer.AddTrack(pictures, "V");
        var sounds = timeline.Tracks
            .Where(track => track is { Kind: TrackKind.Audio, Muted: false } && track.Segments.Any(segment => segment.Asset is MediaAsset))
            .ToList();
        for (var i = 0; i < Math.Min(2, sounds.Count); i++) writer.AddTrack(sounds[i], i == 0 ? "A" : "A2");
        NoteRest(timeline, pictures, sounds, notes);
        return new WrittenTimeline(writer.Finish(), notes.Sentences());
    }

    private static Track? PicturesOf(Timeline timeline, string? trackId)
    {
        var tracks = timeline.Tracks.Where(track => track is { Kind: TrackKind.Video, Segments.Count: > 0 }).ToList();
        if (trackId is not null) return tracks.FirstOrDefault(track => track.Id == trackId);
        var shown = tracks.Where(track => !track.Hidden).ToList();
        return shown.Find(track => track.Role == TrackRole.Main) ?? shown.FirstOrDefault();
    }

    private static void NoteRest(Timeline timeline, Track? pictures, List<Track> sounds, InterchangeNotes notes)
    {
        foreach (var track in timeline.Tracks.Where(track => track is { Hidden: false, Segments.Count: > 0 }))
        {
            var name = track.Name is { Length: > 0 } named ? Quoted.Text(named) : Quoted.Text(track.Id);
            if (track.Kind == TrackKind.Video && track.Id != pictures?.Id)
            {
                notes.Add(
                    "pictures",
                    $"An EDL holds one track of pictures: the track {name} is left out, write it to a file of its own");
            }

            if (track.Kind == TrackKind.Text)
            {
                notes.Add(
                    "texts",
                    $"An EDL holds no texts: the track {name} is left out, captions can be written as SRT");
            }

            if (track is { Kind: TrackKind.Audio, Muted: false } && track.Segments.All(segment => segment.Asset is not MediaAsset))
            {
                notes.Add("made sound", EdlWriter.MadeSound);
            }
            else if (track is { Kind: TrackKind.Audio, Muted: false } && !sounds.Take(2).Contains(track))
            {
                notes.Add(
                    "sounds",
                    $"An EDL holds two tracks of recorded sound: the track {name} is left out");
            }
        }
    }
}
