using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>The words of a clause that say what a picture is to show.</summary>
internal static partial class Prompts
{
    private static readonly string[] Stops =
        ["which.start", "which.end", "which.after", "which.before", "which.between", "clip.first-place", "clip.last-place", "join.then", "join.and", "noise.please", "noise.thanks"];

    /// <summary>Words behind "of", "with", "showing", "换成": to the end, or to where it is told when and where.</summary>
    /// <param name="from">Behind this place of the message.</param>
    /// <returns>As the person wrote it; null where nothing is said.</returns>
    public static string? After(Clause clause, int from, Evidence evidence)
    {
        if (clause.All<Quote>().FirstOrDefault(quote => quote.Span.Start >= from) is { } quote)
        {
            evidence.Take(quote);
            return Clean(quote.Text);
        }

        var text = clause.Message.Text;
        var match = IntroPattern().Match(text[..clause.Span.End], Math.Min(from, clause.Span.End));
        return match.Success ? Take(clause, match.Index + match.Length, End(clause, match.Index + match.Length), evidence) : null;
    }

    /// <summary>Words in front of "scene": "add a [snowy mountain] scene", "加一个[森林]的画面".</summary>
    public static string? Between(Clause clause, int from, int to, Evidence evidence) => to <= from ? null : Take(clause, from, to, evidence);

    /// <summary>All words from there on.</summary>
    public static string? From(Clause clause, int from, Evidence evidence) => Take(clause, from, End(clause, from), evidence);

    private static string? Take(Clause clause, int from, int to, Evidence evidence)
    {
        if (to <= from) return null;
        var words = Clean(clause.RawOf(from, to));
        if (words is null) return null;
        evidence.Take(new Span(from, to - from));
        return words;
    }

    private static int End(Clause clause, int from)
    {
        var stops = clause.Mentions.Where(mention => !mention.IsInherited && mention.Span.Start > from
            && (mention is Length or Instant or Stretch || mention is Concept concept && Stops.Contains(concept.Key)));
        var end = stops.Select(mention => mention.Span.Start).DefaultIfEmpty(clause.Span.End).Min();
        // "… for 3 seconds": the little word in front belongs to the time.
        return end < clause.Span.End ? from + TailPattern().Replace(clause.Message.Text[from..end], "").Length : end;
    }

    /// <summary>"要黄昏的向日葵田", "画面换成…": tells what a picture is to show, of itself.</summary>
    public static bool IsShown(string piece) => ShownPattern().IsMatch(piece);

    [GeneratedRegex(@"^(?:这次)?(?:(?:画面|内容|场景|图|镜头)(?:里面?|中|上)?|里面)?(?:要有|要是|要|得有|得是|想要|应该有|应该是|里面有|换成|改成|画成)", RegexOptions.CultureInvariant)]
    private static partial Regex ShownPattern();

    /// <returns>Without articles, measure words and signs around; null where nothing is left.</returns>
    private static string? Clean(string raw)
    {
        var words = EdgePattern().Replace(raw.Trim(), "");
        words = BackPattern().Replace(words, "").Trim(' ', ',', '.', '!', '?', '。', '，', '！', '？', ':', '：', '"', '“', '”', '\'', '、');
        if (Empty().IsMatch(words)) return null;
        return words.Length < 2 && !words.Any(Language.Writing.IsIdeograph) ? null : words.Length == 0 ? null : words;
    }

    [GeneratedRegex(@"\b(?:showing|that shows|which shows|featuring|depicting|about|where|with|into|of|to be|to show|to|as|by|for|be|show|shows)\b\s*|换成了?|替换成|替换为|改成|变成|改为|换为|内容是|画面是|展示|显示|拍的是|[，,\s](?:这次)?(?:(?:画面|内容|场景|图|镜头)(?:里面?|中|上)?|里面)?(?:要有|要是|要|得有|得是|想要|应该有|应该是|里面有)|[:：]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex IntroPattern();

    [GeneratedRegex(@"[\s,，]*(?:\b(?:for|at|and|right|put it|,)\b|放在|在|持续|停留|时长)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TailPattern();

    /// <summary>"As before it": nothing that could be seen.</summary>
    [GeneratedRegex(@"^(?:(?:before|after|it|that|this|them|here|there|the|same|one|as|like|instead|else|again|now|too|beside)\s*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^(?:(?:a|an|the|some|another|new|one|something like|something with|is|are|be|scene|scenes|shot|picture|image|view|clip|photo)\b\s*(?:of\b\s*|with\b\s*|showing\b\s*)?|一个|一段|一张|一幅|一幕|一片|个|段|张|幅|新的|有|另一个|的|是|成|：)+", RegexOptions.IgnoreCase)]
    private static partial Regex EdgePattern();

    [GeneratedRegex(@"(?:的?(?:画面|场景|镜头|片段|图片|照片|视频|图)|的|吧|好了|就行|可以吗|好吗|\s+(?:instead|please|scene|picture|image|shot|this time|now|too|there))+\s*[。.!！?？]*$", RegexOptions.IgnoreCase)]
    private static partial Regex BackPattern();
}
