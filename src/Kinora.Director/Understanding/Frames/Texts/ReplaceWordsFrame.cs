using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools.Text;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Replace coffee with tea everywhere", "it's spelled Kinora, not Kinoro", "把“咖啡”都换成“茶”".</summary>
internal sealed partial class ReplaceWordsFrame : EditFrame
{
    private const string Intent = "replace words";

    /// <summary>Wishes of this kind are short; the patterns are not tried on a whole script.</summary>
    private const int Longest = 400;

    private static readonly string[] Words =
    [
        "act.replace", "act.change", "act.set", "act.use", "act.swap", "act.write", "words.*", "thing.text", "thing.captions",
        "thing.title", "thing.subtitle", "thing.lower-third", "thing.narration", "which.all",
        "thing.film", "which.each", "negation.not", "act.rename",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isInstead = clause.HasAny("clip.instead", "negation.instead") && clause.All<Quote>().Count(quote => quote.IsQuoted) == 2;
        if (!isInstead && clause.HasAny("act.add", "act.remove", "act.move") || clause.Span.Length > Longest) return null;
        var heard = new Heard(clause).Of(Words).Every<Quote>();
        if (isInstead) heard.Of(clause.Span);
        if (Pair(clause, scope) is not { } pair) return null;
        heard.Of(pair.Span);
        if (!IsWritten(scope, pair.Find))
        {
            if (clause.All<Quote>().Count() < 2) return null;
            return new Reading(Intent) { Refusal = scope.Say($"“{pair.Find}” is not in any text of the film.", $"影片的文字里没有“{pair.Find}”。"),
                Used = heard.Spans };
        }

        var target = clause.HasAny("words.everywhere") || clause.HasAny("which.all") ? Target.None
            : TextTarget.Find(clause, scope, Unnamed.None);
        var call = Call.Of(
            "replace_words", ("find", pair.Find), ("replace", pair.Replace), ("segments", target.IsFound && TextTarget.IsNamed(clause)
            ? target.Ids() : null));
        return new Reading(Intent) { Calls = [call], Used = TextTarget.IsNamed(clause) ? heard.Of(target).Spans : heard.Spans, Bonus = 0.15 };
    }

    private static (string Find, string Replace, Span Span)? Pair(Clause clause, FrameScope scope)
    {
        var quotes = clause.All<Quote>().Where(quote => quote.IsQuoted).ToList();
        if (quotes.Count == 2)
        {
            var isBackwards = BackwardsPattern().IsMatch(clause.Text[..Math.Clamp(quotes[1].Span.Start - clause.Span.Start, 0,
                clause.Text.Length)]) || (clause.Has("negation.not") && !clause.HasAny("act.replace", "act.change"));
            var (find, replace) = isBackwards && !IsWritten(scope, quotes[0].Text) ? (quotes[1], quotes[0]) : (quotes[0], quotes[1]);
            return (find.Text, replace.Text, quotes[0].Span);
        }

        if (Respelled(clause, scope) is { } respelled) return respelled;
        if (quotes.Count == 1 && clause.HasAny("act.replace", "act.change", "act.set"))
        {
            // One of the two without quotation marks: replace coffee with "tea".
            var bare = OnePattern().Match(clause.Message.Text[clause.Span.Start..Math.Max(clause.Span.Start, quotes[0].Span.Start)]);
            if (!bare.Success) return null;
            var span = new Span(clause.Span.Start + bare.Groups["find"].Index, bare.Groups["find"].Length);
            var find = Trim(clause.RawOf(span.Start, span.End));
            return IsWritten(scope, find) ? (find, quotes[0].Text, span) : null;
        }

        foreach (var pattern in new[] { WherePattern(), EnglishPattern(), ChinesePattern(), NotPattern(), InsteadPattern(), ShouldPattern() })
        {
            var match = pattern.Match(clause.Text);
            if (!match.Success) continue;
            var find = Trim(Raw(clause, match.Groups["find"]));
            var replace = Trim(Raw(clause, match.Groups["replace"]));
            if (find.Length > 0 && replace.Length > 0 && !Pointing.Contains(find) && !IsNoWord(clause, match.Groups["find"]) && IsWritten(scope, find)) return (find, replace,
                new Span(clause.Span.Start + match.Index, match.Length));
        }

        return null;
    }

    /// <summary>"都换成叠化", "音乐换成爵士": what points at parts of the film or names them is no word that is written in it, unless it is said to be one.</summary>
    private static bool IsNoWord(Clause clause, Group find)
    {
        if (SaidToBeWord().IsMatch(clause.Text)) return false;
        var span = new Span(clause.Span.Start + find.Index, find.Length);
        var inside = clause.Mentions.Where(mention => !mention.IsInherited && span.Overlaps(mention.Span)).ToList();
        return inside.Exists(mention => mention is Concept { Family: "thing" or "which" } && span.Holds(mention.Span))
            && inside.TrueForAll(mention => mention is Ordinals or Concept { Family: "thing" or "which" or "noise" or "join" or "film" or "answer" })
            && WordCount.Uncovered(clause.Message.Text, span, inside.Select(mention => mention.Span).ToList()) < 0.5;
    }

