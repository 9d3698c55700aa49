using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>How a drawing is cast. Null: as its subgroup is.</summary>
public sealed record CastingFacts
{
    public static readonly CastingFacts Unknown = new();

    /// <summary>The height of the real thing.</summary>
    public double? Metres { get; init; }

    public SlotKind? Habitat { get; init; }

    /// <summary>Where it is mostly seen.</summary>
    public ScenePlace? Home { get; init; }

    public Facing? Facing { get; init; }

    public IdleMotion? Motion { get; init; }

    public SubjectShape? Shape { get; init; }

    /// <summary>The height in the drawing (units of its view box) below which it shows water or grass of its own, which is cut
    /// off.</summary>
    public double? CutAt { get; init; }

    /// <summary>The body that a face gets.</summary>
    public FigureBody? Body { get; init; }

    /// <summary>This, and where this says nothing, that.</summary>
    public CastingFacts Over(CastingFacts? other) => other is null ? this : new CastingFacts
    {
        Metres = Metres ?? other.Metres,
        Habitat = Habitat ?? other.Habitat,
        Home = Home ?? other.Home,
        Facing = Facing ?? other.Facing,
        Motion = Motion ?? other.Motion,
        Shape = Shape ?? other.Shape,
        CutAt = CutAt ?? other.CutAt,
        Body = Body ?? other.Body,
    };
}

/// <summary>Which way a drawing looks.</summary>
public enum Facing
{
    Left,
    Right,

    /// <summary>At the viewer, or nowhere; it may bear letters and is never mirrored.</summary>
    Front,
}

public enum IdleMotion
{
    Still,
    Breathe,
    Bob,
    Sway,
    Drive,
    Fly,
    Flutter,
    Swim,
    Spin,
    Hop,
    Rock,
    Walk,
    Float,
    Glow,
}

public enum SubjectShape
{
    Whole,

    /// <summary>A person or animal that ends at the chest.</summary>
    Bust,

    /// <summary>A head alone.</summary>
    Face,

    /// <summary>A picture of a place in a frame of its own.</summary>
    Tile,
}
