using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>Photos and clips of Pixabay (https://pixabay.com/api/docs/).</summary>
internal sealed class PixabayProvider(ProviderSettings settings, HttpClient http) : IVisualProvider
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly ProviderClient client = new("Pixabay", http);

    public string Name => "Pixabay";

    public string Fingerprint => $"{settings.PixabayAddress} {settings.PrefersClips}";

    public Task<string?> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(settings.PixabayKey is null ? "Pixabay needs a key: set PIXABAY_API_KEY." : null);

    public async Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        if (StockSearch.Question(order).Length == 0) return null;
        if (!settings.PrefersClips) return await PhotoAsync(order, folder, cancellation).ConfigureAwait(false);
        return await ClipAsync(order, folder, cancellation).ConfigureAwait(false) ?? await PhotoAsync(order, folder, cancellation).ConfigureAwait(false);
    }

    private async Task<FoundVisual?> PhotoAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var shape = order.IsPortrait ? "vertical" : "horizontal";
        var answer = await client.GetAsync(At("", order, $"&image_type=photo&orientation={shape}"), NoHeaders, cancellation).ConfigureAwait(false);
        if (Hit(answer, order, _ => true) is not { } hit) return null;
        var address = hit.Address("largeImageURL") ?? hit.Address("webformatURL") ?? throw client.Rubbish("a photo without an address");
        return await FetchAsync(hit, address, Path.Combine(folder, "photo.jpg"), cancellation).ConfigureAwait(false);
    }

    private async Task<FoundVisual?> ClipAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(At("videos/", order, ""), NoHeaders, cancellation).ConfigureAwait(false);
        if (Hit(answer, order, each => each.Number("duration") >= order.Duration.TotalSeconds) is not { } hit) return null;
        // "large" is left empty where a clip has none.
        var address = hit.Address("videos", "large", "url") ?? hit.Address("videos", "medium", "url") ?? throw client.Rubbish("a clip without an address");
        return await FetchAsync(hit, address, Path.Combine(folder, "clip.mp4"), cancellation).ConfigureAwait(false);
    }

    private JsonNode? Hit(JsonNode answer, VisualOrder order, Predicate<JsonNode> fits)
    {
        if (answer.Find("hits") is not JsonArray) throw client.Rubbish("no list of hits");
        return StockSearch.Choose([.. answer.Items("hits").Where(hit => fits(hit))], order.Seed);
    }

    private async Task<FoundVisual> FetchAsync(JsonNode hit, Uri address, string path, CancellationToken cancellation)
    {
        await client.DownloadAsync(address, NoHeaders, path, cancellation).ConfigureAwait(false);
        var source = new Provenance("Pixabay") { License = "Pixabay Content License", Author = hit.Text("user"), Url = hit.Text("pageURL") };
        return new FoundVisual(path, source);
    }

    private Uri At(string path, VisualOrder order, string more) => new(
        settings.PixabayAddress,
        $"{path}?key={Uri.EscapeDataString(settings.PixabayKey!)}&q={StockSearch.Question(order)}&safesearch=true&per_page=20&lang={Uri.EscapeDataString(order.Language ?? "en")}{more}");
}
