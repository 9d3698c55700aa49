using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Looks;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Rotate the clip 90 degrees", "flip it", "mirror the second photo", "第一段转90度", "镜像".</summary>
internal sealed class TurnFrame : EditFrame
{
    private static readonly string[] Words =
    [
        "act.rotate", "act.flip", "turn.*", "thing.clip", "thing.photo", "thing.scene", "thing.video", "thing.film", "which.it",
        "which.all", "which.this", "thing.logo", "thing.overlay", "act.set", "act.change", "thing.title",
        "thing.text", "canvas.vertical", "canvas.horizontal", "direction.*", "which.again", "act.undo", "negation.no", "negation.not",
        "act.remove", "clip.turned", "thing.position", "state.*",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isFlip = clause.HasAny("act.flip", "turn.mirrored", "turn.vertical-flip");
        var isRotated = clause.HasAny("act.rotate", "turn.upside-down", "turn.clockwise", "turn.counter", "turn.sideways", "turn.upright");
        if (!isFlip && !isRotated) return null;
        if (clause.HasAny("act.swap", "act.reorder", "thing.order", "thing.transition", "thing.music", "thing.sound", "thing.volume",
            "act.reverse", "position.top-left")) return null;
        if (clause.All<Shape>().Any() && clause.First<Amount>() is not { Unit: AmountUnit.Degrees }
            && !clause.HasAny("turn.clockwise", "turn.counter", "turn.upside-down", "act.flip")) return null;
        // "It is upside down, rotate it": the first half is why.
        if (!clause.HasAny("act.rotate", "act.flip") || clause.Text.StartsWith("i ", StringComparison.Ordinal))
        {
            var at = clause.Message.Clauses.FindIndex(other => other.Span == clause.Span);
            if (at >= 0 && clause.Message.Clauses.Skip(at + 1)
                .Any(other => other.HasAny("act.rotate", "act.flip",
                "turn.vertical-flip"))) return new Reading("rotate") { Used = new Heard(clause).Of(Words).Spans };
        }

        var around = Beside(clause);
        // "Rotate it, it is upside down": the second half tells how far.
        if (!clause.HasAny("act.rotate", "act.flip") && around.Before?.HasAny("act.rotate", "act.flip") == true && !clause.Mentions.Any(mention => mention is Amount))
        {
            return new Reading("rotate") { Used = new Heard(clause).Of(Words).Of("noise.reason").Spans };
        }

        if (clause.Has("act.rotate") && clause.First<Amount>() is null && !clause.Family("turn").Any() && around.After?.Has("turn.upside-down") == true)
        {
            clause = clause with { Mentions = [.. clause.Mentions, new Concept(clause.Find("act.rotate")!.Span, "turn.upside-down") { IsInherited = true }] };
        }

        if (clause.Has("turn.other") && !isFlip && OtherWay(clause, scope) is { } other) return other;
        var isOff = clause.IsNegated || clause.Has("act.remove");
        var (intent, make) = isFlip && clause.First<Amount>() is not { Unit: AmountUnit.Degrees } ? ("flip", Flip(clause, isOff))
            : ("rotate", Rotation(clause, isOff));
        if (make is null) return null;
        var target = Find(clause, scope);
        // "It's upside down": one of them is.
        var isVerb = clause.Family("act").Any(act => act.Key is "act.rotate" or "act.flip" or "act.set" or "act.make" && !clause.Family("turn").Any(turn => turn.Span == act.Span));
        if (!isVerb && !clause.HasAny("thing.film", "thing.video", "which.all", "which.each") && clause.HasAny("which.it", "which.this", "which.that") && !target.IsNamed && target.Segments.Count > 1) target = target with { Candidates = target.Segments, Segments = [] };
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Ordinals>().Every<NamedFile>().Every<Instant>().Every<Shape>().Spans;
        if (References.Trouble(intent, scope, target, segment => [make([segment])]) is { } trouble) return trouble with { Used = used };
        return target.IsFound ? new Reading(intent) { Calls = [make(target.Segments)], Used = used } : null;
    }

    /// <summary>"Still wrong, turn it the other way": a quarter turn becomes one to the other side; of anything else it is asked which way.</summary>
    private static Reading? OtherWay(Clause clause, FrameScope scope)
    {
        var target = References.Find(clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "turn.other" }).ToValueList() }, scope, ReferenceWish.Clips with { Unnamed = Unnamed.Focus | Unnamed.Only });
        if (target.Segments is not [{ } one]) return null;
        ToolCall To(double degrees) => Call.Of("rotate", ("segments", Named.Ids([one])), ("degrees", Call.Number(degrees)), ("relative", false));
        var used = new Heard(clause).Of(target).Of(Words).Of("turn.other", "vague.*").Spans;
        var now = ((one.Transform.Rotate % 360) + 360) % 360;
        if (now is 90 or 270) return new Reading("rotate") { Calls = [To(now == 90 ? 270 : 90)], Used = used, Bonus = 0.1 };
        var options = new[] { (90.0, "a quarter to the right", "向右转四分之一圈"), (270.0, "a quarter to the left", "向左转四分之一圈"), (now == 180 ? 0.0 : 180.0, now == 180 ? "as it was" : "upside down", now == 180 ? "恢复原样" : "上下颠倒") };
        return new Reading("rotate")
        {
            Question = new Planning.Question(scope.Say("Which way shall it be turned?", "要怎么转？"), options.Select(option => new Planning.QuestionOption(scope.Say(option.Item2, option.Item3), [To(option.Item1)])).ToValueList()),
            Used = used, Bonus = 0.1,
        };
    }

    private static (Clause? Before, Clause? After) Beside(Clause clause)
    {
        var clauses = clause.Message.Clauses;
        var at = clauses.FindIndex(other => other.Span == clause.Span);
        return at < 0 ? default : (at > 0 ? clauses[at - 1] : null, at + 1 < clauses.Count ? clauses[at + 1] : null);
    }

    private static Target Find(Clause clause, FrameScope scope)
    {
        if (Texts.TextTarget.IsNamed(clause)) return Texts.TextTarget.Find(clause, scope);
        return PictureTarget.Find(clause, scope, isWhole: false);
    }

    private static Func<ValueList<Segment>, ToolCall>? Flip(Clause clause, bool isOff)
    {
        var direction = isOff ? "none" : clause.HasAny("turn.vertical-flip", "canvas.vertical") ? "vertical" : "horizontal";
        return segments => Call.Of("flip", ("segments", Named.Ids(segments)), ("direction", direction));
    }

    private static Func<ValueList<Segment>, ToolCall>? Rotation(Clause clause, bool isOff)
    {
        if (isOff || clause.Has("turn.upright")) return segments => Call.Of("rotate", ("segments", Named.Ids(segments)), ("degrees", 0),
            ("relative", false));
        var degrees = clause.First<Amount>() is { Unit: AmountUnit.Degrees or AmountUnit.None } amount ? amount.Value
            : clause.Has("turn.upside-down") ? 180
            : clause.HasAny("turn.clockwise", "turn.counter", "turn.sideways", "direction.left", "direction.right", "canvas.vertical",
                "canvas.horizontal") || clause.Has("act.rotate") ? 90 : (double?)null;
        if (degrees is not { } wanted) return null;
        if (clause.Has("turn.counter") || (clause.Has("direction.left") && !clause.Has("turn.clockwise"))) wanted = -Math.Abs(wanted);
        return segments => Call.Of("rotate", ("segments", Named.Ids(segments)), ("degrees", Call.Number(wanted)));
    }
}
