namespace Kinora.Core.Edits;

/// <summary>
/// Plays the same stretch of source faster or slower, so the segment gets shorter or longer.
/// <code>
/// ripple, twice as fast      |A|BBBB|C|  →  |A|BB|C|
/// no ripple, twice as fast   |A|BBBB|C|  →  |A|BB|  |C|
/// </code>
/// </summary>
/// <param name="Speed">Source seconds a timeline second, 0.1–16.</param>
/// <param name="Ripple">None: slower only where there is room.</param>
public sealed record SetSpeed(string Id, double Speed, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"set the speed of {FaultList.Shown(Id)} to {FaultList.Text(Speed)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var old = place.Segment;
        if (place.Track.Kind == TrackKind.Text)
        {
            return new Rejected(ReasonCode.NotPossible, $"Segment {Id} is text, which has no speed: trim it or change its animation.", Id);
        }

        if (Speed is not (>= TimelineLimits.MinSpeed and <= TimelineLimits.MaxSpeed))
        {
            return new Rejected(ReasonCode.OutOfRange, $"Segment {Id} can't play at speed {FaultList.Text(Speed)}: use "
                + $"{FaultList.Text(TimelineLimits.MinSpeed)} to {FaultList.Text(TimelineLimits.MaxSpeed)}.", Id);
        }

        var duration = Milliseconds.Round(old.Duration * (old.Speed / Speed));
        var changed = old with { Speed = Speed, Duration = duration > TimeSpan.Zero ? duration : TimeSpan.FromMilliseconds(1) };
        return Resize.Tail(scope, place, changed, Ripple);
    }
}
