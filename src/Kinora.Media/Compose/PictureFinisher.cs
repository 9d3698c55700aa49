using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose.Effects;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Filter;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Compose;

/// <summary>
/// Makes of a decoded picture what is drawn: sampled to its exact size and flipped where it stands still, keyed, with its
/// looks, or blurred as a backdrop. One a source, used by one thread at a time.
/// </summary>
internal sealed class PictureFinisher : IDisposable
{
    // A backdrop is out of focus: a quarter of the size holds all there is to see, at a sixteenth of the work.
    private const int BackdropDivisor = 4;
    private const double BackdropBlur = 0.03;
    private const double BackdropDarkening = 0.25;

    private readonly Segment segment;
    private readonly SourceShape shape;
    private readonly bool isBackdrop;
    private readonly EffectChain effects;
    private readonly Resampler resampler = new();
    private readonly Blur blur = new();
    private readonly ChromaKeyer? keyer;

    public PictureFinisher(PictureLayer layer, SourceShape shape, EffectChain effects)
    {
        segment = layer.Clip.Segment;
        this.shape = shape;
        this.effects = effects;
        isBackdrop = layer.IsBackdrop;
        keyer = segment.ChromaKey is { } key ? new ChromaKeyer(key) : null;
    }

    /// <summary>The size at which a clip's frames are to be decoded so that least is left to do.</summary>
    public static (int Width, int Height) DecodedSize(SourceShape shape, bool isBackdrop) => isBackdrop
        ? (EvenRectangle.RoundUp(shape.Width / (double)BackdropDivisor), EvenRectangle.RoundUp(shape.Height / (double)BackdropDivisor))
        : (shape.Width, shape.Height);

    /// <param name="raw">Given back to <paramref name="scratch"/> unless it is what is returned.</param>
    /// <param name="window">What of the raw picture is shown, in its luma samples; negative sizes mirror.</param>
    /// <param name="frame">The frame of the clip's stream, for what changes in time (grain).</param>
    /// <returns>A picture rented from <paramref name="scratch"/>, or the raw one.</returns>
    public Picture Finish(Picture raw, RectangleD window, long frame, Scratch scratch)
    {
        var picture = isBackdrop ? Backdrop(raw, window, scratch) : shape.IsExact ? Sampled(raw, window, shape.Width, shape.Height, scratch) : raw;
        if (keyer is not null && picture.Frame is { } opaque)
        {
            var keyed = scratch.RentSprite(opaque.Width, opaque.Height);
            keyer.Apply(opaque, keyed);
            scratch.Return(picture);
            picture = new Picture(keyed);
        }

        if (isBackdrop) return picture;
        if (picture.Frame is { } whole) effects.Apply(whole, frame);
        else effects.Apply(picture.Sprite!, frame);
        return picture;
    }

    public void Dispose()
    {
        resampler.Dispose();
        blur.Dispose();
        keyer?.Dispose();
        effects.Dispose();
    }

    private Picture Backdrop(Picture raw, RectangleD window, Scratch scratch)
    {
        var (width, height) = DecodedSize(shape, isBackdrop);
        var small = Sampled(raw, window, width, height, scratch);
        if (small.Frame is { } frame)
        {
            blur.Apply(frame, BackdropBlur * Math.Max(width, height), frame);
            CrossMix.MixColor(frame, 16, 128, 128, CrossMix.Weight(BackdropDarkening));
        }

        return Sampled(small, new RectangleD(0, 0, width, height), shape.Width, shape.Height, scratch);
    }

    private Picture Sampled(Picture raw, RectangleD window, int width, int height, Scratch scratch)
    {
        if (window == new RectangleD(0, 0, raw.Width, raw.Height) && raw.Width == width && raw.Height == height) return raw;
        var sampled = scratch.RentLike(raw, width, height);
        if (raw.Frame is { } frame) resampler.ResampleFrame(frame, window, sampled.Frame!);
        else resampler.ResampleSprite(raw.Sprite!, window, sampled.Sprite!);
        scratch.Return(raw);
        return sampled;
    }
}
