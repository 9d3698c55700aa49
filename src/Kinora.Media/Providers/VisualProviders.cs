using Kinora.Media.Network;

namespace Kinora.Media.Providers;

/// <summary>The providers there are, made from settings.</summary>
public static class VisualProviders
{
    public static readonly IReadOnlyList<string> Names = ["pexels", "pixabay", "openai", "gemini", "veo", "comfyui"];

    public static IReadOnlyList<IVisualProvider> Create(ProviderSettings settings, TimeProvider time)
    {
        if (settings.Order.Count == 0) return [];
        var http = new HttpClient(GuardedHandler.Create(Hosts(settings))) { Timeout = Timeout.InfiniteTimeSpan };
        return [.. settings.Order.Select(name => Create(name, settings, http, time))];
    }

    private static IVisualProvider Create(string name, ProviderSettings settings, HttpClient http, TimeProvider time) => name switch
    {
        "pexels" => new PexelsProvider(settings, http),
        "pixabay" => new PixabayProvider(settings, http),
        "openai" => new OpenAiImageProvider(settings, http),
        "gemini" => new GeminiImageProvider(settings, http),
        "veo" => new VeoProvider(settings, http, time),
        "comfyui" => new ComfyProvider(settings, http, time),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <summary>What the person configured may be on their own network; what those answers point to may not.</summary>
    private static HashSet<string> Hosts(ProviderSettings settings) => new(
        new[] { settings.OpenAiAddress, settings.GeminiAddress, settings.ComfyAddress, settings.PexelsAddress, settings.PixabayAddress }
            .OfType<Uri>().Select(address => address.IdnHost),
        StringComparer.OrdinalIgnoreCase);
}
