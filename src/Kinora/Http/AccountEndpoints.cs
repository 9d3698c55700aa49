using System.Globalization;
using System.Text.Json.Serialization;
using Kinora.Accounts;

namespace Kinora.Http;

/// <summary>Who one is, and what one may spend: tokens, accounts, credits.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/auth/anonymous-token", GiveTokenAsync).WithMetadata(new Public());
        routes.MapPost("/api/auth/register", async (Credentials sent, RegisteredUsers users, CancellationToken cancellation) =>
            Of(await users.RegisterAsync(sent.Email ?? "", sent.Password ?? "", sent.Bind, cancellation))).WithMetadata(new Public());
        routes.MapPost("/api/auth/login", async (HttpContext context, Credentials sent, RegisteredUsers users, CancellationToken cancellation) =>
            Of(await users.LogInAsync(sent.Email ?? "", sent.Password ?? "", sent.Bind, ClientAddress.Of(context), cancellation))).WithMetadata(new Public());
        routes.MapPost("/api/auth/logout", async (Caller caller, RegisteredUsers users, CancellationToken cancellation) =>
        {
            await users.LogOutAsync(caller, cancellation);
            return Envelope.Ok(null);
        });
        routes.MapGet("/api/credits/balance/simple", async (Caller caller, Ledger ledger, CancellationToken cancellation) =>
        {
            var balance = await ledger.BalanceAsync(caller, cancellation);
            return Envelope.Ok(new BalanceAnswer(balance.Available, balance.Frozen, balance.Total));
        });
    }

    private static async Task<IResult> GiveTokenAsync(HttpContext context, AnonymousUsers users, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(context.Request.Headers["X-Client-Id"].ToString(), "D", out var client))
        {
            return Envelope.Refuse(Refusal.Malformed("The header X-Client-Id is missing or no UUID: generate one, keep it, and send it again."));
        }

        return Of(await users.GiveTokenAsync(client, ClientAddress.Of(context), cancellation));
    }

    private static IResult Of(Answer<NewToken> answer) => answer.Is(out var given, out var refusal) ? Envelope.Ok(TokenAnswer.Of(given)) : Envelope.Refuse(refusal);

    /// <param name="Bind">An anonymous user whose things become the account's.</param>
    internal sealed record Credentials(string? Email, string? Password, string? Bind)
    {
        // A record prints its properties; passwords must never get into a log that way.
        public override string ToString() => nameof(Credentials);
    }

    internal sealed record BalanceAnswer(
        [property: JsonPropertyName("available")] int Available, [property: JsonPropertyName("frozen")] int Frozen, [property: JsonPropertyName("total")] int Total);

    internal sealed record TokenAnswer(
        [property: JsonPropertyName("token")] string Token, [property: JsonPropertyName("user_id")] string UserId,
        [property: JsonPropertyName("credits")] int Credits, [property: JsonPropertyName("expires_at")] string ExpiresAt)
    {
        public static TokenAnswer Of(NewToken given) =>
            new(given.Token, given.UserId, given.Credits, given.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
