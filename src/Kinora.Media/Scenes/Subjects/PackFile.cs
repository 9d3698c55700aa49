using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>
/// A file of many texts behind an index, as <c>assets/build.mjs</c> writes it: ten digits and a line end that tell the index's length,
/// the index (a line an entry, fields between tabs), the texts. Only what is asked for is read. Safe for threads.
/// </summary>
public sealed class PackFile
{
    private const int HeadLength = 11;
    private readonly SafeFileHandle file;
    private readonly string path;
    private readonly long start;

    private PackFile(string path, SafeFileHandle file, string index, long start)
    {
        (this.path, this.file, this.start) = (path, file, start);
        Index = index;
    }

    /// <summary>The index's lines, each ended by a line feed.</summary>
    public string Index { get; }

    /// <exception cref="AssetsMissingException"/>
    public static PackFile Open(string path)
    {
        try
        {
            var file = File.OpenHandle(path);
            var length = int.Parse(Read(file, 0, HeadLength - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            return new PackFile(path, file, Read(file, HeadLength, length), HeadLength + length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new AssetsMissingException(path, fault);
        }
    }

    /// <param name="offset">In bytes from the first text's start.</param>
    /// <param name="length">In bytes.</param>
    /// <exception cref="AssetsMissingException"/>
    public string Read(long offset, int length)
    {
        try
        {
            return Read(file, start + offset, length);
        }
        catch (IOException fault)
        {
            throw new AssetsMissingException(path, fault);
        }
    }

    private static string Read(SafeFileHandle file, long offset, int length)
    {
        var bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(done), offset + done);
            if (count == 0) throw new EndOfStreamException("The file ends too early.");
            done += count;
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
