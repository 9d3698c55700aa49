using System.Globalization;
using System.Security.Cryptography;

namespace Kinora.Media.Audio.Sources;

/// <summary>A name for a file's content, cheap for large files: its length and a hash of 64 KiB at its start, middle and end.</summary>
internal static class ContentKey
{
    private const int Piece = 64 << 10;

    public static string Of(string path)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Piece];
        foreach (var start in new[] { 0, length / 2, Math.Max(0, length - Piece) })
        {
            hash.AppendData(buffer.AsSpan(0, RandomAccess.Read(file, buffer, start)));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{length}-{Convert.ToHexStringLower(hash.GetHashAndReset())}");
    }
}
