using System.Buffers.Binary;

namespace Kinora.Media.Analysis;

/// <summary>Walks the marker segments of a JPEG up to its frame header (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    private const int MaximumSegments = 2000;
    private const int TailLength = 64 << 10;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte Application1 = 0xE1;
    private const byte Application2 = 0xE2;

    /// <returns>Null when no frame header is found.</returns>
    public static StillInfo? Read(ByteSource source)
    {
        var orientation = Orientation.Upright;
        var hasIcc = false;
        var isMotionPhoto = false;
        long at = 2;
        for (var i = 0; i < MaximumSegments; i++)
        {
            if (Marker(source, ref at) is not { } marker || marker is StartOfScan or EndOfImage) return null;
            var head = source.Read(at, 2);
            var length = head.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(head) : 0;
            if (length < 2) return null;
            var body = source.Read(at + 2, length - 2);
            at += length;
            if (IsFrameHeader(marker))
            {
                return Frame(body) is { } frame
                    ? frame with { Orientation = orientation, HasIccProfile = hasIcc, IsTruncated = !isMotionPhoto && !EndsWhole(source) }
                    : null;
            }
            if (marker == Application1 && body.AsSpan().StartsWith("Exif\0\0"u8)) orientation = ExifOrientation.Read(body);
            else if (marker == Application1) isMotionPhoto |= NamesMotionPhoto(body);
            else if (marker == Application2) hasIcc |= body.AsSpan().StartsWith("ICC_PROFILE\0"u8);
        }
        return null;
    }

    // Google's two ways to hang a clip behind the picture.
    private static bool NamesMotionPhoto(ReadOnlySpan<byte> body) => body.IndexOf("MotionPhoto"u8) >= 0 || body.IndexOf("MicroVideo"u8) >= 0;

    private static StillInfo? Frame(byte[] body)
    {
        if (body.Length < 6) return null;
        var components = body[5];
        var height = BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(1));
        var width = BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(3));
        if (width == 0 || height == 0) return null;
        var colour = components switch { 1 => PictureColour.Grey, 4 => PictureColour.Cmyk, _ => PictureColour.Rgb };
        return new StillInfo { Width = width, Height = height, BitDepth = body[0], Colour = colour };
    }

    private static byte? Marker(ByteSource source, ref long at)
    {
        for (var skipped = 0; skipped < 1024; skipped++)
        {
            var two = source.Read(at, 2);
            if (two.Length < 2) return null;
            if (two[0] == 0xFF && two[1] is not (0 or 0xFF))
            {
                at += 2;
                return two[1];
            }
            at++;
        }
        return null;
    }

    // SOF0–SOF15 but DHT (C4), JPG (C8) and DAC (CC).
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Cameras put things behind the picture, so the end marker need not be the last two bytes.
    private static bool EndsWhole(ByteSource source) =>
        source.Read(Math.Max(0, source.Length - TailLength), TailLength).AsSpan().LastIndexOf<byte>([0xFF, EndOfImage]) >= 0;
}
