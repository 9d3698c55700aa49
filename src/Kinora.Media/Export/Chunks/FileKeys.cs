using System.Security.Cryptography;
using Kinora.Media.Audio.Sources;

namespace Kinora.Media.Export.Chunks;

/// <summary>Names for the contents of files, each looked at once.</summary>
internal sealed class FileKeys
{
    // Small files, photos above all, whole; of the others length and three places are hashed.
    private const long Whole = 8 << 20;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string Of(string path)
    {
        if (known.TryGetValue(path, out var key)) return key;
        key = new FileInfo(path).Length <= Whole ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : ContentKey.Of(path);
        known.Add(path, key);
        return key;
    }
}
