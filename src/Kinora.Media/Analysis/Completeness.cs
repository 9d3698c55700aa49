using System.Text;

namespace Kinora.Media.Analysis;

/// <summary>Tells from the outer structure of a clip or sound whether its tail is missing.</summary>
internal static class Completeness
{
    private const int MaximumBoxes = 100_000;

    public static bool IsTruncated(ByteSource source, MediaFormat format) => format switch
    {
        MediaFormat.QuickTime => IsBoxCut(source),
        MediaFormat.Avi or MediaFormat.Wave => IsRiffCut(source),
        MediaFormat.Matroska => IsSegmentCut(source),
        _ => false,
    };

    private static bool IsBoxCut(ByteSource source)
    {
        long at = 0;
        for (var i = 0; i < MaximumBoxes && at < source.Length; i++)
        {
            if (!source.TryReadUInt32(at, out var shortLength)) return true;
            long length = shortLength;
            if (length == 0) return false; // reaches to the end, wherever that is
            if (length == 1)
            {
                if (!source.TryReadUInt32(at + 8, out var high) || !source.TryReadUInt32(at + 12, out var low)) return true;
                length = (long)(high & 0x7FFFFFFF) << 32 | low;
            }
            if (length < 8) return false; // junk behind the last box
            if (at > source.Length - length) return true;
            at += length;
        }
        return false;
    }

    // Streamed WAV files carry 0 or FFFFFFFF for "unknown"; a trailing pad byte is often left out.
    private static bool IsRiffCut(ByteSource source) =>
        source.TryReadUInt32LittleEndian(4, out var length) && length is not (0 or uint.MaxValue)
        && Encoding.Latin1.GetString(source.Read(0, 4)) == "RIFF" && length + 8L > source.Length + 1;

    // EBML head, then the Segment: id 18538067, length as a variable integer whose all-ones value means unknown.
    private static bool IsSegmentCut(ByteSource source)
    {
        if (VariableInteger(source, 4) is not { } head) return false;
        var segment = 4 + head.Bytes + head.Value;
        if (!source.TryReadUInt32(segment, out var id) || id != 0x18538067) return false;
        return VariableInteger(source, segment + 4) is { IsUnknown: false } body && segment + 4 + body.Bytes + body.Value > source.Length;
    }

    private static (long Value, int Bytes, bool IsUnknown)? VariableInteger(ByteSource source, long at)
    {
        var bytes = source.Read(at, 8);
        if (bytes.Length == 0 || bytes[0] == 0) return null;
        var count = 1 + System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[0]) - 24;
        if (bytes.Length < count) return null;
        long value = bytes[0] & (0xFF >> count);
        for (var i = 1; i < count; i++) value = value << 8 | bytes[i];
        return (value, count, value == (1L << (7 * count)) - 1);
    }
}
