using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Add a voiceover that says …", "read the captions aloud", "旁白：…", "加个女声配音".</summary>
internal sealed partial class NarrationFrame : EditFrame
{
    private const string Intent = "narration";

    private static readonly string[] Words =
    [
        "act.narrate", "thing.narration", "thing.voice", "act.add", "act.make", "act.use", "act.set", "act.replace", "act.change",
        "act.write", "voice.*", "spoken.*", "which.start",
        "which.end", "thing.captions", "thing.text", "thing.title", "which.all", "thing.film", "act.regenerate", "thing.clip",
        "thing.scene", "thing.intro", "thing.outro", "more.fast", "less.fast",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (Recorded(clause, scope) is { } recorded) return recorded;
        if (clause.HasAny("act.remove", "act.mute", "act.unmute", "more.loud", "less.loud", "thing.volume", "act.raise", "act.lower",
            "act.translate", "hear.cannot")) return null;
        var isVoice = clause.HasAny("thing.narration", "act.narrate") && !(clause.Has("thing.captions") && Following().IsMatch(clause.Text));
        if (!isVoice) return null;
        var quote = clause.First<Quote>();
        var own = SoundTarget.OfRole(scope, TrackRole.Narration);
        var isShown = clause.HasAny("thing.title", "thing.text", "thing.captions", "thing.lower-third") && quote is not null
            && !clause.Has("thing.narration") && !IsSpoken(clause);
        if (isShown) return null;
        var used = new Heard(clause).Of(Words).Of(quote).Of(clause.Has("which.over") ? "thing.photo" : "thing.scene").Of("which.over", "thing.scene", "ask.when", "shown.appear", "thing.photo").Every<NamedFile>().Every<Instant>().Every<Ordinals>().Every<Stretch>().Spans;
        // "Make the voice start at second 2": the one that is there is meant.
        if (quote is null && !clause.HasAny("act.add", "act.regenerate") && ShowTimes(clause)) return null;
        if (quote is not null) return Say(clause, scope, quote, own, used);
        // "Add captions from the narration": the narration is there, the captions are not.
        if (own.Count > 0 && clause.HasAny("thing.captions") && !clause.HasAny("act.narrate")
            && SoundTarget.OfRole(scope, TrackRole.Caption).Count == 0) return null;
        var isAsked = clause.HasAny("act.add", "act.make", "act.regenerate") && clause.HasAny("thing.narration", "act.narrate")
            || (clause.Has("act.narrate") && (clause.HasAny("thing.captions", "thing.text", "thing.title", "thing.film")
                || own.Count == 0));
        // "Captions of what she says": the words are those that are heard.
        if (clause.Has("thing.captions") && clause.Has("act.add") && WhatIsSaid().IsMatch(clause.Text)) return null;
        if (!isAsked || (own.Count > 0 && clause.Family("voice").Any() && !clause.Has("act.add"))) return null;
        // Captions are what is said; a title, a name or a price is not, unless it is asked to be read.
        var isRead = clause.HasAny("thing.text", "thing.title", "thing.captions", "thing.film") && clause.Has("act.narrate");
        var read = scope.Timeline.Tracks.Where(track => track.Kind == TrackKind.Text && (isRead || track.Role == TrackRole.Caption));
        if (own.Count == 0 && !read.Any(track => track.Segments.Count > 0))
        {
            return new Reading(Intent) { Question = WordsQuestions.Narration(scope, isMissing: false, clause.Text), Used = used };
        }

        var call = Call.Of("narrate", ("voice", clause.Family("voice").FirstOrDefault(voice => voice.Name != "other")?.Name), ("language",
            clause.Family("spoken").FirstOrDefault()?.Name));
        return new Reading(Intent) { Calls = [call], Used = used };
    }

