using System.Buffers.Binary;

namespace Kinora.Media.Sources;

/// <summary>What the markers before the first scan of a JPEG say, as far as its colours go: ITU-T T.81, Adobe TN 5116, ICC.1 B.4.</summary>
internal sealed record JpegColors
{
    private const int Adobe = 0xEE;
    private const int Icc = 0xE2;

    public int Components { get; private set; }

    /// <summary>Any component has fewer samples than another.</summary>
    public bool IsSubsampled { get; private set; }

    /// <summary>The components are named R, G and B.</summary>
    public bool IsNamedRgb { get; private set; }

    /// <summary>0 none (RGB or CMYK), 1 YCbCr, 2 YCCK; null without Adobe's marker.</summary>
    public int? AdobeTransform { get; private set; }

    /// <summary>Where Adobe's marker segment lies, marker included.</summary>
    public Range AdobeSegment { get; private set; }

    public byte[]? Profile { get; private set; }

    /// <summary>What ffmpeg decodes it to, so far as it matters.</summary>
    public PixelLayout Layout => Components switch
    {
        1 => new PixelLayout("gray"),
        3 when IsNamedRgb || AdobeTransform == 0 => new PixelLayout("gbrp"),
        3 => new PixelLayout(IsSubsampled ? "yuvj420p" : "yuvj444p"),
        _ => new PixelLayout("yuva444p"),
    };

    /// <returns>Null when the bytes do not form markers up to a frame header.</returns>
    public static JpegColors? Read(ReadOnlySpan<byte> file)
    {
        var header = new JpegColors();
        var profile = new SortedDictionary<int, byte[]>();
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == 0xDA) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) break;
            header.Take(marker, file.Slice(at + 4, length - 2), at..(at + 2 + length), profile);
            at += 2 + length;
        }
        if (header.Components == 0) return null;
        if (profile.Count > 0) header.Profile = [.. profile.Values.SelectMany(part => part)];
        return header;
    }

    private void Take(int marker, ReadOnlySpan<byte> body, Range segment, SortedDictionary<int, byte[]> profile)
    {
        var isFrame = marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
        if (isFrame && body.Length >= 6 && body.Length >= 6 + 3 * body[5]) TakeFrame(body);
        if (marker == Adobe && body.Length >= 12 && body.StartsWith("Adobe"u8)) (AdobeTransform, AdobeSegment) = (body[11], segment);
        if (marker == Icc && body.Length > 14 && body.StartsWith("ICC_PROFILE\0"u8)) profile.TryAdd(body[12], body[14..].ToArray());
    }

    private void TakeFrame(ReadOnlySpan<byte> body)
    {
        Components = body[5];
        for (var i = 1; i < Components; i++) IsSubsampled |= body[6 + 3 * i + 1] != body[7];
        IsNamedRgb = Components == 3 && body[6] == 'R' && body[9] == 'G' && body[12] == 'B';
    }
}
