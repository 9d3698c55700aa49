using Kinora.Media.Analysis;
using Kinora.Media.Disk;

namespace Kinora.Media.Sources;

/// <summary>
/// JPEGs of four inks. ffmpeg turns them into RGB by itself, which leaves nothing for a profile to work on; without Adobe's
/// marker it hands the four components over as they are (as Y, U, V and A), so the file is decoded without that marker.
/// </summary>
internal static class CmykPicture
{
    /// <summary>Four bytes a pixel, C, M, Y, K, 255 for full ink, upright at the given size.</summary>
    public static async Task<byte[]> ReadAsync(
        PictureSource source, JpegColors jpeg, int width, int height, CancellationToken cancellationToken)
    {
        using var folder = WorkFolder.Temporary();
        var plain = Path.Combine(folder.Path, "picture.jpg");
        await WriteWithoutMarkerAsync(source.Path, jpeg, plain, cancellationToken).ConfigureAwait(false);
        var (scaledWidth, scaledHeight) = source.Picture.Orientation.SwapsSides ? (height, width) : (width, height);
        string[] filters =
        [
            "format=yuva444p", $"zscale=w={scaledWidth}:h={scaledHeight}:f=lanczos", "format=yuva444p",
            .. source.Picture.Orientation.Filters(),
        ];
        var planes = await StillDecoder.DecodeBytesAsync(
            source with { Path = plain }, filters, "yuva444p", width * height * 4, cancellationToken).ConfigureAwait(false);
        return Inks(planes, width * height, jpeg.AdobeTransform);
    }

    /// <summary>What the inks look like on no paper in particular: each takes its share of the light.</summary>
    public static byte[] ToRgb(ReadOnlySpan<byte> cmyk)
    {
        var rgb = new byte[cmyk.Length / 4 * 3];
        for (var i = 0; i < rgb.Length / 3; i++)
        {
            var light = 255 - cmyk[4 * i + 3];
            for (var channel = 0; channel < 3; channel++)
                rgb[3 * i + channel] = (byte)(((255 - cmyk[4 * i + channel]) * light + 127) / 255);
        }
        return rgb;
    }

    private static async Task WriteWithoutMarkerAsync(string path, JpegColors jpeg, string target, CancellationToken cancellationToken)
    {
        await using var from = File.OpenRead(path);
        await using var to = File.Create(target);
        if (jpeg.AdobeTransform is not null)
        {
            var head = new byte[jpeg.AdobeSegment.End.Value];
            await from.ReadExactlyAsync(head, cancellationToken).ConfigureAwait(false);
            await to.WriteAsync(head.AsMemory(0, jpeg.AdobeSegment.Start.Value), cancellationToken).ConfigureAwait(false);
        }
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
    }

    // Adobe's programs write inks inverted: 255 is none. YCCK is JFIF's Y'CbCr of the inks themselves, beside inverted black.
    private static byte[] Inks(ReadOnlySpan<byte> planes, int count, int? transform)
    {
        var cmyk = new byte[count * 4];
        for (var i = 0; i < count; i++)
        {
            var (a, b, c, k) = (planes[i], planes[count + i], planes[2 * count + i], planes[3 * count + i]);
            var (cyan, magenta, yellow) = transform switch
            {
                2 => FromYcc(a, b - 128, c - 128),
                null => (a, b, c),
                _ => (255 - a, 255 - b, 255 - c),
            };
            cmyk[4 * i] = (byte)cyan;
            cmyk[4 * i + 1] = (byte)magenta;
            cmyk[4 * i + 2] = (byte)yellow;
            cmyk[4 * i + 3] = (byte)(transform is null ? k : 255 - k);
        }
        return cmyk;
    }

    private static (int First, int Second, int Third) FromYcc(int y, int cb, int cr) => (
        Clamp(y + 1.402 * cr), Clamp(y - 0.344136 * cb - 0.714136 * cr), Clamp(y + 1.772 * cb));

    private static int Clamp(double value) => (int)Math.Clamp(Math.Round(value), 0, 255);
}
