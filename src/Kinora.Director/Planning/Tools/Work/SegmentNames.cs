using System.Globalization;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>What people call a part of the film, in the middle of a sentence: "clip 2", "the music", "the caption “Hello”".</summary>
internal static class SegmentNames
{
    public static string Of(Segment segment, Timeline timeline, Project project, bool isChinese)
    {
        if (timeline.FindSegment(segment.Id) is not { } found) return isChinese ? "这一段" : "that part";
        var track = found.Track;
        if (segment.Text is { } text) return isChinese ? $"{RoleName(track, true)}“{Said.Short(text.Text)}”" : $"the {RoleName(track, false)} “{Said.Short(text.Text)}”";
        if (Ripples.MainOf(timeline)?.Id == track.Id) return OfMain(segment, track, project, isChinese);
        if (segment.Asset is SpeechAsset speech && track.Segments.Count > 1)
        {
            return isChinese ? $"旁白“{Said.Short(speech.Text)}”" : $"the narration “{Said.Short(speech.Text)}”";
        }

        return isChinese ? RoleName(track, true) : "the " + RoleName(track, false);
    }

    /// <summary>A role by its wire name, or "all".</summary>
    public static string OfRole(string role, bool isChinese) => WireName.Parse<TrackRole>(role) is { } known
        ? (isChinese ? Chinese(known) : English(known))
        : isChinese ? "画面" : "picture";

    private static string OfMain(Segment segment, Track track, Project project, bool isChinese)
    {
        var what = segment.Asset switch
        {
            SceneAsset => isChinese ? "场景" : "scene",
            _ => isChinese ? "片段" : "clip",
        };
        var number = (track.Segments.FindIndex(other => other.Id == segment.Id) + 1).ToString(CultureInfo.InvariantCulture);
        var which = track.Segments.Count == 1 ? (isChinese ? $"这个{what}" : $"the {what}") : isChinese ? $"第{number}个{what}" : $"{what} {number}";
        var file = segment.Asset is MediaAsset media ? project.NameOf(media.Media) : null;
        if (file is null) return which;
        return isChinese ? $"{which}（{Said.Short(file)}）" : $"{which} ({Said.Short(file)})";
    }

    private static string RoleName(Track track, bool isChinese) => track.Role is { } role
        ? (isChinese ? Chinese(role) : English(role))
        : track.Kind switch
        {
            TrackKind.Text => isChinese ? "文字" : "text",
            TrackKind.Audio => isChinese ? "声音" : "sound",
            _ => isChinese ? "片段" : "clip",
        };

    private static string English(TrackRole role) => role switch
    {
        TrackRole.Main => "clip",
        TrackRole.Overlay => "overlay",
        TrackRole.Logo => "logo",
        TrackRole.Music => "music",
        TrackRole.Narration => "narration",
        TrackRole.Sfx => "sound effect",
        TrackRole.Original => "original sound",
        TrackRole.Title => "title",
        TrackRole.Caption => "caption",
        TrackRole.LowerThird => "lower third",
        _ => "text",
    };

    private static string Chinese(TrackRole role) => role switch
    {
        TrackRole.Main => "片段",
        TrackRole.Overlay => "叠加画面",
        TrackRole.Logo => "标志",
        TrackRole.Music => "音乐",
        TrackRole.Narration => "旁白",
        TrackRole.Sfx => "音效",
        TrackRole.Original => "原声",
        TrackRole.Title => "标题",
        TrackRole.Caption => "字幕",
        TrackRole.LowerThird => "人名条",
        _ => "文字",
    };
}
