using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Has lines spoken anew, so that they last as long as they are said.</summary>
internal static class Speaking
{
    /// <summary>Another way to say a line, or another line: its length, and where its captions stand, follow.</summary>
    public static async Task SayAsync(FilmDraft draft, Segment line, SpeechAsset speech, CancellationToken cancellation)
    {
        if (draft.IsRefused || draft.Now(line.Id) is not { } now) return;
        var spoken = await draft.Scope.Ports.Speaker.SpeakAsync(speech, cancellation);
        var track = draft.TrackOf(now);
        var duration = Milliseconds.Round(spoken.Duration);
        var next = track.Segments.FirstOrDefault(other => other.Start >= now.End);
        var end = draft.Main is { Segments.Count: > 0 } main ? main.End : TimeSpan.MaxValue;
        if (next is not null && next.Start < end) end = next.Start;
        var start = now.Start;
        // A line that grew begins earlier where there is room before it, rather than run into the next.
        if (start + duration > end)
        {
            var free = track.Segments.Where(other => other.End <= now.Start).Select(other => other.End).DefaultIfEmpty(TimeSpan.Zero).Max();
            start = end - duration > free ? end - duration : free;
        }

        var captions = SpokenRoom.CaptionsOf(draft.Timeline, now).ToList();
        var place = new SegmentTime(now.Id, start, duration);
        draft.Apply(new ReplaceSegment(now.Id, speech, Said.Short(speech.Text, 60), now.Duration, Ripple.None));
        if (next is not null && start + duration > next.Start) Push(draft, track, now, start + duration - next.Start);
        draft.Apply(new RetimeSegments([place, .. captions.Select(caption => SpokenRoom.Along(caption, now, place))]));
        foreach (var note in spoken.Notes) draft.Tell(note);
        draft.Touch(now.Id);
    }

    /// <summary>The lines behind it, and their captions, later by that.</summary>
    private static void Push(FilmDraft draft, Track track, Segment line, TimeSpan by)
    {
        var later = track.Segments.Where(other => other.Start >= line.End).ToList();
        var captions = later.SelectMany(other => SpokenRoom.CaptionsOf(draft.Timeline, other)).DistinctBy(caption => caption.Id);
        draft.Apply(new RetimeSegments(later.Concat(captions).Select(other => new SegmentTime(other.Id, other.Start + by, other.Duration)).ToValueList()));
        draft.Note("What is said after it begins later.", "后面的旁白相应延后。");
    }
}