    [GeneratedRegex(@"这个词|这个字|这几个字|两个字|的词|字样|\b(?:words?|phrase|name|term|everywhere)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaidToBeWord();

    /// <summary>"Her name is López with an accent": the word of the film that is so but for a sign or two.</summary>
    private static (string Find, string Replace, Span Span)? Respelled(Clause clause, FrameScope scope)
    {
        if (clause.First<Quote>() is not { } quote || quote.Text.Length < 4 || quote.Text.Contains(' ', StringComparison.Ordinal) || !Spelling().IsMatch(clause.Text)) return null;
        var most = quote.Text.Length >= 6 ? 2 : 1;
        var word = scope.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Text?.Text).OfType<string>()
            .SelectMany(text => text.Split([' ', '\n', ',', '.', '!', '?', '-'], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(word => word != quote.Text && Plain.EditDistance.Of(Unaccented(word), Unaccented(quote.Text), most) <= most);
        return word is null ? null : (word, quote.Text, clause.Span);
    }

    private static string Unaccented(string word) => string.Concat(word.Normalize(System.Text.NormalizationForm.FormD)
        .Where(sign => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    [GeneratedRegex(@"\b(?:accents?|spelled|spelt|spelling|written|umlaut|tilde|capital|double|with (?:one|two|an?) [a-z]s?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();

    private static string Raw(Clause clause, Group group) => clause.RawOf(clause.Span.Start + group.Index,
        clause.Span.Start + group.Index + group.Length);

    private static string Trim(string text) => text.Trim(' ', '"', '“', '”', '\'', '‘', '’', '.', '。', ',', '，', '「', '」');

    /// <summary>As a word: "it" is not written in "Visit".</summary>
    private static bool IsWritten(FrameScope scope, string words) => words.Length > 0 && words is not ("it" or "this" or "that" or "them") && scope.Timeline.Tracks
        .SelectMany(track => track.Segments)
        .Any(segment => segment.Text is { } text && WholeWords.Contains(text.Text, words)
            || segment.Asset is SpeechAsset speech && WholeWords.Contains(speech.Text, words));

    /// <summary>"Swap it with the one before": without quotation marks these point at something.</summary>
    private static readonly HashSet<string> Pointing = new(StringComparer.OrdinalIgnoreCase)
    { "it", "this", "that", "them", "these", "those", "him", "her", "one", "the one", "everything", "all", "both", "here", "there", "me", "us", "它", "这", "那", "这个", "那个", "都", "全", "全部", "全都", "统统", "通通", "一律", "也", "再", "就" };

    [GeneratedRegex(@"(?:where(?:ver)? it (?:says|said)|the (?:part|text|bit|caption|title|line) that says)\s+(?<find>.+?)[,:]?\s+(?:(?:please|just)\s+)?(?:write|put|say|use|it should (?:say|read)|should (?:say|read)|change (?:it|that) to|make (?:it|that)(?: say)?|i want)\s+(?<replace>.+?)(?:\s+instead)?\s*[.!]?$|(?:把|将)?写着(?<find>.+?)的(?:地方|那(?:句|条|段|个)|字幕|标题|文字)(?:都)?(?:改成|换成|改为|写成)(?<replace>.+?)[。！]?$", RegexOptions.CultureInvariant)]
    private static partial Regex WherePattern();

    [GeneratedRegex(@"\b(?:replace|change|swap|switch|correct|fix|rename)\s+(?:the\s+)?(?:word|name|phrase|term|"
        + @"words)?\s*(?<find>.+?)\s+(?:with|to|by|for|into)\s+(?<replace>.+?)(?:\s+(?:everywhere|throughout.*|in\s+(?:all|every|the|"
        + @"each)\b.*|all over.*|wherever.*|on\s+(?:all|every|the)\b.*))?\s*[.!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPattern();

    [GeneratedRegex(@"(?:把|将)?(?:所有的?|全部的?|全片的?|文字里的?|字幕里的?|字幕中的?|标题里的?|标题中的?|文字中的?|旁白里的?|里面的|里的)*(?<find>[^的]+?)(?:这个词|这个字|这几个字|"
        + @"两个字)?(?:都|全都|全部|统一|一律|统统)?(?:换成|改成|替换成|替换为|改为|换为|写成)(?:了)?(?<replace>.+?)[。！]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePattern();

    [GeneratedRegex(@"(?:(?:it|she|he)'?s(?:\s+an?)?|it is|spelled|spelt|should be|"
        + @"written)\s+(?<replace>[^,]+?),?\s+(?:and\s+)?not\s+(?:an?\s+)?(?<find>.+?)[.!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NotPattern();

    [GeneratedRegex(@"(?:typo:?|:|^|,)\s*(?:the\s+(?:word|name)\s+)?(?<find>[^\s:,][^:,]*?)\s+(?:should be|should say|should read|must "
        + @"be)\s+(?:called\s+|spelled\s+)?(?<replace>.+?)[.!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShouldPattern();

    [GeneratedRegex(@"(?:use|say|write|put)\s+(?<replace>.+?)\s+(?:instead of|rather than)\s+(?<find>.+?)(?:\s+(?:everywhere|"
        + @"in\s+(?:all|every|the)\b.*))?[.!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex InsteadPattern();

    [GeneratedRegex(@"(?:\b(?:replace|change|swap)\s+(?:the\s+)?(?:word\s+)?(?<find>.+?)\s+(?:with|to|by|for|into)\s*|(?:把|"
        + @"将)(?<find>.+?)(?:都|全都|全部)?(?:换成|改成|替换成|替换为|改为))[""“'‘「]?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnePattern();

    [GeneratedRegex(@"\b(?:instead of|not|rather than)\b|而不是|不是", RegexOptions.CultureInvariant)]
    private static partial Regex BackwardsPattern();
}
