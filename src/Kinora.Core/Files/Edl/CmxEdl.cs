using System.Globalization;
using System.Text;
using Kinora.Core.Effects;
using Kinora.Core.Plan;

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
        return tracks.FirstOrDefault(track => track is { Role: TrackRole.Main, Hidden: false }) ?? tracks.FirstOrDefault(track => !track.Hidden);
    }

    private static void NoteRest(Timeline timeline, Track? pictures, List<Track> sounds, InterchangeNotes notes)
    {
        foreach (var track in timeline.Tracks.Where(track => track is { Hidden: false, Segments.Count: > 0 }))
        {
            var name = track.Name is { Length: > 0 } named ? Quoted.Text(named) : track.Id;
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
            if (track is { Kind: TrackKind.Audio, Muted: false } && !sounds.Take(2).Contains(track))
            {
                notes.Add(
                    "sounds",
                    $"An EDL holds two tracks of recorded sound: the track {name} is left out");
            }
        }
    }
}

/// <summary>Collects events of all tracks and writes them in the order of the film.</summary>
internal sealed class EdlWriter
{
    private const int MostEvents = 999;

    private readonly Timeline film;
    private readonly FrameRate rate;
    private readonly EdlTimecode timecode;
    private readonly InterchangeNotes notes;
    private readonly EdlSources sources;
    private readonly List<(long Record, int Order, Func<int, string> Write)> events = [];

    public EdlWriter(Timeline film, InterchangeNotes notes, InterchangeMedia? media)
    {
        (this.film, this.notes, rate) = (film, notes, film.Canvas.FrameRate);
        timecode = new EdlTimecode(rate);
        sources = new EdlSources(rate, notes, media);
    }

    public void AddTrack(Track track, string channel)
    {
        var shown = track.Segments.Where(segment => channel == "V" ? !segment.Hidden : segment is { Muted: false, Asset: MediaAsset }).ToList();
        if (channel != "V" && track.Segments.Any(segment => segment.Asset is not MediaAsset))
        {
            notes.Add(
                "made sound",
                "Music and speech that are made here are no files and are left out: export the sound and add it");
        }
        EdlEvent? before = null;
        foreach (var segment in shown)
        {
            var current = sources.Read(segment, channel);
            if (before is not null) Join(before, current);
            if (before is not null) Add(before);
            before = current;
        }

        if (before is not null) Add(before);
    }

    public string Finish()
    {
        if (!timecode.IsUsual)
        {
            notes.Add(
                "rate",
                $"Editing systems do not count {rate.FramesPerSecond.ToString("0.###", CultureInfo.InvariantCulture)} frames a second: the time code counts {timecode.Base}");
        }
        if (events.Count > MostEvents)
        {
            notes.Add(
                "many",
                $"CMX 3600 ends at {MostEvents} events, this list has {events.Count}: older systems read only the first ones");
        }
        var builder = new StringBuilder();
        builder.Append(CultureInfo.InvariantCulture, $"TITLE: {Line(film.Title ?? "Untitled", 70)}\n");
        builder.Append(timecode.IsDrop ? "FCM: DROP FRAME\n" : "FCM: NON-DROP FRAME\n");
        var number = 0;
        foreach (var (_, _, write) in events.OrderBy(item => item.Record).ThenBy(item => item.Order)) builder.Append('\n').Append(write(++number));
        return builder.ToString();
    }

    /// <summary>Free text on one line, as comments are.</summary>
    public static string Line(string text, int most)
    {
        var line = string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        return char.IsHighSurrogate(line[most - 1]) ? line[..(most - 1)] : line[..most];
    }

    /// <summary>A transition begins where the list says the new event does, so both events move their common edge there.</summary>
    private void Join(EdlEvent left, EdlEvent right)
    {
        var window = CutWindow.Between((left.Segment, left.Record, left.RecordEnd), (right.Segment, right.Record, right.RecordEnd), rate);
        if (window.Length == 0) return;
        var before = Math.Min(window.Before, right.FramesBefore);
        var after = Math.Min(window.After, left.FramesAfter);
        if (before + after == 0)
        {
            notes.Add(
                "no source",
                $"There is no source left for the {WireName.Of(window.Kind)} at the end of {Quoted.Text(left.Name)}: it is a cut");
            return;
        }

        if (window.Kind is not (TransitionKind.Fade or TransitionKind.Dissolve) && !IsWipe(window.Kind))
            notes.Add("kind " + window.Kind, $"An EDL has no {WireName.Of(window.Kind)}: it became a dissolve");
        left.RecordEnd -= before;
        right.Extend(before);
        (right.From, right.Transition, right.TransitionFrames) = (left, window.Kind, before + after);
    }

    private void Add(EdlEvent item)
    {
        if (item.RecordEnd > item.Record) events.Add((item.Record, events.Count, number => Write(item, number)));
    }

    private string Write(EdlEvent item, int number)
    {
        var builder = new StringBuilder();
        if (item.From is { } from)
        {
            builder.Append(Row(number, from, "C", "", from.SourceEnd, from.SourceEnd, item.Record, item.Record));
            var code = IsWipe(item.Transition) ? "W001" : "D";
            var frames = Math.Min(999, item.TransitionFrames).ToString("000", CultureInfo.InvariantCulture);
            builder.Append(Row(number, item, code, frames, item.Source, item.SourceEnd, item.Record, item.RecordEnd));
        }
        else
        {
            builder.Append(Row(number, item, "C", "", item.Source, item.SourceEnd, item.Record, item.RecordEnd));
        }

        if (item.From is { IsTimed: true } timed) builder.Append(Motion(timed, timed.SourceEnd));
        if (item.IsTimed) builder.Append(Motion(item, item.Source));
        if (item.From is { } left) builder.Append(CultureInfo.InvariantCulture, $"* FROM CLIP NAME: {left.Name}\n* TO CLIP NAME: {item.Name}\n");
        else builder.Append(CultureInfo.InvariantCulture, $"* FROM CLIP NAME: {item.Name}\n");
        if (item.From is not null) builder.Append(CultureInfo.InvariantCulture, $"EFFECTS NAME IS {WireName.Of(item.Transition).ToUpperInvariant()}\n");
        if (item.File is { } file) builder.Append(CultureInfo.InvariantCulture, $"* SOURCE FILE: {file}\n");
        return builder.ToString();
    }

    private string Row(int number, EdlEvent item, string code, string frames, long source, long sourceEnd, long record, long recordEnd)
    {
        var (first, hour) = ($"{item.Reel,-8} {item.Channel,-5} {code,-4} {frames,3}", timecode.FirstHour);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number:000}  {first} {timecode.Of(source)} {timecode.Of(sourceEnd)} {timecode.Of(hour + record)} {timecode.Of(hour + recordEnd)}\n");
    }

    private string Motion(EdlEvent item, long source)
    {
        var frames = (item.TimeScalar * timecode.Base).ToString("000.0;-000.0", CultureInfo.InvariantCulture);
        return $"M2   {item.Reel,-8}       {frames,-6}                {timecode.Of(source)}\n";
    }

    private static bool IsWipe(TransitionKind kind) =>
        kind is TransitionKind.WipeLeft or TransitionKind.WipeRight or TransitionKind.WipeUp or TransitionKind.WipeDown;
}
