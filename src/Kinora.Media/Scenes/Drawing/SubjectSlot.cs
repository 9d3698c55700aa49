namespace Kinora.Media.Scenes.Drawing;

/// <summary>
/// A place in the depth of a scene where things and beings may be put. The environment says where; the casting table decides
/// what fits. A scene has several: one near the lens, one behind, one in the air …
/// </summary>
/// <param name="Kind">What can be there.</param>
/// <param name="Left">In units.</param>
/// <param name="Right">In units.</param>
/// <param name="Baseline">Where feet, wheels or keels stand; in the air and under water the middle of the band.</param>
/// <param name="UnitsPerMetre">How large things are there: a dog of 0.6 m is 0.6 times as high.</param>
public sealed record SubjectSlot(SlotKind Kind, double Left, double Right, double Baseline, double UnitsPerMetre)
{
    /// <summary>In the air, in space and under water: how far from <see cref="Baseline"/> up and down, in units.</summary>
    public double Spread { get; init; }

    /// <summary>The largest height a subject may have here, in units; the smallest is a tenth of the canvas's height for the main subject.</summary>
    public double MaxHeight { get; init; } = double.PositiveInfinity;
}

public enum SlotKind
{
    Ground,
    Water,
    UnderWater,
    Air,
    Space,
    Road,

    /// <summary>On a table, a shelf, a desk: small things.</summary>
    Surface,

    /// <summary>On a wall or hanging.</summary>
    Wall,
}
