using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Native;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Convert;

namespace Kinora.Media.Text;

/// <summary>A cairo picture of a stretch of the canvas; drawing is in canvas pixels.</summary>
internal sealed unsafe class Raster : IDisposable
{
    private readonly CairoSurfaceHandle surface;
    private readonly int format;

    /// <param name="box">Grown to even edges.</param>
    public Raster(RectangleD box, int format = Cairo.FormatArgb32)
    {
        (X, Y) = CornerOf(box);
        Width = Math.Max(2, 2 * (int)Math.Ceiling(box.Right / 2) - X);
        Height = Math.Max(2, 2 * (int)Math.Ceiling(box.Bottom / 2) - Y);
        this.format = format;
        surface = Cairo.CreateImage(format, Width, Height);
        if (Cairo.SurfaceStatus(surface) is not 0 and var status)
        {
            throw new InvalidOperationException($"cairo could not make a {Width}×{Height} picture (status {status}).");
        }

        Context = Cairo.CreateContext(surface);
        Cairo.SetLineJoin(Context, Cairo.LineJoinRound);
        Cairo.Translate(Context, -X, -Y);
    }

    public int X { get; }

    public int Y { get; }

    public int Width { get; }

    public int Height { get; }

    public CairoContextHandle Context { get; }

    /// <summary>The even corner at which a picture of a box begins.</summary>
    public static (int X, int Y) CornerOf(RectangleD box) => (2 * (int)Math.Floor(box.X / 2), 2 * (int)Math.Floor(box.Y / 2));

    public void SetColor(Rgba color) =>
        Cairo.SetColor(Context, color.R / 255.0, color.G / 255.0, color.B / 255.0, color.A / 255.0);

    /// <summary>Turns what is drawn next clockwise around a point.</summary>
    public void Rotate(double degrees, double x, double y)
    {
        if (degrees == 0) return;
        Cairo.Translate(Context, x, y);
        Cairo.Rotate(Context, degrees * Math.PI / 180);
        Cairo.Translate(Context, -x, -y);
    }

    public void FillRounded(RectangleD box, double radius)
    {
        radius = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        Cairo.NewPath(Context);
        Cairo.Arc(Context, box.Right - radius, box.Y + radius, radius, -Math.PI / 2, 0);
        Cairo.Arc(Context, box.Right - radius, box.Bottom - radius, radius, 0, Math.PI / 2);
        Cairo.Arc(Context, box.X + radius, box.Bottom - radius, radius, Math.PI / 2, Math.PI);
        Cairo.Arc(Context, box.X + radius, box.Y + radius, radius, Math.PI, Math.PI * 3 / 2);
        Cairo.ClosePath(Context);
        Cairo.Fill(Context);
    }

    /// <summary>Blurs an A8 picture.</summary>
    public void Blur(double deviation)
    {
        System.Diagnostics.Debug.Assert(format == Cairo.FormatA8, "only alpha is blurred");
        Cairo.Flush(surface);
        BoxBlur.Apply(Cairo.GetData(surface), Width, Height, Cairo.GetStride(surface), BoxBlur.RadiusOf(deviation));
        Cairo.MarkDirty(surface);
    }

    /// <summary>Paints a colour through an A8 picture, moved down.</summary>
    public void PaintThrough(Raster mask, Rgba color, double offsetY)
    {
        SetColor(color);
        Cairo.MaskSurface(Context, mask.surface, mask.X, mask.Y + offsetY);
    }

    public Sprite ToSprite()
    {
        if (Cairo.Status(Context) is not 0 and var status) throw new InvalidOperationException($"cairo could not draw (status {status}).");
        Cairo.Flush(surface);
        var stride = Cairo.GetStride(surface);
        var pixels = new ReadOnlySpan<byte>(Cairo.GetData(surface), stride * Height);
        var sprite = new Sprite(Width, Height);
        PackedConverter.ToSprite(new PackedPicture(pixels, Width, Height, stride, PackedFormat.Argb32Premultiplied), sprite);
        sprite.Measure();
        return sprite;
    }

    public void Dispose()
    {
        Context.Dispose();
        surface.Dispose();
    }
}
