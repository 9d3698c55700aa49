using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>
/// Images of OpenAI and of whatever speaks its <c>POST /images/generations</c>
/// (https://platform.openai.com/docs/api-reference/images/create).
/// </summary>
internal sealed class OpenAiImageProvider(ProviderSettings settings, HttpClient http) : IVisualProvider
{
    private readonly ProviderClient client = new("OpenAI images", http);

    public string Name => "OpenAI images";

    public string Fingerprint => $"{settings.OpenAiAddress} {settings.OpenAiImageModel}";

    public Task<string?> CheckAsync(CancellationToken cancellation) =>
        // Servers of one's own need no key.
        Task.FromResult(settings.OpenAiKey is null && settings.OpenAiAddress.Host == "api.openai.com" ? "OpenAI images need a key: set OPENAI_API_KEY." : null);

    public async Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["model"] = settings.OpenAiImageModel,
            ["prompt"] = order.Prompt,
            ["n"] = 1,
            ["size"] = SizeFor(order, settings.OpenAiImageModel),
        };
        var headers = settings.OpenAiKey is { } key ? new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" } : [];
        var answer = await client.PostAsync(new Uri(settings.OpenAiAddress, "images/generations"), headers, body, cancellation).ConfigureAwait(false);
        var path = Path.Combine(folder, "generated.png");
        if (answer.Text("data", 0, "b64_json") is { } data) await GeneratedFile.WriteAsync(client, data, path, cancellation).ConfigureAwait(false);
        else if (answer.Address("data", 0, "url") is { } address) await client.DownloadAsync(address, new Dictionary<string, string>(), path, cancellation).ConfigureAwait(false);
        else throw client.Rubbish("no picture");
        return new FoundVisual(path, new Provenance("OpenAI") { License = "generated", Author = settings.OpenAiImageModel });
    }

    private static string SizeFor(VisualOrder order, string model)
    {
        var (wide, tall) = model.StartsWith("dall-e-3", StringComparison.Ordinal) ? ("1792x1024", "1024x1792") : ("1536x1024", "1024x1536");
        return order.Width == order.Height ? "1024x1024" : order.IsPortrait ? tall : wide;
    }
}

/// <summary>A picture that came as Base64.</summary>
internal static class GeneratedFile
{
    public static async Task WriteAsync(ProviderClient client, string base64, string path, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(base64);
        }
        catch (FormatException exception)
        {
            throw client.Rubbish("a picture that can't be decoded", exception);
        }

        await File.WriteAllBytesAsync(path, bytes, cancellation).ConfigureAwait(false);
    }
}
