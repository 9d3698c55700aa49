using System.Text.RegularExpressions;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames;

/// <summary>Words of no known meaning where what something is done to is named: "blur the giraffe", "把长颈鹿虚化".</summary>
internal static partial class UnknownObject
{
    /// <param name="covered">What the reading accounts for.</param>
    public static bool IsIn(Clause clause, IReadOnlyCollection<Span> covered)
    {
        var text = clause.Message.Text;
        foreach (Match match in Object().Matches(clause.Text))
        {
            var group = match.Groups["object"];
            var span = new Span(clause.Span.Start + group.Index, group.Length);
            if (IsUnknown(clause, text, span, covered)) return true;
        }

        return false;
    }

    private static bool IsUnknown(Clause clause, string text, Span span, IReadOnlyCollection<Span> covered)
    {
        if (covered.Any(part => part.Overlaps(span))
            || clause.Mentions.Any(mention => !mention.IsInherited && !IsVague(mention) && mention.Span.Overlaps(span))) return false;
        var words = WordCount.Of(text, span);
        if (words < 1) return false;
        // "The noisy music": an adjective before what is known.
        var next = span.End;
        while (next < text.Length && text[next] is ' ' or '-') next++;
        return Writing.IsIdeograph(text[span.Start]) || IsPiece(clause, next) || !covered.Any(part => part.Start == next);
    }

    private static bool IsVague(Mention mention) => mention.IsNoise || mention is Concept { Family: "vague" or "manners" };

    /// <summary>"The boring parts": which of them only the unknown word tells.</summary>
    private static bool IsPiece(Clause clause, int at) => clause.Mentions.Any(mention => mention.Span.Start == at
        && mention is Concept { Key: "thing.clip" or "thing.scene" or "thing.photo" });

    [GeneratedRegex(@"(?:^|(?<=\s))(?<!\b(?:for|like|because of|from|at|during|since|about|as|in|with|by)\s)"
        + @"(?:the|my|his|her|their|our|that|this|both|those|these|the two|the three)\s+(?<object>[a-z][a-z'-]*(?<!ly|est|st))(?=\s*(?:$|[,.!?;]|\s(?:to|in|on|at|by|with|from|into|and|for|a|please|"
        + @"parts?|bits?|clips?|ones?|sections?|shots?|scenes?|photos?|pictures?|takes?)\b))"
        + @"|(?<object>[\u4e00-\u9fff]{2,4})的?那(?:首|张|段|个|条|句|幕)"
        + @"|[把将](?<object>[\u4e00-\u9fff]{2,6}?)(?=[\u4e00-\u9fff]{0,2}?(?:调|改|换|变|弄|做|加|放|移|虚|裁|剪|删|去|静|设|切))", RegexOptions.CultureInvariant)]
    private static partial Regex Object();
}
