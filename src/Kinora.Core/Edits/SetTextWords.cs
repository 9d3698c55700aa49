namespace Kinora.Core.Edits;

/// <summary>Says when each word of a text is spoken, from the segment's start, in order; an empty list forgets it.</summary>
public sealed record SetTextWords(string Id, ValueList<TimedWord> Words) : SegmentEdit(Id)
{
    private protected override string Property => "word times";

    private protected override Holders Holders => Holders.Text;


           private protected override Segment Make(Segment segment) => segment with
    {
        Text = segment.Text! with { Words = EditTime.Whole(Words) },
    };
}
