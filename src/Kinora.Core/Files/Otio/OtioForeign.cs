using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>Media references that nobody here understands: kept whole as an asset that is not rendered, and written back.</summary>
internal static class OtioForeign
{
    private const string Kind = "otio";

    public static OpaqueAsset Keep(JsonElement reference) => new(Kind, $$"""{"k":"{{Kind}}","reference":{{CompactJson.Of(reference)}}}""");

    /// <returns>Null for other assets.</returns>
    public static string? ReferenceOf(OpaqueAsset asset)
    {
        if (asset.Kind != Kind) return null;
        using var document = JsonDocument.Parse(asset.Json);
        if (!document.RootElement.TryGetProperty("reference", out var reference) || !IsReference(reference)) return null;
        return reference.GetRawText();
    }

    private static bool IsReference(JsonElement reference) => reference.ValueKind == JsonValueKind.Object
        && reference.TryGetProperty("OTIO_SCHEMA", out var schema) && schema.ValueKind == JsonValueKind.String;
}
