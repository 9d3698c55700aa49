using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Mute the clips", "no original sound", "关掉原声", "取消静音".</summary>
internal sealed class MuteFrame : EditFrame
{
    private const string Intent = "mute";

    private static readonly string[] Words =
    [
        "act.mute", "act.unmute", "act.remove", "act.set", "negation.not", "negation.no", "thing.sound", "thing.original", "thing.volume",
        "state.off", "state.on", "which.all",
        "thing.music", "thing.narration", "thing.voice", "thing.sfx", "thing.clip", "thing.video", "thing.film", "thing.photo",
        "thing.scene", "which.only", "negation.except",
        "act.keep", "act.keep-part", "act.hide", "act.add", "which.it", "which.again", "state.back", "act.set",
    ];

    private static readonly string[] There = [" there", "那里", "那儿", "那边", "那段"];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (WithoutReason(clause) is { } plain && Edit(plain, scope) is { } reading) return reading with { Used = [.. reading.Used, .. new Heard(clause).Of(Words).Spans] };
        if (OnlyOne(clause, scope) is { } only) return only;
        var isOn = clause.HasAny("act.unmute") || (clause.HasAny("state.on", "act.unhide", "state.back") && (clause.Has("state.back")
            || clause.HasAny("thing.sound", "thing.original", "thing.music", "thing.narration", "which.it")) && Muted(scope).Count > 0
            && !clause.HasAny("act.remove"));
        var isOff = clause.Has("act.mute") || IsTakenAway(clause);
        if (!isOn && !isOff) return IsOpenAlready(clause, scope);
        if (clause.Has("act.unmute") is false && isOn && clause.Has("act.mute")) isOn = false;
        var used = new Heard(clause).Of(Words).Every<Ordinals>();
        var target = SoundTarget.Find(clause, scope);
        var isFilm = IsAboutTheFilm(clause) && !IsSpokenOf(clause, scope, target) && target.How is not (Reference.HowFound.Content or Reference.HowFound.Time) && !target.IsAmbiguous;
        if (!isOn && isFilm && IsClips(clause) && SoundTarget.Clips(scope).Count == 0) return Silent(scope, used.Spans);
        if (!isFilm && References.Trouble(Intent, scope, target, segment => [Mute([segment], !isOn)]) is { } trouble) return trouble with { Used = used
            .Of(target).Spans };
        var segments = isFilm ? Whole(clause, scope) : target.Segments;
        if (isOn) segments = segments.Count == 0 || clause.Has("state.back") ? Muted(scope) : segments;
        if (!isOn) segments = segments.Where(segment => !IsSpared(clause, scope, segment)).ToValueList();
        if (segments.Count == 0)
        {
            return new Reading(Intent) { Refusal = scope.Say("There is no sound in that part of the film.", "这部分本来就没有声音。"),
                Used = used.Spans };
        }

