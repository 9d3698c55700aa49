using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>"Export it… no wait, never mind", "第二段删掉，算了": a wish taken back in the breath it was said in. Nothing of the message is done.</summary>
internal static partial class TakenBack
{
    /// <summary>Whether the whole message is; not where it only is about what was done before ("too dark, never mind").</summary>
    public static bool IsOne(Message message, FrameScope scope)
    {
        if (Ending().Match(message.Text) is not { Success: true, Index: > 0 } ending) return false;
        var wishes = message.Clauses.Where(clause => clause.Span.Start < ending.Index && !clause.IsNoise).Select(clause => Wish(Before(clause, ending.Index), scope)).OfType<Reading>().ToList();
        // "Make it square, don't export it": the square stays wished for.
        return wishes.Count > 0 && (!ending.Groups["export"].Success || wishes.TrueForAll(wish => wish.Calls.All(call => call.Name == "export")));
    }

    private static Clause Before(Clause clause, int end)
    {
        if (clause.Span.End <= end) return clause;
        var span = new Span(clause.Span.Start, end - clause.Span.Start);
        return clause with { Span = span, Mentions = clause.Mentions.Where(mention => span.Holds(mention.Span)).ToValueList() };
    }

    /// <summary>Something was to be done. "Too dark, never mind" says what is wrong with what is there.</summary>
    private static Reading? Wish(Clause clause, FrameScope scope) => !clause.IsQuestion && !clause.IsKept && !clause.IsNegated && !Fault().IsMatch(clause.Text)
        && !clause.HasAny("act.undo", "act.redo", "act.return") && ReadingChoice.Best(clause, scope) is { Calls.Count: > 0 } reading ? reading : null;

    [GeneratedRegex(@"\b(?:too|looks?|feels?|sounds?|worse|ugly|weird)\b|太|有点|有些|不够|不好|难看|难听|还是", RegexOptions.CultureInvariant)]
    private static partial Regex Fault();

    [GeneratedRegex(@"(?:[\s,，.。!！?？;；…\-–—:：]+(?:(?:but|or|oh|ah|um|hmm|no|nope|wait|hold on|actually|well|ok|okay|sorry|you know what|on second thoughts?|等等|等一下|等下|等会儿?|哎|唉|啊|不|不对|嗯|还是|要不|那|那就|我看|想想)[\s,，.。!！;；…\-–—]*)*)(?:never ?mind(?: (?:that|it|about (?:that|it)))?|forget (?:it|that|about (?:it|that))|scratch that|skip (?:it|that)|(?:do not|don't) (?:bother|do it|do that)|cancel(?: that| it)?|算了|罢了|(?<=(?:wait|no|actually|hmm|on second thoughts?)[\s,，.。!！…\-–—]*)(?:no|leave it(?: as it is| alone)?|not yet|not now)|先不急|不急|先等等|(?<export>(?:do not|don't) (?:export|render)(?: it)?|先?(?:不|别)(?:用|要)?(?:导出?|渲染)了?)|先?不(?:用|要)?(?:做|弄|改|加|删|换)了)[吧啦了呗啊]*(?:[\s,，.。!！;；…\-–—]*(?:no|never ?mind|算了|thanks|thank you|谢谢|sorry|for now|not now|先?不(?:用|要)?(?:导出?|做|弄|改|加|删|换|渲染)?了|先?别(?:导出?|做|弄|改|加|删|换|渲染)了?|吧))*[\s,，.。!！;；…\-–—]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
