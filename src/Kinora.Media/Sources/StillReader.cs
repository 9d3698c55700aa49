using Kinora.Media.Analysis;
using Kinora.Media.Pixels.Convert;

namespace Kinora.Media.Sources;

/// <summary>Reads stills, colour profiles and all.</summary>
public static class StillReader
{
    // All headers lie before the picture; the longest are a preview and a printing press's profile.
    private const int HeadBytes = 16 << 20;

    /// <summary>
    /// The whole upright picture at the given size, or at its own, rounded to even, where that is smaller: it is never enlarged.
    /// Of a clip or an animation it is the first frame. The caller owns the result.
    /// </summary>
    /// <param name="width">Even, in pixels, as <paramref name="height"/> is.</param>
    /// <exception cref="Ffmpeg.ToolFailedException">The file could not be decoded; the message is for people.</exception>
    /// <exception cref="Ffmpeg.ToolMissingException">HEIF photos need heif-convert.</exception>
    public static async Task<Still> ReadAsync(MediaInfo media, int width, int height, CancellationToken cancellationToken = default)
    {
        (width, height) = Fit(media, width, height);
        if (media.Format == MediaFormat.Heif)
        {
            return await HeifPicture
                .ReadAsync(media, converted => ReadAsync(converted, width, height, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
        if (media.Still is not { FrameCount: 1 } still)
            return await ClipReader.ReadFrameAsync(media, TimeSpan.Zero, width, height, cancellationToken).ConfigureAwait(false);
        var head = await ReadHeadAsync(media.Path, cancellationToken).ConfigureAwait(false);
        var colors = StillColors.Read(head, media.Format, still);
        var source = PictureSources.OfStill(media, still, colors);
        using var profile = colors.Profile is { } bytes ? ColorProfile.Open(bytes) : null;
        if (colors.Jpeg is { Components: 4 } inks)
            return await InksAsync(source, inks, profile, width, height, cancellationToken).ConfigureAwait(false);
        return profile is null || profile.IsCmyk || profile.IsNearSrgb()
            ? await StillDecoder.DecodeAsync(source, width, height, cancellationToken).ConfigureAwait(false)
            : await ManagedAsync(source, profile, width, height, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The size that is read for a size asked for: both sides even, at least 2, in the same proportion, never enlarged.</summary>
    public static (int Width, int Height) Fit(MediaInfo media, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        var scale = Math.Min(1, Math.Min(media.Facts.Width / (double)width, media.Facts.Height / (double)height));
        return (Even(width * scale), Even(height * scale));
    }

    /// <summary>The file's first bytes: everything before the pixels, for all but monstrous headers.</summary>
    internal static async Task<ReadOnlyMemory<byte>> ReadHeadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = GC.AllocateUninitializedArray<byte>((int)Math.Min(HeadBytes, file.Length));
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return head.AsMemory(0, length);
    }

    private static async Task<Still> ManagedAsync(
        PictureSource source, ColorProfile profile, int width, int height, CancellationToken cancellationToken)
    {
        var (alpha, deep) = (source.Picture.HasAlpha, source.Picture.Layout.IsDeep);
        var (format, packed) = (alpha, deep) switch
        {
            (true, true) => ("rgba64le", PackedFormat.Rgba64),
            (true, false) => ("rgba", PackedFormat.Rgba32),
            (false, true) => ("rgb48le", PackedFormat.Rgb48),
            _ => ("rgb24", PackedFormat.Rgb24),
        };
        var bytesPerSample = deep ? 2 : 1;
        var bytesPerPixel = (alpha ? 4 : 3) * bytesPerSample;
        var bytes = await StillDecoder
            .DecodeRgbAsync(source, width, height, format, bytesPerPixel, cancellationToken).ConfigureAwait(false);
        // A profile that can't be a source of colours is passed over: the picture is then what it is without it.
        profile.TryApply(bytes, alpha ? 1 : 0, bytesPerSample);
        var picture = new PackedPicture(bytes, width, height, width * bytesPerPixel, packed);
        return StillDecoder.Pack(picture, isOpaque: !alpha || (!deep && StillDecoder.IsOpaque(bytes)));
    }

    private static async Task<Still> InksAsync(
        PictureSource source, JpegColors jpeg, ColorProfile? profile, int width, int height, CancellationToken cancellationToken)
    {
        var cmyk = await CmykPicture.ReadAsync(source, jpeg, width, height, cancellationToken).ConfigureAwait(false);
        var rgb = new byte[width * height * 3];
        if (profile is null || !profile.TryApplyCmyk(cmyk, rgb)) rgb = CmykPicture.ToRgb(cmyk);
        return StillDecoder.Pack(new PackedPicture(rgb, width, height, width * 3, PackedFormat.Rgb24), isOpaque: true);
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}
