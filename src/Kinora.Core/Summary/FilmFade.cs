namespace Kinora.Core.Summary;

/// <summary>The film's fade in from a colour and out to it, as people see it: plain colours that lie over its first and last moments are no clips.</summary>
public static class FilmFade
{
    /// <summary>The name of the track on which such fades lie.</summary>
    public const string TrackName = "Fade";

    public static bool IsOne(Track track) => track is { Kind: TrackKind.Video, Role: TrackRole.Overlay, Name: TrackName }
        && track.Segments.All(segment => segment.Asset is ColorAsset);

    /// <summary>The fade at the film's start, then the one at its end, each as one stretch.</summary>
    internal static IEnumerable<(bool IsStart, TimeRange Range, Rgba Color)> Of(Timeline timeline) =>
        timeline.Tracks.Where(IsOne).SelectMany(track => Of(track, timeline.Duration)).OrderByDescending(fade => fade.IsStart);

    internal static IEnumerable<(bool IsStart, TimeRange Range, Rgba Color)> Of(Track track, TimeSpan film) =>
        track.Segments.GroupBy(segment => segment.Start + segment.Duration / 2 < film / 2)
            .Select(side => (side.Key, TimeRange.FromTo(side.Min(segment => segment.Start), side.Max(segment => segment.End)),
                side.Select(segment => ((ColorAsset)segment.Asset!).Color).MaxBy(color => color.A)));

    internal static string Say((bool IsStart, TimeRange Range, Rgba Color) fade, Phrasing phrasing)
    {
        var (english, chinese) = Name(fade.Color);
        return phrasing.Say($"{(fade.IsStart ? "from" : "to")} {english}", fade.IsStart ? $"从{chinese}淡入" : $"淡出到{chinese}");
    }

    internal static string Sentence((bool IsStart, TimeRange Range, Rgba Color) fade, bool isGone, Phrasing phrasing)
    {
        var (english, chinese) = Name(fade.Color);
        return (fade.IsStart, isGone) switch
        {
            (true, false) => phrasing.Say($"The film fades in from {english} at its start.", $"影片开头从{chinese}淡入。"),
            (false, false) => phrasing.Say($"The film fades to {english} at its end.", $"影片结尾淡出到{chinese}。"),
            (true, true) => phrasing.Say($"The film no longer fades in from {english}.", $"影片开头不再从{chinese}淡入。"),
            (false, true) => phrasing.Say($"The film no longer fades to {english}.", $"影片结尾不再淡出到{chinese}。"),
        };
    }

    private static (string English, string Chinese) Name(Rgba color) => (color.R, color.G, color.B) switch
    {
        (0, 0, 0) => ("black", "黑色"),
        (255, 255, 255) => ("white", "白色"),
        _ => ((color with { A = 255 }).ToString(), (color with { A = 255 }).ToString()),
    };
}
