using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Filter;

namespace Kinora.Media.Compose;

/// <summary>Makes one frame of the two sides of a cut. Both sides are whole canvases, what lies beneath included.</summary>
internal sealed class TransitionPainter(PicturePainter painter, int width, int height) : IDisposable
{
    private const double LargestZoom = 0.35;
    private const int LargestBlurAt1080 = 48;

    private readonly TransitionMask mask = new(width, height);
    private readonly Blur blur = new();

    /// <param name="result">Receives the picture; must be neither of the two sides.</param>
    public void Paint(TransitionKind kind, double progress, Frame outgoing, Frame incoming, Frame result)
    {
        var eased = Easing.InOut(progress);
        switch (kind)
        {
            case TransitionKind.Cut:
                (progress < 0.5 ? outgoing : incoming).CopyTo(result);
                break;
            case TransitionKind.Fade:
                CrossMix.Mix(outgoing, incoming, CrossMix.Weight(progress), result);
                break;
            case TransitionKind.FadeBlack:
                Through(16, progress, outgoing, incoming, result);
                break;
            case TransitionKind.FadeWhite:
                Through(235, progress, outgoing, incoming, result);
                break;
            case TransitionKind.Zoom:
                Zoom(eased, progress, outgoing, incoming, result);
                break;
            case TransitionKind.Blur:
                Blur(progress, outgoing, incoming, result);
                break;
            case TransitionKind.SlideLeft or TransitionKind.SlideRight or TransitionKind.SlideUp or TransitionKind.SlideDown:
                Slide(kind - TransitionKind.SlideLeft, eased, outgoing, incoming, result, pushes: false);
                break;
            case TransitionKind.PushLeft or TransitionKind.PushRight or TransitionKind.PushUp or TransitionKind.PushDown:
                Slide(kind - TransitionKind.PushLeft, eased, outgoing, incoming, result, pushes: true);
                break;
            default:
                mask.Draw(kind, kind == TransitionKind.Dissolve ? progress : eased);
                CrossMix.MixMasked(outgoing, incoming, mask.Full, mask.Half, result);
                break;
        }
    }

    public void Dispose()
    {
        mask.Dispose();
        blur.Dispose();
    }

    /// <summary>The first half fades to a grey, the second from it.</summary>
    private static void Through(byte luma, double progress, Frame outgoing, Frame incoming, Frame result)
    {
        (progress < 0.5 ? outgoing : incoming).CopyTo(result);
        CrossMix.MixColor(result, luma, 128, 128, CrossMix.Weight(1 - Math.Abs(2 * progress - 1)));
    }

    /// <summary>The camera dives into the outgoing picture while the incoming one comes up from a little smaller a view.</summary>
    private void Zoom(double eased, double progress, Frame outgoing, Frame incoming, Frame result)
    {
        var closer = painter.Scratch.RentFrame(width, height);
        painter.Resample(outgoing, Closer(1 + LargestZoom * eased), closer);
        var arriving = painter.Scratch.RentFrame(width, height);
        painter.Resample(incoming, Closer(1 + LargestZoom * (1 - eased)), arriving);
        CrossMix.Mix(closer, arriving, CrossMix.Weight(progress), result);
        painter.Scratch.Return(closer);
        painter.Scratch.Return(arriving);
    }

    private RectangleD Closer(double zoom) => RectangleD.FromCenter(width / 2.0, height / 2.0, width / zoom, height / zoom);

    private void Blur(double progress, Frame outgoing, Frame incoming, Frame result)
    {
        CrossMix.Mix(outgoing, incoming, CrossMix.Weight(Easing.InOut((progress - 0.25) * 2)), result);
        var radius = LargestBlurAt1080 * (Math.Min(width, height) / 1080.0) * (1 - Math.Abs(2 * progress - 1));
        if (radius > 0) blur.Apply(result, radius, result);
    }

    /// <summary>The incoming picture comes in over the outgoing one (slide), or drives it out (push).</summary>
    /// <param name="direction">Where things move: 0 left, 1 right, 2 up, 3 down.</param>
    private void Slide(int direction, double eased, Frame outgoing, Frame incoming, Frame result, bool pushes)
    {
        var (x, y) = direction switch { 0 => (-1, 0), 1 => (1, 0), 2 => (0, -1), _ => (0, 1) };
        var length = x != 0 ? width : height;
        var moved = 2 * (int)Math.Round(length * eased / 2);
        if (pushes) Shifted(outgoing, x * moved, y * moved, result);
        else outgoing.CopyTo(result);
        Shifted(incoming, x * (moved - length), y * (moved - length), result);
    }

    /// <summary>Copies what of a picture stays on the canvas when it is moved by an even number of pixels.</summary>
    private void Shifted(Frame source, int x, int y, Frame result)
    {
        var visible = new PixelRectangle(x, y, width, height).Intersect(new PixelRectangle(0, 0, width, height));
        if (visible.IsEmpty) return;
        Copy(source.Y, result.Y, 1);
        Copy(source.U, result.U, 2);
        Copy(source.V, result.V, 2);

        void Copy(Plane from, Plane to, int divisor) =>
            from.Crop((visible.X - x) / divisor, (visible.Y - y) / divisor, visible.Width / divisor, visible.Height / divisor)
                .CopyTo(to.Crop(visible.X / divisor, visible.Y / divisor, visible.Width / divisor, visible.Height / divisor));
    }
}
