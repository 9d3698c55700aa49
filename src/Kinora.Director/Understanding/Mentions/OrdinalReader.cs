using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Places by number: "the first two", "clips 2 and 4", "倒数第二个" (<c>ordinals.txt</c>).</summary>
internal static partial class OrdinalReader
{
    private const int Most = 500;
    private const string English = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string Number = @"\d{1,3}";
    private const string Digits = @"\d{1,3}(?![\d%]|:\d|\.\d|\s*(?:%|percent|x\b|db\b|p\b|k\b|px|fps|°|degrees|times|seconds?\b|secs?\b|s\b|ms\b|minutes?\b|mins?\b|倍|秒|分|帧|度|成))";
    private const string Chinese = "[一二两三四五六七八九十]{1,3}";

    private static readonly Lexicon Words = Lexicon.Of("ordinals");
    private static readonly PhraseTree<string> Named = BuildNamed();
    private static readonly string Measure =
        $"(?:{string.Join('|', Words.Phrases("measures").OrderByDescending(word => word.Length).Select(Regex.Escape))})";
    private static readonly string Things =
        $"(?:{string.Join('|', Words.Phrases("numbered").Where(word => !word.EndsWith('.')).OrderByDescending(word => word.Length).Select(Regex.Escape))}|ones?)";
    private static readonly Regex Numbered =
        Make($@"(?:(?<![\p{{Ll}}\p{{N}}]|[a-z]'){Things}\.?\s*(?:no\.?|nr\.?|number|#)?\s*|#\s*)(?<first>{Digits}|(?:{English})(?![a-z])|(?<=[\u4e00-\u9fff]){Chinese})(?<more>(?:\s*(?:,|，|、|and|&|和|,\s*and|to|through|thru|-|~|到|至)\s*#?(?:{Digits}|(?:{English})(?![a-z])))*)(?![a-z]|\s*(?:个|段|张|条|s\b))");
    private static readonly Regex Nth =
        Make($@"(?<back>倒数)?第?(?<=第|倒数)\s*(?<first>{Number}|{Chinese})(?<more>(?:(?:{Measure})?\s*(?:、|，|,|和|跟|与|及|到|至|-|~)\s*(?:倒数)?第?\s*(?:\d{{1,3}}|{Chinese})(?=\s*(?:{Measure}|[、，,和跟与及到至~-]|第)))*)\s*(?:{Measure})?(?!秒|分钟|分半)");
    private static readonly Regex Several =
        Make($@"(?<end>最后的?|后面?的?|末尾的?|倒数|前面?的?|最前面的?|头|开头的?|最前的?)(?<count>\d{{1,3}}|{Chinese}|几)(?={Measure}){Measure}(?!秒)");
    private static readonly Regex Final =
        Make($@"(?:最后|末尾|最末)(?:的|那|这)?(?:一)?{Measure}|(?:头|首|开头|第)(?:一)?(?:个|段|张|条|幅)(?!秒)|(?:开头|片头)那(?:个|段|张)|(?:结尾|片尾)那(?:个|段|张)|(?:最后|末尾|最末|结尾)的?(?=\s*(?:片段|照片|图片|视频|镜头|场景|字幕|画面|标题|clips?|photos?|pics?|pictures?|images?|scenes?|shots?|slides?|videos?|segments?))|(?:末尾|结尾|收尾|片尾|末了)的?(?:那|这)?(?:一)?(?:个|段|张|条|幅|句)(?!秒)|(?:开头|开场|打头|最开头|最前面)的?(?:那|这)(?:一)?(?:个|段|张|条|幅|句)(?!秒)");
    private static readonly Regex ChineseList =
        Make($@"(?<![\d第])(?<first>\d{{1,3}})(?<more>(?:\s*(?:、|和|到|至|-|~)\s*\d{{1,3}})+)\s*(?:{Measure}|号)|(?<![\d第])(?<first>\d{{1,3}})\s*号(?:片段|镜头|场景|照片|图片|图)?");
    private static readonly Regex CountBehind =
        Make($@"\G\s+(?<count>\d{{1,3}}|{English}|couple(?:\s+of)?|few|pair(?:\s+of)?)(?![\w:%.])(?!\s*(?:seconds?|secs?|s|minutes?|mins?|frames?|percent|x)\b)");
    private static readonly Regex Joined =
        Make($@"^\s*(?:{Things}\s*)?(?:,|，|、|and|&|or|和|跟|与|及|,\s*and|，\s*和)\s*(?:also\s+)?(?:the\s+)?(?:very\s+)?$");
    private static readonly Regex Ranged = Make($@"^\s*(?:{Things}\s*)?(?:through|thru|-|~|到|至|to|up to)\s*(?:the\s+)?$");

