namespace Kinora.Media.Sources;

/// <summary>
/// What the samples of a source mean, every gap filled by what such sources mean in practice. Words are those of ffprobe and
/// of the zscale filter (ITU-T H.273 names).
/// </summary>
internal sealed record SourceColor
{
    /// <summary>gbr, 709, 170m, 470bg, 2020_ncl …</summary>
    public required string Matrix { get; init; }

    public required bool IsFullRange { get; init; }

    /// <summary>Null when BT.709's own, or so near or so uncertain that they are shown as such.</summary>
    public string? Primaries { get; init; }

    /// <summary>smpte2084 (PQ) or arib-std-b67 (HLG); null for ordinary pictures.</summary>
    public string? HdrTransfer { get; init; }

    /// <summary>Where chroma lies in 4:2:0 and 4:2:2: left, center, topleft, top, bottomleft or bottom.</summary>
    public required string ChromaSite { get; init; }

    public bool IsHdr => HdrTransfer is not null;

    public bool IsRgb => Matrix == "gbr";

    /// <summary>The samples are the frame's own: BT.709, limited range, left-sited.</summary>
    public bool IsOurs => Matrix == "709" && !IsFullRange && Primaries is null && !IsHdr && ChromaSite == "left";

    /// <param name="format">ffmpeg's name of the pixel format.</param>
    /// <param name="height">Stored height: standard definition without tags is BT.601.</param>
    public static SourceColor Of(
        PixelLayout format, string codec, int height, string? matrix, string? range, string? primaries, string? transfer, string? site)
    {
        var isJpeg = format.IsFullRangeByName || codec is "mjpeg" or "webp" or "jpegls";
        return new SourceColor
        {
            Matrix = format.IsRgb ? "gbr" : MatrixName(matrix, codec, isJpeg, height),
            IsFullRange = format.IsRgb || format.IsFullRangeByName || range is "pc" or "full"
                || (range is null or "unknown" && codec == "mjpeg"),
            Primaries = primaries is "bt2020" or "smpte431" or "smpte432" or "smpte170m" or "bt470bg" or "smpte240m" ? primaries : null,
            HdrTransfer = transfer is "smpte2084" or "arib-std-b67" ? transfer : null,
            ChromaSite = site is "left" or "center" or "topleft" or "top" or "bottomleft" or "bottom" ? site
                : isJpeg && codec != "webp" ? "center" : "left",
        };
    }

    private static string MatrixName(string? matrix, string codec, bool isJpeg, int height) => matrix switch
    {
        "bt709" => "709",
        "smpte170m" => "170m",
        "bt470bg" => "470bg",
        "smpte240m" => "240m",
        "bt2020nc" => "2020_ncl",
        "bt2020c" => "2020_cl",
        "fcc" => "fcc",
        "ycgco" => "ycgco",
        _ when isJpeg || codec == "vp8" => "470bg",
        _ => height is > 0 and <= 576 ? "170m" : "709",
    };
}
