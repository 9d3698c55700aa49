using Kinora.Core;

namespace Kinora.Director.Understanding;

/// <summary>What a person wrote, made plain: full-width and traditional signs as their usual ones, small letters, mistyped words
/// mended.</summary>
/// <param name="Raw">As it was written.</param>
/// <param name="Text">The plain text.</param>
/// <param name="RawIndex">For each unit of <paramref name="Text"/> and its end: where it stands in <paramref name="Raw"/>. Never
/// falls.</param>
public sealed record Message(string Raw, string Text, ValueList<int> RawIndex)
{
    /// <summary>In the order in which they are to be done.</summary>
    public ValueList<Clause> Clauses { get; internal set; } = [];

    /// <summary>The person's own writing of a stretch: what goes on screen.</summary>
    public string RawOf(Span span) => Raw[RawIndex[span.Start]..RawIndex[span.End]].Trim();
}
