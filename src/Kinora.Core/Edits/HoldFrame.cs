namespace Kinora.Core.Edits;

/// <summary>
/// Stops a clip at a moment for a while and lets it play on: the frozen picture is a silent segment of its own.
/// <code>|   A   |B|  →  | A |F| A |B|</code>
/// </summary>
/// <param name="At">Timeline time, inside the clip or at either of its ends.</param>
/// <param name="Duration">How long the picture stands.</param>
/// <param name="NewId">The frozen segment's; null for the next free one.</param>
public sealed record HoldFrame(string Id, TimeSpan At, TimeSpan Duration, string? NewId = null, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"hold {FaultList.Shown(Id)} at {EditTime.Text(EditTime.Whole(At))}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var clip = place.Segment;
        var at = EditTime.Whole(At);
        if (place.Track.Kind != TrackKind.Video || InPoint(clip.Asset) is not { } from)
        {
            return new Rejected(ReasonCode.NotPossible, $"Segment {Id} is no clip that could be stopped: choose a clip.", Id);
        }

        if (at < clip.Start || at > clip.End)
        {
            return new Rejected(ReasonCode.OutsideSegment, $"{EditTime.Text(at)} does not lie inside segment {Id}: "
                + $"choose a time from {EditTime.Text(clip.Start)} to {EditTime.Text(clip.End)}.", Id);
        }

        if (scope.TakeSegmentId(NewId, out var newId) is { } taken) return taken;
        // A scene's picture depends on its whole length and its camera, so the held one keeps both.
        var still = SegmentCut.OfWholeScene(clip) with
        {
            Id = newId, Duration = EditTime.Whole(Duration), Freeze = SourceTimeAt(scope, clip, from, at), Muted = true,
            Motion = clip.Asset is SceneAsset ? clip.Motion : null,
            Transition = at == clip.End ? clip.Transition : null, FadeIn = TimeSpan.Zero, FadeOut = TimeSpan.Zero,
        };
        var timeline = at == clip.End ? scope.With(place, clip with { Transition = null }) : scope.Timeline;
        return new InsertSegment(place.Track.Id, at, still, Ripple).MakeOn(scope.On(timeline));
    }

    private static TimeSpan? InPoint(Asset? asset) => asset switch
    {
        MediaAsset media => media.In,
        SceneAsset scene => scene.In,
        _ => null,
    };

    private static TimeSpan SourceTimeAt(EditScope scope, Segment clip, TimeSpan from, TimeSpan at)
    {
        if (clip.Freeze is { } frozen) return frozen;
        // The end of a stretch is the first instant that is no longer shown; one frame earlier is the last picture seen.
        var frame = scope.Timeline.Canvas.FrameRate.TimeOf(1);
        var played = at == clip.End && clip.Duration > frame ? at - clip.Start - frame : at - clip.Start;
        var fromIn = clip.Reversed ? clip.Duration - played - frame : played;
        return from + Milliseconds.Round((fromIn > TimeSpan.Zero ? fromIn : TimeSpan.Zero) * clip.Speed);
    }
}
