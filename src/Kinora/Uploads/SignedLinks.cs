using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinora.Http;
using Kinora.Settings;
using Microsoft.AspNetCore.WebUtilities;

namespace Kinora.Uploads;

/// <summary>
/// Links to blobs that work without a token until they expire. The link itself says what it opens, signed with the server's key: nothing is kept,
/// and nothing but what was linked to can be had. The same link is given for about a tenth of its time, so that browsers keep what they fetched.
/// </summary>
internal sealed class SignedLinks(LinkKey key, ServerSettings settings, IHttpContextAccessor requests, PublicBase home, TimeProvider time)
{
    /// <summary>The absolute address of a blob.</summary>
    /// <param name="filename">What it is saved as.</param>
    /// <param name="valid">At least so long, at most a tenth longer.</param>
    public string Of(string blobKey, string filename, string contentType, TimeSpan valid)
    {
        var step = Math.Max(1, (long)valid.TotalSeconds / 10);
        var expires = (time.GetUtcNow().ToUnixTimeSeconds() + (long)valid.TotalSeconds + step) / step * step;
        var claim = string.Create(CultureInfo.InvariantCulture, $"{expires}\n{contentType}\n{blobKey}");
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(claim)) + "." + WebEncoders.Base64UrlEncode(Sign(claim, filename));
        return $"{Origin()}/files/{token}/{Uri.EscapeDataString(filename)}";
    }

    /// <summary>An uploaded file, for as long as the settings say.</summary>
    public string Of(Medium medium) => Of(medium.BlobKey, medium.Filename, medium.ContentType, TimeSpan.FromHours(settings.LinkHours));

    /// <returns>What a link opens; null: it is none of ours, or was changed. It may have expired.</returns>
    public LinkedFile? Read(string token, string filename)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || Decode(token[..dot]) is not { } bytes || Decode(token[(dot + 1)..]) is not { } signature) return null;
        var claim = Encoding.UTF8.GetString(bytes);
        if (!CryptographicOperations.FixedTimeEquals(Sign(claim, filename), signature)) return null;
        var parts = claim.Split('\n');
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
        return new LinkedFile(parts[2], filename, parts[1], expires - time.GetUtcNow());
    }

    /// <summary>What one of our own links opens, whatever name the server was asked by: nobody else can sign one.</summary>
    public LinkedFile? Read(Uri address) =>
        address.AbsolutePath.Split('/') is ["", "files", var token, var filename] ? Read(token, Uri.UnescapeDataString(filename)) : null;

    private byte[] Sign(string claim, string filename) => HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(claim + "\n" + filename));

    // Whoever asks can reach the server by the name they asked by; without a request or behind a proxy its owner knows better.
    private string Origin() => settings.PublicUrl is null && requests.HttpContext?.Request is { Host.HasValue: true } request
        ? $"{request.Scheme}://{request.Host}"
        : home.Address.ToString().TrimEnd('/');

    private static byte[]? Decode(string text)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>What a signed link opens.</summary>
/// <param name="Left">How long it still works; not above zero: no longer.</param>
internal sealed record LinkedFile(string BlobKey, string Filename, string ContentType, TimeSpan Left);
