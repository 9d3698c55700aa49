using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>Writes segments as clips.</summary>
internal sealed class OtioClipWriter(Utf8JsonWriter json, FrameRate rate, InterchangeMedia? media)
{
    private const string Key = "DEFAULT_MEDIA";

    /// <param name="frames">How long it is on its track.</param>
    public void Write(Segment segment, long frames, bool isAudio)
    {
        json.StartSchema("Clip.2");
        json.Kinora(KinoraMetadata.Segment, KinoraMetadata.Of(segment), KinoraMetadata.HasUnknown(segment));
        json.WriteString("name", InterchangeView.NameOf(segment));
        json.Range("source_range", rate.FrameAt(InterchangeView.SourceStart(segment)), frames, rate);
        WriteEffects(segment);
        json.NoMarkers();
        json.WriteBoolean("enabled", InterchangeView.IsEnabled(segment, isAudio));
        json.WriteStartObject("media_references");
        json.WritePropertyName(Key);
        WriteReference(segment);
        json.WriteEndObject();
        json.WriteString("active_media_reference_key", Key);
        json.WriteEndObject();
    }

    private void WriteEffects(Segment segment)
    {
        json.WriteStartArray("effects");
        var scalar = InterchangeView.TimeScalar(segment);
        if (scalar != 1)
        {
            var isFrozen = segment.Freeze is not null;
            json.StartSchema(isFrozen ? "FreezeFrame.1" : "LinearTimeWarp.1");
            json.NoMetadata();
            json.WriteString("name", "");
            json.WriteString("effect_name", isFrozen ? "FreezeFrame" : "LinearTimeWarp");
            json.WriteBoolean("enabled", true);
            json.Decimal("time_scalar", scalar);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReference(Segment segment)
    {
        if (segment.Asset is MediaAsset asset) WriteExternal(asset.Media);
        else if (OtioGenerator.Of(segment) is { } generator) WriteGenerator(generator);
        else if (segment.Asset is OpaqueAsset opaque && OtioForeign.ReferenceOf(opaque) is { } reference) json.WriteRawValue(reference);
        else
        {
            json.StartSchema("MissingReference.1");
            json.NoMetadata();
            json.WriteString("name", "");
            json.WriteNull("available_range");
            json.WriteEndObject();
        }
    }

    private void WriteExternal(MediaReference reference)
    {
        var medium = media?.Invoke(reference);
        json.StartSchema("ExternalReference.1");
        json.WriteStartObject("metadata");
        if (medium?.Address is { } address)
        {
            // What it is called in the draft, as long as the address is still this one.
            json.WriteStartObject(KinoraMetadata.Name);
            json.WriteString(KinoraMetadata.Medium, MediaAddress.Of(reference));
            json.WriteString(KinoraMetadata.Address, address);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteString("name", medium?.Name ?? MediaAddress.NameOf(reference.Name));
        if (medium?.Facts?.Duration is { } duration) json.Range("available_range", 0, rate.FrameAt(duration), rate);
        else json.WriteNull("available_range");
        json.WriteString("target_url", medium?.Address ?? MediaAddress.Of(reference));
        json.WriteEndObject();
    }

    private void WriteGenerator(OtioGenerator generator)
    {
        json.StartSchema("GeneratorReference.1");
        json.NoMetadata();
        json.WriteString("name", "");
        json.WriteNull("available_range");
        json.WriteString("generator_kind", generator.Kind);
        json.WriteStartObject("parameters");
        json.WriteString(generator.Parameter, generator.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
