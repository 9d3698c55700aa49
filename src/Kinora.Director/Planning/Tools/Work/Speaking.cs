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
        draft.Apply(new RetimeSegments([place, .. SpokenRoom.Along(draft.Timeline, captions, now, place)]));
        foreach (var note in spoken.Notes) draft.Tell(note);
        draft.Touch(now.Id);
    }

    /// <summary>The same line in another voice or pace: where it still fits, it keeps its place, and only its captions' words move.</summary>
    public static async Task RespeakAsync(FilmDraft draft, Segment line, SpeechAsset speech, CancellationToken cancellation)
    {
        if (draft.IsRefused || draft.Now(line.Id) is not { Asset: SpeechAsset old } now) return;
        var spoken = await draft.Scope.Ports.Speaker.SpeakAsync(speech, cancellation);
        var paced = speech.Rate == old.Rate ? now.Duration : Milliseconds.Round(now.Duration * (old.Rate / speech.Rate));
        if (spoken.Duration > now.Duration)
        {
            await SayAsync(draft, now, speech, cancellation);
            return;
        }

        if (paced > now.Duration && Grown(draft, now, paced) is var grown && grown > now.Duration)
        {
            var along = SpokenRoom.CaptionsOf(draft.Timeline, now).ToList();
            var slower = new SegmentTime(now.Id, now.Start, grown);
            draft.Apply(new ReplaceSegment(now.Id, speech, Said.Short(speech.Text, 60), now.Duration, Ripple.None));
            draft.Apply(new RetimeSegments([slower, .. SpokenRoom.Along(draft.Timeline, along, now, slower)]));
            foreach (var note in spoken.Notes) draft.Tell(note);
            draft.Touch(now.Id);
            return;
        }

        var before = await draft.Scope.Ports.Speaker.SpeakAsync(old, cancellation);
        var scale = before.Duration > TimeSpan.Zero ? spoken.Duration / before.Duration : 1;
        var duration = paced < spoken.Duration ? Milliseconds.Round(spoken.Duration) : paced < now.Duration ? paced : now.Duration;
        draft.Apply(new ReplaceSegment(now.Id, speech, Said.Short(speech.Text, 60), duration, Ripple.None));
        foreach (var caption in SpokenRoom.CaptionsOf(draft.Timeline, now).ToList())
        {
            if (caption.Text!.Words.Count == 0 || Math.Abs(scale - 1) < 0.01) continue;
            var lead = caption.Start - now.Start;
            var words = caption.Text.Words.Select(word => word with { Start = At(word.Start, lead, scale), End = At(word.End, lead, scale) }).ToValueList();
            draft.Apply(new SetTextWords(caption.Id, words));
        }

        foreach (var note in spoken.Notes) draft.Tell(note);
        draft.Touch(now.Id);
    }

    /// <summary>As long as a slower pace takes, as far as there is room before what follows.</summary>
    private static TimeSpan Grown(FilmDraft draft, Segment line, TimeSpan paced)
    {
        var end = draft.Main is { Segments.Count: > 0 } main ? main.End : TimeSpan.MaxValue;
        foreach (var other in SpokenRoom.Lines(draft.Timeline).Where(other => other.Id != line.Id && other.Start >= line.End)) end = other.Start < end ? other.Start : end;
        return line.Start + paced <= end ? paced : end - line.Start;
    }

    /// <param name="lead">How far behind the line its caption begins.</param>
    private static TimeSpan At(TimeSpan time, TimeSpan lead, double scale) =>
        Milliseconds.Round((lead + time) * scale - lead) is var at && at > TimeSpan.Zero ? at : TimeSpan.Zero;

    /// <summary>The lines behind it, and their captions, later by that.</summary>
    private static void Push(FilmDraft draft, Track track, Segment line, TimeSpan by)
    {
        var later = track.Segments.Where(other => other.Start >= line.End).ToList();
        var captions = later.SelectMany(other => SpokenRoom.CaptionsOf(draft.Timeline, other)).DistinctBy(caption => caption.Id);
        draft.Apply(new RetimeSegments(later.Concat(captions).Select(other => new SegmentTime(other.Id, other.Start + by, other.Duration)).ToValueList()));
        draft.Note("What is said after it begins later.", "后面的旁白相应延后。");
    }
}
