using System.Text.Json.Serialization;
using Kinora.Accounts;

namespace Kinora.Http;

/// <summary>Who one is: tokens.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/auth/anonymous-token", async (HttpContext context, AnonymousUsers users, CancellationToken cancellation) =>
        {
            if (!Guid.TryParseExact(context.Request.Headers["X-Client-Id"].ToString(), "D", out var client))
            {
                return Envelope.Refuse(Refusal.Malformed("The header X-Client-Id is missing or no UUID: generate one, keep it, and send it again."));
            }

            var answer = await users.GiveTokenAsync(client, context.Connection.RemoteIpAddress?.ToString(), cancellation);
            return answer.Is(out var given, out var refusal) ? Envelope.Ok(TokenAnswer.Of(given)) : Envelope.Refuse(refusal);
        }).WithMetadata(new Public());
        routes.MapGet("/api/credits/balance/simple", async (Caller caller, Ledger ledger, CancellationToken cancellation) =>
        {
            var balance = await ledger.BalanceAsync(caller, cancellation);
            return Envelope.Ok(new BalanceAnswer(balance.Available, balance.Frozen, balance.Total));
        });
    }

    internal sealed record BalanceAnswer(
        [property: JsonPropertyName("available")] int Available, [property: JsonPropertyName("frozen")] int Frozen, [property: JsonPropertyName("total")] int Total);

    internal sealed record TokenAnswer(
        [property: JsonPropertyName("token")] string Token, [property: JsonPropertyName("user_id")] string UserId,
        [property: JsonPropertyName("credits")] int Credits, [property: JsonPropertyName("expires_at")] string ExpiresAt)
    {
        public static TokenAnswer Of(NewToken given) =>
            new(given.Token, given.UserId, given.Credits, given.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }
}
