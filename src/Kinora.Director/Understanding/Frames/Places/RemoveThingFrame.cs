using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>Takes away what lies over or under the story: "no music", "remove the captions", "去掉水印", "不要旁白".</summary>
internal sealed class RemoveThingFrame : EditFrame
{
    private const string Intent = "remove";

    private const TargetKinds Kinds = TargetKinds.Overlay | TargetKinds.Logo | TargetKinds.Music | TargetKinds.Narration | TargetKinds.Sfx
        | TargetKinds.Texts;

    private static readonly string[] Things =
    [
        "thing.music", "thing.narration", "thing.sfx", "thing.captions", "thing.title", "thing.subtitle", "thing.lower-third",
        "thing.text", "thing.quote", "thing.counter", "thing.logo", "thing.watermark", "thing.overlay",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        // Only what is named in so many words goes because of a "not": "no music", never "don't use this one".
        var isNamedHere = clause.Mentions.OfType<Concept>().Any(concept => !concept.IsInherited && Things.Contains(concept.Key));
        var isNegatedOnly = !clause.HasAny("act.remove", "act.clear") && !clause.Has("state.off");
        if (isNegatedOnly && (!isNamedHere || IsSpokenOut(clause) || clause.HasAny("act.use", "act.write", "which.this", "act.sync", "act.set",
            "which.over", "hear.cannot", "act.cancel", "more.loud", "more.big", "level.full"))) return null;
        var isRemoved = clause.HasAny("act.remove", "act.clear") || (clause.IsNegated
            && !clause.HasAny("act.add", "act.change", "act.set", "act.move",
            "act.fade", "act.export", "act.cut"))
            || clause.HasAny("state.off") || (clause.IsNegated && clause.HasAny("act.add") && clause.HasAny("negation.no", "negation.not"));
        if (!isRemoved || clause.HasAny("act.replace", "act.unmute", "act.hide", "act.mute", "act.fade-in",
            "act.fade-out", "act.duck")) return null;
        if (clause.HasAny("thing.animation", "thing.transition", "thing.fade", "part.outline", "part.box", "letters.shadow",
            "thing.silence", "thing.background", "style.karaoke", "thing.color", "anim.typewriter", "duck.plain",
            "when.spoken")) return null;
        // "Delete scene 2 including its narration": what belongs to a clip goes with it, and nothing else.
        if (Parts.Belongings.Of(clause) is not null) return null;
        // Of the music from 0:08 on only that part goes, which is not for here.
        if (clause.Has("thing.music") && clause.First<Stretch>() is not null) return null;
        if (JustMade(clause, scope) is { } made) return made;
        var sound = SoundOf(clause);
        if (!clause.HasAny(Things) && sound is null && !clause.Has("thing.line")) return null;
        var used = new Heard(clause).Of(Things)
            .Of("act.remove", "act.clear", "negation.no", "negation.not", "state.off", "which.all", "which.it", "negation.except",
                "thing.film",
                "thing.sound", "sound.*", "soundof.*", "thing.background", "which.each", "act.add", "thing.line", "which.last",
                "thing.file", "which.only", "thing.subtitle", "which.both", "which.these", "which.this")
            .Every<Ordinals>().Every<NamedFile>().Every<Quote>();
        var target = Target(clause, scope, sound);
        if (References.Trouble(Intent, scope, target, segment => [Call
            .Of("remove_clips", ("segments", Named.Ids([segment])))]) is { } trouble) return trouble with { Used = used.Of(target).Spans };
        // "Remove the line about the bees", never all lines for want of one.
        if (clause.Has("thing.line") && !clause.HasAny(Things) && (target.How is not (HowFound.Content or HowFound.Ordinal) || target.Segments.Count != 1)) return null;
        return target.IsFound
            ? new Reading(Intent) { Calls = [Call.Of("remove_clips", ("segments", target.Ids()))], Used = used
                .Of(target).Spans, Bonus = 0.02 }
            : null;
    }

    /// <summary>"Don't read it out"; in "without the voice" the same word is a thing.</summary>
    private static bool IsSpokenOut(Clause clause) => clause.All<Concept>().Any(act => act.Key == "act.narrate" && !clause.All<Concept>().Any(thing => thing.Key == "thing.narration" && thing.Span == act.Span));

