using System.Buffers.Binary;

namespace Kinora.Media.Export.Chunks;

/// <summary>What stands before the fragments of a film with one stream (<c>ftyp</c>, <c>moov</c>).</summary>
internal static class Mp4Head
{
    /// <summary>The clock of the stream's times: the time scale of <c>mdhd</c> (ISO/IEC 14496-12, 8.4.2).</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static long TicksASecond(byte[] head)
    {
        var box = new Mp4Box("", 0, 0, head.Length);
        foreach (var kind in new[] { "moov", "trak", "mdia", "mdhd" })
        {
            var found = Mp4Box.In(head, (int)box.Content, (int)box.End).Where(inside => inside.Kind == kind).ToList();
            if (found.Count != 1) throw new InvalidDataException($"A film of one stream has {found.Count} boxes {kind}.");
            box = found[0];
        }

        var content = head.AsSpan((int)box.Content);
        // Version and flags, then two dates of 32 or 64 bits.
        return BinaryPrimitives.ReadUInt32BigEndian(content[(content[0] == 1 ? 20 : 12)..]);
    }
}
