using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

/// <summary>Little CMS 2 (liblcms2.so.2): the calls that turn pixels of one colour profile into another's.</summary>
internal static unsafe partial class Lcms
{
    public const uint RelativeColorimetric = 1;

    /// <summary>The darkest ink becomes black, not the grey it is on paper.</summary>
    public const uint BlackPointCompensation = 0x2000;

    /// <summary>Without the one-pixel cache a transform may be used by many threads.</summary>
    public const uint NoCache = 0x40;

    public const uint GreySpace = 0x47524159;
    public const uint RgbSpace = 0x52474220;
    public const uint CmykSpace = 0x434D594B;

    private const string Library = "liblcms2.so.2";

    /// <summary>A pixel format: colour space, channels, further channels that are passed over, bytes a sample (lcms2.h).</summary>
    public static uint Format(uint space, int extraChannels, int bytesPerSample)
    {
        var (number, channels) = space switch
        {
            GreySpace => (3u, 1u),
            RgbSpace => (4u, 3u),
            CmykSpace => (6u, 4u),
            _ => throw new ArgumentOutOfRangeException(nameof(space), space, "not grey, RGB or CMYK"),
        };
        return number << 16 | (uint)extraChannels << 7 | channels << 3 | (uint)bytesPerSample;
    }

    [LibraryImport(Library, EntryPoint = "cmsOpenProfileFromMem")]
    public static partial LcmsProfile OpenProfile(byte* bytes, uint length);

    [LibraryImport(Library, EntryPoint = "cmsCreate_sRGBProfile")]
    public static partial LcmsProfile CreateSrgb();

    [LibraryImport(Library, EntryPoint = "cmsGetColorSpace")]
    public static partial uint SpaceOf(LcmsProfile profile);

    [LibraryImport(Library, EntryPoint = "cmsCreateTransform")]
    public static partial LcmsTransform CreateTransform(
        LcmsProfile input, uint inputFormat, LcmsProfile output, uint outputFormat, uint intent, uint flags);

    [LibraryImport(Library, EntryPoint = "cmsDoTransform")]
    public static partial void Transform(LcmsTransform transform, byte* input, byte* output, uint pixels);

    [LibraryImport(Library, EntryPoint = "cmsCloseProfile")]
    internal static partial int CloseProfile(nint profile);

    [LibraryImport(Library, EntryPoint = "cmsDeleteTransform")]
    internal static partial void DeleteTransform(nint transform);
}