    private static readonly Regex Ends = Make($@"(?:一头一尾|头尾|首尾|开头和?结尾)的?(?:这|那)?(?:两|2)?{Measure}");

    public static void Read(string text, List<Mention> mentions)
    {
        var found = new List<Ordinals>();
        foreach (Match match in Ends.Matches(text)) Add(mentions, found, new Ordinals(new Span(match.Index, match.Length), [1, -1]));
        foreach (Match match in Nth.Matches(text)) Add(mentions, found, new Ordinals(new Span(match.Index, match.Length), Listed(match,
            match.Groups["back"].Success)));
        foreach (Match match in Several.Matches(text)) Add(mentions, found, SeveralOf(match));
        foreach (Match match in Final.Matches(text)) Add(mentions, found, new Ordinals(new Span(match.Index, match.Length),
            [IsFromEnd(match.Value) ? -1 : 1]));
        foreach (Match match in ChineseList.Matches(text)) Add(mentions, found, new Ordinals(new Span(match.Index, match.Length),
            Listed(match, false)));
        foreach (Match match in Numbered.Matches(text)) AddNumbered(mentions, found, match);
        ReadWords(text, mentions, found);
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        mentions.AddRange(Merge(text, found));
    }

    private static bool IsFromEnd(string words) => !words.StartsWith("最前", StringComparison.Ordinal) && !words.StartsWith("最开", StringComparison.Ordinal)
        && (words[0] is '最' or '末' or '结' or '收' || words.StartsWith("片尾", StringComparison.Ordinal));

    private static void ReadWords(string text, List<Mention> mentions, List<Ordinals> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Named.At(text, i) is not { } word) continue;
            var end = i + word.Length;
            var key = word.Values[0];
            var count = key is "1" or "-1" ? CountBehind.Match(text, end) : Match.Empty;
            if (count.Success) end = count.Index + count.Length;
            var span = new Span(i, end - i);
            if (key == "middle")
            {
                if (MiddleCount().Match(text, end) is { Success: true } several)
                {
                    Add(mentions, found, new Ordinals(new Span(i, several.Index + several.Length - i), []) { IsMiddle = true, MiddleCount = CountOf(several.Groups["count"].Value) });
                }
                else if (ThingBehind().IsMatch(text[end..]))
                {
                    Add(mentions, found, new Ordinals(span, []) { IsMiddle = true });
                }
            }
            else if (key == "-1" && mentions.Exists(mention => mention is Length && mention.Span.Start == end + 1))
            {
                // "Make the title last 5 seconds."
            }
            else if (!NeedsThing(text, i, word.Length) || ThingBehind().IsMatch(text[end..]) || count.Success)
            {
                var place = int.Parse(key, CultureInfo.InvariantCulture);
                Add(mentions, found, new Ordinals(span, count.Success ? Many(place > 0, CountOf(count.Groups["count"].Value)) : [place]));
            }

