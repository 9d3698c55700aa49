using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Cut it at 12 s and throw away what's before", "在第5秒切开，后面的不要": one side of the cut that was just spoken of.</summary>
internal static partial class BesideCut
{
    public static Reading? Read(Clause clause, FrameScope scope)
    {
        var isKept = clause.HasAny("act.keep-part", "which.only");
        if (!isKept && !clause.HasAny("act.remove", "act.cut", "act.trim", "clip.unwanted") || clause.Mentions.Any(mention => !mention.IsInherited && mention is Ordinals or NamedFile or Length or Stretch or Instant)) return null;
        if (clause.Before is not { } cut || !cut.HasAny("act.cut", "act.split") || (cut.First<Instant>() ?? Bare(cut)) is not { } instant || Side().Match(clause.Text) is not { Success: true } side) return null;
        var at = instant.In(Parts.ClipWish.Length(scope));
        var isBefore = side.Groups["before"].Success;
        var call = isBefore == isKept ? Call.Of("cut_range", ("from", Call.Ms(at))) : Call.Of("cut_range", ("from", 0), ("to", Call.Ms(at)));
        return new Reading("beside-cut") { Calls = [call], Used = [clause.Span], Bonus = 0.1 };
    }

    /// <summary>"Split at 5".</summary>
    private static Instant? Bare(Clause cut) => cut.All<Amount>().FirstOrDefault(amount => amount.Unit == AmountUnit.None
        && cut.Message.Text[cut.Span.Start..Math.Max(cut.Span.Start, amount.Span.Start)].TrimEnd().EndsWith(" at", StringComparison.Ordinal)) is { } second ? new Instant(second.Span, TimeSpan.FromSeconds(second.Value)) : null;

    [GeneratedRegex(@"\b(?:what(?:'s|ever)?(?:\s+(?:is|comes|came|was|lies))?|everything|all|the\s+(?:part|bit|stuff|piece|section|footage|rest))\s+(?:that(?:'s|\s+is|\s+comes)?\s+)?(?:(?<before>before)|after|behind)(?:\s+(?:that|it|this|there|the cut|then))?\s*$"
        + @"|^(?:把|将|就|那)?(?:(?<before>前面|之前|前边|前)|后面|之后|后边|后|剩下)的?(?:部分|那段|那截|那块|那半|一段|一截|半段|内容|东西|全部)?(?:都|全)*(?:删|去|剪|不要|扔|砍|拿|切|留|保留)|(?:只留|保留|删掉|扔掉|去掉|剪掉|砍掉)(?:(?<before>前面|之前|前半)|后面|之后|后半)的?(?:部分|那段|那截|一段|内容)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
