namespace Kinora.Core.Files;

/// <summary>Collects the faults of one reading.</summary>
internal sealed class DraftFaults
{
    private readonly List<DraftFault> faults = [];

    public bool Any => faults.Count > 0;

    /// <param name="what">What is wrong: <c>unknown effect "sepa"</c>.</param>
    /// <param name="advice">What to do: <c>did you mean "sepia"?</c></param>
    public void Add(JsonPath path, string what, string advice)
    {
        if (faults.Count == DraftLimits.Faults) return;
        var place = path.ToString();
        faults.Add(new DraftFault(place, $"{what} at {place}: {advice}"));
    }

    /// <summary>A fault that the timeline's rules found: their message, and where in the document it is.</summary>
    public void Add(string place, string message)
    {
        if (faults.Count < DraftLimits.Faults) faults.Add(new DraftFault(place, $"{message.TrimEnd('.')} (at {place})"));
    }

    public void AddSentence(string sentence) => faults.Add(new DraftFault("$", sentence));

    public DraftRefused Refuse() => new(faults.ToValueList());
}
