using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Makes segments shorter or longer, and lets the film follow.</summary>
internal static class Lengths
{
    /// <param name="atStart">Takes from, or gives to, its beginning.</param>
    public static async Task ChangeAsync(FilmDraft draft, string id, TimeSpan wanted, bool atStart, CancellationToken cancellation)
    {
        if (draft.IsRefused || draft.Now(id) is not { } segment || wanted == segment.Duration) return;
        if (wanted <= TimeSpan.Zero || wanted > TimelineLimits.MaxTime)
        {
            draft.Refuse($"{Said.Capital(draft.Name(segment))} has to last some time, at most a day.", $"{draft.Name(segment)}的时长必须大于零，最长一天。");
        }
        else if (draft.IsMain(segment)) await ChangeMainAsync(draft, segment, wanted, atStart, cancellation);
        else ChangeOther(draft, segment, wanted, atStart);
    }

    /// <summary>How long it can be at most; null for as long as one likes.</summary>
    public static TimeSpan? Most(FilmDraft draft, Segment segment, bool atStart)
    {
        if (segment.Freeze is not null || segment.Asset is not MediaAsset media || draft.FactsOf(segment)?.Duration is not { } length) return null;
        var first = atStart != segment.Reversed;
        var left = first ? media.In : Milliseconds.Round(length) - media.In - Milliseconds.Round(segment.SourceDuration);
        var more = Milliseconds.Round(left / segment.Speed);
        return segment.Duration + (more > TimeSpan.Zero ? more : TimeSpan.Zero);
    }

    private static async Task ChangeMainAsync(FilmDraft draft, Segment segment, TimeSpan wanted, bool atStart, CancellationToken cancellation)
    {
        if (wanted > segment.Duration)
        {
            if (Most(draft, segment, atStart) is { } most && wanted > most)
            {
                RefuseMore(draft, segment, most);
                return;
            }

            draft.Apply(atStart
                ? new TrimSegment(segment.Id, segment.Start - (wanted - segment.Duration), null, Ripple.AllTracks)
                : new TrimSegment(segment.Id, null, segment.Start + wanted, Ripple.AllTracks));
            return;
        }

        var length = await SpokenRoom.FitAsync(draft, segment, wanted, cancellation);
        if (draft.IsRefused || length >= segment.Duration) return;
        var isStill = segment.Asset is not MediaAsset || draft.FactsOf(segment)?.Duration is null;
        draft.Apply(atStart && !isStill
            ? new RemoveRange(segment.Start, segment.End - length)
            : new RemoveRange(segment.Start + length, segment.End));
    }

    private static void ChangeOther(FilmDraft draft, Segment segment, TimeSpan wanted, bool atStart)
    {
        var track = draft.TrackOf(segment);
        if (Most(draft, segment, atStart) is { } most && wanted > most)
        {
            RefuseMore(draft, segment, most);
            return;
        }

        var room = atStart
            ? segment.End - track.Segments.Where(other => other.End <= segment.Start).Select(other => other.End).DefaultIfEmpty(TimeSpan.Zero).Max()
            : track.Segments.Where(other => other.Start >= segment.End).Select(other => other.Start)
                .DefaultIfEmpty(segment.End > draft.FilmEnd ? wanted + segment.Start : draft.FilmEnd).Min() - segment.Start;
        if (wanted > room && room <= segment.Duration)
        {
            draft.Refuse($"There is no room to make {draft.Name(segment)} longer.", $"{draft.Name(segment)}没有加长的空间。");
            return;
        }

        if (wanted > room)
        {
            wanted = room;
            draft.Note($"{Said.Capital(draft.Name(segment))} lasts {draft.Seconds(room)}: there is no more room.", $"{draft.Name(segment)}长{draft.Seconds(room)}，再长就没有空间了。");
        }

        if (segment.Asset is SpeechAsset && atStart) atStart = false;
        draft.Apply(atStart ? new TrimSegment(segment.Id, segment.End - wanted, null, Ripple.None) : new TrimSegment(segment.Id, null, segment.Start + wanted, Ripple.None));
    }

    private static void RefuseMore(FilmDraft draft, Segment segment, TimeSpan most)
    {
        var name = draft.Name(segment);
        var all = draft.FactsOf(segment)?.Duration ?? most;
        draft.Refuse(
            $"{Said.Capital(name)} can be {draft.Seconds(most)} long at most: its file ends there ({draft.Seconds(all)} in all). It could be played slower instead.",
            $"{name}最长只能到{draft.Seconds(most)}：素材一共{draft.Seconds(all)}。也可以改成慢放。");
    }
}
