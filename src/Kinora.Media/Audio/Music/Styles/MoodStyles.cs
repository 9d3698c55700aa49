using Kinora.Media.Audio.Music.Styles.Moods;

namespace Kinora.Media.Audio.Music.Styles;

/// <summary>The style of every mood in <see cref="Core.Effects.Catalogue.Moods"/>.</summary>
internal static class MoodStyles
{
    private static readonly Dictionary<string, MoodStyle> ByMood = new[]
    {
        LoFi.Style, Upbeat.Style, Corporate.Style, Cinematic.Style, Epic.Style, Ambient.Style, Acoustic.Style, Electronic.Style,
            HipHop.Style,
        Jazz.Style, Playful.Style, Romantic.Style, Suspense.Style, Festive.Style, ChineseTraditional.Style,
    }.ToDictionary(style => style.Mood);

    /// <exception cref="ArgumentException">There is no such mood.</exception>
    public static MoodStyle Of(string mood) =>
        ByMood.TryGetValue(mood, out var style) ? style : throw new ArgumentException($"There is no mood called \"{mood}\".", nameof(mood));
}
