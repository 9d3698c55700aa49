namespace Kinora.Core.Files;

/// <summary>What came of reading a draft: a closed set.</summary>
public abstract record DraftResult
{
    private protected DraftResult()
    {
    }
}

/// <summary>The draft was whole.</summary>
public sealed record DraftRead(Timeline Timeline) : DraftResult;

/// <summary>The draft can't be used; at least one fault, in the document's order, at most <see cref="DraftLimits.Faults"/>.</summary>
public sealed record DraftRefused(ValueList<DraftFault> Faults) : DraftResult
{
    /// <summary>The first fault, and how many follow.</summary>
    public string Sentence => Faults.Count == 1 ? Faults[0].Sentence : $"{Faults[0].Sentence} (and {Faults.Count - 1} more)";
}
