using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Files.Captions;
using Kinora.Core.Files.Otio;

namespace Kinora.Cli.Converting;

/// <summary>Reads what is to be converted: drafts and OpenTimelineIO by what is in them, captions by their ending.</summary>
internal static class ConvertInput
{
    /// <param name="onto">A draft that captions are put onto; null makes a film of captions alone.</param>
    /// <param name="notes">Sentences on what was not understood.</param>
    /// <returns>The film, and the folder that its files are named from.</returns>
    public static (Timeline Timeline, string Folder) Read(string path, string? onto, List<string> notes)
    {
        if (ConvertFormats.Of(path) is ConvertFormat.Srt or ConvertFormat.Vtt) return ReadCaptions(path, onto, notes);
        if (onto is not null) throw new CommandFailedException($"--onto takes captions: {Shown.Path(path)} is no .srt or .vtt", ExitCodes.BadUsage);
        if (ConvertFormats.Of(path) is ConvertFormat.Edl or ConvertFormat.Fcpxml)
            throw new CommandFailedException($"{Shown.Path(path)} can't be read: EDL and FCPXML are only written, export the timeline as OpenTimelineIO (.otio) instead");
        return (ReadFilm(path, notes), DraftFile.FolderOf(path));
    }

    private static Timeline ReadFilm(string path, List<string> notes)
    {
        var bytes = SmallFile.Read(path, "a film", OtioLimits.Bytes);
        if (ConvertFormats.Of(path) != ConvertFormat.Otio && !OtioJson.IsOtio(bytes)) return DraftFile.Read(path);
        switch (OtioJson.Read(bytes))
        {
            case OtioRead read:
                notes.AddRange(read.Notes);
                return read.Timeline;
            case OtioRefused refused:
                throw new CommandFailedException($"{Shown.Path(path)}: {refused.Sentence}");
            case var other:
                throw new InvalidOperationException($"no case for {other}");
        }
    }

    private static (Timeline Timeline, string Folder) ReadCaptions(string path, string? onto, List<string> notes)
    {
        var cues = ReadCues(path, notes);
        if (onto is null)
        {
            var film = Timeline.Empty with { Title = Path.GetFileNameWithoutExtension(path), Tracks = [CaptionTrack.FromCues(cues, "captions")] };
            return (film, DraftFile.FolderOf(path));
        }

        return (Put(cues, DraftFile.Read(onto), notes), DraftFile.FolderOf(onto));
    }

    private static ValueList<Cue> ReadCues(string path, List<string> notes)
    {
        switch (CaptionFile.Read(SmallFile.Read(path, "captions", CaptionFile.MaxBytes)))
        {
            case CaptionsRead read:
                notes.AddRange(read.Repairs);
                return read.Cues;
            case CaptionLines:
                throw new CommandFailedException($"{Shown.Path(path)} has no times: write captions as SRT or WebVTT");
            case CaptionsRefused refused:
                throw new CommandFailedException($"{Shown.Path(path)} can't be used for captions: {refused.Sentence}");
            case var other:
                throw new InvalidOperationException($"no case for {other}");
        }
    }

    /// <summary>In place of the captions that the film has, else on top of everything.</summary>
    private static Timeline Put(ValueList<Cue> cues, Timeline film, List<string> notes)
    {
        var old = film.Tracks.Where(track => track is { Kind: TrackKind.Text, Role: TrackRole.Caption }).ToList();
        if (old.Count > 0) notes.Add("The captions that the film had are replaced.");
        var rest = film.Tracks.Where(track => !old.Contains(track)).ToValueList();
        var id = FreeId(film with { Tracks = rest }, cues.Count);
        var place = old.Count > 0 ? film.Tracks.TakeWhile(track => track != old[0]).Count() : rest.Count;
        return film with { Tracks = rest.Insert(place, CaptionTrack.FromCues(cues, id, old.FirstOrDefault()?.Name ?? "Captions")) };
    }

    /// <summary>An id that neither a track nor, with a number behind it, a segment has.</summary>
    private static string FreeId(Timeline film, int count)
    {
        var taken = film.Tracks.Select(track => track.Id).Concat(film.Tracks.SelectMany(track => track.Segments.Select(segment => segment.Id))).ToHashSet();
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? "captions" : Shown.Invariant($"captions{number}");
            if (!taken.Contains(id) && !Enumerable.Range(1, count).Any(index => taken.Contains(Shown.Invariant($"{id}-{index}")))) return id;
        }
    }
}
