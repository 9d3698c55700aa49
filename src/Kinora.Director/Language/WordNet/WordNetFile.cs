using System.Text;

namespace Kinora.Director.Language.WordNet;

/// <summary>
/// One of WordNet's text files: lines that are found by their first word (sorted) or by their offset. One look at a time.
/// </summary>
internal sealed class WordNetFile(Stream stream) : IDisposable
{
    // The longest line of WordNet 3.0 is 15,972 bytes; one that never ends is no WordNet.
    private const int LongestLine = 1 << 17;

    // WordNet 3.0's nouns take 15 MB.
    private const long LargestFile = 1 << 26;

    private readonly Lock gate = new();

    /// <summary>The line that begins with this word and a space; null when there is none. The file must be sorted by bytes.</summary>
    public string? FindLine(string word)
    {
        var key = Encoding.UTF8.GetBytes(word + " ");
        lock (gate)
        {
            long low = 0;
            var high = stream.Length;
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                var (start, line) = LineFrom(middle, low);
                var order = line.AsSpan(0, Math.Min(line.Length, key.Length)).SequenceCompareTo(key);
                if (order == 0) return Encoding.UTF8.GetString(line);
                if (order < 0) low = start + line.Length + 1;
                else high = start > middle ? middle : start;
            }

            return null;
        }
    }

    /// <summary>The line that begins at a byte offset.</summary>
    public string? LineAt(long offset)
    {
        lock (gate)
        {
            return offset < 0 || offset >= stream.Length ? null : Encoding.UTF8.GetString(Read(offset));
        }
    }

    /// <summary>All lines that hold every one of these words, in small letters, anywhere.</summary>
    public List<string> LinesWith(IReadOnlyList<string> words)
    {
        var keys = words.Select(Encoding.UTF8.GetBytes).ToList();
        var found = new List<string>();
        lock (gate)
        {
            if (stream.Length > LargestFile) return found;
            var all = new byte[stream.Length];
            stream.Position = 0;
            stream.ReadExactly(all);
            for (var start = 0; start < all.Length;)
            {
                var length = all.AsSpan(start).IndexOf((byte)'\n');
                var line = all.AsSpan(start, length < 0 ? all.Length - start : length);
                start += line.Length + 1;
                if (HasAll(line, keys)) found.Add(Encoding.UTF8.GetString(line));
            }
        }

        return found;
    }

    public void Dispose() => stream.Dispose();

    private static bool HasAll(ReadOnlySpan<byte> line, List<byte[]> keys)
    {
        foreach (var key in keys)
        {
            if (line.IndexOf(key) < 0) return false;
        }

        return true;
    }

    /// <summary>The line that holds a position, at its beginning no earlier than <paramref name="least"/>.</summary>
    private (long Start, byte[] Line) LineFrom(long position, long least)
    {
        var start = position;
        while (start > least)
        {
            stream.Position = start - 1;
            if (stream.ReadByte() == '\n') break;
            start--;
        }

        return (start, Read(start));
    }

    private byte[] Read(long offset)
    {
        stream.Position = offset;
        using var line = new MemoryStream();
        var buffer = new byte[512];
        while (line.Length < LongestLine)
        {
            var count = stream.Read(buffer, 0, buffer.Length);
            if (count == 0) break;
            var end = buffer.AsSpan(0, count).IndexOf((byte)'\n');
            line.Write(buffer, 0, end < 0 ? count : end);
            if (end >= 0) break;
        }

        return line.ToArray();
    }
}
