namespace Kinora.Media.Providers;

/// <summary>
/// Which providers are asked, in order, and how they are reached. Keys come from here only; they are in no log, draft or cache.
/// </summary>
public sealed record ProviderSettings
{
    public const string OrderVariable = "KINORA_VISUALS";

    /// <summary>Names out of <see cref="VisualProviders.Names"/>. Empty: everything is drawn.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    public string? OpenAiKey { get; init; }

    public Uri OpenAiAddress { get; init; } = new("https://api.openai.com/v1/");

    public string OpenAiImageModel { get; init; } = "gpt-image-1";

    public string? GeminiKey { get; init; }

    public Uri GeminiAddress { get; init; } = new("https://generativelanguage.googleapis.com/v1beta/");

    public string GeminiImageModel { get; init; } = "gemini-2.5-flash-image";

    public string VeoModel { get; init; } = "veo-3.0-generate-001";

    public Uri? ComfyAddress { get; init; }

    /// <summary>A workflow in ComfyUI's API format with <c>%prompt%</c>, <c>%width%</c>, <c>%height%</c> and <c>%seed%</c> where they belong.</summary>
    public string? ComfyWorkflow { get; init; }

    public string? PexelsKey { get; init; }

    public Uri PexelsAddress { get; init; } = new("https://api.pexels.com/");

    public string? PixabayKey { get; init; }

    public Uri PixabayAddress { get; init; } = new("https://pixabay.com/api/");

    /// <summary>Stock is searched for clips before photos.</summary>
    public bool PrefersClips { get; init; }

    /// <summary>
    /// From variables. Nothing is asked unless <c>KINORA_VISUALS</c> names it ("pexels,openai"): a key that lies in the
    /// environment for something else must not be charged for films.
    /// </summary>
    /// <exception cref="ArgumentException">A variable has a value that can't be used; the message is one sentence without it.</exception>
    public static ProviderSettings FromEnvironment(Func<string, string?> variable, Func<string, string> readFile)
    {
        var plain = new ProviderSettings();
        var order = (Text("KINORA_VISUALS") ?? "").ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = order.FirstOrDefault(name => !VisualProviders.Names.Contains(name));
        if (unknown is not null) throw new ArgumentException($"{OrderVariable} names \"{unknown}\", which is not known: use {string.Join(", ", VisualProviders.Names)}");
        return plain with
        {
            Order = order,
            OpenAiKey = Text("KINORA_OPENAI_KEY") ?? Text("OPENAI_API_KEY"),
            OpenAiAddress = Address("KINORA_OPENAI_URL") ?? Address("OPENAI_BASE_URL") ?? plain.OpenAiAddress,
            OpenAiImageModel = Text("KINORA_OPENAI_IMAGE_MODEL") ?? plain.OpenAiImageModel,
            GeminiKey = Text("KINORA_GEMINI_KEY") ?? Text("GEMINI_API_KEY"),
            GeminiAddress = Address("KINORA_GEMINI_URL") ?? plain.GeminiAddress,
            GeminiImageModel = Text("KINORA_GEMINI_IMAGE_MODEL") ?? plain.GeminiImageModel,
            VeoModel = Text("KINORA_VEO_MODEL") ?? plain.VeoModel,
            ComfyAddress = Address("KINORA_COMFYUI_URL"),
            ComfyWorkflow = Text("KINORA_COMFYUI_WORKFLOW") is { } file ? readFile(file) : null,
            PexelsKey = Text("KINORA_PEXELS_KEY") ?? Text("PEXELS_API_KEY"),
            PexelsAddress = Address("KINORA_PEXELS_URL") ?? plain.PexelsAddress,
            PixabayKey = Text("KINORA_PIXABAY_KEY") ?? Text("PIXABAY_API_KEY"),
            PixabayAddress = Address("KINORA_PIXABAY_URL") ?? plain.PixabayAddress,
            PrefersClips = Text("KINORA_STOCK") == "clips",
        };

        string? Text(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        Uri? Address(string name)
        {
            if (Text(name) is not { } text) return null;
            // Without the last slash the last part of the path would be replaced by what is asked for.
            if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            throw new ArgumentException($"{name} is not an address such as https://example.com/v1");
        }
    }

    // A record prints its properties; keys must never get into a log that way.
    public override string ToString() => $"{nameof(ProviderSettings)} {{ Order = {string.Join(",", Order)} }}";
}
