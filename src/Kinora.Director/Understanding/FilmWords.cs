using Kinora.Core;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding;

/// <summary>Words that stand in the film already: its texts, prompts and names. However they are written, they are meant so.</summary>
internal static class FilmWords
{
    private const int MostLetters = 4000;

    public static IEnumerable<string> Of(Timeline timeline)
    {
        var texts = timeline.Tracks.SelectMany(track => track.Segments).SelectMany(TextsOf).Append(timeline.Title).OfType<string>();
        var left = MostLetters;
        foreach (var text in texts)
        {
            if ((left -= text.Length) < 0) yield break;
            foreach (var word in PlainWriting.Of(text).Text.Split([' ', '\n', ',', '.', '!', '?', '"', ':', ';', '-', '_', '(', ')'],
                StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }

    /// <summary>What a segment shows or says, in words.</summary>
    public static IEnumerable<string?> TextsOf(Segment segment)
    {
        yield return segment.Text?.Text;
        yield return segment.Title;
        yield return (segment.Asset as SceneAsset)?.Prompt;
        yield return (segment.Asset as SpeechAsset)?.Text;
    }
}