    /// <summary>"Remove that sound again": the one that was added right before.</summary>
    private static Reading? JustMade(Clause clause, FrameScope scope)
    {
        if (!clause.Has("act.remove") || !clause.HasAny("thing.sound", "thing.sfx") || !clause.HasAny("which.that", "which.this")
            || clause.IsNegated || clause.HasAny("thing.music", "thing.narration", "thing.original")) return null;
        var made = Sound.SoundTarget.OfRole(scope, TrackRole.Sfx).Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToList();
        return made.Count == 0 ? null : new Reading(Intent)
        {
            Calls = [Call.Of("remove_clips", ("segments", Named.Ids(made)))],
            Used = new Heard(clause).Of("act.remove", "thing.sound", "thing.sfx", "which.that", "which.this", "which.again").Spans,
            Bonus = 0.1,
        };
    }

    private static Target Target(Clause clause, FrameScope scope, string? sound)
    {
        var plain = Plain(TextTarget.Plain(clause, scope));
        var wish = new ReferenceWish(Kinds) { Unnamed = Unnamed.None };
        if (clause.Find("negation.except") is { } except)
        {
            var kept = References.Find(plain, scope, wish, new Span(except.Span.End, clause.Span.End - except.Span.End)).Segments
                .Select(segment => segment.Id).ToHashSet();
            var all = References.Find(plain, scope, wish, new Span(clause.Span.Start, except.Span.Start - clause.Span.Start));
            return all with { Segments = all.Segments.Where(segment => !kept.Contains(segment.Id)).ToValueList() };
        }

        if (sound is not null)
        {
            var effects = Sound.SoundTarget.OfRole(scope, TrackRole.Sfx);
            var same = effects.Where(segment => segment.Asset is SoundAsset asset && asset.Name == sound).ToValueList();
            return same.Count > 0 || clause.Has("thing.sfx") is false
                ? new Target(HowFound.Content) { Segments = same, Missing = same.Count == 0
                    ? scope.Say("There is no such sound in the film.", "影片里没有这个音效。") : null }
                : new Target(HowFound.Kind) { Segments = effects };
        }

        // "The text on the first picture": the number counts the picture that it is over.
        if (clause.All<Ordinals>().FirstOrDefault(places => !places.IsInherited && clause.All<Concept>().Any(thing => thing.Key is "thing.photo" or "thing.clip" or "thing.scene" && thing.Span.Start >= places.Span.End - 1 && thing.Span.Start <= places.Span.End + 1)) is { } over
            && clause.HasAny("thing.text", "thing.title", "thing.captions") && clause.All<Concept>().Any(text => text.Key is "thing.text" or "thing.title" or "thing.captions" && text.Span.End < over.Span.Start))
        {
            var under = References.Find(clause, scope, new ReferenceWish(TargetKinds.Main) { Unnamed = Unnamed.None }, new Span(over.Span.Start, clause.Span.End - over.Span.Start)).Segments;
            var words = References.Find(plain with { Mentions = plain.Mentions.Where(mention => mention != over).ToValueList() }, scope, wish);
            var there = (words.Segments.Count > 0 ? words.Segments : words.Candidates).Where(segment => under.Any(clip => clip.Range.Intersect(segment.Range).Duration * 2 > segment.Duration)).ToValueList();
            if (there.Count > 0) return words with { Segments = there, Candidates = [], How = HowFound.Kind };
        }

        if (clause.Has("thing.line")) plain = plain with { Mentions = plain.Mentions.Where(mention => mention is not Ordinals)
            .ToValueList() };
        return Numbered.Of(clause, scope, References.Find(plain, scope, wish));
    }

    private static string? SoundOf(Clause clause) => clause.HasAny("thing.music", "thing.narration") ? null
        : Sound.SoundEffectFrame.NameIn(clause);

    /// <summary>The film as the place of things ("remove the music from the video") is not what goes.</summary>
    private static Clause Plain(Clause clause) => clause with
    {
        Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.film" or "thing.video" or "thing.clip"
            or "thing.photo" or "thing.scene" or "thing.sound" or "thing.original" })
            .Where(mention => mention is not Ordinals || !clause.HasAny("thing.music"))
            // "Can I have it without the text": "it" is the film.
            .Where(mention => mention is not Concept { Key: "which.it" or "which.this" or "which.that" }
                || !clause.Message.Text.AsSpan(mention.Span.End).TrimStart().StartsWith("without "))
            .ToValueList(),
    };
}
