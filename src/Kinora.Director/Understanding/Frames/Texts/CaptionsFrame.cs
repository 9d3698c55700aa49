using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Add subtitles", "自动生成字幕", "karaoke captions": of what is spoken, without words of their own.</summary>
internal sealed class CaptionsFrame : EditFrame
{
    private const string Intent = "captions";

    private static readonly string[] Words =
    [
        "act.transcribe", "act.add", "act.make", "act.use", "act.show", "thing.captions", "thing.subtitle", "style.*", "position.*",
        "thing.narration", "thing.film", "thing.voice", "act.regenerate", "thing.clip",
        "act.narrate", "which.all", "thing.original", "thing.sound", "act.set", "act.understand", "spoken.*", "anim.words", "thing.video",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("act.remove", "act.hide", "act.unhide", "act.translate", "act.export")
            || clause.First<Quote>() is not null) return null;
        var isAsked = clause.Has("act.transcribe") || (clause.Has("thing.captions")
            && clause.HasAny("act.add", "act.make", "act.regenerate"))
            || (clause.Has("style.karaoke") && TextsOfSpeech(scope).Count == 0);
        if (!isAsked) return null;
        var isKaraoke = clause.Has("style.karaoke");
        var used = new Heard(clause).Of(Words).Spans;
        var there = TextsOfSpeech(scope);
        if (isKaraoke && there.Count > 0) return new Reading(Intent) { Calls = [Call
            .Of("style_text", ("segments", Named.Ids(there)), ("style", "karaoke"))], Used = used, Bonus = 0.05 };
        if (clause.First<Colour>() is not null || clause.HasAny("part.box", "part.outline", "thing.animation", "thing.font",
            "letters.shadow", "thing.background", "anim.typewriter", "anim.pop")) return null;
        var call = Call.Of(
            "add_captions", ("style", isKaraoke ? "karaoke" : null), ("position", clause.Family("position")
            .FirstOrDefault(position => position.Name != "corner")?.Name));
        return new Reading(Intent) { Calls = [call], Used = used };
    }

    private static ValueList<Segment> TextsOfSpeech(FrameScope scope) =>
        scope.Timeline.Tracks.Where(track => track.Role == TrackRole.Caption).SelectMany(track => track.Segments).ToValueList();
}
