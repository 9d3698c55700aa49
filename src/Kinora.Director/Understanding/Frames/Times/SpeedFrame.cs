using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Speed up clip 2", "half speed", "play the beach in slow motion", "快一点", "1.5倍速", "back to normal speed".</summary>
internal sealed partial class SpeedFrame : ClauseFrame
{
    private static readonly string[] Fast = ["act.speed-up", "more.fast", "clip.drags", "clip.time-lapse"];
    private static readonly string[] Slow = ["act.slow-down", "less.fast", "clip.slow-motion", "clip.super-slow"];

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (Wordings.IsAboutOther(clause) || clause.HasAny("act.zoom", "clip.voice-rate", "act.fade-in", "act.fade-out", "thing.beat") || clause.HasAny("act.add") && !clause.HasAny("act.slow-down", "act.speed-up")) return null;
        var evidence = new Evidence(clause);
        var wish = Wish(clause, scope, evidence);
        if (wish is not { } speed) return null;
        if (clause.First<Stretch>() is { } stretch && OfStretch(clause, scope, stretch, speed, evidence) is { } part) return part;
        evidence.Take("act.preview", "act.lower", "act.raise", "clip.to", "direction.down", "act.show", "which.it");
        evidence.Take("thing.speed", "act.set", "act.make", "act.play", "which.all", "thing.film", "which.it", "act.change", "clip.plays", "thing.effect");
        var target = evidence.Take(ClipWish.Find(clause, scope, ClipWish.Of(clause, ClipWish.AllOrAsk(clause))));
        if (References.Trouble("speed", scope, target, segment => [Calls([segment], speed)]) is { } trouble) return trouble with { Used = evidence.Spans };
        if (!target.IsFound || (target.Segments.Count > 1 && evidence.IsDoubtful(target))) return null;
        if (speed.IsFactor && target.Segments.Count > 1 && !target.IsNamed && IsBare(clause)) return Whose(scope, speed, evidence);
        if (ToFit(clause, target, evidence) is { } fitted) speed = fitted;
        return new Reading("speed") { Calls = [Calls(target.Segments, speed)], Used = evidence.Spans };
    }

    /// <summary>"Only the first 2 seconds in slow motion".</summary>
    private static Reading? OfStretch(Clause clause, FrameScope scope, Stretch stretch, (double Value, bool IsFactor) speed, Evidence evidence)
    {
        evidence.Take(stretch);
        evidence.Take("clip.plays", "act.set", "act.make", "which.only", "act.preview", "thing.film", "thing.video", "thing.speed", "act.keep-part");
        var target = evidence.Take(References.Find(clause, scope, ClipWish.Of(clause)));
        var one = target.Segments.Count == 1 ? target.Segments[0] : null;
        var (from, to) = one is null ? stretch.In(ClipWish.Length(scope)) : Within(stretch.In(one.Duration), one);
        if (Isolation.Of(scope, from, to) is not { } part) return null;
        var call = Call.Of("set_speed", ("segments", Call.Names(part.Segments)), (speed.IsFactor ? "factor" : "speed", Call.Thousandths(speed.Value)));
        return new Reading("speed") { Calls = part.Calls.Add(call), Used = evidence.Spans };
    }

    private static (TimeSpan, TimeSpan) Within((TimeSpan From, TimeSpan To) part, Segment segment) => (segment.Start + part.From, segment.Start + part.To);

    /// <summary>"慢一点" alone may be about anything.</summary>
    private static bool IsBare(Clause clause) => !clause.Family("act").Any() && !clause.HasAny("thing.film", "thing.video", "thing.speed", "which.it", "which.this", "which.all", "clip.drags");

    private static Reading Whose(FrameScope scope, (double Value, bool IsFactor) speed, Evidence evidence) => new("speed")
    {
        Question = new Planning.Question(
            scope.Say("The whole film or one clip?", "是整部影片，还是某一段？"),
            [
                new(scope.Say("the whole film", "整部影片"), [Calls(ClipWish.Row(scope), speed)]),
                .. ClipWish.Row(scope).Take(5).Select((segment, index) => new Planning.QuestionOption(scope.Say($"clip {index + 1}", $"第{index + 1}段"), [Calls([segment], speed)])),
            ]),
        Used = evidence.Spans,
    };

    private static ToolCall Calls(ValueList<Segment> segments, (double Value, bool IsFactor) speed) =>
        Call.Of("set_speed", ("segments", Named.Ids(segments)), (speed.IsFactor ? "factor" : "speed", Call.Thousandths(speed.Value)));

    private static (double Value, bool IsFactor)? Wish(Clause clause, FrameScope scope, Evidence evidence)
    {
        if (evidence.Takes("clip.normal-speed"))
        {
            evidence.Take(Slow);
            evidence.Take(Fast);
            return (1, false);
        }

        var isSlow = clause.HasAny(Slow);
        var isFast = clause.HasAny(Fast) && !isSlow;
        var isNegated = clause.IsNegated;
        if (isNegated) return isSlow && clause.Has("clip.slow-motion") || isFast && clause.Has("act.speed-up") ? Negated(evidence) : null;
        if (clause.Has("less.long") && !clause.HasAny("act.speed-up", "thing.speed")) return null;
        var amount = clause.All<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.Times or AmountUnit.Percent or AmountUnit.None && amount.Value > 0);
        var lastCall = scope.Turn.Steps.Count > 0 ? scope.Turn.Steps[^1].Call : scope.Project.Memory.LastCalls.LastOrDefault();
        var isGoingOn = amount is { Unit: AmountUnit.None or AmountUnit.Times } && lastCall?.Name == "set_speed" && (clause.HasAny("act.set", "act.make") || amount.Unit == AmountUnit.Times && !clause.All<Concept>().Any(concept => !concept.IsInherited && concept.Family is "more" or "less" or "act")) && clause.First<Length>() is null && !Wordings.IsAboutPieces(clause);
        // "Too fast, 2x": how fast it shall be.
        isGoingOn |= amount is { Unit: AmountUnit.Times, IsBy: false } && lastCall?.Name == "set_speed" && TooFast().IsMatch(clause.Text) && !Wordings.IsAboutPieces(clause);
        if (isGoingOn) (isFast, isSlow) = (false, false);
        var isTerse = isGoingOn || amount is { Unit: AmountUnit.Times } && IsRate(clause, amount) && !clause.Family("act").Any(act => act.Key is not ("act.set" or "act.make" or "act.use" or "act.change" or "act.preview"));
        var isSpoken = isSlow || isFast || isTerse || clause.HasAny("thing.speed", "clip.half-speed", "clip.double-speed");
        if (!isSpoken) return null;
        if (amount is null && clause.First<Length>() is not null && clause.HasAny("act.freeze", "act.set")) return null;
        evidence.Take(Slow);
        evidence.Take(Fast);
        if (evidence.Takes("clip.half-speed")) return (0.5, false);
        if (evidence.Takes("clip.double-speed")) return (2, false);
        if (amount is not null && Of(clause, amount, isSlow, isFast) is { } value)
        {
            evidence.Take(amount);
            evidence.Take("clip.to");
            return value;
        }

        if (evidence.Takes("clip.super-slow")) return (0.25, false);
        if (evidence.Takes("clip.slow-motion")) return (Steps.Of(clause, 0.75, 0.5, 0.25, evidence), false);
        if (clause.FindAny("clip.time-lapse") is { } lapse && !clause.Text.Contains("the " + clause.Message.Text.Substring(lapse.Span.Start, lapse.Span.Length), StringComparison.Ordinal) && evidence.Takes("clip.time-lapse")) return (4, false);
        if (!isSlow && !isFast)
        {
            if (!clause.HasAny("act.raise", "act.lower", "more.any", "less.any")) return null;
            isSlow = clause.HasAny("act.lower", "less.any");
            evidence.Take("act.raise", "act.lower", "more.any", "less.any");
        }

        var step = Steps.Factor(clause, evidence);
        return (isSlow ? 1 / step : step, true);
    }

    [GeneratedRegex(@"太快|太慢|快了|慢了|\btoo (?:fast|slow|quick)", RegexOptions.CultureInvariant)]
    private static partial Regex TooFast();

    /// <summary>"2x", "1.5倍速": nothing else is counted so.</summary>
    private static bool IsRate(Clause clause, Amount amount)
    {
        var text = clause.Message.Text.Substring(amount.Span.Start, amount.Span.Length);
        return char.IsAsciiDigit(text[0]) && (text.EndsWith('x') || text.EndsWith('速')) && !clause.HasAny("more.big", "more.loud", "more.long", "less.long", "less.big", "less.loud", "act.scale", "act.enlarge", "act.zoom", "thing.size");
    }

    /// <summary>"Speed it up so that it takes 6 seconds".</summary>
    private static (double, bool)? ToFit(Clause clause, Target target, Evidence evidence)
    {
        if (clause.Has("clip.by-speed") && clause.Mentions.FirstOrDefault(mention => mention is Amount { Unit: AmountUnit.Times, Value: > 0 and < 1 }) is Amount share && clause.HasAny("act.shorten", "clip.shorten", "clip.in-half", "thing.length", "less.long"))
        {
            evidence.Take(share);
            evidence.Take("act.shorten", "clip.shorten", "clip.in-half", "thing.length", "less.long", "clip.by-speed", "thing.film");
            return (1 / share.Value, true);
        }

        if (clause.First<Length>() is not { IsBy: false } length || clause.All<Amount>().Any() || !clause.HasAny("act.speed-up", "act.slow-down", "more.fast", "less.fast", "thing.speed")) return null;
        evidence.Take(length);
        evidence.Take("which.it", "thing.clip", "clip.to", "clip.last", "clip.limit", "act.use", "act.fit", "thing.length");
        var total = target.Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Duration);
        var factor = total / length.Value;
        return target.Segments.Count == 1 ? (Math.Round(target.Segments[0].Speed * factor, 3), false) : (factor, true);
    }

    private static (double, bool)? Negated(Evidence evidence)
    {
        evidence.Take("negation.no", "negation.not", "act.slow-down", "act.speed-up", "clip.slow-motion");
        return (1, false);
    }

    private static (double Value, bool IsFactor)? Of(Clause clause, Amount amount, bool isSlow, bool isFast)
    {
        var value = amount.Value;
        switch (amount.Unit)
        {
            case AmountUnit.Percent when amount.IsBy || (isFast && value < 100) || (isSlow && value < 100 && !clause.HasAny("clip.to", "act.set", "thing.speed")):
                return (isSlow ? Math.Max(0.1, 1 - value / 100) : 1 + value / 100, true);
            case AmountUnit.Percent:
                return isSlow && value > 100 ? (100 / value, false) : (value / 100, false);
            case AmountUnit.Times when isSlow && value > 1:
                // "Twice as slow" and "slow it down 2x".
                return (1 / value, true);
            case AmountUnit.Times when isFast && value < 1:
                return (1 + value, true);
            case AmountUnit.Times when amount.IsBy:
                return (value, true);
            case AmountUnit.Times:
                return clause.HasAny("thing.speed", "clip.to", "act.set") || !clause.HasAny("more.fast") ? (value, false) : (value, true);
            case AmountUnit.None when value is >= 0.1 and <= 16 && (clause.HasAny("thing.speed", "clip.to") || clause.HasAny("act.set", "act.make") && (isSlow || isFast || !clause.HasAny("more.big", "more.loud"))):
                return (value, false);
            default:
                return null;
        }
    }
}
