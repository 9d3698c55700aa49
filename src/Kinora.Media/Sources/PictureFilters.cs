using System.Globalization;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Media.Sources;

/// <summary>
/// The ffmpeg filters between a decoder and our pixels. Pure: facts in, text out; only numbers and words from fixed lists ever
/// get into it. zscale (zimg) does what it can: measured on 3840×2160 → 1920×1080 it takes a third of swscale's time at the
/// same filter, and it knows chroma sites and primaries.
/// </summary>
internal static class PictureFilters
{
    /// <summary>White of ordinary pictures in HDR, cd/m² (ITU-R BT.2408).</summary>
    private const int HdrWhite = 203;

    /// <summary>The brightest that HDR is mastered for as a rule, in units of white: 1000 cd/m².</summary>
    private const string HdrPeak = "4.926";

    /// <summary>Of the given size, planar 4:2:0, BT.709 limited, left-sited; nothing at all where the source is just that.</summary>
    public static IReadOnlyList<string> ToFrame(SourcePicture source, RectangleD view, int width, int height)
    {
        List<string> filters = [.. Crop(source, view)];
        var (_, _, croppedWidth, croppedHeight) = source.Pixels(view);
        var color = source.Color;
        var isOurs = source.Orientation.IsUpright && source.Layout.IsOurs && color.IsOurs;
        if (isOurs && (croppedWidth, croppedHeight) == (width, height)) return filters;

        var (scaledWidth, scaledHeight) = source.Orientation.SwapsSides ? (height, width) : (width, height);
        filters.AddRange(WholeChroma(source, croppedWidth, croppedHeight));
        var site = source.Orientation.LeftSiteBefore();
        var rounding = source.Layout.IsDeep ? ":dither=ordered" : "";
        if (color.IsHdr)
        {
            filters.AddRange(ToneMapped(color, scaledWidth, scaledHeight));
            rounding = ":dither=ordered";
        }
        else
        {
            var last = site is null ? "" : $":c={site}{rounding}";
            filters.Add(Scale(scaledWidth, scaledHeight) + FromColor(color) + ":m=709:r=limited" + last);
        }

        if (color.IsHdr && site is not null) filters.Add($"zscale=f=lanczos:t=709:m=709:r=limited:c={site}{rounding}");
        if (color.IsHdr && site is null) filters.Add("zscale=t=709:m=709:r=limited");
        if (site is null) filters.Add(source.Layout.IsDeep ? "format=yuv444p10le" : "format=yuv444p");
        else filters.Add("format=yuv420p");
        filters.AddRange(source.Orientation.Filters());
        // No name exists for chroma on the right edge, so a picture that is flipped over keeps all its chroma until it is turned.
        if (site is null) filters.AddRange([$"zscale=f=lanczos:c=left{rounding}", "format=yuv420p"]);
        return filters;
    }

    /// <summary>
    /// Of the given size, packed B, G, R, A with alpha multiplied in before scaling, so that the hidden colour of transparent
    /// pixels does not bleed into edges. R'G'B' with BT.709 primaries.
    /// </summary>
    public static IReadOnlyList<string> ToPremultipliedBgra(SourcePicture source, RectangleD view, int width, int height)
    {
        var (_, _, croppedWidth, croppedHeight) = source.Pixels(view);
        var (scaledWidth, scaledHeight) = source.Orientation.SwapsSides ? (height, width) : (width, height);
        List<string> filters =
        [
            .. Crop(source, view),
            .. WholeChroma(source, croppedWidth, croppedHeight),
            .. ToPlanarRgb(source, FromColor(source.Color), "gbrap"),
            "premultiply=inplace=1",
        ];
        if ((croppedWidth, croppedHeight) != (scaledWidth, scaledHeight)) filters.Add(Scale(scaledWidth, scaledHeight));
        return [.. filters, "format=gbrap", .. source.Orientation.Filters(), "format=bgra"];
    }

    /// <summary>
    /// The whole picture at the given size as packed R'G'B' in its own primaries, for a colour profile to be applied to:
    /// rgb24 or rgb48le, with alpha rgba or rgba64le (straight).
    /// </summary>
    public static IReadOnlyList<string> ToRgb(SourcePicture source, int width, int height, string format)
    {
        var deep = format is "rgb48le" or "rgba64le";
        var planar = (source.HasAlpha ? "gbrap" : "gbrp") + (deep ? "16le" : "");
        var (scaledWidth, scaledHeight) = source.Orientation.SwapsSides ? (height, width) : (width, height);
        List<string> filters =
            [.. WholeChroma(source, source.Width, source.Height), .. ToPlanarRgb(source, FromMatrix(source.Color, ':'), planar)];
        if ((source.Width, source.Height) != (scaledWidth, scaledHeight)) filters.Add(Scale(scaledWidth, scaledHeight));
        return [.. filters, "format=" + planar, .. source.Orientation.Filters(), "format=" + format];
    }

    private static IEnumerable<string> Crop(SourcePicture source, RectangleD view)
    {
        var (x, y, width, height) = source.Pixels(view);
        if ((width, height) != (source.Width, source.Height)) yield return Text($"crop={width}:{height}:{x}:{y}:exact=1");
    }

    // zimg takes no odd sides where chroma is subsampled, and knows neither packed nor palette formats.
    private static IEnumerable<string> WholeChroma(SourcePicture source, int width, int height)
    {
        if (source.Color.IsRgb)
        {
            if (!source.HasAlpha) yield return source.Layout.IsDeep ? "format=gbrp16le" : "format=gbrp";
        }
        else if (source.Layout.IsSubsampled && ((width | height) & 1) != 0)
        {
            var across = source.Color.ChromaSite is "left" or "topleft" or "bottomleft" ? "0" : "128";
            var range = source.Color.IsFullRange ? "full" : "limited";
            yield return $"scale=in_h_chr_pos={across}:in_range={range}:out_range={range}:flags=bicubic+accurate_rnd+bitexact";
            yield return "format=" + (source.HasAlpha ? "yuva444p" : "yuv444p") + (source.Layout.IsDeep ? "10le" : "");
        }
    }

    private static IEnumerable<string> ToPlanarRgb(SourcePicture source, string from, string format)
    {
        if (!source.Color.IsRgb) yield return "zscale=f=lanczos" + from + ":m=gbr:r=full";
        yield return "format=" + format;
    }

    /// <summary>Ends in linear light with BT.709 primaries. Scaled first, as stored: the costly part then works on fewer pixels.</summary>
    private static IEnumerable<string> ToneMapped(SourceColor color, int width, int height)
    {
        var primaries = color.Primaries ?? "bt2020";
        yield return Scale(width, height);
        yield return Text($"zscale{FromMatrix(color, '=')}:pin={primaries}:tin={color.HdrTransfer}:t=linear:p=709:m=gbr:npl={HdrWhite}");
        yield return "format=gbrpf32le";
        // Möbius leaves everything below 0.3 of white as it is and bends the rest; white lands at 85 % of the signal.
        yield return $"tonemap=mobius:param=0.3:peak={HdrPeak}";
    }

    private static string Scale(int width, int height) => Text($"zscale=w={width}:h={height}:f=lanczos");

    private static string FromColor(SourceColor color) =>
        FromMatrix(color, ':') + (color.Primaries is { } primaries ? $":pin={primaries}:p=709:tin=709:t=709" : "");

    private static string FromMatrix(SourceColor color, char first) =>
        $"{first}min={color.Matrix}:rin={(color.IsFullRange ? "full" : "limited")}" + (color.IsRgb ? "" : $":cin={color.ChromaSite}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
