using System.Text.Json.Nodes;
using Kinora.Http;

namespace Kinora.Sessions;

/// <summary>What clients of the Agent Development Kit keep with a session: a JSON object, key by key replaced by what they send.</summary>
internal sealed class ClientStates(SessionStore store)
{
    /// <summary>Letters of the JSON.</summary>
    public const int Most = 1 << 18;

    /// <param name="delta">A JSON object.</param>
    /// <returns>What is kept now.</returns>
    public async Task<Answer<JsonObject>> ChangeAsync(string sessionId, string delta, CancellationToken cancellation)
    {
        var given = JsonNode.Parse(delta)!.AsObject();
        var isTooMuch = false;
        var kept = await store.ChangeClientStateAsync(sessionId, before =>
        {
            var state = JsonNode.Parse(before)!.AsObject();
            foreach (var (name, value) in given) state[name] = value?.DeepClone();
            var after = state.ToJsonString(Envelope.Json);
            isTooMuch = after.Length > Most;
            return isTooMuch ? before : after;
        }, cancellation);
        return isTooMuch ? TooMuch() : JsonNode.Parse(kept)!.AsObject();
    }

    public static Refusal TooMuch() => Refusal.TooLarge("A session keeps at most 256 KB of state: keep less.");
}