        return new Reading(Intent) { Calls = [Mute(segments, !isOn)], Used = used.Of(target).Spans };
    }

    /// <summary>"Mute the b-roll, I only want the music there": what was named is muted, the rest tells why.</summary>
    private static Clause? WithoutReason(Clause clause)
    {
        if (clause.Find("act.mute") is not { } mute || clause.Find("which.only") is not { } only || only.Span.Start < mute.Span.End) return null;
        var before = clause.Mentions.Where(mention => mention.Span.End <= only.Span.Start).ToValueList();
        return before.Any(mention => mention.Span.Start >= mute.Span.End && mention is NamedFile or Ordinals or Concept { Key: "thing.clip" or "thing.scene" or "thing.video" })
            ? clause with { Mentions = before } : null;
    }

    /// <summary>"Only the narration", "keep only the music", "只留旁白的声音".</summary>
    private static Reading? OnlyOne(Clause clause, FrameScope scope)
    {
        if (clause.Has("act.mute") && clause.Find("negation.except") is { } except)
        {
            var behind = new Span(except.Span.End, clause.Span.End - except.Span.End);
            var wish = new Reference.ReferenceWish(Reference.TargetKinds.Sounds
                | Reference.TargetKinds.Main) { Unnamed = Reference.Unnamed.None };
            var spared = References.Find(clause, scope, wish, behind).Segments.Select(segment => segment.Id).ToHashSet();
            var rest = SoundTarget.All(scope).Where(segment => !spared.Contains(segment.Id)).ToValueList();
            if (spared.Count > 0 && rest.Count > 0)
            {
                return new Reading(Intent) { Calls = [Mute(rest, true)], Used = new Heard(clause).Of(Words).Every<NamedFile>()
                    .Every<Ordinals>().Spans };
            }
        }

        // "Mute the second clip, I only want the music there": why it is muted.
        if (clause.Before?.Has("act.mute") == true && There.Any(word => clause.Text.Contains(word, StringComparison.Ordinal)))
        {
            return new Reading(Intent) { Used = new Heard(clause).Of(Words).Spans };
        }

        var isOnly = clause.HasAny("which.only", "act.keep-part", "negation.except");
        var isSound = clause.HasAny("thing.sound", "act.mute") || !clause.Family("act").Any(act => act.Key != "act.narrate")
            || (clause.HasAny("act.keep-part") && clause.HasAny("thing.music", "thing.narration", "thing.original"));
        if (!isOnly || !isSound || !clause.HasAny("thing.music", "thing.narration", "thing.original", "thing.voice")
            || clause.HasAny("act.export", "format.mp3")) return null;
        // "Maria那段静音，只留音乐": what is left was said by what went.
        if (clause.Before is { } before && before.HasAny("act.mute", "act.remove") && !before.IsNegated) return new Reading(Intent) { Used = new Heard(clause).Of(Words).Spans };
        var kept = SoundTarget.Find(clause, scope).Segments.Select(segment => segment.Id).ToHashSet();
        var others = SoundTarget.All(scope).Where(segment => !kept.Contains(segment.Id)).ToValueList();
        if (kept.Count == 0) return null;
        if (others.Count == 0) return new Reading(Intent) { Used = new Heard(clause).Of(Words).Of("act.narrate").Spans };
        return new Reading(Intent) { Calls = [Mute(others, true)], Used = new Heard(clause).Of(Words).Spans };
    }

    /// <summary>"所有素材都静音，只留音乐": what the next clause keeps.</summary>
    private static bool IsSpared(Clause clause, FrameScope scope, Segment segment)
    {
        var clauses = clause.Message.Clauses;
        var at = clauses.FindIndex(other => other.Span == clause.Span);
        if (at < 0 || at + 1 >= clauses.Count || !clauses[at + 1].HasAny("which.only", "act.keep-part", "act.keep")) return false;
        var role = scope.Timeline.FindSegment(segment.Id)?.Track.Role;
        return (clauses[at + 1].Has("thing.music") && role == TrackRole.Music) || (clauses[at + 1].Has("thing.narration") && role == TrackRole.Narration);
    }

    /// <summary>"Remove the sound", "no original sound": the music and the narration have frames of their own for that.</summary>
    private static bool IsTakenAway(Clause clause) =>
        (clause.HasAny("act.remove", "state.off", "act.hide") || (clause.IsNegated && !clause.HasAny("act.add")))
        && clause.HasAny("thing.sound", "thing.original", "thing.volume")
        && !clause.HasAny("thing.music", "thing.narration", "thing.sfx", "act.fade");

    private static bool IsAboutTheFilm(Clause clause) =>
        !clause.HasAny("thing.music", "thing.narration", "thing.sfx", "thing.original", "which.it", "which.this", "which.that")
        && clause.First<Ordinals>() is null && clause.First<NamedFile>() is null && clause.First<Instant>() is null
        && !clause.HasAny("which.last", "which.next", "which.previous", "thing.intro", "thing.outro", "clip.shortest", "clip.longest", "clip.odd", "clip.even");

    /// <summary>"第三段放大一点" – "静音": what was just spoken of.</summary>
    private static bool IsSpokenOf(Clause clause, FrameScope scope, Reference.Target target) => target is { How: Reference.HowFound.Default, IsFound: true }
        && !clause.Family("thing").Any() && !clause.HasAny("which.all", "which.each", "negation.except")
        && target.Segments.All(segment => scope.Project.Memory.Focus.Contains(segment.Id));

    private static ValueList<Segment> Whole(Clause clause, FrameScope scope)
    {
        var clips = SoundTarget.Clips(scope);
        return IsClips(clause) && clips.Count > 0 ? clips : SoundTarget.All(scope);
    }

    /// <summary>"All the clips", "把视频都静音" are clips; "all of the video", "整个视频" is everything that sounds.</summary>
    private static bool IsClips(Clause clause) => clause.HasAny("thing.clip", "thing.photo", "thing.scene") || clause.HasAny("thing.video", "thing.film")
        && !clause.All<Concept>().Any(concept => concept.Key is "which.all" or "thing.film" && IsWhole(clause.Message.Text.Substring(concept.Span.Start, concept.Span.Length)));

    private static bool IsWhole(string words) => words.Contains('整') || words is "全片" or "全程" or "从头到尾" or "成片"
        || words.StartsWith("all", StringComparison.Ordinal) || words.StartsWith("every", StringComparison.Ordinal) || words.Contains("whole", StringComparison.Ordinal) || words.Contains("entire", StringComparison.Ordinal);

    /// <summary>"Mute the video" of photos with music: the pictures make no sound, and whether the music is meant only the person knows.</summary>
    private static Reading Silent(FrameScope scope, ValueList<Span> used)
    {
        var rest = SoundTarget.All(scope);
        if (rest.Count == 0) return new Reading(Intent) { Refusal = scope.Say("There is no sound in the film.", "影片里本来就没有声音。"), Used = used };
        return new Reading(Intent)
        {
            Question = new Planning.Question(scope.Say("The pictures have no sound of their own. Shall I mute the rest, too?", "画面本身没有声音，要把其他声音也静音吗？"),
                [new(scope.Say("mute the rest", "其他声音也静音"), [Mute(rest, true)]), new(scope.Say("leave it", "不用"), [])]),
            Used = used,
        };
    }

    /// <summary>"声音都打开" where nothing is muted.</summary>
    private static Reading? IsOpenAlready(Clause clause, FrameScope scope) => clause.HasAny("state.on", "state.back") && clause.HasAny("thing.sound", "thing.original", "thing.music") && !clause.HasAny("act.add", "act.make", "act.remove")
        && Muted(scope).Count == 0 && SoundTarget.All(scope).Count > 0
        ? new Reading(Intent) { Refusal = scope.Say("Nothing is muted.", "现在没有被静音的声音。"), IsSoAlready = true, Used = new Heard(clause).Of(Words).Spans } : null;

    private static ValueList<Segment> Muted(FrameScope scope) =>
        SoundTarget.All(scope).Where(segment => segment.Muted || scope.Timeline.FindSegment(segment.Id)!.Value.Track.Muted).ToValueList();

    private static Planning.Tools.ToolCall Mute(ValueList<Segment> segments, bool on) =>
        Call.Of("mute", ("segments", Named.Ids(segments)), ("on", on ? null : false));
}
