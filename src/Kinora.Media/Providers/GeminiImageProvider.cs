using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>Images of Gemini over REST (https://ai.google.dev/gemini-api/docs/image-generation).</summary>
internal sealed class GeminiImageProvider(ProviderSettings settings, HttpClient http) : IVisualProvider
{
    private readonly ProviderClient client = new("Gemini", http);

    public string Name => "Gemini";

    public string Fingerprint => $"{settings.GeminiAddress} {settings.GeminiImageModel}";

    public Task<string?> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(settings.GeminiKey is null ? "Gemini needs a key: set GEMINI_API_KEY." : null);

    public async Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["contents"] = new JsonArray(new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = order.Prompt }) }),
            ["generationConfig"] = new JsonObject
            {
                ["responseModalities"] = new JsonArray("IMAGE"),
                ["imageConfig"] = new JsonObject { ["aspectRatio"] = order.Width == order.Height ? "1:1" : order.IsPortrait ? "9:16" : "16:9" },
                ["seed"] = (int)(order.Seed & int.MaxValue),
            },
        };
        var address = new Uri(settings.GeminiAddress, $"models/{Uri.EscapeDataString(settings.GeminiImageModel)}:generateContent");
        var answer = await client.PostAsync(address, GeminiKey.Headers(settings), body, cancellation).ConfigureAwait(false);
        // A prompt that its rules refuse gives an answer without candidates: the next provider may take it.
        if (answer.Text("promptFeedback", "blockReason") is not null) return null;
        var part = answer.Items("candidates", 0, "content", "parts").FirstOrDefault(each => each.Text("inlineData", "data") is not null);
        if (part is null)
        {
            if (answer.Text("candidates", 0, "finishReason") is { } reason && reason != "STOP") return null;
            throw client.Rubbish("no picture");
        }

        var path = Path.Combine(folder, part.Text("inlineData", "mimeType") == "image/jpeg" ? "generated.jpg" : "generated.png");
        await GeneratedFile.WriteAsync(client, part.Text("inlineData", "data")!, path, cancellation).ConfigureAwait(false);
        return new FoundVisual(path, new Provenance("Gemini") { License = "generated", Author = settings.GeminiImageModel });
    }
}

internal static class GeminiKey
{
    public static Dictionary<string, string> Headers(ProviderSettings settings) =>
        settings.GeminiKey is { } key ? new() { ["x-goog-api-key"] = key } : [];
}
