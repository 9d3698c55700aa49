using Kinora.Core;

namespace Kinora.Media.Text;

/// <summary>A soft shadow below the letters; lengths in ems.</summary>
internal readonly record struct Shadow(double OffsetY, double Blur, Rgba Color);

/// <summary>How a style looks. Lengths in ems unless said otherwise, so that everything shrinks together.</summary>
internal sealed record TextLook
{
    /// <summary>Font size as a fraction of the canvas height.</summary>
    public double Size { get; init; }

    public required int Weight { get; init; }

    public TextPosition Position { get; init; }

    public TextAnimation Animation { get; init; }

    public double Tracking { get; init; }

    /// <summary>Baseline to baseline.</summary>
    public double Leading { get; init; } = 1.2;

    public Rgba Color { get; init; } = Rgba.White;

    public Rgba Accent { get; init; } = TextLooks.Gold;

    public Rgba? Outline { get; init; }

    public double OutlineWidth { get; init; }

    public IReadOnlyList<Shadow> Shadows { get; init; } = [];

    public Rgba? Box { get; init; }

    /// <summary>Lines are shrunk to this number before more are allowed.</summary>
    public int Lines { get; init; } = 2;

    /// <summary>Widest line, about 0.56 em a Latin letter and 1 em an ideograph.</summary>
    public double Measure { get; init; } = 100;

    /// <summary>The tallest block, as a fraction of the canvas height.</summary>
    public double Height { get; init; } = 1;

    /// <summary>Smallest scale at which <see cref="Lines"/> is still insisted on, and the smallest at all.</summary>
    public double Shrink { get; init; } = 0.62;

    public double Floor { get; init; } = 0.4;

    /// <summary>Digits of one width.</summary>
    public bool Tabular { get; init; }

    /// <summary>The cut for large letters.</summary>
    public bool Display { get; init; }
}
