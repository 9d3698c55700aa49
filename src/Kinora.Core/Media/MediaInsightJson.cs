using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kinora.Core.Files;
using Kinora.Core.Plan;

namespace Kinora.Core.Media;

/// <summary>
/// Insights as JSON: times in whole milliseconds, lists of points as arrays, what is null left out.
/// <code>
/// {"file":"a.mp4","kind":"video","w":1920,"h":1080,"d":8000,"fps":"30","sound":true,"scenes":[2000],"loudness":-18.3,"peak":-2.1,
///  "silences":[[0,420]],"beats":{"bpm":120,"confidence":0.8,"at":[100,600]},"colors":[["#1a2b3c",0.4]],
///  "interest":[[0,0.62,0.5,0.7]],"transcript":{"language":"en","source":"whisper.cpp","words":[[120,380,"Hello"]]},"problems":[]}
/// </code>
/// </summary>
public static class MediaInsightJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(MediaInsight insight)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteFacts(json, insight);
            WriteSound(json, insight);
            WritePicture(json, insight);
            if (insight.Transcript is { } transcript) json.Child("transcript", () => WriteTranscript(json, transcript));
            json.WriteStartArray("problems");
            foreach (var problem in insight.Problems) json.WriteStringValue(problem);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <returns>Null when the text is no insight; nothing of a damaged one is used.</returns>
    public static MediaInsight? Read(string text) => MediaInsightReader.Read(text);

    private static void WriteFacts(Utf8JsonWriter json, MediaInsight insight)
    {
        json.WriteString(insight.Media.IsFile ? "file" : "id", insight.Media.Name);
        var facts = insight.Facts;
        json.Name<MediaKind>("kind", facts.Kind);
        if (facts.HasPicture)
        {
            json.WriteNumber("w", facts.Width);
            json.WriteNumber("h", facts.Height);
        }

        if (facts.Duration is { } duration) json.Time("d", duration);
        json.Optional("fps", facts.FrameRate?.ToString());
        json.Flag("sound", facts.HasSound);
        json.Flag("alpha", facts.HasAlpha);
    }

    private static void WriteSound(Utf8JsonWriter json, MediaInsight insight)
    {
        if (insight.Sound is { } sound)
        {
            json.Optional("loudness", sound.Loudness);
            json.Optional("peak", sound.Peak);
            json.WriteStartArray("silences");
            foreach (var silence in sound.Silences) Row(json, silence.Start, silence.End);
            json.WriteEndArray();
        }

        if (insight.Beats is not { } beats) return;
        json.WriteStartObject("beats");
        json.WriteNumber("bpm", beats.Tempo);
        json.WriteNumber("confidence", beats.Confidence);
        WriteTimes(json, "at", beats.Times);
        json.WriteEndObject();
    }

    private static void WritePicture(Utf8JsonWriter json, MediaInsight insight)
    {
        if (insight.SceneChanges is { } changes) WriteTimes(json, "scenes", changes);
        if (insight.Colors is { } colors)
        {
            json.WriteStartArray("colors");
            foreach (var color in colors)
            {
                json.WriteStartArray();
                json.WriteStringValue(color.Color.ToString());
                json.WriteNumberValue(color.Share);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        if (insight.Interest is not { } interest) return;
        json.WriteStartArray("interest");
        foreach (var point in interest.Points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Milliseconds.FromTime(point.Time));
            json.WriteNumberValue(point.X);
            json.WriteNumberValue(point.Y);
            json.WriteNumberValue(point.Confidence);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTranscript(Utf8JsonWriter json, Transcript transcript)
    {
        json.Optional("language", transcript.Language);
        json.Optional("source", transcript.Source);
        json.WriteStartArray("words");
        foreach (var word in transcript.Words)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Milliseconds.FromTime(word.Start));
            json.WriteNumberValue(Milliseconds.FromTime(word.End));
            json.WriteStringValue(word.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter json, string key, ValueList<TimeSpan> times)
    {
        json.WriteStartArray(key);
        foreach (var time in times) json.WriteNumberValue(Milliseconds.FromTime(time));
        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, TimeSpan start, TimeSpan end)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Milliseconds.FromTime(start));
        json.WriteNumberValue(Milliseconds.FromTime(end));
        json.WriteEndArray();
    }
}
