using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>"Use slides between all clips", "crossfade 1 and 2", "no transitions", "转场换成溶解", "longer transitions".</summary>
internal sealed partial class TransitionFrame : EditFrame
{
    private const string Intent = "transition";

    private static readonly string[] Words =
    [
        "transition.*", "thing.transition", "direction.*", "act.add", "act.use", "act.set", "act.change", "act.replace", "act.make",
        "act.remove", "negation.not", "negation.no", "which.all", "which.between", "which.each",
        "which.after", "which.before", "thing.clip", "thing.photo", "thing.scene", "thing.film", "thing.video", "more.long", "less.long",
        "more.fast", "less.fast", "more.smooth", "guess.random", "which.other",
        "act.lengthen", "act.shorten", "thing.effect", "which.every", "act.fade", "state.off", "act.speed-up", "act.slow-down",
        "which.these", "which.both", "which.it", "act.fade-in", "thing.length", "thing.speed", "which.last", "anim.*",
        "thing.fade", "clip.unwanted", "which.this", "which.that", "act.swap", "clip.every", "clip.replace",
        "less.strong", "less.loud", "vague.*", "clip.plain",
    ];

    private static readonly string[] Varied = ["fade", "slide-left", "zoom", "wipe-right", "circle", "push-up", "dissolve"];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if ((Copied(clause, scope) ?? Lasting(clause, scope)) is { } spoken) return spoken;
        var kinds = clause.Family("transition").OrderBy(concept => concept.IsInherited).ThenByDescending(concept =>
            concept.Span.Length).ToList();
        // "Slow down the fades" of a film whose pictures fade into each other.
        var isPace = clause.Has("thing.fade") && kinds.Count > 0 && clause.HasAny("act.slow-down", "act.speed-up", "act.lengthen", "act.shorten", "more.long", "less.long", "more.fast", "less.fast")
            && !clause.HasAny("thing.music", "thing.sound", "thing.title", "thing.captions", "act.fade-in", "act.fade-out") && IsUsed(scope, kinds[0]);
        if (isPace) kinds = [];
        var isThing = isPace || clause.Has("thing.transition");
        var isThere = clause.HasAny("clip.unwanted", "act.remove") && kinds.Count > 0 && !Texts.TextTarget.IsNamed(clause) && !clause.HasAny("thing.music", "thing.sound") && IsUsed(scope, kinds[0]);
        if (!isThing && !isThere && (kinds.Count == 0 || !IsMeant(clause, kinds[0]))) return null;
        if (clause.HasAny("thing.music", "thing.narration", "thing.sfx", "sound.whoosh") && !isThing) return null;
        if (clause.HasAny("thing.sfx", "sound.whoosh", "sound.pop", "sound.click", "sound.ding")
            || Sound.SoundEffectFrame.NameIn(clause) is not null) return null;
        if (kinds.Count == 0 && clause.Family("vague").Any() && clause.Message.Clauses.Any(other => other.Span.Start > clause.Span.Start
            && other.Family("transition").Any()))
        {
            return new Reading(Intent) { Used = new Heard(clause).Of(Words).Of("vague.*").Spans };
        }

