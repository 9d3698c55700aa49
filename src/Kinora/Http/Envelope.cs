using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kinora.Http;

/// <summary>
/// Every JSON answer outside the Agent Development Kit's endpoints: <c>{"code","message","data"}</c>, with the fields of an object mirrored
/// beside it, because documents read some of them there.
/// </summary>
internal static class Envelope
{
    /// <summary>Records name their fields with <see cref="JsonPropertyNameAttribute"/>; what has no name is camelCase.</summary>
    public static readonly JsonSerializerOptions Json = Configure(new(JsonSerializerDefaults.Web));

    /// <summary>The same rules for what comes in.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 64;
        options.AllowDuplicateProperties = false;
        return options;
    }

    public static IResult Ok(object? data) => new JsonAnswer(200, Of(0, "ok", data is null ? null : JsonSerializer.SerializeToNode(data, Json)), null);

    /// <param name="also">Fields beside the usual ones.</param>
    public static IResult Refuse(Refusal refusal, params ReadOnlySpan<(string Name, string Value)> also)
    {
        var body = Of(refusal.Code, refusal.Message, refusal.Data);
        foreach (var (name, value) in also) body[name] = value;
        return new JsonAnswer(refusal.Status, body, refusal.RetryAfter);
    }

    public static IResult Of<T>(Answer<T> answer) => answer.Is(out var value, out var refusal) ? Ok(value) : Refuse(refusal);

    public static JsonObject Of(int code, string message, JsonNode? data)
    {
        var envelope = new JsonObject { ["code"] = code, ["message"] = message, ["data"] = data };
        if (data is not JsonObject fields) return envelope;
        foreach (var (name, value) in fields) envelope.TryAdd(name, value?.DeepClone());
        return envelope;
    }

    /// <summary>Writes a refusal where no endpoint does: before routing, after a failure.</summary>
    public static Task WriteAsync(HttpContext context, Refusal refusal) => Refuse(refusal).ExecuteAsync(context);

    private sealed class JsonAnswer(int status, JsonObject body, TimeSpan? retryAfter) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public async Task ExecuteAsync(HttpContext context)
        {
            var response = context.Response;
            response.StatusCode = status;
            response.ContentType = "application/json; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
            if (status == 401) response.Headers.WWWAuthenticate = "Bearer";
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json);
            response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
