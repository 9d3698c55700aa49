using Kinora.Core;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Convert;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Pixels.Filter;

/// <summary>
/// Makes a colour see-through and takes its cast off the rest. Distance is measured in the chroma plane alone (so shadows
/// on the screen go too) and against the key's own strength: pure green lies 1 from its furthest opposite, and every grey 0.37
/// from every key, so that skin, hair and cloth before a dull screen are as safe as before a bright one. Transparent within the
/// tolerance, opaque from tolerance + soften on. Spill: chroma is turned away from the key's hue until it leans towards it no
/// more than 35°, as yellow does to green. One table of every (U, V) is made per key; use one keyer a thread.
/// </summary>
public sealed unsafe class ChromaKeyer : IDisposable
{
    // 255 · √2 over the 133 that pure green's chroma lies from grey.
    private const double FarthestOverStrength = 2.71;

    // A key this dull is a grey; below it the noise of a camera would be larger than any tolerance.
    private const double LeastStrength = 20;

    private const double Lean = 0.7;

    private readonly byte[] alphaOf = new byte[65536];
    private readonly byte[] uOf = new byte[65536];
    private readonly byte[] vOf = new byte[65536];
    private readonly ScratchPlane lines = new();

    public ChromaKeyer(ChromaKey key)
    {
        var (r, g, b) = (key.Color.R << 8, key.Color.G << 8, key.Color.B << 8);
        double keyU = Bt709.U(r, g, b, Bt709.One, Bt709.Half) - 128;
        double keyV = Bt709.V(r, g, b, Bt709.One, Bt709.Half) - 128;
        for (var u = 0; u < 256; u++)
        {
            for (var v = 0; v < 256; v++) Entry(u, v, keyU, keyV, key);
        }
    }

    /// <summary>Cuts the key out of a frame; the sprite has the frame's size.</summary>
    public void Apply(Frame source, Sprite destination)
    {
        System.Diagnostics.Debug.Assert(source.Width == destination.Width && source.Height == destination.Height);
        for (var y = 0; y < source.U.Height; y++) Chroma(source, destination, y);
        var width = source.U.Width;
        var between = lines.Get(width + 1, 1).Data;
        for (var y = 0; y < source.Height; y++)
        {
            // A luma row lies a quarter of a chroma row above or below the one it belongs to.
            var other = Math.Clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, source.U.Height - 1);
            MixRows.Mix(destination.AlphaHalf.RowPointer(y / 2), destination.AlphaHalf.RowPointer(other), between, width, 64);
            between[width] = between[width - 1];
            Luma(source.Y.RowPointer(y), between, destination.Alpha.RowPointer(y), destination.Y.RowPointer(y), width);
        }
        destination.Changed();
    }

    public void Dispose() => lines.Dispose();

    private void Chroma(Frame source, Sprite destination, int y)
    {
        var u = source.U.Row(y);
        var v = source.V.Row(y);
        var toU = destination.U.Row(y);
        var toV = destination.V.Row(y);
        var toAlpha = destination.AlphaHalf.Row(y);
        for (var x = 0; x < toU.Length; x++)
        {
            var entry = u[x] << 8 | v[x];
            int alpha = alphaOf[entry];
            toAlpha[x] = (byte)alpha;
            toU[x] = (byte)BlendRows.DivideBy255(uOf[entry] * alpha);
            toV[x] = (byte)BlendRows.DivideBy255(vOf[entry] * alpha);
        }
    }

    /// <summary>Even columns lie on a chroma sample, odd ones between two.</summary>
    private static void Luma(byte* y, byte* half, byte* alpha, byte* result, int width)
    {
        for (var x = 0; x < width; x++)
        {
            alpha[2 * x] = half[x];
            alpha[2 * x + 1] = (byte)((half[x] + half[x + 1] + 1) >> 1);
            result[2 * x] = (byte)BlendRows.DivideBy255(y[2 * x] * alpha[2 * x]);
            result[2 * x + 1] = (byte)BlendRows.DivideBy255(y[2 * x + 1] * alpha[2 * x + 1]);
        }
    }

    private void Entry(int u, int v, double keyU, double keyV, ChromaKey key)
    {
        var (chromaU, chromaV) = (u - 128.0, v - 128.0);
        var strength = Math.Sqrt(keyU * keyU + keyV * keyV);
        var distance = Math.Sqrt((chromaU - keyU) * (chromaU - keyU) + (chromaV - keyV) * (chromaV - keyV))
            / (FarthestOverStrength * Math.Max(strength, LeastStrength));
        var visible = Math.Clamp((distance - key.Tolerance) / Math.Max(key.Soften, 1e-6), 0, 1);
        if (strength > 0)
        {
            var (alongU, alongV) = (keyU / strength, keyV / strength);
            var along = chromaU * alongU + chromaV * alongV;
            var aside = Math.Abs(chromaU * alongV - chromaV * alongU);
            var excess = Math.Max(0, along - Lean * aside);
            chromaU -= excess * alongU;
            chromaV -= excess * alongV;
        }
        var entry = u << 8 | v;
        alphaOf[entry] = (byte)(visible * 255 + 0.5);
        uOf[entry] = (byte)Math.Clamp(chromaU + 128.5, 0, 255);
        vOf[entry] = (byte)Math.Clamp(chromaV + 128.5, 0, 255);
    }
}
