using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Pixels;

namespace Kinora.Media.Compose;

/// <summary>
/// How a clip's source is to be delivered: either exactly as it fills <paramref name="Part"/> (it stands still, so it is
/// sampled once and then only copied), or as a master somewhat larger than needed, from which every frame is sampled anew.
/// </summary>
/// <param name="IsExact">Delivered at the size of <paramref name="Part"/>.</param>
/// <param name="Part">The part of the canvas that the picture fills, before rotation; empty when it lies beside the canvas.</param>
/// <param name="View">The part of the upright source, before any flip, that is delivered, in fractions.</param>
/// <param name="Width">Size of what is delivered, in even pixels.</param>
/// <param name="Height">Size of what is delivered, in even pixels.</param>
internal sealed record SourceShape(bool IsExact, PixelRectangle Part, RectangleD View, int Width, int Height)
{
    private static readonly RectangleD Everything = new(0, 0, 1, 1);

    public static SourceShape Of(Placement placement, Canvas canvas)
    {
        var target = EvenRectangle.Snap(placement.Target);
        var part = IsRotated(placement) ? target : target.Intersect(new PixelRectangle(0, 0, canvas.Width, canvas.Height));
        if (part.IsEmpty) return new SourceShape(true, default, Everything, 2, 2);
        if (placement.Moves)
        {
            // The master shows the whole source at the scale of the closest view, so that no frame has to enlarge it.
            return new SourceShape(
                false, part, Everything,
                EvenRectangle.RoundUp(placement.Target.Width / placement.Closest.Width),
                EvenRectangle.RoundUp(placement.Target.Height / placement.Closest.Height));
        }

        var view = EvenRectangle.ViewOf(target, part, placement.View);
        return new SourceShape(true, part, Mirrored(view, placement.View, placement.Flip), part.Width, part.Height);
    }

    public static bool IsRotated(Placement placement) => placement.Rotate % 360 != 0;

    /// <summary>
    /// What is seen of a delivered picture inside <see cref="Part"/>, in its own luma samples; a negative width or height
    /// mirrors it, as the sampler reads it. Exact pictures come already flipped.
    /// </summary>
    public RectangleD WindowOn(Placement placement, int width, int height)
    {
        if (IsExact) return new RectangleD(0, 0, width, height);
        var target = EvenRectangle.Snap(placement.Target);
        var view = Mirrored(EvenRectangle.ViewOf(target, Part, placement.View), placement.View, placement.Flip);
        return Flipped(Scaled(view, width, height), placement.Flip);
    }

    /// <summary>Where <see cref="View"/> lies in the whole upright source of a given size, mirrored as it is to be shown.</summary>
    public RectangleD WindowInSource(Flip flip, int width, int height) =>
        Flipped(Scaled(View, width, height), IsExact ? flip : Flip.None);

    /// <summary>All of a picture that was delivered as <see cref="View"/> alone, mirrored as it is to be shown.</summary>
    public RectangleD WindowInDelivered(Flip flip, int width, int height) =>
        Flipped(new RectangleD(0, 0, width, height), IsExact ? flip : Flip.None);

    private static RectangleD Scaled(RectangleD view, int width, int height) =>
        new(view.X * width, view.Y * height, view.Width * width, view.Height * height);

    private static RectangleD Flipped(RectangleD window, Flip flip)
    {
        if (flip is Flip.Horizontal or Flip.Both) window = window with { X = window.Right, Width = -window.Width };
        if (flip is Flip.Vertical or Flip.Both) window = window with { Y = window.Bottom, Height = -window.Height };
        return window;
    }

    /// <summary>Where a part of a view lies once the view is mirrored in itself.</summary>
    private static RectangleD Mirrored(RectangleD part, RectangleD view, Flip flip) => part with
    {
        X = flip is Flip.Horizontal or Flip.Both ? view.X + view.Right - part.Right : part.X,
        Y = flip is Flip.Vertical or Flip.Both ? view.Y + view.Bottom - part.Bottom : part.Y,
    };
}
