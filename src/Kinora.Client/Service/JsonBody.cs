using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinora.Client.Service;

/// <summary>JSON as a request's body: of known length, readable Chinese.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HttpContent Of(object body) => new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Options))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
    };
}
