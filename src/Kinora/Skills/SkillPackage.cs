using System.IO.Compression;

namespace Kinora.Skills;

/// <summary>
/// A skill's folder as one zip, which registries and agents take: the same skill gives the same bytes, wherever and whenever it is packed. Entries are
/// sorted, dated with the first day that a zip can say, and stored without compression, whose bytes may differ from one library to the next.
/// </summary>
internal static class SkillPackage
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A regular file that its owner may write and all may read, as Unix writes it into a zip.
    private const int Attributes = unchecked((int)(0x81A4u << 16));

    public static byte[] Of(string name, IReadOnlyDictionary<string, byte[]> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry($"{name}/{path}", CompressionLevel.NoCompression);
                entry.LastWriteTime = FirstDay;
                entry.ExternalAttributes = Attributes;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