        var used = new Heard(clause).Of(Words).Every<Length>().Every<Ordinals>().Every<Degree>().Every<NamedFile>().Every<Amount>()
            .Every<Instant>().Spans;
        if (kinds.Count == 0 && IsSofter(clause)) used = [.. used, clause.Span];
        var main = Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).ToValueList();
        if (main.Count < 2) return new Reading(Intent) { Refusal = scope.Say("A transition needs two clips, one after the other.",
            "转场需要前后相连的两个片段。"), Used = used };
        var cuts = CutsOf(clause, scope, main, out var trouble);
        if (trouble is not null) return new Reading(Intent) { Refusal = trouble, Used = used };
        var isGone = (clause.IsNegated || clause.HasAny("act.remove", "state.off", "clip.unwanted")) || (kinds.Count > 0 && kinds[0].Name == "cut");
        if (isGone) return Of(clause, [Set(cuts, "cut", null)], used);
        if (clause.Has("guess.random") || (kinds.Count == 0 && clause.HasAny("which.other") && cuts.Count > 1
            && clause.HasAny("which.each", "which.all"))) return Of(clause, Random(cuts, LengthOf(clause)), used);
        var kind = kinds.Count > 0 ? KindOf(clause, kinds[0].Name) : IsSofter(clause) ? "fade" : null;
        var length = LengthOf(clause);
        if (kind is null) return Unnamed(clause, scope, main, cuts, length, used);
        return Of(clause, [Set(cuts, kind, length ?? KeptLength(clause, main, cuts))], used);
    }

    /// <summary>"Softer transitions", "the transitions are too hard": cuts fade into each other.</summary>
    private static bool IsSofter(Clause clause) => clause.Has("thing.transition") && Soft().IsMatch(clause.Text);

    [GeneratedRegex(@"\b(?:softer|gentler|smoother|calmer|subtler|less (?:harsh|hard|abrupt|sudden|jumpy)|not (?:so|as|that) (?:harsh|hard|abrupt|sudden|jumpy)|too (?:harsh|hard|abrupt|sudden|jumpy|rough|plain|boring))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Soft();

    /// <summary>"Put the same one there as before it": as another cut of the film has it.</summary>
    private static Reading? Copied(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || Same().Match(clause.Text) is not { Success: true } match) return null;
        if (!clause.Has("thing.transition") && clause.Before?.Mentions.Any(mention => mention is Concept { Family: "transition" } or Concept { Key: "thing.transition" }) is not true) return null;
        var main = Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).ToValueList();
        var one = match.Groups["one"];
        var front = new Span(clause.Span.Start, match.Index);
        var spoken = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Reference.Unnamed.Focus }, front);
        var isSpoken = one.Value is "it" or "that" or "this" or "that one" or "this one" or "";
        var source = isSpoken ? spoken : References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Reference.Unnamed.None }, new Span(clause.Span.Start + one.Index, one.Length));
        if (source.Segments is not [{ } from] || spoken.Segments is not [{ } to]) return null;
        var isBefore = match.Groups["side"].Value == "before";
        var cut = main.FindIndex(segment => segment.Id == from.Id) - (isBefore ? 1 : 0);
        var place = main.FindIndex(segment => segment.Id == to.Id) - ((isSpoken ? !isBefore : IsInFront(clause, front)) ? 1 : 0);
        if (cut < 0 || place < 0 || place >= main.Count - 1 || cut == place || main[cut].Transition is not { Kind: not TransitionKind.Cut } transition) return null;
        return new Reading(Intent) { Calls = [Set([main[place]], WireName.Of(transition.Kind), transition.Duration)], Used = [clause.Span], Bonus = 0.2 };
    }

    private static bool IsInFront(Clause clause, Span front) => clause.Mentions.Any(mention => mention is Concept { Key: "which.before" } && front.Holds(mention.Span));

    [GeneratedRegex(@"\b(?:the )?same\b(?: (?:one|transition|kind|effect|cut))?.*?\b(?:as|like)\s+(?:the one\s+)?(?<side>before|after)\b\s*(?:the\s+)?(?<one>.*?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    /// <summary>"And make that 1 second": of the transition that was just set.</summary>
    private static Reading? Lasting(Clause clause, FrameScope scope)
    {
        if (clause.First<Length>() is not { IsBy: false } length || !clause.HasAny("which.it", "which.that", "which.this") || scope.Project.Memory.LastCalls is not [.., { Name: "set_transition" }]) return null;
        if (!clause.Mentions.All(mention => mention == length || mention.IsInherited || mention.IsNoise || mention is Degree or Concept { Family: "which" or "join" } or Concept { Key: "act.set" or "act.make" or "clip.last" or "clip.to" or "more.long" or "less.long" })) return null;
        var cuts = Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).Where(segment => segment.Transition is not null && scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
        return cuts.Count == 0 ? null : new Reading(Intent)
        {
            Calls = cuts.Select(segment => Set([segment], WireName.Of(segment.Transition!.Kind), length.Value)).ToValueList(), Used = [clause.Span], Bonus = 0.3,
        };
    }

    /// <summary>Some cut of the film goes over that way.</summary>
    private static bool IsUsed(FrameScope scope, Concept kind) => Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments)
        .Any(segment => segment.Transition is { } transition && WireName.Of(transition.Kind).StartsWith(kind.Name, StringComparison.Ordinal));

    private static Reading Of(Clause clause, ValueList<ToolCall> calls, ValueList<Span> used) =>
        new(Intent) { Calls = calls, Used = used, Bonus = clause.Has("thing.transition") ? 0.08 : IsOnlyLength(clause) ? 0.2 : 0.02 };

    /// <summary>"…, half a second" behind a transition is its length.</summary>
    private static bool IsOnlyLength(Clause clause) => clause.Family("transition").All(kind => kind.IsInherited)
        && clause.Mentions.Where(mention => !mention.IsInherited).All(mention => mention is Length or Degree or Concept { Family: "noise"
            or "join" });

    /// <summary>Transitions without a name: how long they last, other ones, or simply some.</summary>
    private static Reading? Unnamed(Clause clause, FrameScope scope, ValueList<Segment> main, ValueList<Segment> cuts, TimeSpan? length,
        ValueList<Span> used)
    {
        var now = cuts.Where(segment => segment.Transition is not null and not { Kind: TransitionKind.Cut }).ToValueList();
        var change = Change.Find(clause, acts: false, "long", "smooth") ?? (Change.Find(clause, acts: false, "fast") is { } fast
            ? new Change(-fast.Sign, fast.Size) : null);
        if (change is null && clause.HasAny("act.lengthen", "act.slow-down")) change = new Change(1, 1);
        if (change is null && clause.HasAny("act.shorten", "act.speed-up")) change = new Change(-1, 1);
        if (clause.HasAny("which.other") || (clause.HasAny("act.replace", "act.change") && length is null
            && change is null)) return Ask(scope, cuts, used);
        if (length is null && change is { } relative && now.Count > 0)
        {
            return Of(clause, now.Select(segment => Set([segment], WireName
                .Of(segment.Transition!.Kind), Longer(segment.Transition!.Duration, relative))).ToValueList(), used);
        }

        if (length is not null && now.Count > 0 && !clause.Has("act.add")) return Of(clause, now.Select(segment => Set([segment], WireName
            .Of(segment.Transition!.Kind), length)).ToValueList(), used);
        if (!clause.HasAny("act.add", "act.use", "act.make", "act.set") && length is null && change is null
            && clause.Mentions.OfType<Concept>().Any(concept => concept.Family == "act")) return null;
        return Of(clause, [Set(cuts, "fade", length)], used);
    }

    private static TimeSpan Longer(TimeSpan now, Change change) =>
        TimeSpan.FromMilliseconds(Math.Round(now.TotalMilliseconds * change.Factor(1.25, 1.5, 2) / 50) * 50);

    private static TimeSpan? LengthOf(Clause clause) => clause.First<Length>() is { IsBy: false } length ? length.Value : null;

    /// <summary>"A slow fade": a kind with a pace.</summary>
    private static TimeSpan? KeptLength(Clause clause, ValueList<Segment> main, ValueList<Segment> cuts) =>
        Change.Find(clause, acts: false, "long") is { } change ? TimeSpan.FromMilliseconds(500 * change.Factor(1.5, 2, 3))
        : Change.Find(clause, acts: false, "fast") is { } fast ? TimeSpan.FromMilliseconds(Math.Round(500 / fast.Factor(1.25, 2,
            3) / 50) * 50) : null;

    /// <summary>"Slide up into each other": the direction stands inside the words for it.</summary>
    private static string? Within(Clause clause)
    {
        var words = string.Join(' ', clause.Family("transition").Select(kind => clause.Message.Text.Substring(kind.Span.Start, kind.Span.Length))).Split(' ');
        return new[] { "up", "down", "left", "right" }.FirstOrDefault(words.Contains);
    }

    private static string KindOf(Clause clause, string name)
    {
        if (name is not ("slide" or "push" or "wipe")) return name;
        var direction = clause.Family("direction").FirstOrDefault()?.Name ?? Within(clause) ?? "left";
        return $"{name}-{direction}";
    }

    /// <summary>The words are enough by themselves, or something says that pictures follow one another. "Fade" and "slide" alone do
    /// not.</summary>
    private static bool IsMeant(Clause clause, Concept kind)
    {
        if (Texts.TextTarget.IsNamed(clause) || clause.HasAny("thing.logo", "thing.music", "thing.sound")) return false;
        if (FromTo().IsMatch(clause.Text) && clause.Mentions.Any(mention => mention is Ordinals or NamedFile)) return true;
        if (clause.HasAny("which.between", "thing.clip", "thing.photo", "thing.scene")
            && kind.Name is not "blur") return !clause.HasAny("act.crop", "act.blur", "act.fade-out") || clause.Has("which.between");
        if (kind.Name is "dissolve" || (kind.Name is "cut" && !clause.HasAny("act.cut"))) return true;
        var text = clause.Message.Text.Substring(kind.Span.Start, kind.Span.Length);
        return text.Contains("cross", StringComparison.Ordinal) || text.Contains("transition", StringComparison.Ordinal)
            || text.Contains("between", StringComparison.Ordinal) || text.Contains("转场", StringComparison.Ordinal) || text.Contains("过渡", StringComparison.Ordinal)
            || text is "叠化" or "闪白" or "闪黑" || (kind.Name is "wipe" or "circle" or "push" or "slide"
                && (clause.HasAny("act.use", "which.all") || clause.HasAny("which.after", "which.before") && clause.Mentions.Any(mention => mention is Ordinals or NamedFile)));
    }

    /// <summary>Which cuts: each is named by the clip in front of it.</summary>
    /// <summary>"The rest of them", "after it": told by what was spoken of; else every cut.</summary>
    private static ValueList<Segment> Pointed(Clause clause, FrameScope scope, ValueList<Segment> every)
    {
        var focus = every.Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
        if (clause.HasAny("which.rest", "which.other") && focus.Count > 0 && focus.Count < every.Count) return every.Where(segment => !focus.Contains(segment)).ToValueList();
        if (!clause.HasAny("which.after", "which.before", "which.next", "which.previous") || clause.HasAny("which.all", "which.each") || !clause.HasAny("which.it", "which.this", "which.that", "which.next", "which.previous")) return every;
        var target = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Reference.Unnamed.None });
        if (target.Segments.Count != 1) return every;
        var cut = every.FindIndex(segment => segment.Id == target.Segments[0].Id) - (clause.Has("which.before") ? 1 : 0);
        return cut >= 0 ? [every[cut]] : every;
    }

    private static ValueList<Segment> CutsOf(Clause clause, FrameScope scope, ValueList<Segment> main, out string? trouble)
    {
        trouble = null;
        var every = main.Take(main.Count - 1).ToValueList();
        // "中间" of two that are named is between them.
        if (clause.All<Instant>().FirstOrDefault(time => time.Share is null || !clause.All<Concept>().Any(between => between.Key == "which.between" && between.Span.Overlaps(time.Span))) is { } instant)
        {
            var at = instant.In(scope.Timeline.Duration);
            return [every.MinBy(segment => (segment.End - at).Duration())!];
        }

        var isSome = clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null;
        // "A circle between 1 and 2, no other transitions": those that were just spoken of are spared.
        if (!isSome && clause.HasAny("which.other", "which.rest") && clause.Before is not null && every.Where(segment => !scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList() is { Count: > 0 } rest) return rest;
        if (!isSome) return BetweenSwapped(clause, scope, main) is { } between ? [between] : Pointed(clause, scope, every);
        if (OfCuts(clause, every, out trouble) is { } numbered) return numbered;
        if (trouble is not null) return [];
        var target = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Reference.Unnamed.None });
        trouble = target.Missing;
        if (trouble is not null || !target.IsFound) return every;
        var places = target.Segments.Select(segment => main.FindIndex(other => other.Id == segment.Id)).Where(place => place >= 0).ToList();
        if (places.Count > 1)
        {
            // "Between 1 and 2", "1 to 3": the cuts inside.
            var inside = places.Where(place => places.Contains(place + 1)).ToList();
            if (inside.Count > 0 && clause.HasAny("which.between") || places.Count == 2 && inside.Count == 1) return inside
                .Select(place => main[place]).ToValueList();
        }

        var isBefore = clause.Has("which.before") || FromTo().IsMatch(clause.Text) || clause.HasAny("thing.outro") || (places is [var last] && last == main.Count - 1)
            || InFront(clause);
        var cuts = places.Select(place => isBefore ? place - 1 : place).Where(place => place >= 0 && place < main.Count - 1)
            .Select(place => main[place]).ToValueList();
        if (cuts.Count == 0) trouble = scope.Say("There is no cut there.", "那里没有剪切点。");
        return cuts;
    }

    /// <summary>"Swap the first two and use a slide between": those two.</summary>
    private static Segment? BetweenSwapped(Clause clause, FrameScope scope, ValueList<Segment> main)
    {
        if (!clause.Has("which.between") && !clause.Text.Contains("between", StringComparison.Ordinal) || clause.HasAny("which.all", "which.each") || clause.Before?.HasAny("act.swap", "clip.swap") is not true) return null;
        var places = scope.Project.Memory.Focus.Select(id => main.FindIndex(segment => segment.Id == id)).Where(place => place >= 0).Order().ToList();
        return places is [var first, var second] && second == first + 1 ? main[first] : null;
    }

    /// <summary>"Into the third clip", "slide in the second clip": the cut in front of it.</summary>
    private static bool InFront(Clause clause) => clause.Text.Contains("into the", StringComparison.Ordinal) || clause.Has("act.fade-in");

    /// <summary>"The second transition" counts cuts, not clips.</summary>
    private static ValueList<Segment>? OfCuts(Clause clause, ValueList<Segment> every, out string? trouble)
    {
        trouble = null;
        if (clause.First<Ordinals>() is not { } ordinals || clause.Find("thing.transition") is not { } thing
            || ordinals.Span.Start > thing.Span.Start) return null;
        if (clause.HasAny("thing.clip", "thing.photo", "thing.scene", "thing.video")
            || clause.Mentions.OfType<Concept>().Any(concept => concept.Key is "which.between" or "which.after" or "which.before"
            && !concept.Span.Overlaps(ordinals.Span))) return null;
        var gap = thing.Span.Start - ordinals.Span.End;
        if (gap > 4) return null;
        var places = ordinals.Places.Select(place => place > 0 ? place - 1 : every.Count + place).ToList();
        return places.TrueForAll(place => place >= 0 && place < every.Count) ? places.Select(place => every[place]).ToValueList() : null;
    }

    private static ValueList<ToolCall> Random(ValueList<Segment> cuts, TimeSpan? length) =>
        cuts.Select((segment, index) => Set([segment], Varied[index % Varied.Length], length)).ToValueList();

    private static Reading Ask(FrameScope scope, ValueList<Segment> cuts, ValueList<Span> used)
    {
        var options = new[] { TransitionKind.Fade, TransitionKind.SlideLeft, TransitionKind.WipeLeft, TransitionKind.Zoom,
            TransitionKind.Circle, TransitionKind.FadeBlack }
            .Select(kind => new QuestionOption(scope.Say(Catalogue.Of(kind).Display.English, Catalogue
                .Of(kind).Display.Chinese), [Set(cuts, WireName.Of(kind), null)])).ToValueList();
        return new Reading(Intent) { Question = new Question(scope.Say("Which transition would you like?", "想要哪种转场？"), options),
            Used = used };
    }

    /// <summary>"From the beach to the mountain": the cut in front of the second.</summary>
    [GeneratedRegex(@"\bfrom\b.+\b(?:in)?to\b|从.+到", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    private static ToolCall Set(ValueList<Segment> cuts, string kind, TimeSpan? length) =>
        Call.Of("set_transition", ("segments", Named.Ids(cuts)), ("kind", kind), ("duration", Call.Ms(length)));
}
