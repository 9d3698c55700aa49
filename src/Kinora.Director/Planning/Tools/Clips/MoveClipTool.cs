using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Puts a segment elsewhere in time.</summary>
internal sealed class MoveClipTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "move_clip",
        "Moves a clip of the main track to another place in the order (what lies over it moves along), or a text, overlay or sound to another time.",
        [
            Take.Segment(),
            Take.Whole("place", "Which it shall be: 1 is the first, -1 the last.", -1000, 1000),
            Take.Segment("Or: the segment in front of which it goes.", required: false) with { Name = "before" },
            Take.Segment("Or: the segment behind which it goes.", required: false) with { Name = "after" },
            Take.Time("at", "Or: its new start in the film."),
            Take.Time("by", "Or: by how much later; earlier below zero."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FindOne(arguments.Text("segment")) is not { } segment) return;
        draft.Touch(segment.Id);
        if (draft.IsMain(segment)) MoveMain(draft, segment, arguments);
        else MoveOther(draft, segment, arguments);
    }

    private static void MoveMain(FilmDraft draft, Segment segment, ToolArguments arguments)
    {
        var row = draft.Main!.Segments;
        var from = row.FindIndex(other => other.Id == segment.Id);
        int? to = null;
        if (arguments.Integer("place") is { } place) to = place < 0 ? row.Count + place : place - 1;
        else if (Beside(draft, arguments) is { } beside)
        {
            var index = row.FindIndex(other => other.Id == beside.Segment.Id);
            if (index < 0) index = row.FindIndex(other => other.Range.Contains(beside.Segment.Start));
            if (index < 0) index = row.Count - 1;
            to = index + (beside.IsAfter ? 1 : 0) - (from < index + (beside.IsAfter ? 1 : 0) ? 1 : 0);
        }
        else if ((arguments.Time("at") ?? segment.Start + arguments.Time("by")) is { } at)
        {
            to = row.Where(other => other.Id != segment.Id).Count(other => other.Start + other.Duration / 2 < at);
        }

        if (draft.IsRefused) return;
        if (to is not { } index2)
        {
            draft.Refuse("Say where it shall go.", "请说明要移到哪里。");
            return;
        }

        Order.MoveTo(draft, segment.Id, Math.Clamp(index2, 0, row.Count - 1));
        if (index2 < 0 || index2 >= row.Count) draft.Note($"There are only {row.Count} clips.", $"总共只有{row.Count}个片段。");
        Cuts.Keep(draft, segment.Id);
    }

    private static (Segment Segment, bool IsAfter)? Beside(FilmDraft draft, ToolArguments arguments)
    {
        if (arguments.Text("before") is { } before) return draft.FindOne(before) is { } front ? (front, false) : null;
        return arguments.Text("after") is { } after && draft.FindOne(after) is { } back ? (back, true) : null;
    }

    private static void MoveOther(FilmDraft draft, Segment segment, ToolArguments arguments)
    {
        var beside = Beside(draft, arguments);
        var at = arguments.Time("at") ?? segment.Start + arguments.Time("by");
        if (beside is { } other) at = other.IsAfter ? other.Segment.End : draft.IsMain(other.Segment) ? other.Segment.Start : other.Segment.Start - segment.Duration;
        if (at is null && arguments.Integer("place") is { } place && draft.Main?.Segments is { Count: > 0 } row)
        {
            at = row[Math.Clamp(place < 0 ? row.Count + place : place - 1, 0, row.Count - 1)].Start;
        }

        if (draft.IsRefused) return;
        if (at is not { } wish)
        {
            draft.Refuse("Say when it shall start.", "请说明要从什么时候开始。");
            return;
        }

        var film = draft.FilmEnd;
        if (wish >= film)
        {
            draft.Refuse($"The film ends at {draft.Seconds(film)}: choose an earlier time.", $"影片到{draft.Seconds(film)}就结束了，请选早一点的时间。");
            return;
        }

        if (wish < TimeSpan.Zero) wish = TimeSpan.Zero;
        // What reached no further than the film's end before shall not make the film longer now.
        if (segment.Asset is SpeechAsset && wish + segment.Duration > film)
        {
            // Words are never cut off.
            SpokenRoom.Hold(draft, wish + segment.Duration);
        }
        else if (wish + segment.Duration > film && segment.End <= film)
        {
            if (draft.Main is { Segments.Count: > 0 }) draft.Apply(new RetimeSegments([new SegmentTime(segment.Id, segment.Start, film - wish)]));
            draft.Note($"{Said.Capital(draft.Name(segment))} now ends with the film, after {draft.Seconds(film - wish)}.", $"{draft.Name(segment)}随影片一起结束，持续{draft.Seconds(film - wish)}。");
        }

        var track = draft.TrackOf(segment);
        if (segment.Text is not null) EndBeforeNext(draft, segment, track, wish);
        var range = new TimeRange(wish, draft.Now(segment.Id)?.Duration ?? segment.Duration);
        if (track.Segments.Any(neighbour => neighbour.Id != segment.Id && neighbour.Range.Overlaps(range)))
        {
            draft.Refuse("There is something else at that time already: move that first.", "那个时间已经有别的内容了，请先移开它。");
            return;
        }

        var captions = segment.Asset is SpeechAsset ? SpokenRoom.CaptionsOf(draft.Timeline, segment).ToList() : [];
        draft.Apply(new MoveSegment(segment.Id, wish, null, Ripple.None));
        MoveAlong(draft, captions, wish - segment.Start);
    }

    /// <summary>What shows the words of a line goes with it, where there is room.</summary>
    private static void MoveAlong(FilmDraft draft, List<Segment> captions, TimeSpan by)
    {
        foreach (var caption in by > TimeSpan.Zero ? captions.OrderByDescending(caption => caption.Start) : captions.OrderBy(caption => caption.Start))
        {
            var edit = new MoveSegment(caption.Id, caption.Start + by, null, Ripple.None);
            if (caption.Start + by >= TimeSpan.Zero && draft.CanApply(edit)) draft.Apply(edit);
        }
    }

    /// <summary>Words that would reach into the next ones end where those begin.</summary>
    private static void EndBeforeNext(FilmDraft draft, Segment segment, Track track, TimeSpan start)
    {
        var least = TimeSpan.FromMilliseconds(500);
        var duration = draft.Now(segment.Id)?.Duration ?? segment.Duration;
        var next = track.Segments.Where(other => other.Id != segment.Id && other.Start > start).Select(other => other.Start).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        if (next == TimeSpan.MaxValue || start + duration <= next || next - start < least || next <= segment.Start) return;
        if (draft.Apply(new RetimeSegments([new SegmentTime(segment.Id, segment.Start, next - start)])))
        {
            draft.Note($"It now ends where the next one begins, after {draft.Seconds(next - start)}.", $"到下一条出现为止，持续{draft.Seconds(next - start)}。");
        }
    }
}
