using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Make the watermark half transparent", "logo 50% opacity", "画中画透明一点".</summary>
internal sealed class OpacityFrame : EditFrame
{
    private const string Intent = "opacity";

    private static readonly string[] Words =
    [
        "thing.opacity", "more.opaque", "less.opaque", "act.set", "act.change", "act.raise", "act.lower", "thing.logo", "thing.watermark",
        "thing.overlay", "thing.title", "thing.text", "thing.captions", "which.it",
        "thing.clip", "thing.photo", "thing.scene", "thing.video", "more.big", "less.big", "more.high", "less.high", "act.make",
        "which.all", "more.any", "less.any",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (!clause.HasAny("thing.opacity", "more.opaque", "less.opaque")
            || clause.HasAny("part.box", "act.add", "act.remove", "thing.background")) return null;
        // "Half opacity, and a bit smaller": what was taken over is done already.
        if (clause.Mentions.Any(mention => mention is Concept { Family: "more" or "less", IsInherited: false, Name: not ("opaque" or "any") })
            && !clause.Mentions.Any(mention => mention is Concept { Key: "thing.opacity" or "more.opaque" or "less.opaque", IsInherited: false })) return null;
        if (What(clause) is not { } what) return null;
        var over = clause.HasAny("thing.title", "thing.text", "thing.captions", "thing.lower-third", "thing.subtitle", "thing.clip",
            "thing.photo", "thing.scene", "thing.video")
            || clause.First<Ordinals>() is not null ? ReferenceWish.Pictures with { Kinds = TargetKinds.Pictures
                | TargetKinds.Texts, Unnamed = Unnamed.None }
            : new ReferenceWish(TargetKinds.Overlay | TargetKinds.Logo) { Unnamed = Unnamed.Focus | Unnamed.Only };
        var target = References.Find(Texts.TextTarget.Plain(clause, scope), scope, over);
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Every<Ordinals>().Spans;
        ToolCall Set(JsonArray ids) => Call.Of("set_opacity", ("segments", ids), (what.Name, what.Value.DeepClone()));
        if (target.Missing is not null && clause.Mentions.Any(mention => mention is Concept { Key: "thing.watermark" or "thing.logo",
            IsInherited: true })
            && scope.Timeline.Tracks.SelectMany(track => track.Segments).Where(segment => scope.Project.Memory.Focus.Contains(segment.Id))
                .ToValueList() is { Count: > 0 } made)
        {
            // A watermark of words stands among the texts: it is what was made right before.
            target = new Target(HowFound.Focus) { Segments = made };
        }

        if (References.Trouble(Intent, scope, target, segment => [Set([segment.Id])]) is { } trouble) return trouble with { Used = used };
        return target.IsFound ? new Reading(Intent) { Calls = [Set(target.Ids())], Used = used, Bonus = 0.05 } : null;
    }

    private static (string Name, JsonNode Value)? What(Clause clause)
    {
        var isHalf = clause.Has("less.opaque") && (clause.Text.Contains("half", StringComparison.Ordinal)
            || clause.Text.Contains("semi", StringComparison.Ordinal) || clause.Text.Contains('半'));
        if (isHalf) return ("opacity", Call.Number(0.5));
        if (clause.First<Amount>() is { } amount)
        {
            if (amount.Unit == AmountUnit.Percent && !amount.IsBy) return ("opacity", Call.Number(PlaceFrame.OpacityOf(clause, amount)));
            if (amount.Unit == AmountUnit.Times) return ("factor", Call.Number(amount.Value));
            if (amount.Unit == AmountUnit.None && amount.Value is >= 0 and <= 1) return ("opacity", Call.Number(amount.Value));
            if (amount.Unit == AmountUnit.None && amount.Value <= 100) return ("opacity", Call.Number(PlaceFrame.OpacityOf(clause,
                amount)));
        }

        if (clause.Text.Contains("half", StringComparison.Ordinal) || clause.Text.Contains("semi", StringComparison.Ordinal)
            || clause.Text.Contains('半')) return ("opacity", Call.Number(0.5));
        var change = Change.Find(clause, acts: false, "opaque") ?? Lowered(clause);
        return change is { } relative ? ("factor", Call.Number(relative.Factor(1.25, 1.5, 2))) : null;
    }

    /// <summary>"More transparency" is less opacity.</summary>
    private static Change? Lowered(Clause clause)
    {
        if (Change.Find(clause, acts: true, "any", "big", "high") is not { } change) return null;
        var isTransparency = clause.Text.Contains("transparen", StringComparison.Ordinal)
            || (clause.Text.Contains("透明", StringComparison.Ordinal) && !clause.Text.Contains("不透明", StringComparison.Ordinal));
        return isTransparency ? change with { Sign = -change.Sign } : change;
    }
}
