using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Speech;

namespace Kinora.Media.Audio.Speech;

/// <summary>When the words of a kept speech are heard: a small file beside its sound.</summary>
internal static class SpokenWordsFile
{
    private const string Name = "words.json";

    public static void Write(string folder, SpokenText spoken)
    {
        using var file = File.Create(Path.Combine(folder, Name));
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteNumber("ticks", spoken.Duration.Ticks);
        json.WriteString("voice", spoken.Voice);
        json.WriteStartArray("words");
        foreach (var word in spoken.Words)
        {
            json.WriteStringValue(word.Text);
            json.WriteNumberValue(word.Start.Ticks);
            json.WriteNumberValue(word.End.Ticks);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static SpokenText Read(string folder)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, Name));
            using var json = JsonDocument.Parse(file);
            var items = json.RootElement.GetProperty("words").EnumerateArray().ToList();
            var words = items.Chunk(3)
                .Select(word => new TimedWord(word[0].GetString()!, new TimeSpan(word[1].GetInt64()), new TimeSpan(word[2].GetInt64())))
                .ToValueList();
            return new SpokenText(new TimeSpan(json.RootElement.GetProperty("ticks").GetInt64()), words)
            {
                Voice = json.RootElement.GetProperty("voice").GetString() ?? "",
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"the word times in {folder} are damaged: remove that folder", exception);
        }
    }
}
