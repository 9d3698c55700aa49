using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>A stretch of the row as clips of its own, so that something can be done to it alone: "the first 5 seconds in slow motion".</summary>
/// <param name="Calls">That cut it out; none where cuts lie there already.</param>
/// <param name="Segments">What lies in the stretch after these calls.</param>
internal sealed record Isolation(ValueList<ToolCall> Calls, ValueList<string> Segments)
{
    /// <returns>Null where the stretch holds nothing or can't be cut.</returns>
    public static Isolation? Of(FrameScope scope, TimeSpan from, TimeSpan to)
    {
        var calls = new List<ToolCall>();
        var timeline = scope.Timeline;
        var media = scope.Turn.Scope().Media;
        foreach (var at in (TimeSpan[])[from, to])
        {
            var hit = ClipWish.Row(timeline).FirstOrDefault(segment => segment.Start < at && at < segment.End);
            if (hit is null) continue;
            // The same edit as the tool's, so that the new clip's name is known.
            if (new SplitSegment(hit.Id, at).ApplyTo(timeline, media) is not Applied applied) return null;
            timeline = applied.Timeline;
            calls.Add(Call.Of("split_clip", ("segment", hit.Id), ("at", Call.Ms(at))));
        }

        var inside = ClipWish.Row(timeline).Where(segment => segment.Start >= from && segment.End <= to).Select(segment => segment.Id).ToValueList();
        return inside.Count == 0 ? null : new Isolation(calls.ToValueList(), inside);
    }
}
