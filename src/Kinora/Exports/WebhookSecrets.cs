using System.Security.Cryptography;
using Dapper;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>What a user's webhooks are signed with: only the server and that user know it.</summary>
internal sealed class WebhookSecrets(IDatabase database)
{
    private const string Prefix = "whsec_";

    /// <summary><c>whsec_</c> and 32 bytes as base64; made when it is first asked for.</summary>
    public async Task<string> OfAsync(string userId, CancellationToken cancellation)
    {
        if (await database.ReadAsync(connection => connection.ExecuteScalar<string?>(
            "SELECT secret FROM webhook_secrets WHERE user_id = @userId", new { userId }), cancellation) is { } known) return known;
        var secret = Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        return await database.WriteAsync((connection, transaction) =>
        {
            connection.Execute(
                "INSERT INTO webhook_secrets (user_id, secret) VALUES (@userId, @secret) ON CONFLICT (user_id) DO NOTHING", new { userId, secret }, transaction);
            return connection.ExecuteScalar<string>("SELECT secret FROM webhook_secrets WHERE user_id = @userId", new { userId }, transaction)!;
        }, cancellation);
    }

    /// <summary>HMAC-SHA256 over <c>id.timestamp.body</c>, as Standard Webhooks has it: <c>v1,</c> and base64.</summary>
    public static string Sign(string secret, string id, string timestamp, string body) => "v1," + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), System.Text.Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
