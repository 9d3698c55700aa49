namespace Kinora.Core;

/// <summary>
/// A change of a segment's picture. <see cref="Kind"/>, <see cref="Name"/> and the range of <see cref="Amount"/> are
/// those of a spec in <c>Effects/</c>.
/// </summary>
public sealed record Effect(string Kind)
{
    /// <summary>For kind <c>look</c>: which one.</summary>
    public string? Name { get; init; }

    /// <summary>Strength; null is the spec's default.</summary>
    public double? Amount { get; init; }

    /// <summary>For kind <c>lut</c>: the <c>.cube</c> file.</summary>
    public MediaReference? Source { get; init; }

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}
