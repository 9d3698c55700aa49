using System.Globalization;
using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>Photos and clips of Pexels (https://www.pexels.com/api/documentation/).</summary>
internal sealed class PexelsProvider(ProviderSettings settings, HttpClient http) : IVisualProvider
{
    private readonly ProviderClient client = new("Pexels", http);

    public string Name => "Pexels";

    public string Fingerprint => $"{settings.PexelsAddress} {settings.PrefersClips}";

    private Dictionary<string, string> Headers => new() { ["Authorization"] = settings.PexelsKey! };

    public Task<string?> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(settings.PexelsKey is null ? "Pexels needs a key: set PEXELS_API_KEY." : null);

    public async Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        if (StockSearch.Question(order).Length == 0) return null;
        if (!settings.PrefersClips) return await PhotoAsync(order, folder, cancellation).ConfigureAwait(false);
        return await ClipAsync(order, folder, cancellation).ConfigureAwait(false) ?? await PhotoAsync(order, folder, cancellation).ConfigureAwait(false);
    }

    private async Task<FoundVisual?> PhotoAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(At("v1/search", order), Headers, cancellation).ConfigureAwait(false);
        if (answer.Find("photos") is not JsonArray) throw client.Rubbish("no list of photos");
        if (StockSearch.Choose(answer.Items("photos"), order.Seed) is not { } photo) return null;
        var address = photo.Address("src", "original") ?? throw client.Rubbish("a photo without an address");
        // The original may be 40 megapixels; the service scales it for the asking.
        var side = Math.Max(order.Width, order.Height) * 5 / 4;
        var sized = address.Query.Length == 0
            ? new Uri(string.Create(CultureInfo.InvariantCulture, $"{address}?auto=compress&cs=tinysrgb&fit=max&w={side}&h={side}"))
            : address;
        var path = Path.Combine(folder, "photo.jpg");
        await client.DownloadAsync(sized, new Dictionary<string, string>(), path, cancellation).ConfigureAwait(false);
        return new FoundVisual(path, Source(photo.Text("photographer"), photo.Text("url")));
    }

    private async Task<FoundVisual?> ClipAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(At("videos/search", order), Headers, cancellation).ConfigureAwait(false);
        if (answer.Find("videos") is not JsonArray) throw client.Rubbish("no list of clips");
        var longEnough = answer.Items("videos").Where(clip => clip.Number("duration") >= order.Duration.TotalSeconds).ToList();
        if (StockSearch.Choose(longEnough, order.Seed) is not { } clip) return null;
        var wanted = Math.Min(order.Width, order.Height);
        var file = clip.Items("video_files")
            .Where(each => each.Text("file_type") == "video/mp4" && each.Address("link") is not null)
            .OrderBy(each => Math.Abs(Math.Min(each.Number("width") ?? 0, each.Number("height") ?? 0) - wanted))
            .FirstOrDefault() ?? throw client.Rubbish("a clip without a file");
        var path = Path.Combine(folder, "clip.mp4");
        await client.DownloadAsync(file.Address("link")!, new Dictionary<string, string>(), path, cancellation).ConfigureAwait(false);
        return new FoundVisual(path, Source(clip.Text("user", "name"), clip.Text("url")));
    }

    private Uri At(string path, VisualOrder order)
    {
        var shape = order.Width == order.Height ? "square" : order.IsPortrait ? "portrait" : "landscape";
        var locale = order.Language switch { "zh" => "&locale=zh-CN", "es" => "&locale=es-ES", "fr" => "&locale=fr-FR", "de" => "&locale=de-DE", "pt" => "&locale=pt-BR", "it" => "&locale=it-IT", "ja" => "&locale=ja-JP", "ko" => "&locale=ko-KR", "ru" => "&locale=ru-RU", _ => "" };
        return new Uri(settings.PexelsAddress, $"{path}?query={StockSearch.Question(order)}&orientation={shape}&size=medium&per_page=15{locale}");
    }

    private static Provenance Source(string? author, string? url) => new("Pexels") { License = "Pexels License", Author = author, Url = url };
}
