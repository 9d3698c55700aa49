using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Frames.Making;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>What shall be written or said: asked for, and put into the wish that it was asked about when it comes.</summary>
internal static partial class WordsQuestions
{
    private const int Longest = 600;

    public static Question Of(string sentence, string wish) => new(sentence, []) { Of = wish, IsForWords = true };

    /// <param name="isMissing">Something was to be done with the narration, and there is none.</param>
    /// <param name="wish">By what it was asked for; null for a narration as it comes.</param>
    public static Question Narration(FrameScope scope, bool isMissing, string? wish = null) => Of(
        isMissing ? scope.Say("There is no narration in the film yet. To have one, write me what it shall say.", "影片里还没有旁白。要加的话，把要说的话发给我就行。")
            : scope.Say("What should be said? Write me the words.", "要说什么？把要念的话发给我就行。"),
        wish ?? scope.Say("add a narration", "加一段旁白"));

    /// <summary>What was asked, with its answer, as one request; null when the message is a wish of its own.</summary>
    public static string? Completed(Message answer, Turn turn)
    {
        if (turn.Project.Memory.Question is not { IsForWords: true, Of: { } wish } || answer.Raw.Trim() is not { Length: > 0 and <= Longest } said) return null;
        var words = MessageWords.Whole(answer);
        if (said[^1] is '?' or '？' || words.Mentions.Any(mention => mention is NamedFile && answer.Text.AsSpan(mention.Span.Start, mention.Span.Length).Contains('.')) || answer.Clauses.Any(clause => clause.IsQuestion)) return null;
        if (words.First<Quote>() is { IsQuoted: true } quote && answer.Clauses.Count == 1) return Joined(wish, quote.Text);
        if (answer.Clauses.Any(clause => IsWish(clause, new FrameScope(turn, answer)))) return null;
        return Joined(wish, Lead().Replace(said, ""));
    }

    /// <summary>Something is done to something, or all of it only says no, thanks or hello.</summary>
    private static bool IsWish(Clause clause, FrameScope scope) =>
        clause.HasAny("act.undo", "act.redo", "act.cancel", "act.export", "act.help", "answer.no")
        || ReadingChoice.Best(clause, scope) is { } reading && (reading.Calls.Count == 0 || clause.Mentions.Any(mention => mention is Ordinals or Concept { Family: "thing" or "act" or "more" or "less" or "canvas" }));

    private static string Joined(string wish, string words) => $"{wish.TrimEnd('.', '。', '吧', '！', '!', ' ', '，', ',')}: \"{words.Trim().Replace('"', '”')}\"";

    /// <summary>"就写…", "it should say …".</summary>
    [GeneratedRegex(@"^\s*(?:(?:那|嗯|好|就|你)*(?:就)?(?:写|说|念|叫|加|打)(?:上|成|个|一句)?[:：，,]?|(?:内容|文字|旁白|标题)(?:就)?(?:是|写|叫|说)[:：]?|(?:it should |make it |let it |just )?(?:say|says|write|read)s?[:,]?\s+)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
