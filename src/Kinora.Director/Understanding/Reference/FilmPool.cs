using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;

namespace Kinora.Director.Understanding.Reference;

/// <summary>A segment with what is needed to know whether it is meant.</summary>
internal sealed record PoolEntry(Segment Segment, TargetKinds Kind);

/// <summary>The film's segments by kind, those of the main track first.</summary>
internal sealed class FilmPool
{
    private readonly Project project;

    public FilmPool(Timeline timeline, Project project)
    {
        this.project = project;
        var main = Planning.Tools.Targets.MainTracks(timeline).FirstOrDefault();
        Entries = timeline.Tracks.OrderBy(track => track == main ? 0 : 1)
            .SelectMany(track => track.Segments.Select(segment => new PoolEntry(segment, track == main ? TargetKinds.Main : KindOf(track))))
            .Where(entry => entry.Kind != TargetKinds.None).ToValueList();
    }

    public ValueList<PoolEntry> Entries { get; }

    public IEnumerable<PoolEntry> Of(TargetKinds kinds) => Entries.Where(entry => (entry.Kind & kinds) != 0);

    /// <summary>A still: an image file or a scene that is a picture for people.</summary>
    public bool IsPhoto(Segment segment) => segment.Asset is MediaAsset media && KindOf(media) == MediaKind.Image;

    public bool IsVideo(Segment segment) => segment.Asset is MediaAsset media && KindOf(media) is null or MediaKind.Video;

    public static bool IsScene(Segment segment) => segment.Asset is SceneAsset;

    private MediaKind? KindOf(MediaAsset media) =>
        project.Media.FirstOrDefault(medium => medium.Reference == media.Media)?.Facts.Kind;

    private static TargetKinds KindOf(Track track) => track.Role switch
    {
        TrackRole.Main => TargetKinds.Main,
        TrackRole.Overlay => TargetKinds.Overlay,
        TrackRole.Logo => TargetKinds.Logo,
        TrackRole.Music => TargetKinds.Music,
        TrackRole.Narration => TargetKinds.Narration,
        TrackRole.Sfx => TargetKinds.Sfx,
        TrackRole.Original => TargetKinds.Original,
        TrackRole.Title => TargetKinds.Title,
        TrackRole.Caption => TargetKinds.Caption,
        TrackRole.LowerThird => TargetKinds.LowerThird,
        TrackRole.Text => TargetKinds.Text,
        _ => track.Kind switch
        {
            TrackKind.Video => TargetKinds.Overlay,
            TrackKind.Audio => TargetKinds.Music,
            TrackKind.Text => TargetKinds.Text,
            _ => TargetKinds.None,
        },
    };
}
