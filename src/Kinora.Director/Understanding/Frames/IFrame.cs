using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Understanding.Frames;

/// <summary>One kind of thing that people ask for. Has no state.</summary>
internal interface IFrame
{
    /// <returns>Null when the clause does not ask for this.</returns>
    Reading? Read(Clause clause, FrameScope scope);
}

/// <summary>What a clause could mean: the calls that do it, a question, an answer or a refusal.</summary>
/// <param name="Intent">What it is called, for tests and for choosing between two readings: <c>volume</c>.</param>
internal sealed record Reading(string Intent)
{
    public ValueList<ToolCall> Calls { get; init; } = [];

    public Question? Question { get; init; }

    /// <summary>Why it can't be, in the person's language.</summary>
    public string? Refusal { get; init; }

    /// <summary>It is refused because nothing is left to do: the film is so already. Beside other wishes that is no hindrance.</summary>
    public bool IsSoAlready { get; init; }

    /// <summary>What is said beside the calls, or instead of any: the answer to a question about the film. In the person's language.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// The stretches of the message that this reading accounts for. The reading that accounts for most of the clause's words wins.
    /// </summary>
    public ValueList<Span> Used { get; init; } = [];

    /// <summary>Added to the share of words accounted for: above zero for readings more specific than others of the same words. −0.5 –
    /// 0.5.</summary>
    public double Bonus { get; init; }

    /// <summary>
    /// In a few words of the person's language what it would do ("make the clip shorter"): set where the same words may well mean
    /// something else, so that it can be asked which is meant. Null: the better reading is taken without asking.
    /// </summary>
    public string? Says { get; init; }

    /// <summary>What "it" means afterwards where the calls do not tell it.</summary>
    public ValueList<string> Focus { get; init; } = [];
}
