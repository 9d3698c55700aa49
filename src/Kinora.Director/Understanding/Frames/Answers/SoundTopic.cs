using Kinora.Core;
using Kinora.Director.Understanding.Frames.Sound;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"Which music is it?", "how loud is the narration?", "whose voice is that?", "背景音乐是什么".</summary>
internal sealed class SoundTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!SoundTarget.IsNamed(clause) && !clause.HasAny("more.loud", "less.loud", "act.narrate", "act.mute", "act.unmute")
            || clause.HasAny("ask.how-long", "ask.when", "ask.where", "thing.length", "thing.file")) return null;
        var segments = Which(clause, scope);
        if (segments.Count > 0) return Facts.List(scope, segments.Take(6).Select(segment => Told(scope, segment, clause.HasAny("act.mute", "act.unmute")))) + scope.Say(".", "。");
        return clause.Has("thing.music") ? scope.Say("There is no music in the film. You could say “add upbeat music”.",
            "影片里还没有音乐。您可以说“加一段欢快的音乐”。")
            : clause.HasAny("thing.narration", "thing.voice") ? scope.Say("There is no narration in the film.", "影片里没有旁白。")
            : scope.Say("There is no such sound in the film.", "影片里没有这样的声音。");
    }

    private static ValueList<Segment> Which(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("act.mute", "act.unmute") && (clause.First<NamedFile>() is not null || clause.First<Ordinals>() is not null)) return SoundTarget.Find(clause, scope).Segments;
        if (clause.Has("thing.music")) return Facts.Of(scope, TrackRole.Music);
        if (clause.HasAny("thing.narration", "thing.voice") && !clause.Has("thing.volume")) return Facts.Of(scope, TrackRole.Narration);
        if (clause.Has("thing.sfx")) return Facts.Of(scope, TrackRole.Sfx);
        return clause.Has("thing.original") ? SoundTarget.Clips(scope) : SoundTarget.All(scope);
    }

    private static string Told(FrameScope scope, Segment segment, bool isMuteAsked)
    {
        var (track, _) = scope.Timeline.FindSegment(segment.Id)!.Value;
        var state = segment.Muted || track.Muted ? scope.Say(", muted", "，已静音") : isMuteAsked ? scope.Say(", not muted", "，没有静音") : "";
        var voice = segment.Asset is SpeechAsset { Voice: { } name } ? scope.Say($", voice {name}", $"，声音{name}") : "";
        return $"{Facts.Name(scope, segment)} {Facts.Range(segment)}, {Facts.Percent(segment.Volume)}{voice}{state}";
    }
}