            i = end - 1;
        }
    }

    /// <summary>"Opening", "closing", "final", "last" say which only in front of what there are several of; "last" is a verb,
    /// too.</summary>
    private static bool NeedsThing(string text, int at, int length)
    {
        var word = text.Substring(at, length);
        return word is "opening" or "closing" or "final" or "center" or "middle" || (word is "last" or "first" && At().IsMatch(text[..at]));
    }

    private static void AddNumbered(List<Mention> mentions, List<Ordinals> found, Match match)
    {
        var start = match.Groups["first"].Index;
        // "#3" and "number 2" are one word with their sign; "clip 2" leaves "clip" to be what it is.
        var hash = match.Value.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) start = match.Index + hash;
        else if (match.Value.StartsWith('n')) start = match.Index;
        Add(mentions, found, new Ordinals(new Span(start, match.Index + match.Length - start), Listed(match, false)));
    }

    private static Ordinals SeveralOf(Match match)
    {
        var isFirst = match.Groups["end"].Value[0] is '前' or '头' or '开'
            || match.Groups["end"].Value.StartsWith("最前", StringComparison.Ordinal);
        return new Ordinals(new Span(match.Index, match.Length), Many(isFirst, CountOf(match.Groups["count"].Value)));
    }

    private static ValueList<int> Many(bool isFirst, int count) =>
        [.. isFirst ? Enumerable.Range(1, count) : Enumerable.Range(-count, count)];

    private static int CountOf(string word) => word switch
    {
        "几" or "few" => 3,
        _ when word.StartsWith("couple", StringComparison.Ordinal) || word.StartsWith("pair", StringComparison.Ordinal) => 2,
        _ => (int)Math.Clamp(NumberWords.Parse(word) ?? 1, 1, Most),
    };

    /// <summary>A number and those joined to it: "2, 3 and 5", "2-4".</summary>
    private static ValueList<int> Listed(Match match, bool isBack)
    {
        var places = new List<int> { CountOf(match.Groups["first"].Value) };
        foreach (Match part in JoinedNumber().Matches(match.Groups["more"].Value))
        {
            var number = CountOf(part.Groups["number"].Value);
            if (part.Groups["range"].Success
                && number > places[^1]) places.AddRange(Enumerable.Range(places[^1] + 1, Math.Min(number - places[^1], Most)));
            else places.Add(number);
        }

        return places.Distinct().Select(place => isBack ? -place : place).ToValueList();
    }

    private static void Add(List<Mention> mentions, List<Ordinals> found, Ordinals ordinals)
    {
        if (mentions.Exists(mention => mention is not (Concept or Degree or Colour) && mention.Span.Overlaps(ordinals.Span))) return;
        // "Lower third", "hold the last frame": part of another word.
        if (mentions.Exists(mention => mention is Concept { Family: "thing" or "act" } && mention.Span.Holds(ordinals.Span)
            && mention.Span.Length > ordinals.Span.Length)) return;
        if (!found.Exists(other => other.Span.Overlaps(ordinals.Span))) found.Add(ordinals);
    }

    /// <summary>"First and third" is one mention.</summary>
    private static List<Ordinals> Merge(string text, List<Ordinals> found)
    {
        var result = new List<Ordinals>();
        foreach (var next in found)
        {
            var between = result.Count > 0 ? text[result[^1].Span.End..next.Span.Start] : "";
            var isRange = result.Count > 0 && Ranged.IsMatch(between) && (between.Trim() != "to"
                || text[..result[^1].Span.Start].TrimEnd().EndsWith("from the", StringComparison.Ordinal)
                || text[..result[^1].Span.Start].TrimEnd().EndsWith("from", StringComparison.Ordinal))
                    && !between.Contains("to the", StringComparison.Ordinal);
            if (result.Count == 0 || next.IsMiddle || result[^1].IsMiddle || !(isRange || Joined.IsMatch(between)))
            {
                result.Add(next);
                continue;
            }

            var (from, to) = (result[^1].Places[^1], next.Places[0]);
            var between2 = isRange && from > 0 && to > from ? Enumerable.Range(from + 1, to - from - 1) : [];
            result[^1] = new Ordinals(new Span(result[^1].Span.Start, next.Span.End - result[^1].Span.Start), result[^1].Places
                .Concat(between2).Concat(next.Places).Distinct().ToValueList());
        }

        return result;
    }

    private static PhraseTree<string> BuildNamed()
    {
        var tree = new PhraseTree<string>();
        foreach (var key in Words.Keys.Where(key => key == "middle" || int.TryParse(key, CultureInfo.InvariantCulture, out _)))
        {
            foreach (var phrase in Words.Phrases(key)) tree.Add(phrase, key);
        }

        return tree;
    }

    private static Regex Make(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled, PhrasePattern.Limit);

    [GeneratedRegex(@"(?<range>to|through|thru|-|~|到|至)?\s*(?:and|,|，|、|&|和|跟|与|及)?\s*#?(?:倒数)?第?\s*(?<number>\d{1,3}|[一二两三四五六七八九十]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedNumber();

    [GeneratedRegex(@"^\s*(?:ones?\b|clips?|photos?|pictures?|pics?|images?|scenes?|shots?|slides?|videos?|captions?|titles?|texts?|lines?|segments?|parts?|pieces?|bits?|chunks?|sections?|那|这|个|段|张|的)", RegexOptions.CultureInvariant)]
    private static partial Regex ThingBehind();

    [GeneratedRegex(@"\G(?:\s+(?<count>\d{1,2}|two|three|four|five|six|couple(?:\sof)?|few)(?=\s+(?:ones|clips|photos|pictures|pics|images|scenes|shots|slides|videos|segments|parts|pieces)\b)|的?(?:那|这)?(?<count>\d{1,2}|[两二三四五六])(?:个|张|段|条|幅|句)(?!秒))", RegexOptions.CultureInvariant)]
    private static partial Regex MiddleCount();

    [GeneratedRegex(@"(?:\bat|\bit|\bto|\bshould|\bmust|\bwill|\bcan)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex At();
}
