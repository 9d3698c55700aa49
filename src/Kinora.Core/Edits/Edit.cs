using Kinora.Core.Plan;

namespace Kinora.Core.Edits;

/// <summary>
/// A change of a timeline as a value: a closed set, one record a file. Applying one never throws, whatever ids and numbers it
/// holds, and leaves the timeline it was given as it was. Times are rounded to whole milliseconds.
/// </summary>
public abstract record Edit
{
    private protected Edit()
    {
    }

    /// <summary>What it does in a few English words: the label of a version, the name of a tool's step.</summary>
    public abstract string Label { get; }

    /// <param name="timeline">A sound timeline (<see cref="TimelineRules"/>); any other is answered by a rejection.</param>
    /// <param name="media">Where known: how long the sources are, so that nothing is taken from beyond their ends.</param>
    public EditResult ApplyTo(Timeline timeline, IMediaCatalogue? media = null)
    {
        var faults = TimelineRules.Check(timeline);
        if (faults.Count > 0)
        {
            return new Rejected(ReasonCode.UnsoundTimeline, $"The film itself has a fault. {faults[0].Message}", IdOf(faults[0]));
        }

        var outcome = MakeSound(timeline, media);
        return outcome.Rejected is { } rejected
            ? rejected
            : new Applied(outcome.Timeline!, Change.Between(timeline, outcome.Timeline!, Label));
    }

    /// <summary>The changed timeline, which keeps the rules if the given one did.</summary>
    internal Outcome MakeSound(Timeline timeline, IMediaCatalogue? media)
    {
        var outcome = Make(new EditScope(timeline, media));
        if (outcome.Timeline is not { } after) return outcome;
        var faults = TimelineRules.Check(after);
        return faults.Count == 0 ? outcome : new Rejected(CodeOf(faults[0].Code), faults[0].Message, IdOf(faults[0]));
    }

    /// <summary>The changed timeline, not yet checked against the rules, or why there is none.</summary>
    private protected abstract Outcome Make(EditScope scope);

    private static string? IdOf(TimelineFault fault) => fault.SegmentId ?? fault.TrackId;

    private static ReasonCode CodeOf(TimelineFaultCode code) => code switch
    {
        TimelineFaultCode.InvalidId => ReasonCode.InvalidId,
        TimelineFaultCode.DuplicateId => ReasonCode.DuplicateId,
        TimelineFaultCode.Overlap => ReasonCode.Overlap,
        TimelineFaultCode.WrongContent => ReasonCode.WrongContent,
        TimelineFaultCode.TooMuch => ReasonCode.TooMuch,
        _ => ReasonCode.OutOfRange,
    };
}
