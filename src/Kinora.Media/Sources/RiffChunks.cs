using System.Buffers.Binary;
using System.Text;

namespace Kinora.Media.Sources;

/// <summary>The chunks of a WebP file or of one of its animation frames (WebP Container Specification).</summary>
internal static class RiffChunks
{
    public const int FileHeader = 12;
    public const int ChunkHeader = 8;

    /// <summary>Name and place of each chunk's content; one cut short is given as far as it goes, and is the last.</summary>
    public static IEnumerable<(string Name, Range Content)> Of(ReadOnlyMemory<byte> bytes, int start)
    {
        var at = start;
        while (at + ChunkHeader <= bytes.Length)
        {
            var name = Encoding.Latin1.GetString(bytes.Span.Slice(at, 4));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[(at + 4)..]);
            var content = at + ChunkHeader;
            var end = Math.Min(content + (long)length, bytes.Length);
            yield return (name, content..(int)end);
            // Chunks begin at even places.
            var next = content + (long)length + (length & 1);
            if (next >= bytes.Length) yield break;
            at = (int)next;
        }
    }
}
