using System.Security.Cryptography;
using System.Text;

namespace Kinora.Accounts;

/// <summary>Ids that nobody guesses, and what is kept of tokens.</summary>
internal static class Secrets
{
    private const string TokenPrefix = "nmv_usr_";

    /// <summary><c>nmv_usr_</c> and 43 url-safe base64 characters: 256 bits.</summary>
    public static string NewToken() => TokenPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <param name="prefix">What the id is of: <c>anon_</c>, <c>med_</c>.</param>
    public static string NewId(string prefix) => prefix + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>19 digits, the first not 0.</summary>
    public static string NewSessionId() => RandomNumberGenerator.GetInt32(1, 10) + RandomNumberGenerator.GetString("0123456789", 18);

    /// <summary>SHA-256, hexadecimal. Secrets of 256 bits need no salt.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
