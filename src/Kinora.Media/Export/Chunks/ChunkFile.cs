using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// An encoded chunk as a file: a fragmented MP4 of one stream whose times begin at 0 (or a film's whole sound), and behind it, so that
/// whoever finds the file knows whether it is whole, SHA-256 of that, its length and eight letters.
/// </summary>
internal static class ChunkFile
{
    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int SealBytes = HashBytes + 8 + 8;

    private static ReadOnlySpan<byte> Letters => "kinora-1"u8;

    /// <summary>Puts the seal behind what an encoder wrote of a picture.</summary>
    /// <exception cref="InvalidDataException">It is not a film of so many frames.</exception>
    public static void Seal(string path, long frames)
    {
        using (var file = File.OpenRead(path))
        {
            var found = Fragments(file, file.Length).Sum(fragment => fragment.Frames);
            if (found != frames) throw new InvalidDataException($"The encoder was given {frames} frames and wrote {found}.");
        }

        Seal(path);
    }

    /// <summary>Puts the seal behind any file.</summary>
    public static void Seal(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var length = file.Length;
        Span<byte> seal = stackalloc byte[SealBytes];
        SHA256.HashData(file, seal);
        BinaryPrimitives.WriteInt64LittleEndian(seal[HashBytes..], length);
        Letters.CopyTo(seal[(HashBytes + 8)..]);
        file.Position = length;
        file.Write(seal);
    }

    /// <summary>Copies a file that was checked, without its seal.</summary>
    public static void Unseal(string path, string copy)
    {
        File.Copy(path, copy, overwrite: true);
        using var file = new FileStream(copy, FileMode.Open, FileAccess.Write, FileShare.None);
        file.SetLength(LengthOf(file));
    }

    /// <returns>The length of the film in the file; null when it is not what was sealed.</returns>
    public static long? Check(Stream file)
    {
        var length = file.Length - SealBytes;
        if (length <= 0) return null;
        Span<byte> seal = stackalloc byte[SealBytes];
        file.Position = length;
        file.ReadExactly(seal);
        if (!seal[(HashBytes + 8)..].SequenceEqual(Letters)) return null;
        if (BinaryPrimitives.ReadInt64LittleEndian(seal[HashBytes..]) != length) return null;
        return Hash(file, length).AsSpan().SequenceEqual(seal[..HashBytes]) ? length : null;
    }

    /// <summary>The length of the film in a file that was checked.</summary>
    public static long LengthOf(Stream file) => file.Length - SealBytes;

    private static IEnumerable<Mp4Fragment> Fragments(Stream file, long length)
    {
        foreach (var box in Mp4Box.In(file, length).Where(box => box.Kind == "moof"))
        {
            yield return new Mp4Fragment(Read(file, box));
        }
    }

    /// <summary>A whole box.</summary>
    public static byte[] Read(Stream file, Mp4Box box)
    {
        var bytes = new byte[checked((int)box.Length)];
        file.Position = box.Start;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Hash(Stream file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[256 << 10];
        file.Position = 0;
        while (length > 0)
        {
            var count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (count == 0) break;
            hash.AppendData(buffer, 0, count);
            length -= count;
        }

        return hash.GetHashAndReset();
    }
}
