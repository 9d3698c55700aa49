using Kinora.Core.Plan;
using Kinora.Media.Native;

namespace Kinora.Media.Text;

/// <summary>
/// Glyphs that belong together (a letter with its marks, a ligature, an emoji family): never drawn apart. Points into its
/// part's Pango layout, so it is valid while that lives.
/// </summary>
internal sealed unsafe class Cluster(nint font, PangoGlyphInfo* glyphs, int* logClusters, int count)
{
    public required int Part { get; init; }

    public required int Line { get; init; }

    /// <summary>Where its text begins in the part's, in UTF-16.</summary>
    public required int Start { get; init; }

    /// <summary>From the line's left edge, in pixels.</summary>
    public required double X { get; init; }

    public required double Advance { get; init; }

    /// <summary>What its glyphs cover, relative to its origin on the baseline, in pixels; empty for a space.</summary>
    public required RectangleD Ink { get; init; }

    /// <summary>A colour bitmap, which has no outline.</summary>
    public required bool IsPicture { get; init; }

    public bool HasInk => Ink.Width > 0 && Ink.Height > 0;

    public void Path(CairoContextHandle context)
    {
        var slice = Slice();
        PangoCairo.GlyphPath(context, font, &slice);
    }

    public void Show(CairoContextHandle context)
    {
        var slice = Slice();
        PangoCairo.ShowGlyphs(context, font, &slice);
    }

    private PangoGlyphString Slice() => new() { Count = count, Glyphs = glyphs, LogClusters = logClusters };
}
