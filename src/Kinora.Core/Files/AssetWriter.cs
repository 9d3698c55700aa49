using System.Text.Json;

namespace Kinora.Core.Files;

/// <summary>Writes what a segment shows or plays.</summary>
internal sealed class AssetWriter(Utf8JsonWriter json)
{
    public void Write(string key, Asset asset)
    {
        json.WritePropertyName(key);
        if (asset is OpaqueAsset opaque)
        {
            json.WriteRawValue(opaque.Json);
            return;
        }

        json.WriteStartObject();
        WriteKeys(asset);
        json.Unknown(asset.Unknown);
        json.WriteEndObject();
    }

    private void WriteKeys(Asset asset)
    {
        switch (asset)
        {
            case MediaAsset media:
                json.WriteString("k", "media");
                json.WriteString(media.Media.IsFile ? "file" : "id", media.Media.Name);
                json.OptionalTime("in", media.In);
                break;
            case ColorAsset color:
                json.WriteString("k", "color");
                json.WriteString("color", color.Color.ToString());
                break;
            case SceneAsset scene:
                json.WriteString("k", "scene");
                json.WriteString("prompt", scene.Prompt);
                json.Optional("style", scene.Style);
                json.Optional("seed", scene.Seed);
                json.Name("place", scene.Place);
                json.Name("time", scene.Time);
                json.Name("weather", scene.Weather);
                json.Name("season", scene.Season);
                json.Optional("close", scene.Closeness, 1);
                json.Name("layout", scene.Layout);
                if (scene.Card is { } card) CardWriter.Write(json, "card", card);
                json.OptionalTime("in", scene.In);
                if (scene.Length is { } length) json.Time("len", length);
                break;
            case MusicAsset music:
                json.WriteString("k", "music");
                json.WriteString("mood", music.Mood);
                json.Optional("seed", music.Seed);
                break;
            case SpeechAsset speech:
                json.WriteString("k", "speech");
                json.WriteString("text", speech.Text);
                json.Optional("voice", speech.Voice);
                json.Optional("language", speech.Language);
                if (speech.Rate != 1) json.WriteNumber("rate", speech.Rate);
                break;
            case SoundAsset sound:
                json.WriteString("k", "sound");
                json.WriteString("name", sound.Name);
                json.Optional("seed", sound.Seed);
                break;
        }
    }
}
