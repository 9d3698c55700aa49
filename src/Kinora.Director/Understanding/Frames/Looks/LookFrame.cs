using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>"Make it cinematic", "black and white, please", "第三张黑白", "remove the filter", "a warmer look".</summary>
internal sealed partial class LookFrame : EditFrame
{
    private const string Intent = "look";

    private static readonly string[] Words =
    [
        "look.*", "thing.look", "act.set", "act.add", "act.use", "act.change", "act.make", "act.replace", "act.grade", "act.remove",
        "act.clear", "negation.not", "negation.no", "thing.effect", "thing.color", "which.all",
        "thing.clip", "thing.photo", "thing.scene", "thing.film", "thing.video", "which.it", "more.strong", "less.strong", "act.style",
        "thing.intro", "thing.outro", "which.each", "state.off", "guess.random", "which.other",
        "more.any", "less.any", "act.recolor", "mood.*", "vague.*", "act.return", "thing.lut", "which.rest", "which.both", "which.last",
        "act.raise", "act.lower",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (PictureTarget.IsOther(clause) || clause.HasAny("thing.transition", "thing.lut", "act.compose", "thing.template",
            "act.regenerate", "thing.temperature", "thing.saturation", "thing.background")) return null;
        if (clause.First<Quote>() is { IsQuoted: true }) return null;
        var look = clause.Family("look").OrderBy(concept => concept.IsInherited).ThenByDescending(concept => concept.Span.Length)
            .FirstOrDefault();
        var isThing = clause.Has("thing.look");
        var isGone = (clause.IsNegated || clause.HasAny("act.remove", "act.clear", "state.off")) && (isThing || look is not null)
            || look?.Name == "none";
        if (look is null && !isThing) return null;
        if (look is null && Copied(clause, scope) is { } copied) return copied;
        if (clause.IsNegated && look is { IsInherited: true } && !isThing) return null;
        if (look is not null && !isGone && !IsMeant(clause, scope, look)) return null;
        var target = PictureTarget.Find(clause, scope, isWhole: look is not null || !clause.HasAny("which.it"));
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Every<Ordinals>().Every<NamedFile>()
            .Every<Instant>().Spans;
        if (Wish(clause, target, look, isGone) is not { } wish) return look is null
            && clause.HasAny("act.add", "act.use", "act.change", "act.replace") ? Ask(scope, target, used) : null;
        if (References.Trouble(Intent, scope, target, segment => [wish([segment])]) is { } trouble) return trouble with { Used = used };
        target = Bearing(clause, target, look);
        return target.IsFound ? new Reading(Intent) { Calls = [wish(target.Segments)], Used = used, Bonus = 0.02 } : null;
    }

