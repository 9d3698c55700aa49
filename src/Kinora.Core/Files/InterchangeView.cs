namespace Kinora.Core.Files;

/// <summary>
/// What timelines of other programs say of a segment. OpenTimelineIO is written from it and compared with it on reading: where a
/// file still says the same, the segment in the metadata is as exact as it was; where it says something else, it was changed.
/// </summary>
internal static class InterchangeView
{
    private const int NameLetters = 60;

    /// <summary>The segment's title, or what people would know it by.</summary>
    public static string NameOf(Segment segment) => segment.Title ?? segment switch
    {
        { Text: { } text } => Short(text.Text),
        { Asset: MediaAsset { Media: var media } } => MediaAddress.NameOf(media.Name),
        { Asset: SceneAsset scene } => Short(scene.Prompt),
        { Asset: SpeechAsset speech } => Short(speech.Text),
        { Asset: MusicAsset music } => music.Mood,
        { Asset: SoundAsset sound } => sound.Name,
        { Asset: ColorAsset color } => color.Color.ToString(),
        _ => segment.Id,
    };

    public static bool IsEnabled(Segment segment, bool isAudio) => isAudio ? !segment.Muted : !segment.Hidden;

    public static bool IsEnabled(Track track) => track.Kind == TrackKind.Audio ? !track.Muted : !track.Hidden;

    public static bool IsAudio(Track track) => track.Kind == TrackKind.Audio;

    /// <summary>Where in its source the segment begins.</summary>
    public static TimeSpan SourceStart(Segment segment) => segment.Freeze ?? segment.Asset switch
    {
        MediaAsset media => media.In,
        SceneAsset scene => scene.In,
        _ => TimeSpan.Zero,
    };

    /// <summary>Source seconds a second, below zero backwards, 0 where a source time is frozen.</summary>
    public static double TimeScalar(Segment segment) =>
        segment.Freeze is not null ? 0 : segment.Reversed ? -segment.Speed : segment.Speed;

    /// <summary>The one line of a text that names it; at most some sixty letters.</summary>
    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= NameLetters) return line;
        var end = char.IsHighSurrogate(line[NameLetters - 1]) ? NameLetters - 1 : NameLetters;
        return line[..end] + "…";
    }
}
