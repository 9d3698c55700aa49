using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Native;
using Kinora.Media.Pixels;

namespace Kinora.Media.Text;

/// <summary>
/// Draws clusters: the back (shadows and outline) and the face (the letters). Letters are filled as paths, not shown as glyphs:
/// cairo before 1.17.4 rounds shown glyphs to whole pixels, which spaces them unevenly.
/// </summary>
internal sealed class LetterPainter(TextLook look, double em, double degrees, double pivotX, double pivotY)
{
    /// <summary>How far the outline stands out, in pixels.</summary>
    public double Outline { get; } = look.Outline is null ? 0 : Math.Max(look.OutlineWidth * em, 0.75);

    public bool HasBack => look.Outline is not null || look.Shadows.Count > 0;

    /// <summary>The room that a unit's back and face take together, on the canvas.</summary>
    public RectangleD Bounds(IReadOnlyList<PlacedCluster> clusters)
    {
        var ink = clusters.Aggregate(default(RectangleD), (box, cluster) => Rectangles.Union(box, cluster.Ink));
        var reach = look.Shadows.Select(shadow => (shadow.OffsetY + 1.5 * shadow.Blur) * em).DefaultIfEmpty(0).Max();
        return Rectangles.Rotate(Rectangles.Grow(ink, Outline + reach + 1), degrees, pivotX, pivotY);
    }

    /// <summary>What the letters and their outline cover.</summary>
    public RectangleD Ink(IReadOnlyList<PlacedCluster> clusters)
    {
        var ink = clusters.Aggregate(default(RectangleD), (box, cluster) => Rectangles.Union(box, cluster.Ink));
        return ink.Width <= 0 ? ink : Rectangles.Rotate(Rectangles.Grow(ink, Outline), degrees, pivotX, pivotY);
    }

    public Sprite Face(IReadOnlyList<PlacedCluster> clusters, RectangleD box, Rgba? color = null)
    {
        using var raster = new Raster(box);
        DrawFace(raster, clusters, color);
        return raster.ToSprite();
    }

    public Sprite Back(IReadOnlyList<PlacedCluster> clusters, RectangleD box)
    {
        using var raster = new Raster(box);
        DrawBack(raster, clusters);
        return raster.ToSprite();
    }

    /// <summary>Back and face in one.</summary>
    public Sprite Whole(IReadOnlyList<PlacedCluster> clusters, RectangleD box)
    {
        using var raster = new Raster(box);
        DrawBack(raster, clusters);
        DrawFace(raster, clusters, null);
        return raster.ToSprite();
    }

    private void DrawFace(Raster raster, IReadOnlyList<PlacedCluster> clusters, Rgba? color)
    {
        raster.Rotate(degrees, pivotX, pivotY);
        foreach (var (cluster, x, y, own) in clusters)
        {
            raster.SetColor(color ?? own);
            Cairo.NewPath(raster.Context);
            Cairo.MoveTo(raster.Context, x, y);
            if (cluster.IsPicture)
            {
                cluster.Show(raster.Context);
                continue;
            }

            cluster.Path(raster.Context);
            Cairo.Fill(raster.Context);
        }
    }

    private void DrawBack(Raster raster, IReadOnlyList<PlacedCluster> clusters)
    {
        var box = new RectangleD(raster.X, raster.Y, raster.Width, raster.Height);
        foreach (var shadow in look.Shadows)
        {
            using var mask = new Raster(box, Cairo.FormatA8);
            DrawFace(mask, clusters, Rgba.White);
            if (look.Outline is not null) Stroke(mask, clusters, Rgba.White);
            mask.Blur(shadow.Blur * em / 2);
            raster.PaintThrough(mask, shadow.Color, shadow.OffsetY * em);
        }

        if (look.Outline is not { } outline) return;
        raster.Rotate(degrees, pivotX, pivotY);
        Stroke(raster, clusters, outline);
        raster.Rotate(-degrees, pivotX, pivotY);
    }

    private void Stroke(Raster raster, IReadOnlyList<PlacedCluster> clusters, Rgba color)
    {
        raster.SetColor(color);
        Cairo.SetLineWidth(raster.Context, 2 * Outline);
        foreach (var (cluster, x, y, _) in clusters)
        {
            if (cluster.IsPicture) continue;
            Cairo.NewPath(raster.Context);
            Cairo.MoveTo(raster.Context, x, y);
            cluster.Path(raster.Context);
            Cairo.Stroke(raster.Context);
        }
    }
}
