using System.Text;

namespace Kinora.Media.Ffmpeg;

/// <summary>Keeps the last 4 KiB of what a tool says and turns them into clean lines.</summary>
internal sealed class StderrTail
{
    public const int Capacity = 4096;

    private readonly byte[] ring = new byte[Capacity];
    private readonly Lock gate = new();
    private long written;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            written += bytes.Length;
            if (bytes.Length > Capacity) bytes = bytes[^Capacity..];
            var at = (int)((written - bytes.Length) % Capacity);
            var first = Math.Min(bytes.Length, Capacity - at);
            bytes[..first].CopyTo(ring.AsSpan(at));
            bytes[first..].CopyTo(ring);
        }
    }

    /// <summary>Whole lines (the first, cut one is left out), at most <see cref="Capacity"/> bytes of UTF-8, no control
    /// characters.</summary>
    public string Text()
    {
        byte[] bytes;
        bool cut;
        lock (gate)
        {
            cut = written > Capacity;
            var start = cut ? (int)(written % Capacity) : 0;
            bytes = cut ? [.. ring[start..], .. ring[..start]] : ring[..(int)written];
        }
        var lines = Clean(Encoding.UTF8.GetString(bytes)).Split('\n', StringSplitOptions.TrimEntries);
        var whole = cut && lines.Length > 1 ? lines.AsSpan(1) : lines;
        return Shorten(string.Join('\n', whole.ToArray().Where(line => line.Length > 0)));
    }

    // A replacement character takes three bytes where the faulty one took one.
    private static string Shorten(string text)
    {
        while (Encoding.UTF8.GetByteCount(text) > Capacity) text = text[Math.Max(1, text.Length / 16)..];
        return text;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\e' && i + 1 < text.Length && text[i + 1] == '[')
            {
                i += 2;
                while (i < text.Length && !char.IsAsciiLetter(text[i])) i++;
            }
            else
            {
                clean.Append(text[i] is '\r' or '\n' ? '\n' : text[i] == '\t' ? ' ' : text[i]);
            }
        }
        return string.Concat(clean.ToString().Where(c => c == '\n' || !char.IsControl(c)));
    }
}
