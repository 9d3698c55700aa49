using Kinora.Core.Plan;
using Kinora.Media.Compose;

namespace Kinora.Media.Text;

/// <summary>A text block that has been set, placed and drawn: immutable, and used again for every instant of its segment.</summary>
public sealed class TextLayout : IDisposable
{
    /// <summary>Of a text with nothing to see.</summary>
    internal static readonly TextLayout Empty = new();

    /// <summary>The text as it is drawn: cleaned, of the part that units of words refer to.</summary>
    public string Text { get; init; } = "";

    /// <summary>Pixels of the em after shrinking.</summary>
    public double Em { get; init; }

    /// <summary>Lines of all parts.</summary>
    public int LineCount { get; init; }

    /// <summary>What letters, outlines and panels cover on the canvas (soft shadows reach further); inside the safe area.</summary>
    public RectangleD InkBox { get; init; }

    /// <summary>1 where reading goes right, −1 where it goes left.</summary>
    public double Direction { get; init; } = 1;

    /// <summary>Its lines are centred, not held on one side.</summary>
    public bool IsCentred { get; init; } = true;

    /// <summary>Panels and bars, below all letters.</summary>
    public IReadOnlyList<PlacedSprite> Panels { get; init; } = [];

    /// <summary>In reading order.</summary>
    public IReadOnlyList<TextUnit> Units { get; init; } = [];

    /// <summary>All units at rest in one sprite; null when there are none.</summary>
    public PlacedSprite? Settled { get; init; }

    /// <summary>The digits of a counter; null for everything else.</summary>
    internal CounterDigits? Counter { get; init; }

    internal long Bytes =>
        Units.Sum(unit => unit.Bytes) + Panels.Sum(Size) + (Settled is { } settled ? Size(settled) : 0) + (Counter?.Bytes ?? 0);

    /// <summary>The draw at which it was last used.</summary>
    internal long LastUse { get; set; }

    public void Dispose()
    {
        foreach (var unit in Units) unit.Dispose();
        foreach (var panel in Panels) panel.Sprite.Dispose();
        Settled?.Sprite.Dispose();
        Counter?.Dispose();
    }

    private static long Size(PlacedSprite placed) => 11L * placed.Sprite.Width * placed.Sprite.Height / 4;
}
