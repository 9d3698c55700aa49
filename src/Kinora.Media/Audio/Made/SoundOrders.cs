using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Made;

/// <summary>What has to be made for a film to be heard. Pure.</summary>
internal static class SoundOrders
{
    public static SoundOrder Of(AudioClip clip, Timeline timeline)
    {
        var length = clip.Range.Duration * clip.Speed;
        return new SoundOrder(clip.Asset, length, clip.Asset is MusicAsset ? Cuts(clip, timeline, length) : []);
    }

    private static ValueList<TimeSpan> Cuts(AudioClip clip, Timeline timeline, TimeSpan length)
    {
        var pictures = timeline.Tracks.Where(track => track is { Kind: TrackKind.Video, Hidden: false }).ToList();
        var main = pictures.Find(track => track.Role == TrackRole.Main) ?? pictures.FirstOrDefault();
        if (main is null) return [];
        return main.Segments
            .Where(segment => segment.Start > clip.Range.Start && segment.Start < clip.Range.End)
            .Select(segment => (segment.Start - clip.Range.Start) * clip.Speed)
            .Select(time => clip.Reversed ? length - time : time)
            .Order()
            .ToValueList();
    }
}
