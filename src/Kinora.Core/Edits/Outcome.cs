namespace Kinora.Core.Edits;

/// <summary>A changed timeline or a refusal, on the way from an edit to its result.</summary>
internal readonly struct Outcome
{
    private Outcome(Timeline? timeline, Rejected? rejected)
    {
        Timeline = timeline;
        Rejected = rejected;
    }

    public Timeline? Timeline { get; }

    public Rejected? Rejected { get; }

    public static implicit operator Outcome(Timeline timeline) => new(timeline, null);

    public static implicit operator Outcome(Rejected rejected) => new(null, rejected);
}
