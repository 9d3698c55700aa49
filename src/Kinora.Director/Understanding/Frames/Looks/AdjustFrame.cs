using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>"Brighter", "more contrast", "add some grain", "第二段亮一点", "saturation +20%", "blur the last clip".</summary>
internal sealed class AdjustFrame : EditFrame
{
    private const string Intent = "adjust";

    private static readonly string[] Words =
    [
        "act.set", "act.add", "act.use", "act.change", "act.make", "act.raise", "act.lower", "act.brighten", "act.darken", "act.blur",
        "act.sharpen", "more.any", "less.any", "more.strong", "less.strong", "effect.*",
        "thing.brightness", "thing.contrast", "thing.saturation", "thing.temperature", "thing.effect", "thing.color", "more.bright",
        "less.bright", "more.contrast", "less.contrast", "more.saturated", "less.saturated",
        "more.warm", "less.warm", "more.blurred", "less.blurred", "more.sharp", "less.sharp", "which.all", "thing.clip", "thing.photo",
        "thing.scene", "thing.film", "thing.video", "which.it", "more.big", "less.big",
        "more.high", "less.high", "thing.intro", "thing.outro", "which.each", "which.both", "act.enlarge", "act.shrink", "thing.look",
        "which.last", "which.rest",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (PictureTarget.IsOther(clause) || clause.HasAny("act.remove", "act.clear", "thing.transition", "act.fade", "fit.blur",
            "act.regenerate", "state.off", "act.key")) return null;
        if (clause.First<Quote>() is { IsQuoted: true }) return null;
        var wishes = Wishes(clause).DistinctBy(wish => wish.Kind).ToList();
        if (wishes.Count == 0) return null;
        var target = PictureTarget.Find(clause, scope, isWhole: !clause.HasAny("which.it", "which.this", "which.that"));
        if (FocusOf(clause, scope) is { Count: > 0 } focus) target = target with { Segments = focus };
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Every<Ordinals>().Every<NamedFile>()
            .Every<Instant>().Spans;
        ValueList<ToolCall> Calls(ValueList<Segment> segments) => wishes
            .Select(wish => Call.Of("adjust", ("segments", Named.Ids(segments)), ("kind", wish.Kind), (wish.Name, Call.Number(wish.Value))))
                .ToValueList();
        if (References.Trouble(Intent, scope, target, segment => Calls([segment])) is { } trouble) return trouble with { Used = used };
        return target.IsFound ? new Reading(Intent) { Calls = Calls(target.Segments), Used = used } : null;
    }

