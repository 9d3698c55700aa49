using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>"cats vs dogs", with the points of either side where the words give some.</summary>
internal static class ComparisonScript
{
    private const int MostPoints = 5;
    private const int LongestPoint = 44;

    private static readonly string Versus = PhrasePattern.AnyOf(Lexicon.Of("kinds").Phrases("versus"));

    private static readonly Regex Sides = PhrasePattern.Compile(
        $@"^\s*(?:compare|comparing|comparison(?:\s+of)?|the\s+difference\s+between|differences?\s+between|对比一下|比较一下|对比"
            + $@"|比较)?\s*[:：]?\s*(?<left>[^\n.。:：,，]{{1,48}}?)\s*(?:{Versus})\s*(?<right>[^\n.。:：,，?？]{{1,48}})(?<rest>[\s\S]*)$");

    private static readonly Regex Between = PhrasePattern.Compile(
        @"^\s*(?:compare|comparison\s+of|the\s+differences?\s+between|differences?\s+between)\s+(?<left>[^\n.:,]{1,48}?)\s+(?:and|with"
            + @"|to)\s+(?<right>[^\n.:,?]{1,48})(?<rest>[\s\S]*)$"
        + @"|^\s*(?:对比|比较)?(?<left>[^\n。：，]{1,20}?)(?:和|与|跟)(?<right>[^\n。：，]{1,20}?)(?:的区别|的对比|的不同|的比较|哪个好|有什么区别|有什么不同)(?<rest>[\s\S]*)$");

    public static FilmScript? Find(string text, string language)
    {
        var match = Sides.Match(text);
        if (!match.Success) match = Between.Match(text);
        if (!match.Success) return null;
        var left = Wording.Line(match.Groups["left"].Value);
        var right = Wording.Line(match.Groups["right"].Value);
        if (!Writing.HasWords(left) || !Writing.HasWords(right) || Writing.CountWords(left) > 6
            || Writing.CountWords(right) > 6) return null;
        var (leftPoints, rightPoints) = Points(match.Groups["rest"].Value, left, right);
        var name = Wording.Title(text[..match.Groups["rest"].Index]);
        // Without points there is nothing to set side by side: the film asks.
        SceneCard card = leftPoints.Count + rightPoints.Count == 0
            ? new QuestionCard(language is "zh" ? $"{left}还是{right}？" : language is "en" ? $"{left} or {right.ToLowerInvariant()}?"
                : $"{name}?")
            : new ComparisonCard(Side(left, leftPoints), Side(right, rightPoints));
        var parts = new List<ScriptPart>
        {
            new(name) { Role = PartRole.Hook, Prompt = $"{left}, {right}" },
            new(Told(left, leftPoints, language)) { Role = PartRole.Point, Prompt = left, Shown = IsOnCard(leftPoints) ? left : null },
            new(Told(right, rightPoints, language)) { Role = PartRole.Point, Prompt = right, Shown = IsOnCard(rightPoints) ? right : null },
            new("") { Role = PartRole.Picture, Prompt = $"{left}, {right}", Card = card },
        };
        return new FilmScript { Kind = ScriptKind.Comparison, Parts = parts.ToValueList(), Name = name, Topic = $"{left}, {right}" };
    }

    /// <summary>Read on the card, word for word: over the side's picture its name is enough.</summary>
    private static bool IsOnCard(List<string> points) =>
        points.Count <= MostPoints && points.TrueForAll(point => Writing.Width(Wording.Line(point)) <= LongestPoint);

    private static ComparisonSide Side(string name, List<string> points) =>
        new(name, points.Take(MostPoints).Select(point => new CardPoint(Wording.Shorten(Wording.Line(point), LongestPoint))).ToValueList());

    private static string Told(string name, List<string> points, string language) =>
        points.Count == 0 ? name : string.Join(language is "zh" or "ja" ? "，" : ", ", points
            .Select(point => point.Trim().TrimEnd('.', '。', ',', '，')));

    /// <summary>A clause belongs to the side it names, or to the side named last.</summary>
    private static (List<string> Left, List<string> Right) Points(string rest, string left, string right)
    {
        var sides = (Left: new List<string>(), Right: new List<string>());
        List<string>? current = null;
        foreach (var clause in Sentences.Split(rest.TrimStart(':', '：', ',', '，', '.', ' ', '?', '？'))
            .SelectMany(sentence => Clauses.Split(sentence.Text)))
        {
            if (!Writing.HasWords(clause)) continue;
            var isLeft = Names(clause, left);
            if (isLeft != Names(clause, right)) current = isLeft ? sides.Left : sides.Right;
            current?.Add(clause.Trim());
        }

        return sides;
    }

    private static bool Names(string clause, string side)
    {
        var word = side.ToLowerInvariant().TrimEnd('s');
        return word.Length > 0 && clause.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
