namespace Kinora.Core.Files;

/// <summary>Which roles a track of a kind may have.</summary>
internal static class TrackRoles
{
    private static readonly TrackRole[] Video = [TrackRole.Main, TrackRole.Overlay, TrackRole.Logo];
    private static readonly TrackRole[] Audio = [TrackRole.Music, TrackRole.Narration, TrackRole.Sfx, TrackRole.Original];
    private static readonly TrackRole[] Text = [TrackRole.Title, TrackRole.Caption, TrackRole.LowerThird, TrackRole.Text];

    public static IReadOnlyList<TrackRole> Of(TrackKind kind) => kind switch
    {
        TrackKind.Video => Video,
        TrackKind.Audio => Audio,
        TrackKind.Text => Text,
        _ => [],
    };
}
