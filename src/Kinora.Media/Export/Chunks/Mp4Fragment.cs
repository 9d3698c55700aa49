using System.Buffers.Binary;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// The head of a fragment (<c>moof</c>, ISO/IEC 14496-12, 8.8.4) of a film with one stream. Its places of data count from the fragment
/// itself, so that it may be moved by its number and time alone.
/// </summary>
internal sealed class Mp4Fragment
{
    private const int VersionAndFlags = 4;

    private readonly byte[] bytes;
    private readonly int number;
    private readonly int time;

    /// <param name="bytes">The whole box; kept.</param>
    /// <exception cref="InvalidDataException">It is not of the kind that our encoder writes.</exception>
    public Mp4Fragment(byte[] bytes)
    {
        this.bytes = bytes;
        var parts = Mp4Box.In(bytes, 8, bytes.Length).ToList();
        number = (int)Only(parts, "mfhd").Content + VersionAndFlags;
        var track = Only(parts, "traf");
        var inside = Mp4Box.In(bytes, (int)track.Content, (int)track.End).ToList();
        var start = Only(inside, "tfdt");
        if (bytes[start.Content] != 1) throw new InvalidDataException("A fragment's time has 32 bits.");
        time = (int)start.Content + VersionAndFlags;
        foreach (var run in inside.Where(box => box.Kind == "trun"))
        {
            Frames += BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)run.Content + VersionAndFlags));
        }
    }

    /// <summary>How many frames it has.</summary>
    public long Frames { get; }

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Makes it the <paramref name="place"/>th of a film, so many ticks later than it was.</summary>
    public void Move(uint place, long ticks)
    {
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(number), place);
        var later = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(time)) + ticks;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(time), later);
    }

    private static Mp4Box Only(List<Mp4Box> boxes, string kind)
    {
        var found = boxes.Where(box => box.Kind == kind).ToList();
        return found.Count == 1 ? found[0] : throw new InvalidDataException($"A fragment has {found.Count} boxes {kind}, not one.");
    }
}
