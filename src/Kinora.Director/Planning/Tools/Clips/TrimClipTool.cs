using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Takes something off a segment's ends, or shows another stretch of its source.</summary>
internal sealed class TrimClipTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "trim_clip",
        "Cuts off the beginning or end of a segment, keeps only a stretch of it, or slips it to another stretch of its file. What follows closes up.",
        [
            Take.Segment(),
            Take.Time("cut_start", "Taken off its beginning."),
            Take.Time("cut_end", "Taken off its end."),
            Take.Time("keep_from", "Or: keep from this time within the clip …"),
            Take.Time("keep_to", "… to this one."),
            Take.Time("in_point", "Or: play from this time of the file, in the same place and length."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FindOne(arguments.Text("segment")) is not { } segment) return;
        draft.Touch(segment.Id);
        if (arguments.Time("in_point") is { } inPoint)
        {
            Slip(draft, segment, inPoint);
            return;
        }

        var from = arguments.Time("cut_start") ?? arguments.Time("keep_from") ?? TimeSpan.Zero;
        var to = segment.Duration - (arguments.Time("cut_end") ?? TimeSpan.Zero);
        if (arguments.Time("keep_to") is { } keep && keep < to) to = keep;
        if (from < TimeSpan.Zero || to > segment.Duration || to <= from)
        {
            draft.Refuse(
                $"{Said.Capital(draft.Name(segment))} lasts {draft.Seconds(segment.Duration)}: nothing would be left of it.",
                $"{draft.Name(segment)}只有{draft.Seconds(segment.Duration)}，这样就什么都不剩了。");
            return;
        }

        if (from == TimeSpan.Zero && to == segment.Duration)
        {
            draft.Refuse("Say how much shall be cut off, and from which end.", "请说明要剪掉多少，从开头还是结尾。");
            return;
        }

        if (draft.IsMain(segment))
        {
            if (to < segment.Duration) draft.Apply(new RemoveRange(segment.Start + to, segment.End));
            if (from > TimeSpan.Zero) draft.Apply(new RemoveRange(segment.Start, segment.Start + from));
            KeepId(draft, segment);
        }
        else
        {
            draft.Apply(new TrimSegment(segment.Id, from > TimeSpan.Zero ? segment.Start + from : null, segment.Start + to, Ripple.None));
        }
    }

    /// <summary>A photo has no later part: it only gets shorter.</summary>
    private static void KeepId(FilmDraft draft, Segment before)
    {
        if (draft.Now(before.Id) is not { Asset: MediaAsset media } now || before.Asset is not MediaAsset old || media.In == old.In) return;
        if (draft.FactsOf(now)?.Duration is null && draft.FactsOf(now) is not null) draft.Apply(new SlipSegment(now.Id, old.In - media.In));
    }

    private static void Slip(FilmDraft draft, Segment segment, TimeSpan inPoint)
    {
        if (segment.Asset is not MediaAsset media || draft.FactsOf(segment)?.Duration is not { } length)
        {
            draft.Refuse($"{Said.Capital(draft.Name(segment))} is no clip with another part to show.", $"{draft.Name(segment)}不是视频片段，没有别的部分可用。");
            return;
        }

        var last = Milliseconds.Round(length) - Milliseconds.Round(segment.SourceDuration);
        if (inPoint < TimeSpan.Zero || inPoint > last)
        {
            var most = last > TimeSpan.Zero ? last : TimeSpan.Zero;
            draft.Refuse(
                $"The file is {draft.Seconds(length)} long: the clip can start at {draft.Seconds(most)} at the latest.",
                $"素材长{draft.Seconds(length)}，最晚只能从{draft.Seconds(most)}开始。");
            return;
        }

        draft.Apply(new SlipSegment(segment.Id, inPoint - media.In));
    }
}
