using System.Globalization;
using System.Text;

namespace Kinora.Http;

/// <summary>The headers of tus 1.0, the protocol of resumable uploads (tus.io).</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";
    public const string Resumable = "Tus-Resumable";
    public const string Offset = "Upload-Offset";
    public const string Length = "Upload-Length";
    public const string Metadata = "Upload-Metadata";
    public const string Expires = "Upload-Expires";
    public const string PieceType = "application/offset+octet-stream";

    private const int LongestMetadata = 4096;

    /// <returns>A header that is a number of bytes; null: it is missing or none.</returns>
    public static long? Number(HttpRequest request, string name) =>
        long.TryParse(request.Headers[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <returns>Keys with their values, decoded; null: it is no such list.</returns>
    public static IReadOnlyDictionary<string, string>? ReadMetadata(string header)
    {
        if (header.Length > LongestMetadata) return null;
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = pair.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > 2 || Decode(words.Length == 2 ? words[1] : "") is not { } value) return null;
            read[words[0]] = value;
        }

        return read;
    }

    public static string Time(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds).ToString("R", CultureInfo.InvariantCulture);

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
