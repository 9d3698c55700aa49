using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>How long something is to be: a length, a difference or a factor.</summary>
internal sealed partial record LengthWish
{
    public TimeSpan? To { get; init; }

    public TimeSpan? By { get; init; }

    public double? Factor { get; init; }

    /// <summary>The factor is a person's "longer", not a number: what comes out is rounded to half seconds.</summary>
    public bool IsVague { get; init; }

    private static readonly string[] Longer = ["more.long", "act.lengthen"];
    private static readonly string[] Shorter = ["less.long", "act.shorten", "clip.shorten"];

    /// <returns>Null where nothing is said of length.</returns>
    public static LengthWish? Of(Clause clause, Evidence evidence)
    {
        var isLonger = clause.HasAny(Longer);
        var isShorter = clause.HasAny(Shorter) || (!isLonger && clause.HasAny("act.cut", "act.trim", "clip.in-half", "clip.cut-half"));
        var sign = isShorter && !isLonger ? -1 : 1;
        if ((clause.First<Length>() ?? Limit(clause) ?? Bare(clause)) is { } length)
        {
            evidence.Take(length);
            evidence.Take(Longer);
            evidence.Take(Shorter);
            evidence.Take("act.cut", "act.trim");
            return IsBy(length) ? new LengthWish { By = sign * length.Value } : new LengthWish { To = length.Value };
        }

        if (Share(clause, evidence, sign) is { } factor) return new LengthWish { Factor = factor };
        if (!clause.HasAny(Longer) && !clause.HasAny(Shorter)) return null;
        evidence.Take(Longer);
        evidence.Take(Shorter);
        var step = Steps.Factor(clause, evidence);
        return new LengthWish { Factor = sign > 0 ? step : 1 / step, IsVague = true };
    }

    /// <summary>"控制在30秒以内": no time of the film, but how long it may be.</summary>
    private static Length? Limit(Clause clause) =>
        clause.First<Instant>() is { Share: null, FromEnd: false } instant && clause.HasAny("clip.limit", "clip.total", "thing.length", "clip.shorten") ? new Length(instant.Span, instant.Value) : null;

    /// <summary>"Lengthen the coffee to 5", "the mountain for 5": where a number behind "to" or "for" can only count seconds.</summary>
    private static Length? Bare(Clause clause)
    {
        var text = clause.Message.Text;
        return clause.All<Amount>().FirstOrDefault(amount => amount is { Unit: AmountUnit.None, IsInherited: false, Value: > 0 and < 600 } && Becoming().Match(text[clause.Span.Start..amount.Span.Start]) is { Success: true } word
            && Behind().IsMatch(text[amount.Span.End..clause.Span.End])
            && (clause.HasAny("act.lengthen", "act.shorten", "act.cut", "act.trim", "more.long", "less.long", "thing.length") || word.Value.Trim() == "for" && clause.Mentions.Any(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" or "thing.title" })))
            is { } number ? new Length(number.Span, TimeSpan.FromMilliseconds(Math.Round(number.Value * 1000))) : null;
    }

    [GeneratedRegex(@"(?:\b(?:to|for|at)|到|成|至|为)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Becoming();

    [GeneratedRegex(@"^\s*(?:$|please|each|now|instead|long|[吧。.!])", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    private static bool IsBy(Length length) => length.IsBy;

    /// <summary>"Half as long", "twice the length", "50% shorter", "缩短一半".</summary>
    private static double? Share(Clause clause, Evidence evidence, int sign)
    {
        var amount = clause.All<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.Times or AmountUnit.Percent && amount.Value > 0);
        if (amount is null)
        {
            if (!clause.HasAny("clip.in-half")) return null;
            evidence.Take("clip.in-half");
            return 0.5;
        }

        if (!clause.HasAny(Longer) && !clause.HasAny(Shorter) && !clause.HasAny("thing.length", "act.cut", "act.trim", "clip.in-half", "clip.cut-half")) return null;
        evidence.Take(amount);
        evidence.Take(Longer);
        evidence.Take(Shorter);
        evidence.Take("thing.length", "act.cut", "act.trim", "clip.in-half", "clip.cut-half");
        if (amount.Unit == AmountUnit.Percent)
        {
            var share = amount.Value / 100;
            // "Shorten it to 80%" is what it becomes; "by 20%", "20% shorter" how much goes.
            if (clause.HasAny("clip.to") && !amount.IsBy) return share;
            return sign < 0 ? share < 1 ? 1 - share : 1 / share : clause.HasAny(Longer) ? 1 + share : share;
        }

        if (sign < 0) return amount.Value > 1 ? 1 / amount.Value : amount.Value < 1 && amount.IsBy ? 1 - amount.Value : amount.Value;
        return clause.HasAny(Longer) && amount.Value < 1 ? 1 + amount.Value : amount.Value;
    }

    /// <summary>The length of something that is that long now.</summary>
    public TimeSpan From(TimeSpan now)
    {
        if (To is { } to) return to;
        if (By is { } by) return now + by;
        var exact = now * Factor!.Value;
        if (!IsVague) return Milliseconds.Round(exact);
        const double Half = 500;
        var rounded = TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(exact.TotalMilliseconds / Half)) * Half);
        // A short clip that would come out as it was moves by a little all the same.
        return rounded == now ? Milliseconds.Round(exact) : rounded;
    }
}
