using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kinora.Media.Audio.Loudness;

/// <summary>One small text file a source. Only a cache: what cannot be read is measured again.</summary>
public sealed class FolderLoudnessCache(string folder) : ILoudnessCache
{
    // Raised when measuring changes, so that old figures are not used.
    private const string Version = "1";

    public SourceLoudness? Find(string contentKey)
    {
        var path = PathOf(contentKey);
        if (!File.Exists(path) || Read(path) is not { } words) return null;
        if (words.Length != 2 || !double.TryParse(words[1], CultureInfo.InvariantCulture, out var peak)) return null;
        if (words[0] == "silent") return new SourceLoudness(null, peak);
        return double.TryParse(words[0], CultureInfo.InvariantCulture, out var loudness) ? new SourceLoudness(loudness, peak) : null;
    }

    public void Keep(string contentKey, SourceLoudness loudness)
    {
        var path = PathOf(contentKey);
        var draft = path + "." + Path.GetRandomFileName();
        var integrated = loudness.Integrated?.ToString("R", CultureInfo.InvariantCulture) ?? "silent";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(draft, string.Create(CultureInfo.InvariantCulture, $"{integrated} {loudness.Peak:R}"));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that can't be written is done without: the film is mixed all the same.
        }
    }

    private static string[]? Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Split(' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // just being thrown out
        }
    }

    private string PathOf(string contentKey) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Version + contentKey)))[..40] + ".loudness");
}
