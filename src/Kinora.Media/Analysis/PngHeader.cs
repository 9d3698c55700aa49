using System.Buffers.Binary;
using System.Text;

namespace Kinora.Media.Analysis;

/// <summary>Walks the chunks of a PNG (W3C PNG, third edition).</summary>
internal static class PngHeader
{
    private const int MaximumChunks = 100_000;
    private const int MaximumExif = 64 << 10;

    /// <returns>Null without a sound IHDR.</returns>
    public static StillInfo? Read(ByteSource source)
    {
        var header = source.Read(16, 10);
        if (header.Length < 10 || Encoding.Latin1.GetString(source.Read(12, 4)) != "IHDR") return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(header);
        var height = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4));
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue) return null;
        return Chunks(source, new StillInfo
        {
            Width = (int)width,
            Height = (int)height,
            BitDepth = header[8],
            HasAlpha = (header[9] & 4) != 0,
            Colour = Colour(header[9]),
        });
    }

    private static PictureColour Colour(byte type) => type switch
    {
        0 or 4 => PictureColour.Grey,
        3 => PictureColour.Palette,
        _ => PictureColour.Rgb,
    };

    private static StillInfo Chunks(ByteSource source, StillInfo info)
    {
        long at = 8;
        for (var i = 0; i < MaximumChunks; i++)
        {
            if (!source.TryReadUInt32(at, out var length)) break;
            var name = Encoding.Latin1.GetString(source.Read(at + 4, 4));
            if (name == "IEND") return info;
            if (name == "tRNS") info = info with { HasAlpha = true };
            else if (name == "iCCP") info = info with { HasIccProfile = true };
            else if (name == "eXIf") info = info with { Orientation = Turned(source, at, length) };
            at += 12 + (long)length;
            if (at > source.Length) break;
        }
        return info with { IsTruncated = true };
    }

    private static Orientation Turned(ByteSource source, long chunk, uint length) =>
        ExifOrientation.Read(source.Read(chunk + 8, (int)Math.Min(length, MaximumExif)));
}
