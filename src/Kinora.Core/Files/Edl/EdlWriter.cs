using System.Globalization;
using System.Text;
using Kinora.Core.Effects;
using Kinora.Core.Plan;

namespace Kinora.Core.Files.Edl;

/// <summary>Collects events of all tracks and writes them in the order of the film.</summary>
internal sealed class EdlWriter
{
    /// <summary>Of a clip's name: longer comments are cut off by older systems.</summary>
    public const int NameLetters = 200;

    /// <summary>A note.</summary>
    public const string MadeSound = "Music and speech that are made here are no files and are left out: export the sound and add it";

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
        var isPicture = channel == "V";
        var shown = track.Segments.Where(segment => isPicture ? !segment.Hidden : segment is { Muted: false, Asset: MediaAsset }).ToList();
        if (!isPicture && track.Segments.Any(segment => segment.Asset is not MediaAsset))
        {
            notes.Add("made sound", MadeSound);
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
            var frames = rate.FramesPerSecond.ToString("0.###", CultureInfo.InvariantCulture);
            notes.Add("rate", $"Editing systems do not count {frames} frames a second: the time code counts {timecode.Base}");
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
        foreach (var item in events.OrderBy(item => item.Record).ThenBy(item => item.Order))
        {
            builder.Append('\n').Append(item.Write(++number));
        }

        return builder.ToString();
    }

    /// <summary>Free text on one line, as comments are.</summary>
    public static string Line(string text, int most)
    {
        var spaced = string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        var line = string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
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
        builder.Append(CultureInfo.InvariantCulture, $"* FROM CLIP NAME: {item.From?.Name ?? item.Name}\n");
        if (item.From is not null)
        {
            var effect = WireName.Of(item.Transition).ToUpperInvariant();
            builder.Append(CultureInfo.InvariantCulture, $"* TO CLIP NAME: {item.Name}\nEFFECTS NAME IS {effect}\n");
        }

        if (item.File is { } file) builder.Append(CultureInfo.InvariantCulture, $"* SOURCE FILE: {file}\n");
        return builder.ToString();
    }

    private string Row(int number, EdlEvent item, string code, string frames, long source, long sourceEnd, long record, long recordEnd)
    {
        var hour = timecode.FirstHour;
        string[] times = [timecode.Of(source), timecode.Of(sourceEnd), timecode.Of(hour + record), timecode.Of(hour + recordEnd)];
        var first = $"{item.Reel,-8} {item.Channel,-5} {code,-4} {frames,3}";
        return string.Create(CultureInfo.InvariantCulture, $"{number:000}  {first} {string.Join(' ', times)}\n");
    }

    private string Motion(EdlEvent item, long source)
    {
        var frames = (item.TimeScalar * timecode.Base).ToString("000.0;-000.0", CultureInfo.InvariantCulture);
        return $"M2   {item.Reel,-8}       {frames,-6}                {timecode.Of(source)}\n";
    }

    private static bool IsWipe(TransitionKind kind) =>
        kind is TransitionKind.WipeLeft or TransitionKind.WipeRight or TransitionKind.WipeUp or TransitionKind.WipeDown;
}