    /// <summary>"Use memo.m4a as the narration", "lay my voice memo over the video", "旁白用录音.m4a": a recording of somebody speaking.</summary>
    private static Reading? Recorded(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || clause.IsQuestion || clause.HasAny("act.remove", "act.mute", "thing.music", "thing.sfx", "act.fade", "act.fade-in", "act.fade-out", "more.loud", "less.loud", "thing.volume")) return null;
        if (clause.All<NamedFile>().FirstOrDefault(named => named.Medium.Facts.Kind == MediaKind.Audio && !Parts.ClipWish.IsIn(scope, named)) is not { } file) return null;
        var isAsked = clause.HasAny("act.add", "act.use", "act.set", "act.place", "act.narrate", "act.make", "act.replace", "act.change") || IsIt().IsMatch(clause.Text);
        if (!isAsked || !clause.HasAny("thing.narration", "thing.voice", "act.narrate") && !SpokenName().IsMatch(file.Medium.Name)) return null;
        var isInstead = SoundTarget.OfRole(scope, TrackRole.Narration).Count > 0;
        return new Reading(Intent)
        {
            Calls = [Call.Of("narrate", ("medium", file.Medium.Reference.Name), ("replace", isInstead ? true : null))],
            Used = new Heard(clause).Of(Words).Of(file).Of("which.over", "which.it", "thing.video", "thing.music", "act.place", "noise.filler").Spans, Bonus = 0.15,
        };
    }

    [GeneratedRegex(@"voice|memo|narrat|speech|spoken|talk|commentary|\bvo\b|旁白|配音|录音|解说|语音|口播", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpokenName();

    [GeneratedRegex(@"\b(?:it's|it is|that's|that is|is|here's|here is)\b|是|用|当|做|作为", RegexOptions.CultureInvariant)]
    private static partial Regex IsIt();

    [GeneratedRegex(@"\bwhat\b.{1,30}\b(?:say|says|saying|said|speaks|speaking|talks|talking)\b|说的|讲的|所说|说话的内容", RegexOptions.CultureInvariant)]
    private static partial Regex WhatIsSaid();

    /// <summary>When it is heard is spoken of.</summary>
    private static bool ShowTimes(Clause clause) => clause.HasAny("music.starts", "which.start", "clip.start-at", "clip.start", "more.late", "less.late", "shown.appear", "act.move")
        && clause.Mentions.Any(mention => mention is Instant or Length or Stretch);

    private static Reading? Say(Clause clause, FrameScope scope, Quote quote, ValueList<Segment> own, ValueList<Span> used)
    {
        var voice = clause.Family("voice").FirstOrDefault(found => found.Name != "other")?.Name;
        var language = clause.Family("spoken").FirstOrDefault()?.Name;
        var isInstead = own.Count > 0 && !clause.Has("act.add") && clause.HasAny("act.replace", "act.change", "act.set", "act.write");
        if (isInstead && clause.First<Ordinals>() is not null)
        {
            var target = References.Find(clause, scope, new ReferenceWish(TargetKinds.Narration) { Most = 1 });
            // "The narrator's last sentence": its number counts what the narrator says.
            if (target is { Missing: null, Segments.Count: not 1 } && clause.Has("thing.line")
                && Numbered.Of(clause, scope, new Target(HowFound.Kind) { Segments = own }) is { Segments.Count: 1 } line) target = line;
            if (target.Missing is { } missing) return new Reading(Intent) { Refusal = missing, Used = used };
            if (target.IsFound) return new Reading(Intent) { Calls = [Call.Of("change_text", ("segment", target.Segments[0].Id), ("text",
                quote.Text))], Used = used, Bonus = 0.1 };
        }

        if (isInstead && own.Count == 1)
        {
            return new Reading(Intent) { Calls = [Call.Of("change_text", ("segment", own[0].Id), ("text", quote.Text))], Used = used,
                Bonus = 0.1 };
        }

        var at = At(clause, scope);
        var call = at is { } time
            ? Call.Of("narrate", ("lines", new JsonArray(new JsonObject { ["text"] = quote.Text, ["at"] = Call.Ms(time) })), ("voice",
                voice), ("language", language))
            : Call.Of("narrate", ("text", quote.Text), ("voice", voice), ("language", language), ("replace", isInstead ? true : null));
        return new Reading(Intent) { Calls = [call], Used = used, Bonus = 0.1 };
    }

    private static TimeSpan? At(Clause clause, FrameScope scope)
    {
        // "结尾给旁白补一句": behind what is said already, or while the last picture is seen.
        if (clause.First<Instant>() is { FromEnd: true, Value.Ticks: 0 })
        {
            var last = LastStart(scope);
            return SoundTarget.OfRole(scope, TrackRole.Narration).Any(line => line.End > last) ? null : last;
        }

        if (clause.First<Instant>() is { } instant) return instant.At(scope.Timeline.Duration);
        if (clause.First<Stretch>() is { } stretch) return stretch.In(scope.Timeline.Duration).From;
        if (clause.First<Ordinals>() is null && clause.First<NamedFile>() is null && !clause.HasAny("thing.outro", "which.end")) return null;
        var target = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None });
        return target.IsFound ? target.Segments[0].Start : clause.HasAny("thing.outro", "which.end") ? LastStart(scope) : null;
    }

    private static TimeSpan? LastStart(FrameScope scope) => Targets.MainTracks(scope.Timeline)
        .SelectMany(track => track.Segments).LastOrDefault()?.Start;

    /// <summary>"Say", "read" and their like: "write" and "reads" are for the screen.</summary>
    private static bool IsSpoken(Clause clause) => clause.Has("act.narrate") && !clause.HasAny("act.write");

    /// <summary>"按旁白加字幕": after what is spoken, which is there.</summary>
    [GeneratedRegex("(?:按照?|根据|依照?|照着?|跟着|对着)(?:原来的|现有的)?(?:旁白|配音|解说|念的|说的)", RegexOptions.CultureInvariant)]
    private static partial Regex Following();
}
