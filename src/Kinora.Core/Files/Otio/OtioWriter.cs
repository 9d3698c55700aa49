using System.Text.Json;
using Kinora.Core.Plan;

namespace Kinora.Core.Files.Otio;

/// <summary>Writes the film and its tracks: what stands where, in whole frames of the film's rate.</summary>
internal sealed class OtioWriter(Utf8JsonWriter json, Timeline film, InterchangeMedia? media)
{
    private readonly FrameRate rate = film.Canvas.FrameRate;
    private readonly OtioClipWriter clips = new(json, film.Canvas.FrameRate, media);

    public void Write()
    {
        json.StartSchema("Timeline.1");
        json.Kinora(KinoraMetadata.Film, KinoraMetadata.Of(film), KinoraMetadata.HasUnknown(film));
        json.WriteString("name", film.Title ?? "");
        json.WriteNull("global_start_time");
        json.WritePropertyName("tracks");
        WriteStack();
        json.WriteEndObject();
    }

    private void WriteStack()
    {
        json.StartSchema("Stack.1");
        json.NoMetadata();
        json.WriteString("name", "tracks");
        json.WriteNull("source_range");
        json.NoEffects();
        json.Markers(InterchangeMarkers.Of(film), rate);
        json.WriteBoolean("enabled", true);
        json.WriteStartArray("children");
        foreach (var track in film.Tracks) WriteTrack(track);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTrack(Track track)
    {
        json.StartSchema("Track.1");
        if (track is { Kind: TrackKind.Opaque, OpaqueJson: { } raw }) WriteOpaque(raw);
        else json.Kinora(KinoraMetadata.Track, KinoraMetadata.Of(track), KinoraMetadata.HasUnknown(track));
        json.WriteString("name", track.Name ?? "");
        json.WriteNull("source_range");
        json.NoEffects();
        json.NoMarkers();
        json.WriteBoolean("enabled", InterchangeView.IsEnabled(track));
        json.WriteStartArray("children");
        WriteChildren(track);
        json.WriteEndArray();
        json.WriteString("kind", InterchangeView.IsAudio(track) ? "Audio" : "Video");
        json.WriteEndObject();
    }

    /// <summary>A track that nobody here looks into is an empty one to others.</summary>
    private void WriteOpaque(string raw)
    {
        json.WriteStartObject("metadata");
        json.WriteStartObject(KinoraMetadata.Name);
        json.WriteString(KinoraMetadata.Opaque, raw);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteChildren(Track track)
    {
        var at = 0L;
        for (var i = 0; i < track.Segments.Count; i++)
        {
            var segment = track.Segments[i];
            var (first, end) = (rate.FrameAt(segment.Start), rate.FrameAt(segment.End));
            if (first > at) WriteGap(first - at);
            var window = i + 1 < track.Segments.Count ? Between(segment, track.Segments[i + 1]) : default;
            clips.Write(window.Length > 0 ? segment with { Transition = null } : segment, end - first, InterchangeView.IsAudio(track));
            if (window.Length > 0) WriteTransition(segment.Transition!, window);
            at = end;
        }
    }

    private CutWindow Between(Segment left, Segment right) => CutWindow.Between(
        (left, rate.FrameAt(left.Start), rate.FrameAt(left.End)), (right, rate.FrameAt(right.Start), rate.FrameAt(right.End)), rate);

    private void WriteGap(long frames)
    {
        json.StartSchema("Gap.1");
        json.NoMetadata();
        json.WriteString("name", "");
        json.Range("source_range", 0, frames, rate);
        json.NoEffects();
        json.NoMarkers();
        json.WriteBoolean("enabled", true);
        json.WriteEndObject();
    }

    private void WriteTransition(Transition transition, CutWindow window)
    {
        json.StartSchema("Transition.1");
        json.WriteStartObject("metadata");
        json.WriteStartObject(KinoraMetadata.Name);
        json.WritePropertyName(KinoraMetadata.Transition);
        var text = KinoraMetadata.Of(transition);
        json.WriteRawValue(text);
        json.WriteStartArray(KinoraMetadata.Offsets);
        json.WriteNumberValue(window.Before);
        json.WriteNumberValue(window.After);
        json.WriteEndArray();
        if (transition.Unknown.Keys.Count > 0) json.WriteString(KinoraMetadata.Exact, text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("name", OtioTransitions.NameOf(transition.Kind));
        json.WriteString("transition_type", OtioTransitions.TypeOf(transition.Kind));
        json.Time("in_offset", window.Before, rate);
        json.Time("out_offset", window.After, rate);
        json.WriteEndObject();
    }
}
