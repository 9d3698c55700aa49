using Kinora.Core;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>The segments of a call that can be heard.</summary>
internal static class Heard
{
    /// <returns>Empty after a refusal.</returns>
    public static List<Segment> Find(FilmDraft draft, ToolArguments arguments)
    {
        var segments = draft.Find(arguments);
        if (draft.IsRefused) return [];
        var heard = segments.Where(segment => IsHeard(draft, segment)).ToList();
        if (heard.Count == 0)
        {
            draft.Refuse(
                segments.Count == 1 ? $"{Said.Capital(draft.Name(segments[0]))} has no sound." : "None of them has a sound.",
                segments.Count == 1 ? $"{draft.Name(segments[0])}没有声音。" : "它们都没有声音。");
        }

        draft.Touch(heard);
        return heard;
    }

    public static bool IsHeard(FilmDraft draft, Segment segment) => segment.Asset switch
    {
        MusicAsset or SpeechAsset or SoundAsset => true,
        // What nobody has looked at may have a sound.
        MediaAsset => draft.FactsOf(segment) is not { HasSound: false } && segment.Freeze is null,
        _ => false,
    };

    /// <summary>Whether anything but music is heard: then music stays under it.</summary>
    public static bool HasOthers(FilmDraft draft) => draft.Timeline.Tracks.Any(track => !track.Muted && track.Role != TrackRole.Music
        && track.Role != TrackRole.Sfx && track.Segments.Any(segment => !segment.Muted && segment.Volume > 0 && IsHeard(draft, segment)));
}
