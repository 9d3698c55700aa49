namespace Kinora.Core.Files;

/// <summary>What is wrong with a draft, and where.</summary>
/// <param name="Path">JSON path of the fault: <c>$.t[0].sg[2].d</c>; <c>$</c> for the document as a whole.</param>
/// <param name="Sentence">One sentence for a person, the path in it: what is wrong and what to do.</param>
public readonly record struct DraftFault(string Path, string Sentence)
{
    public override string ToString() => Sentence;
}
