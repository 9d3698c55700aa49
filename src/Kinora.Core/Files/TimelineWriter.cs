using System.Text.Json;

namespace Kinora.Core.Files;

/// <summary>Writes the root, its metadata and its tracks.</summary>
internal sealed class TimelineWriter(Utf8JsonWriter json)
{
    private readonly SegmentWriter segments = new(json);

    public void Write(Timeline timeline)
    {
        json.WriteStartObject();
        json.WriteNumber("v", DraftJson.Version);
        json.Time("d", timeline.Duration);
        json.Child("m", () => WriteMeta(timeline));
        json.WriteStartArray("t");
        foreach (var track in timeline.Tracks)
        {
            if (track is { Kind: TrackKind.Opaque, OpaqueJson: { } raw }) json.WriteRawValue(raw);
            else WriteTrack(track);
        }

        json.WriteEndArray();
        json.Unknown(timeline.Unknown);
        json.WriteEndObject();
    }

    private void WriteMeta(Timeline timeline)
    {
        json.Optional("title", timeline.Title);
        json.WriteNumber("width", timeline.Canvas.Width);
        json.WriteNumber("height", timeline.Canvas.Height);
        WriteFrameRate(timeline.Canvas.FrameRate);
        json.WriteString("background", timeline.Canvas.Background.ToString());
        json.Optional("language", timeline.Language);
        json.Unknown(timeline.UnknownMeta);
    }

    /// <summary>The short decimal where it names exactly this rate, else the fraction as a text.</summary>
    private void WriteFrameRate(FrameRate rate)
    {
        var shortest = Math.Round(rate.FramesPerSecond, 3);
        if (Math.Round(shortest, 2) is var shorter && FrameRate.FromDecimal(shorter) == rate) json.WriteNumber("fps", shorter);
        else if (FrameRate.FromDecimal(shortest) == rate) json.WriteNumber("fps", shortest);
        else json.WriteString("fps", $"{rate.Numerator}/{rate.Denominator}");
    }

    /// <summary>A track that is not <see cref="TrackKind.Opaque"/>.</summary>
    public void WriteTrack(Track track)
    {
        json.WriteStartObject();
        json.WriteString("id", track.Id);
        json.WriteNumber("tt", (int)track.Kind);
        if (HasMeta(track)) json.Child("m", () => WriteMeta(track));
        json.WriteStartArray("sg");
        foreach (var segment in track.Segments) segments.Write(segment);
        json.WriteEndArray();
        json.Unknown(track.Unknown);
        json.WriteEndObject();
    }

    private static bool HasMeta(Track track) =>
        track.Name is not null || track.Role is not null || track.Duck || track.Muted || track.Hidden || track.UnknownMeta.Keys.Count > 0;

    private void WriteMeta(Track track)
    {
        json.Optional("name", track.Name);
        json.Name("role", track.Role);
        json.Flag("duck", track.Duck);
        json.Flag("muted", track.Muted);
        json.Flag("hidden", track.Hidden);
        json.Unknown(track.UnknownMeta);
    }
}
