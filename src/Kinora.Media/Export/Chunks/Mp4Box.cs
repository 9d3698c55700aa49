using System.Buffers.Binary;
using System.Text;

namespace Kinora.Media.Export.Chunks;

/// <summary>A box of ISO/IEC 14496-12 and where it lies: four letters, a header, a content.</summary>
/// <param name="Start">Of its header.</param>
/// <param name="Content">Where its content starts.</param>
/// <param name="End">Behind its last byte.</param>
internal readonly record struct Mp4Box(string Kind, long Start, long Content, long End)
{
    private const int ShortHeader = 8;
    private const int LongHeader = 16;

    public long Length => End - Start;

    /// <summary>The boxes of a file, without their contents.</summary>
    /// <param name="end">Where the last of them ends.</param>
    /// <exception cref="InvalidDataException">They do not fill it.</exception>
    public static IEnumerable<Mp4Box> In(Stream file, long end)
    {
        var header = new byte[LongHeader];
        for (var start = 0L; start < end;)
        {
            file.Position = start;
            var box = Read(header.AsSpan(0, file.ReadAtLeast(header, LongHeader, throwOnEndOfStream: false)), start, end);
            yield return box;
            start = box.End;
        }
    }

    /// <summary>The boxes in a box that is held in memory; places count from the memory's start.</summary>
    public static IEnumerable<Mp4Box> In(byte[] memory, int from, int end)
    {
        for (var start = from; start < end;)
        {
            var box = Read(memory.AsSpan(start, end - start), start, end);
            yield return box;
            start = (int)box.End;
        }
    }

    private static Mp4Box Read(ReadOnlySpan<byte> header, long start, long end)
    {
        if (header.Length >= ShortHeader)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var isLong = length == 1 && header.Length >= LongHeader;
            if (isLong) length = BinaryPrimitives.ReadInt64BigEndian(header[ShortHeader..]);
            var content = isLong ? LongHeader : ShortHeader;
            if (length >= content && length <= end - start)
            {
                return new Mp4Box(Encoding.Latin1.GetString(header[4..ShortHeader]), start, start + content, start + length);
            }
        }

        throw new InvalidDataException($"There is no whole box at byte {start}.");
    }
}
