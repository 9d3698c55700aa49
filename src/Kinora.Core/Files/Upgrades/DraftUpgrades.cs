using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinora.Core.Files.Upgrades;

/// <summary>The chain of upgrades, each from one version to the next.</summary>
internal static class DraftUpgrades
{
    private static readonly IDraftUpgrade[] Chain = [new UpgradeV0ToV1()];

    public static JsonDocument Upgrade(JsonElement draft, int version)
    {
        var root = JsonObject.Create(draft)!;
        foreach (var upgrade in Chain.Where(upgrade => upgrade.From >= version)) upgrade.Apply(root);

        // Upgrades may add a level or two to a document that is as deep as is allowed.
        return JsonSerializer.SerializeToDocument(root, new JsonSerializerOptions { MaxDepth = 2 * DraftLimits.Depth });
    }

    /// <summary>
    /// The version of a draft that names none: 1, or 0 where some track or segment has no id, which version 1 never leaves out.
    /// </summary>
    public static int Guess(JsonElement draft)
    {
        if (!draft.TryGetProperty("t", out var tracks) || tracks.ValueKind != JsonValueKind.Array) return DraftJson.Version;
        foreach (var track in tracks.EnumerateArray())
        {
            if (LacksId(track)) return 0;
            if (track.ValueKind != JsonValueKind.Object || !track.TryGetProperty("sg", out var segments)) continue;
            if (segments.ValueKind == JsonValueKind.Array && segments.EnumerateArray().Any(LacksId)) return 0;
        }

        return DraftJson.Version;
    }

    private static bool LacksId(JsonElement value) => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("id", out _);
}
