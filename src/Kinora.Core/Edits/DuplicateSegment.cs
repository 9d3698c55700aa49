namespace Kinora.Core.Edits;

/// <summary>
/// Puts a copy behind a segment, or elsewhere. A copy right behind it takes over the transition into what follows.
/// <code>|A|B|  →  |A|C|B|</code>
/// </summary>
/// <param name="At">When the copy starts; null right behind the original.</param>
/// <param name="NewId">The copy's; null for the next free one.</param>
/// <param name="TrackId">Null for the original's own.</param>
public sealed record DuplicateSegment(
    string Id, TimeSpan? At = null, string? NewId = null, string? TrackId = null, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"duplicate {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        if (scope.TakeSegmentId(NewId, out var newId) is { } taken) return taken;
        var original = place.Segment;
        var at = At is { } wish ? EditTime.Whole(wish) : original.End;
        var isBehind = at == original.End && (TrackId is null || TrackId == place.Track.Id);
        var copy = original with { Id = newId, Transition = isBehind ? original.Transition : null };
        var timeline = isBehind ? scope.With(place, original with { Transition = null }) : scope.Timeline;
        return new InsertSegment(TrackId ?? place.Track.Id, at, copy, Ripple).MakeOn(scope.On(timeline));
    }
}
