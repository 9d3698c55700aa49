namespace Kinora.Core.Edits;

/// <summary>Writes something else. Style and place stay; word times go, since they were those of the old words, unless new ones are
/// given.</summary>
public sealed record SetText(string Id, string Text, ValueList<TimedWord>? Words = null) : SegmentEdit(Id)
{
    private protected override string Property => "text";

    private protected override Holders Holders => Holders.Text;

    private protected override Rejected? Refuse(EditScope scope, Place place) => string.IsNullOrWhiteSpace(Text)
        ? new Rejected(ReasonCode.WrongContent, $"Segment {Id} would show nothing: give it some text, or remove it.", Id)
        : null;

    private protected override Segment Make(Segment segment) => segment with
    {
        Text = (segment.Text ?? new TextBlock(Text)) with { Text = Text, Words = EditTime.Whole(Words ?? []) },
    };
}
