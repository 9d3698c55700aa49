using System.Text.RegularExpressions;

namespace Kinora.Media.Sources;

/// <summary>What the name of one of ffmpeg's pixel formats says.</summary>
internal sealed partial record PixelLayout(string Name)
{
    /// <summary>R'G'B', palette or grey: everything that is not Y'CbCr.</summary>
    public bool IsRgb { get; } = RgbNames().IsMatch(Name);

    public bool IsGrey { get; } = GreyNames().IsMatch(Name);

    public bool HasAlpha { get; } = AlphaNames().IsMatch(Name);

    /// <summary>The JPEG variants yuvj420p and so on.</summary>
    public bool IsFullRangeByName { get; } = Name.StartsWith("yuvj", StringComparison.Ordinal);

    /// <summary>More than 8 bits a sample.</summary>
    public bool IsDeep { get; } = DeepNames().IsMatch(Name);

    /// <summary>8-bit planar 4:2:0.</summary>
    public bool IsOurs => Name == "yuv420p";

    /// <summary>Each chroma sample covers more than one column or row.</summary>
    public bool IsSubsampled { get; } = SubsampledNames().IsMatch(Name);

    // gray, ya8, monob and monow have no matrix to speak of: R'G'B' with three equal samples is the same.
    [GeneratedRegex("^(rgb|bgr|gbr|rgba|bgra|argb|abgr|0rgb|0bgr|rgb0|bgr0|pal8|gray|ya|mono|x2rgb|x2bgr|xyz|bayer)")]
    private static partial Regex RgbNames();

    [GeneratedRegex("^(gray|ya|mono)")]
    private static partial Regex GreyNames();

    [GeneratedRegex("^(rgba|bgra|argb|abgr|gbrap|yuva|ya|pal8|ayuv)")]
    private static partial Regex AlphaNames();

    [GeneratedRegex(@"(48|64|9|10|12|14|16|32)(le|be)|^p01|^y21|^x2")]
    private static partial Regex DeepNames();

    [GeneratedRegex("(410|411|420|422|440)|^(nv1|nv2|p01|yuyv|uyvy|yvyu|y21)")]
    private static partial Regex SubsampledNames();
}
