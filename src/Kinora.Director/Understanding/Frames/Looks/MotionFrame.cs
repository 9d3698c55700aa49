using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Plan;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>"Slowly zoom in on the second photo", "Ken Burns on all pictures", "图片不要动", "pan left".</summary>
internal sealed class MotionFrame : EditFrame
{
    private const string Intent = "motion";
    private const double Usual = 0.12;

    private static readonly string[] Words =
    [
        "motion.*", "thing.motion", "act.zoom", "act.animate", "act.add", "act.use", "act.set", "act.make", "act.change", "act.remove",
        "act.replace", "act.move", "negation.not", "negation.no", "direction.*", "thing.clip",
        "thing.photo", "thing.scene", "thing.video", "thing.film", "which.all", "which.each", "more.strong", "less.strong", "thing.effect",
        "more.fast", "less.fast", "which.it", "state.off", "more.any", "less.any", "more.close", "less.close",
        "position.center", "thing.animation", "thing.speed", "act.slow-down", "thing.intro", "thing.outro", "which.both", "which.this",
        "which.last", "act.enlarge", "act.shrink", "act.cancel", "more.big", "less.big", "thing.size",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (PictureTarget.IsOther(clause) || clause.HasAny("thing.transition", "which.between", "act.crop", "thing.logo", "thing.overlay",
            "act.regenerate", "transition.cut")) return null;
        var kinds = clause.Family("motion").OrderBy(concept => concept.IsInherited).ThenByDescending(concept =>
            concept.Span.Length).ToList();
        var isThing = clause.Has("thing.motion");
        if (kinds.Count == 0 && !isThing) return null;
        var target = Find(clause, scope);
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Every<Ordinals>().Every<NamedFile>()
            .Every<Instant>().Spans;
        if (References.Trouble(Intent, scope, target, segment => [Set([segment], KindOf(clause, kinds), AmountOf(clause, segment,
            kinds))]) is { } trouble) return trouble with { Used = used };
        if (!target.IsFound) return null;
        var isGone = IsForbidden(clause) || clause.HasAny("act.remove", "state.off", "act.cancel") || kinds
            .Any(kind => kind.Name == "none");
        if (isGone) return new Reading(Intent) { Calls = [Set(target.Segments, "none", null)], Used = used };
        return new Reading(Intent) { Calls = Calls(clause, target.Segments, kinds), Used = used };
    }

    /// <summary>"Don't zoom", not "let it move, don't be stiff".</summary>
    private static bool IsForbidden(Clause clause) => clause.IsNegated && clause.FindAny("negation.not", "negation.no") is { } not
        && clause.Mentions.OfType<Concept>().Any(concept => concept.Family == "motion" || concept.Key is "thing.motion" or "act.zoom"
            ? concept.Span.Start >= not.Span.Start : false);

    /// <summary>Photos and scenes move; clips only where they are named.</summary>
    private static Target Find(Clause clause, FrameScope scope)
    {
        var isNamed = clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null || clause.First<Instant>() is not null
            || clause.HasAny("thing.clip", "thing.scene", "thing.video", "which.all", "thing.film", "which.it", "which.this", "which.that",
                "thing.intro", "thing.outro", "which.last");
        var target = PictureTarget.Find(clause, scope, isWhole: false);
        if (isNamed || target.Segments.Count < 2) return target;
        var still = target.Segments.Where(segment => segment.Asset is SceneAsset || PictureTarget.IsPhoto(scope, segment)).ToValueList();
        return still.Count > 0 ? target with { Segments = still } : target;
    }

    /// <summary>"Move more" says it in the words for the movement.</summary>
    private static Change? Stronger(Clause clause, List<Concept> kinds) => Change.Find(clause, acts: true, "strong", "fast", "any")
        ?? (kinds.Exists(kind => clause.Message.Text.Substring(kind.Span.Start, kind.Span.Length).Split(' ').Contains("more")) ? new Change(1, clause.First<Degree>()?.Size ?? 1) : null);

    private static ValueList<ToolCall> Calls(Clause clause, ValueList<Segment> segments, List<Concept> kinds)
    {
        var isRelative = kinds.TrueForAll(kind => kind.Name is "any")
            && Stronger(clause, kinds) is not null && segments
            .Any(segment => segment.Motion is not null and not { Kind: MotionKind.None });
        if (isRelative)
        {
            var change = Stronger(clause, kinds)!.Value;
            return segments.Where(segment => segment.Motion is not null and not { Kind: MotionKind.None })
                .Select(segment => Set([segment], WireName.Of(segment.Motion!.Kind),
                    Math.Clamp(segment.Motion!.Amount * change.Factor(1.25, 1.5, 2), 0.02, 0.6))).ToValueList();
        }

        var kind = KindOf(clause, kinds);
        if (kind is not null && !(kinds.TrueForAll(found => found.Name is "any")
            && segments.Count > 1)) return [Set(segments, kind, AmountOf(clause, segments[0], kinds))];
        // Cameras that all do the same are dull: nearer and farther take turns.
        return segments.Select((segment, index) => Set([segment], index % 2 == 0 ? "zoom-in"
            : "zoom-out", AmountOf(clause, segment, kinds))).ToValueList();
    }

    private static string KindOf(Clause clause, List<Concept> kinds)
    {
        var said = kinds.FirstOrDefault(kind => kind.Name is not ("any" or "pan"))?.Name;
        if (said is not null) return said;
        if (kinds.Any(kind => kind.Name == "pan") || clause.Family("direction").Any())
        {
            return $"pan-{clause.Family("direction").FirstOrDefault()?.Name ?? "right"}";
        }

        return "zoom-in";
    }

    private static double? AmountOf(Clause clause, Segment segment, List<Concept> kinds)
    {
        if (clause.First<Amount>() is { Unit: AmountUnit.Percent } amount) return Math.Clamp(amount.Value / 100, 0.01, 1);
        if (Change.Find(clause, acts: false, "strong", "fast", "big",
            "any") is { } change) return Math.Round((segment.Motion is { Kind: not MotionKind.None } now ? now.Amount
            : Usual) * change.Factor(1.25, 1.5, 2), 3);
        return clause.First<Degree>()?.Size switch { < 0.8 => 0.06, > 1.3 => 0.25, _ => null };
    }

    private static ToolCall Set(ValueList<Segment> segments, string kind, double? amount) =>
        Call.Of("set_motion", ("segments", Named.Ids(segments)), ("kind", kind), ("amount", amount is { } value ? Call.Number(value)
            : null));
}
