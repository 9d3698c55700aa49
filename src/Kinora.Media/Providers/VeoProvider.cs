using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>Clips of Veo over REST: a long-running operation that is asked about until it is done (https://ai.google.dev/gemini-api/docs/video).</summary>
internal sealed class VeoProvider(ProviderSettings settings, HttpClient http, TimeProvider time) : IVisualProvider
{
    // As the documentation's examples do; a clip takes from eleven seconds to six minutes.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ProviderClient client = new("Veo", http);

    public string Name => "Veo";

    public string Fingerprint => $"{settings.GeminiAddress} {settings.VeoModel}";

    public Task<string?> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(settings.GeminiKey is null ? "Veo needs a key: set GEMINI_API_KEY." : null);

    public async Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["instances"] = new JsonArray(new JsonObject { ["prompt"] = order.Prompt }),
            ["parameters"] = new JsonObject { ["aspectRatio"] = order.IsPortrait ? "9:16" : "16:9" },
        };
        var headers = GeminiKey.Headers(settings);
        var start = new Uri(settings.GeminiAddress, $"models/{Uri.EscapeDataString(settings.VeoModel)}:predictLongRunning");
        var begun = await client.PostAsync(start, headers, body, cancellation).ConfigureAwait(false);
        var operation = begun.Text("name") ?? throw client.Rubbish("no operation");
        if (!operation.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.')) throw client.Rubbish("a strange operation");
        var answer = begun;
        while (!answer.IsTrue("done"))
        {
            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
            answer = await client.GetAsync(new Uri(settings.GeminiAddress, operation), headers, cancellation).ConfigureAwait(false);
        }

        if (answer.Find("error") is not null) throw new ProviderException("Veo could not make the clip.", isPassing: false);
        // What its rules filter out comes back as done without a sample.
        if (answer.Address("response", "generateVideoResponse", "generatedSamples", 0, "video", "uri") is not { } address) return null;
        var path = Path.Combine(folder, "generated.mp4");
        // The key goes only where it came from.
        await client.DownloadAsync(address, address.Host == settings.GeminiAddress.Host ? headers : [], path, cancellation).ConfigureAwait(false);
        return new FoundVisual(path, new Provenance("Veo") { License = "generated", Author = settings.VeoModel });
    }
}
