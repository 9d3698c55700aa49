using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose.Effects;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Convert;
using Kinora.Media.Pixels.Filter;
using Kinora.Media.Pixels.Sample;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Playing;

namespace Kinora.Bench;

/// <summary>What is measured, with the pictures it needs.</summary>
internal sealed class Kernels : IDisposable
{
    private static readonly PixelRectangle Whole = new(0, 0, 1920, 1080);

    private readonly Frame photo = Random(2880, 2160, 1);
    private readonly Frame a = Random(1920, 1080, 2);
    private readonly Frame b = Random(1920, 1080, 3);
    private readonly Frame result = new(1920, 1080);
    private readonly Sprite veil = new(1920, 1080);
    private readonly Sprite turned = new(1920, 1080);
    private readonly Resampler resampler = new();
    private readonly AffineSampler affine = new();
    private readonly Blur blur = new();
    private readonly Sharpen sharpen = new();
    private readonly ChromaKeyer keyer = new(new ChromaKey(new Rgba(0, 255, 0)));
    private readonly Sprite wall = new(1920, 1080);
    private readonly SpriteSampler sampler = new();
    private readonly BackdropPainter light = ThreeGlows();
    private readonly CoveredBlocks nothing = new(1920, 1080);
    private readonly byte[] packed = new byte[1920 * 1080 * 6];

    public IEnumerable<(string Name, Action Work)> All()
    {
        new Random(4).NextBytes(packed);
        a.Y.CopyTo(veil.Y);
        veil.Alpha.Fill(128);
        veil.AlphaHalf.Fill(128);
        wall.Alpha.Fill(255);
        wall.AlphaHalf.Fill(255);
        yield return ("copy", () => a.CopyTo(result));
        yield return ("zoom of a 2880×2160 photo",
            () => resampler.ResampleFrame(photo, new RectangleD(100.3, 300.7, 2652.5, 1492), result));
        yield return ("zoom, magnified", () => resampler.ResampleFrame(a, new RectangleD(100.3, 56.2, 1720, 967.5), result));
        yield return ("turn by 7°", () => affine.Sample(a,
            AffineMatrix.Translate(-960, -540).Then(AffineMatrix.Rotate(7)).Then(AffineMatrix.Translate(960, 540)), turned));
        yield return ("half-transparent sprite over all", () => SourceOver.Blend(veil, result, 0, 0));
        yield return ("the same at opacity 0.5", () => SourceOver.Blend(veil, result, 0, 0, 128));
        yield return ("cross-mix", () => CrossMix.Mix(a, b, 100, result));
        yield return ("fade to black", () => CrossMix.MixColor(result, 16, 128, 128, 3));
        yield return ("masked mix", () => CrossMix.MixMasked(a, b, photo.Y, photo.U, result));
    }

    /// <summary>What illustrated scenes are made with.</summary>
    public IEnumerable<(string Name, Action Work)> Scenes()
    {
        yield return ("sprite shifted by a fraction, half-transparent", () => sampler.Draw(veil, 1, 0.3, 0.7, 256, result, Whole));
        yield return ("sprite scaled by 1.03, half-transparent", () => sampler.Draw(veil, 1.03, -20.3, -12.7, 256, result, Whole));
        yield return ("sprite scaled by 1.03, opaque", () => sampler.Draw(wall, 1.03, -20.3, -12.7, 256, result, Whole));
        yield return ("light with three glows", () => light.Paint(0.4, 0, result, nothing));
        yield return ("cairo ARGB32 to sprite", () => PackedConverter.ToSprite(Packed(4, PackedFormat.Argb32Premultiplied), turned));
    }

    /// <summary>What is not needed for every film.</summary>
    public IEnumerable<(string Name, Action Work)> Effects()
    {
        yield return ("blur, radius 6", () => blur.Apply(a, 6, result));
        yield return ("blur, radius 64", () => blur.Apply(a, 64, result));
        yield return ("sharpen", () => sharpen.Apply(result.Y, 0.5));
        yield return ("chroma key", () => keyer.Apply(a, turned));
        foreach (var effect in new[] { new Effect("look") { Name = "cinematic" }, new Effect("vignette"), new Effect("grain") })
        {
            var chain = new EffectChain([effect], 1, _ => throw new InvalidOperationException("No table is asked for."));
            yield return (effect.Name ?? effect.Kind, () => chain.Apply(result, 1));
        }
        yield return ("RGB24 to planes", () => PackedConverter.ToFrame(Packed(3, PackedFormat.Rgb24), result));
        yield return ("RGB48 to planes, dithered", () => PackedConverter.ToFrame(Packed(6, PackedFormat.Rgb48), result, dither: true));
    }

    private static BackdropPainter ThreeGlows()
    {
        BackdropGlow Glow(double x, double radius) => new(x, 500, radius, radius, Tone.Of(0xffd890), 0.6);
        var light = new BackdropLight(
            [new BackdropBand(0, 1080, [new ValueStop(0, Tone.Of(0x203060)), new ValueStop(1, Tone.Of(0xe08050))])], [Glow(300, 300), Glow(900, 800), Glow(1500, 500)]);
        return new BackdropPainter(new Backdrop(light, light with { Glows = [Glow(320, 300), Glow(940, 800), Glow(1500, 560)] }), 1, 1920);
    }

    private PackedPicture Packed(int bytes, PackedFormat format) =>
        new(packed.AsSpan(0, 1920 * 1080 * bytes), 1920, 1080, 1920 * bytes, format);

    public void Dispose()
    {
        foreach (var item in new IDisposable[] { photo, a, b, result, veil, turned, resampler, affine, blur, sharpen, keyer, wall, sampler })
            item.Dispose();
    }

    private static Frame Random(int width, int height, int seed)
    {
        var frame = new Frame(width, height);
        new Random(seed).NextBytes(frame.Bytes);
        return frame;
    }
}
