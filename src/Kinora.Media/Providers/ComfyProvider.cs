using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Providers;

/// <summary>A ComfyUI server with a workflow of the user's (https://docs.comfy.org/development/comfyui-server/comms_routes).</summary>
internal sealed class ComfyProvider(ProviderSettings settings, HttpClient http, TimeProvider time) : IVisualProvider
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly ProviderClient client = new("ComfyUI", http);

    public string Name => "ComfyUI";

    public string Fingerprint => $"{settings.ComfyAddress} {settings.ComfyWorkflow}";

    public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult(
        settings.ComfyAddress is null ? "ComfyUI needs an address: set KINORA_COMFYUI_URL."
        : settings.ComfyWorkflow is null ? "ComfyUI needs a workflow: set KINORA_COMFYUI_WORKFLOW to a file in its API format."
        : Parse(settings.ComfyWorkflow) is null ? "The workflow for ComfyUI is not JSON in its API format: export it with \"Export (API)\"."
        : null);

    public async Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
    {
        var workflow = Parse(settings.ComfyWorkflow!)!;
        Fill(workflow, order);
        var queued = await client.PostAsync(At("prompt"), NoHeaders, new JsonObject { ["prompt"] = workflow }, cancellation).ConfigureAwait(false);
        var id = queued.Text("prompt_id") ?? throw client.Rubbish("no prompt id");
        while (true)
        {
            var history = await client.GetAsync(At($"history/{Uri.EscapeDataString(id)}"), NoHeaders, cancellation).ConfigureAwait(false);
            if (history.Text(id, "status", "status_str") == "error") throw new ProviderException("ComfyUI could not run the workflow.", isPassing: false);
            if (history.Find(id, "outputs") is JsonObject outputs) return await FetchAsync(outputs, folder, cancellation).ConfigureAwait(false);
            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The first picture or clip that any node put out, finished ones before previews.</summary>
    private async Task<FoundVisual> FetchAsync(JsonObject outputs, string folder, CancellationToken cancellation)
    {
        var files = outputs.Select(node => node.Value)
            .SelectMany(node => node.Items("images").Concat(node.Items("gifs")).Concat(node.Items("videos")))
            .OrderBy(file => file.Text("type") == "output" ? 0 : 1)
            .ToList();
        if (files.Count == 0 || files[0].Text("filename") is not { } name) throw client.Rubbish("no picture");
        var query = $"view?filename={Uri.EscapeDataString(name)}&subfolder={Uri.EscapeDataString(files[0].Text("subfolder") ?? "")}&type={Uri.EscapeDataString(files[0].Text("type") ?? "output")}";
        var path = Path.Combine(folder, "generated" + (name.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) ? ".mp4" : ".png"));
        await client.DownloadAsync(At(query), NoHeaders, path, cancellation).ConfigureAwait(false);
        return new FoundVisual(path, new Provenance("ComfyUI") { License = "generated" });
    }

    private Uri At(string path) => new(settings.ComfyAddress!, path);

    private static JsonObject? Parse(string workflow)
    {
        try
        {
            return JsonNode.Parse(workflow) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts the order where the workflow has its marks; a text that is nothing but a number's mark becomes the number.</summary>
    private static void Fill(JsonNode node, VisualOrder order)
    {
        if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++) if (list[i] is { } item) Replace(item, value => list[i] = value, order);
        }
        else if (node is JsonObject owner)
        {
            foreach (var (key, item) in owner.ToList()) if (item is not null) Replace(item, value => owner[key] = value, order);
        }
    }

    private static void Replace(JsonNode item, Action<JsonNode> set, VisualOrder order)
    {
        if (item is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Fill(item, order);
            return;
        }

        switch (text)
        {
            case "%width%":
                set(order.Width);
                break;
            case "%height%":
                set(order.Height);
                break;
            case "%seed%":
                set(order.Seed & long.MaxValue);
                break;
            default:
                if (text.Contains("%prompt%", StringComparison.Ordinal)) set(text.Replace("%prompt%", order.Prompt, StringComparison.Ordinal));
                else if (text.Contains("%seed%", StringComparison.Ordinal)) set(text.Replace("%seed%", order.Seed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
                break;
        }
    }
}
