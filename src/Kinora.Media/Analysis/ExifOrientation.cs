using System.Buffers.Binary;

namespace Kinora.Media.Analysis;

/// <summary>Finds tag 0x0112 in the first directory of a TIFF structure (EXIF 2.3, section 4.6).</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;
    private const int EntryLength = 12;

    /// <param name="tiff">From the byte order mark on; a leading <c>Exif\0\0</c> is skipped.</param>
    /// <returns>Upright when there is none, or the structure is damaged.</returns>
    public static Orientation Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.StartsWith("Exif\0\0"u8)) tiff = tiff[6..];
        if (tiff.Length < 8) return Orientation.Upright;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return Orientation.Upright;
        long at = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at + 2 > tiff.Length) return Orientation.Upright;
        var count = Short(tiff, (int)at, little);
        at += 2;
        for (var i = 0; i < count && at + EntryLength <= tiff.Length; i++, at += EntryLength)
        {
            if (Short(tiff, (int)at, little) == OrientationTag) return Orientation.FromExif(Short(tiff, (int)at + 8, little));
        }
        return Orientation.Upright;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at, bool little) => little
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
