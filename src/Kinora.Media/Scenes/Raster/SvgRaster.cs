using System.Text;
using Kinora.Core.Plan;
using Kinora.Media.Native;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Convert;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Raster;

/// <summary>Draws a scene's shapes into sprites. Safe from several threads.</summary>
internal static unsafe class SvgRaster
{
    // Sampling and the chroma filter reach this far beyond a drawing; even, so that the crop stays on whole chroma samples.
    private const int Rim = 4;

    /// <summary>As cairo allows.</summary>
    private const int LargestSide = 32_000;

    /// <param name="box">The drawing's extent in units: what lies outside is cut off.</param>
    /// <param name="scaleX">Pixels a unit.</param>
    /// <param name="scaleY">Pixels a unit.</param>
    /// <param name="limit">What of it can ever be seen, in units; null: all.</param>
    /// <returns>Null when nothing is seen. The sprite is the caller's.</returns>
    public static RasterSprite? Draw(SvgDrawing drawing, RectangleD box, double scaleX, double scaleY, RectangleD? limit = null)
    {
        var seen = limit is { } most ? Intersect(box, most) : box;
        if (drawing.IsEmpty || seen.Width <= 0 || seen.Height <= 0) return null;
        var left = EvenDown(seen.X * scaleX) - Rim;
        var top = EvenDown(seen.Y * scaleY) - Rim;
        var width = EvenDown(seen.Right * scaleX + 1.999) + Rim - left;
        var height = EvenDown(seen.Bottom * scaleY + 1.999) + Rim - top;
        if (width > LargestSide || height > LargestSide) throw new InvalidOperationException($"A drawing of {width}×{height} pixels is too large.");
        using var surface = Cairo.CreateImage(Cairo.FormatArgb32, width, height);
        if (Cairo.SurfaceStatus(surface) is not 0 and var status)
            throw new InvalidOperationException($"cairo could not make a {width}×{height} picture (status {status}).");
        using (var context = Cairo.CreateContext(surface))
        {
            Cairo.Translate(context, -left, -top);
            var viewport = new RsvgRectangle { X = box.X * scaleX, Y = box.Y * scaleY, Width = box.Width * scaleX, Height = box.Height * scaleY };
            Render(drawing.Document(box.X, box.Y, box.Width, box.Height), context, viewport);
            if (Cairo.Status(context) is not 0 and var fault) throw new InvalidOperationException($"cairo could not draw (status {fault}).");
        }

        Cairo.Flush(surface);
        var stride = Cairo.GetStride(surface);
        return Cropped(new ReadOnlySpan<byte>(Cairo.GetData(surface), stride * height), stride, width, height, left, top);
    }

    private static void Render(string svg, CairoContextHandle context, RsvgRectangle viewport)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        fixed (byte* data = bytes)
        {
            using var document = Rsvg.FromData(data, (nuint)bytes.Length, out var unread);
            using (unread)
            {
                if (document.IsInvalid) throw new InvalidOperationException($"A scene's drawing cannot be read: {unread.Message}");
            }

            var drawn = Rsvg.Render(document, context, viewport, out var undrawn);
            using (undrawn)
            {
                if (!drawn) throw new InvalidOperationException($"A scene's drawing cannot be drawn: {undrawn.Message}");
            }
        }
    }

    private static RasterSprite? Cropped(ReadOnlySpan<byte> pixels, int stride, int width, int height, int left, int top)
    {
        var ink = Ink(pixels, stride, width, height);
        if (ink.IsEmpty) return null;
        var x = Math.Max(0, (ink.X & ~1) - Rim);
        var y = Math.Max(0, (ink.Y & ~1) - Rim);
        var right = Math.Min(width, ((ink.Right + 1) & ~1) + Rim);
        var bottom = Math.Min(height, ((ink.Bottom + 1) & ~1) + Rim);
        var sprite = new Sprite(right - x, bottom - y);
        var part = pixels[(y * stride + x * 4)..];
        PackedConverter.ToSprite(new PackedPicture(part, right - x, bottom - y, stride, PackedFormat.Argb32Premultiplied), sprite);
        sprite.Measure();
        return new RasterSprite(sprite, left + x, top + y);
    }

    /// <summary>The smallest box around all pixels that are not wholly transparent.</summary>
    private static PixelRectangle Ink(ReadOnlySpan<byte> pixels, int stride, int width, int height)
    {
        var (left, right, top, bottom) = (width, 0, -1, 0);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * stride, width * 4);
            var first = row.IndexOfAnyExcept((byte)0);
            if (first < 0) continue;
            if (top < 0) top = y;
            bottom = y + 1;
            left = Math.Min(left, first / 4);
            right = Math.Max(right, row.LastIndexOfAnyExcept((byte)0) / 4 + 1);
        }

        return top < 0 ? default : new PixelRectangle(left, top, right - left, bottom - top);
    }

    private static RectangleD Intersect(RectangleD a, RectangleD b)
    {
        var (x, y) = (Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        return new RectangleD(x, y, Math.Min(a.Right, b.Right) - x, Math.Min(a.Bottom, b.Bottom) - y);
    }

    private static int EvenDown(double value) => 2 * (int)Math.Floor(value / 2);
}
