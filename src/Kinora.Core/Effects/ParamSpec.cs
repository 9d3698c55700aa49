namespace Kinora.Core.Effects;

/// <summary>One number that a person may set: its range (both ends included), what it is when unset, and what it means.</summary>
/// <param name="Name">As on the wire: <c>amount</c>.</param>
/// <param name="Unit">What 1 stands for, for people: <c>strength</c>, <c>fraction of the picture</c>.</param>
public sealed record ParamSpec(string Name, double Minimum, double Maximum, double Default, string Unit, string Doc)
{
    public bool Accepts(double value) => value >= Minimum && value <= Maximum;
}