    /// <summary>"海边的滤镜给其他几段也套上", "第一段的色调用到全片": what one has, for others.</summary>
    private static Reading? Copied(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || clause.HasAny("act.remove", "act.clear")) return null;
        var owned = Owned().Match(clause.Text);
        var same = Same().Match(clause.Text);
        if (!owned.Success && !same.Success) return null;
        var at = clause.Span.Start + (owned.Success ? owned.Index : same.Groups["others"].Index);
        var source = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None }, owned.Success ? new Span(clause.Span.Start, owned.Index)
            : new Span(clause.Span.Start + same.Groups["one"].Index, same.Groups["one"].Length));
        if (source.Segments is not [{ } from] || from.Effects.FirstOrDefault(effect => effect.Kind == "look") is not { } look) return null;
        var isOthers = clause.HasAny("which.other", "which.rest", "which.all", "which.each");
        var behind = clause with { Mentions = clause.Mentions.Where(mention => mention.Span.Start >= at).ToValueList() };
        var target = isOthers
            ? Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).Where(segment => segment.Id != from.Id).ToValueList()
            : References.Find(behind, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None }).Segments.Where(segment => segment.Id != from.Id).ToValueList();
        if (target.Count == 0) return null;
        return new Reading(Intent)
        {
            Calls = [Call.Of("set_look", ("segments", Named.Ids(target)), ("name", look.Name), ("amount", look.Amount is { } amount ? Call.Number(amount) : null))],
            Used = new Heard(clause).Of(source).Of(Words).Of("which.that", "which.these", "clip.plural", "act.duplicate", "act.set").Every<Ordinals>().Every<NamedFile>().Spans,
            Bonus = 0.05,
        };
    }

    /// <summary>"Same look as the last clip on all the others".</summary>
    [GeneratedRegex(@"\bsame\s+(?:look|filter|grade|grading|colou?rs?(?: grad(?:e|ing))?|colou?r look|effect|style)\s+(?:as|like|of|that)\s+(?<one>.+?)\s+(?:has\s+)?(?<others>(?:on|for|to|onto)\s+.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    [GeneratedRegex("的(?:滤镜|色调|调色|颜色风格)(?=[^，。]*(?:套|用|复制|加|给|同步|应用))", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    /// <summary>"The warm look is too strong" is about the clips that have it.</summary>
    private static Target Bearing(Clause clause, Target target, Concept? look)
    {
        if (target.How != HowFound.Default || Change.Find(clause, acts: true, "strong", "any") is null) return target;
        var bearing = target.Segments.Where(segment => segment.Effects.Any(effect => effect.Kind == "look" && (look is null
            || effect.Name == look.Name))).ToValueList();
        return bearing.Count > 0 ? target with { Segments = bearing } : target;
    }

    private static Func<ValueList<Segment>, ToolCall>? Wish(Clause clause, Target target, Concept? look, bool isGone)
    {
        if (isGone) return segments => Call.Of("set_look", ("segments", Named.Ids(segments)), ("name", "none"));
        var now = target.Segments.SelectMany(segment => segment.Effects).FirstOrDefault(effect => effect.Kind == "look" && (look is null
            || effect.Name == look.Name));
        var name = look?.Name ?? now?.Name;
        if (name is null) return null;
        var amount = Amount(clause, now, look is null);
        if (look is null && amount is null) return null;
        return segments => Call.Of("set_look", ("segments", Named.Ids(segments)), ("name", name), ("amount", amount is { } value
            ? Call.Number(value) : null));
    }

    private static double? Amount(Clause clause, Effect? now, bool isRelative)
    {
        if (clause.First<Amount>() is { Unit: AmountUnit.Percent } share) return Math.Clamp(share.Value / 100, 0, 1);
        if (clause.First<Amount>() is { Unit: AmountUnit.Times, Value: < 1 } part) return Math.Clamp((now?.Amount ?? 1) * part.Value, 0, 1);
        if (Change.Find(clause, acts: true, "strong", "any", "big") is { } change && (now is not null || isRelative))
        {
            return Math.Clamp((now?.Amount ?? 1) + change.By(0.15, 0.3, 0.5), 0.1, 1);
        }

        if (isRelative) return null;
        if (clause.Has("less.strong")) return 0.5;
        return clause.First<Degree>() is { Size: < 0.8 } ? 0.5 : null;
    }

    /// <summary>"Cool!" is praise, "cold" may be the weather, and a "romantic, dramatic song" is none of pictures.</summary>
    private static bool IsMeant(Clause clause, FrameScope scope, Concept look)
    {
        var isAsked = clause.HasAny("act.set", "act.add", "act.use", "act.change", "act.make", "act.replace", "act.grade", "act.recolor",
            "act.style", "thing.look", "thing.effect", "thing.color", "which.all", "thing.film", "thing.clip", "thing.photo",
            "thing.scene", "thing.video")
            || clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null;
        if (look.IsInherited) return isAsked || clause.Mentions.Any(mention => mention is Mentions.Amount or Degree
            && !mention.IsInherited);
        var isAlone = !clause.All<Concept>().Any(concept => concept.Family is "act" && !concept.IsInherited);
        if (look.Name == "cool" && clause.Text.Trim() is "cool" or "cool." or "cool!") return false;
        return isAsked || isAlone;
    }

    private static Reading Ask(FrameScope scope, Target target, ValueList<Span> used)
    {
        var options = new[] { "warm", "cool", "cinematic", "vintage", "mono", "vivid" }
            .Select(name => Catalogue.FindLook(name)!)
            .Select(spec => new QuestionOption(scope.Say(spec.Display.English, spec.Display.Chinese), [Call
                .Of("set_look", ("segments", Named.Ids(target.Segments)), ("name", spec.Name))]))
            .ToValueList();
        return new Reading(Intent) { Question = new Question(scope.Say("Which look would you like?", "想要哪种滤镜？"), options), Used = used };
    }
}
