using Kinora.Media.Native;

namespace Kinora.Media.Sources;

/// <summary>
/// A picture's ICC profile. Colours go to sRGB by relative colorimetry with black point compensation, as Photoshop and browsers
/// do; sRGB's R'G'B' is taken as BT.709's, as everywhere in video.
/// </summary>
internal sealed class ColorProfile : IDisposable
{
    // Profiles that call themselves sRGB differ from one another by up to two levels in the shadows.
    private const int SrgbTolerance = 2;

    private readonly LcmsProfile profile;

    private ColorProfile(LcmsProfile profile)
    {
        this.profile = profile;
        Space = Lcms.SpaceOf(profile);
    }

    public uint Space { get; }

    public bool IsRgb => Space == Lcms.RgbSpace;

    public bool IsGrey => Space == Lcms.GreySpace;

    public bool IsCmyk => Space == Lcms.CmykSpace;

    /// <returns>Null when the bytes are no profile of grey, RGB or CMYK: the picture is then shown without it.</returns>
    public static unsafe ColorProfile? Open(ReadOnlySpan<byte> bytes)
    {
        LcmsProfile handle;
        fixed (byte* pointer = bytes) handle = Lcms.OpenProfile(pointer, (uint)bytes.Length);
        if (!handle.IsInvalid)
        {
            var opened = new ColorProfile(handle);
            if (opened.IsRgb || opened.IsGrey || opened.IsCmyk) return opened;
        }
        handle.Dispose();
        return null;
    }

    /// <summary>Changes colours so little that it is not worth applying; judged by a grid of colours, not by name.</summary>
    public bool IsNearSrgb()
    {
        if (!IsRgb) return false;
        var grid = new byte[6 * 6 * 6 * 3];
        for (var i = 0; i < grid.Length; i++)
        {
            var (cell, channel) = Math.DivRem(i, 3);
            grid[i] = (byte)(cell / (channel == 0 ? 1 : channel == 1 ? 6 : 36) % 6 * 51);
        }
        var changed = grid.ToArray();
        if (!TryApply(changed, extraChannels: 0, bytesPerSample: 1)) return false;
        return grid.Zip(changed, (before, after) => Math.Abs(before - after)).Max() <= SrgbTolerance;
    }

    /// <summary>
    /// Turns packed pixels into sRGB in place. A grey profile reads each pixel's first channel. Further channels (alpha) stay.
    /// </summary>
    /// <returns>False when the profile can't be used as a source of colours.</returns>
    public unsafe bool TryApply(Span<byte> pixels, int extraChannels, int bytesPerSample)
    {
        var pixelBytes = (3 + extraChannels) * bytesPerSample;
        var from = Lcms.Format(Space, IsGrey ? extraChannels + 2 : extraChannels, bytesPerSample);
        using var transform = To(from, Lcms.Format(Lcms.RgbSpace, extraChannels, bytesPerSample));
        if (transform.IsInvalid) return false;
        fixed (byte* pointer = pixels) Lcms.Transform(transform, pointer, pointer, (uint)(pixels.Length / pixelBytes));
        return true;
    }

    /// <summary>Turns CMYK, four bytes a pixel with 255 for full ink, into R, G, B.</summary>
    /// <returns>False when the profile can't be used as a source of colours.</returns>
    public unsafe bool TryApplyCmyk(ReadOnlySpan<byte> cmyk, Span<byte> rgb)
    {
        if (!IsCmyk || rgb.Length / 3 < cmyk.Length / 4) return false;
        using var transform = To(Lcms.Format(Lcms.CmykSpace, 0, 1), Lcms.Format(Lcms.RgbSpace, 0, 1));
        if (transform.IsInvalid) return false;
        fixed (byte* from = cmyk, to = rgb) Lcms.Transform(transform, from, to, (uint)(cmyk.Length / 4));
        return true;
    }

    public void Dispose() => profile.Dispose();

    private LcmsTransform To(uint from, uint to)
    {
        using var srgb = Lcms.CreateSrgb();
        return Lcms.CreateTransform(profile, from, srgb, to, Lcms.RelativeColorimetric, Lcms.BlackPointCompensation | Lcms.NoCache);
    }
}
