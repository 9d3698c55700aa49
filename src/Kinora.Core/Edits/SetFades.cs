namespace Kinora.Core.Edits;

/// <summary>
/// Lets a segment come and go gradually. What is null stays as it is.
/// <code>‾‾‾‾‾‾‾‾  →  /‾‾‾‾‾‾\</code>
/// </summary>
public sealed record SetFades(string Id, TimeSpan? FadeIn = null, TimeSpan? FadeOut = null) : SegmentEdit(Id)
{
    private protected override string Property => "fades";

    private protected override Holders Holders => Holders.All;

    private protected override Rejected? Refuse(EditScope scope, Place place)
    {
        var faded = Make(place.Segment);

                   if (faded.FadeIn + faded.FadeOut <= place.Segment.Duration) return null;
        // Taking a fade away is never refused, whatever the other one is.
        if (FadeIn is null or { Ticks: 0 } && FadeOut is null or { Ticks: 0 }) return null;

        return new Rejected(ReasonCode.OutOfRange,
            $"Fades of {EditTime.Text(faded.FadeIn)} and {EditTime.Text(faded.FadeOut)} don't fit into "
            + $"segment {Id}, which lasts {EditTime.Text(place.Segment.Duration)}: make them shorter.", Id);
    }

    private protected override Segment Make(Segment segment) => segment with
    {
        FadeIn = FadeIn is { } fadeIn ? EditTime.Whole(fadeIn) : segment.FadeIn,
        FadeOut = FadeOut is { } fadeOut ? EditTime.Whole(fadeOut) : segment.FadeOut,
    };
}