    /// <summary>A relative wish with nothing named goes on with what was spoken of, where that is a picture.</summary>
    private static ValueList<Segment> FocusOf(Clause clause, FrameScope scope)
    {
        var isNamed = clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null
            || clause.HasAny("thing.film", "which.all", "thing.clip", "thing.photo", "thing.scene", "thing.video", "thing.intro",
                "thing.outro", "thing.overlay", "thing.logo", "which.last", "which.rest", "which.each");
        if (isNamed || !clause.Mentions.OfType<Concept>().Any(concept => concept.Family is "more" or "less"
            && !concept.IsInherited)) return [];
        var focus = scope.Project.Memory.Focus;
        return Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).Where(segment => focus.Contains(segment.Id))
            .ToValueList();
    }

    private static IEnumerable<(string Kind, string Name, double Value)> Wishes(Clause clause)
    {
        if (Tone(clause, "brightness", "bright", "act.brighten", "act.darken") is { } brightness) yield return brightness;
        if (Tone(clause, "contrast", "contrast", null, null) is { } contrast) yield return contrast;
        if (Tone(clause, "saturation", "saturated", null, null) is { } saturation) yield return saturation;
        if (Tone(clause, "temperature", "warm", null, null) is { } temperature) yield return temperature;
        foreach (var kind in new[] { "vignette", "grain", "blur", "sharpen" })
        {
            if (Effect(clause, kind) is { } effect) yield return effect;
        }
    }

    private static (string, string, double)? Tone(Clause clause, string kind, string quality, string? raise, string? lower)
    {
        var change = Change.Find(clause, acts: false, quality);
        var size = clause.First<Degree>()?.Size ?? 1;
        if (change is null && raise is not null && clause.Has(raise)) change = new Change(1, size);
        if (change is null && lower is not null && clause.Has(lower)) change = new Change(-1, size);
        var isNamed = clause.Has($"thing.{kind}") && !(kind == "contrast" && clause.Has("part.outline"));
        if (change is null && isNamed) change = Change.Find(clause, acts: true, "any", "strong", "big", "high");
        if (clause.First<Amount>() is { } amount && (change is not null || isNamed) && Share(amount) is { } share)
        {
            // "Brightness to 20 %" is what it becomes, "20 % brighter" a difference.
            return amount.IsBy || change is not null ? (kind, "by", (change?.Sign ?? 1) * share) : (kind, "amount", share);
        }

        if (change is { } relative) return (kind, "by", relative.By(0.1, 0.2, 0.4));
        return isNamed && clause.HasAny("act.add", "act.use") ? (kind, "by", 0.2) : null;
    }

    private static double? Share(Amount amount) => amount.Unit switch
    {
        AmountUnit.Percent => Math.Clamp(amount.Value / 100, -1, 1),
        AmountUnit.None when Math.Abs(amount.Value) <= 1 => amount.Value,
        AmountUnit.None => Math.Clamp(amount.Value / 100, -1, 1),
        _ => null,
    };

    /// <summary>"A subtle vignette" describes a new one; "subtler" and "too strong" compare.</summary>
    private static bool IsDescribed(Clause clause)
    {
        if (clause.FindAny("less.strong", "more.strong") is not { IsInherited: false } strong
            || clause.HasAny("act.raise", "act.lower", "more.any", "less.any")) return false;
        var word = clause.Message.Text.Substring(strong.Span.Start, strong.Span.Length);
        return !word.EndsWith("er", StringComparison.Ordinal) && !new[] { "more ", "less ", "too ", "点", "些", "更", "太" }
            .Any(part => word.Contains(part, StringComparison.Ordinal));
    }

    private static (string, string, double)? Effect(Clause clause, string kind)
    {
        var isSaid = clause.Has($"effect.{kind}");
        var quality = kind switch { "blur" => "blurred", "sharpen" => "sharp", _ => null };
        var usual = Catalogue.FindEffect(kind)!.Amount.Default;
        if (kind == "blur" && clause.HasAny("more.sharp") && clause.HasAny("less.blurred")) return null;
        if (quality is not null && Change.Find(clause, acts: false, quality) is { } change)
        {
            if (kind == "blur" && change.Sign < 0 && clause.Has("more.sharp")) return null;
            if (kind == "sharpen" && change.Sign < 0 && clause.Has("more.blurred")) return null;
            return (kind, "by", change.By(0.1, 0.2, 0.4));
        }

        if (!isSaid && !(kind == "blur" && clause.Has("act.blur")) && !(kind == "sharpen" && clause.Has("act.sharpen"))) return null;
        if (clause.First<Amount>() is { } amount && Share(amount) is { } share) return amount.IsBy ? (kind, "by", share)
            : (kind, "amount", Math.Abs(share));
        if (!IsDescribed(clause) && Change.Find(clause, acts: true, "any", "strong", "big", "high") is { } relative
            && !clause.HasAny("act.add")) return (kind, "by", relative.By(0.1, 0.2, 0.4));
        var factor = clause.First<Degree>()?.Size switch { < 0.8 => 0.5, > 1.3 => 1.6, _ => 1 };
        if (clause.Has("less.strong")) factor = 0.5;
        if (clause.Has("more.strong")) factor = 1.6;
        return (kind, "amount", Math.Min(1, usual * factor));
    }
}
