using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Lists, steps and countdowns: numbered or bulleted lines, "Top 5 …: a, b, c", "first … then … finally".</summary>
internal static class ListScript
{
    /// <summary>More points than these are set on cards together.</summary>
    private const int MostScenes = 10;

    private static readonly Lexicon Kinds = Lexicon.Of("kinds");

    private static readonly Regex Marker = PhrasePattern.Compile(
        @"^\s*(?:\(?\d{1,2}[.):、．]\s*|[①-⑳]\s*|[-*•▪–]\s+|step\s+\d{1,2}\s*[:.)\-]?\s*|第[一二三四五六七八九十\d]{1,3}(?:步|点|条|个)?[，,、：:]\s*"
            + @"|[一二三四五六七八九十]{1,2}、\s*)");

    private static readonly Regex Inline =
        PhrasePattern.Compile(@"(?<=^|[\s:：,，;；.。])(?:\(?\d{1,2}[.)、]\s+|\d{1,2}[、．]|[①-⑳]|step\s+\d{1,2}\s*[:.]\s*"
            + @"|第[一二三四五六七八九十]{1,2}[，,、：:])(?=\S)");

    private static readonly Regex Headed = PhrasePattern.Compile(
        $@"^(?<head>[^:：\n]{{3,90}}?)\s*[:：]\s*(?<rest>[\s\S]+)$");

    private static readonly Regex CountedHead = PhrasePattern.Compile(
        $@"(?<![\p{{L}}\d])(?:top\s+)?(?:\d{{1,2}}|three|four|five|six|seven|eight|nine|ten|[二三四五六七八九十两]{{1,2}})\s*(?:best\s+|easy\s+"
            + $@"|simple\s+|great\s+|top\s+|\p{{L}}+\s+){{0,2}}?{PhrasePattern.AnyOf(Kinds.Phrases("list"))}|^top\s+\d{{1,2}}"
            + $@"|^(?:the\s+)?(?:best|top)\s+\p{{L}}+s\s+(?:to|for|in)|(?:步骤|清单|理由|技巧|方法)$");

    /// <summary>"三个好习惯：": a list only where as many points follow.</summary>
    private static readonly Regex CountedHan = PhrasePattern.Compile(@"^\D{0,8}?(?<count>[二三四五六七八九十两]|\d{1,2})(?:个|条|种|大|款|件|步"
        + @"|招)[^，。]{1,14}$");

    private static readonly Regex Order =
        PhrasePattern.Compile($@"(?<=^|[\s,，.。;；])(?:{PhrasePattern.AnyOf(Kinds.Phrases("order"))})[,，:：]?\s*");

    private static readonly Regex And = PhrasePattern.Compile(@"^\s*(?:and|or|&|以及|和|还有|最后)(?![\p{L}])\s*");

    public static FilmScript? Find(string text, Brief brief)
    {
        var (head, items) = ByLines(text) ?? ByNumbers(text) ?? ByCommas(text) ?? ByOrder(text) ?? (null, []);
        items = [.. items.Select(item => item.Trim()).Where(Writing.HasWords)];
        if (items.Count >= 2) return Build(head is null ? brief.Subject : head.Trim(), items);
        // "Top 5 reasons to visit Norway" and no reasons: a list nobody has written yet.
        var bare = text.TrimEnd('.', '…', ':', '：', ' ');
        return CountedHead.IsMatch(bare) && Writing.CountWords(bare) <= 14 && !bare.Contains('\n') ? Empty(bare) : null;
    }

    private static FilmScript Build(string? head, List<string> items)
    {
        var name = Wording.Title(head ?? items[0]);
        var parts = new List<ScriptPart>();
        if (head is not null) parts.Add(new ScriptPart(head.TrimEnd(':', '：')) { Role = PartRole.Hook });
        parts.AddRange(items.Count > MostScenes ? Chunks(items, head) : Points(items));
        parts.Add(Ending(head, items, name));
        return new FilmScript { Kind = ScriptKind.List, Parts = parts.ToValueList(), Name = name, Topic = head ?? items[0] };
    }

    private static IEnumerable<ScriptPart> Points(List<string> items) =>
        items.Select((item, i) => new ScriptPart($"{i + 1}. {Wording.Line(item)}") { Role = PartRole.Point, Prompt = item });

    private static IEnumerable<ScriptPart> Chunks(List<string> items, string? head)
    {
        var numbered = items.Select((item, i) => (Text: item, Line: $"{i + 1}. {item}"));
        return numbered.Chunk(5).Select(chunk => new ScriptPart(string.Join("\n", chunk.Select(item => item.Text)))
        {
            Role = PartRole.Point,
            Card = Cards.List(chunk.Select(item => item.Line), head, false),
        });
    }

    /// <summary>All points together where they are few and short, else the list's name; one without a name closes on a picture.</summary>
    private static ScriptPart Ending(string? head, List<string> items, string name)
    {
        var isShort = items.Count is >= 3 and <= MostScenes && items.TrueForAll(item => Writing.CountWords(item) <= 8);
        if (isShort)
        {
            var heading = head is null ? null : name;
            return new ScriptPart("") { Role = PartRole.Picture, Prompt = head ?? items[0], Card = Cards.List(items, heading) };
        }

        return new ScriptPart("") { Role = PartRole.End, Prompt = head ?? items[0], Card = head is null ? null : Cards.End(name, null) };
    }

    private static FilmScript Empty(string head) => new()
    {
        Kind = ScriptKind.List,
        Parts = [new ScriptPart(head) { Role = PartRole.Hook }, new ScriptPart("") { Role = PartRole.Picture, Prompt = head }],
        Name = Wording.Title(head),
        Topic = head,
        Lack = ScriptLack.Points,
    };

    private static (string?, List<string>)? ByLines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(lines, line => Marker.IsMatch(line));
        if (first < 0 || first > 2 || lines.Skip(first).Count(line => Marker.IsMatch(line)) < 2) return null;
        var items = new List<string>();
        foreach (var line in lines.Skip(first))
        {
            if (Marker.IsMatch(line)) items.Add(PlainScript.Clean(Marker.Replace(line, "")));
            else items[^1] += " " + line;
        }

        var head = PlainScript.Clean(string.Join(" ", lines.Take(first)));
        return (head.Length > 0 ? head : null, items);
    }

    private static (string?, List<string>)? ByNumbers(string text)
    {
        var marks = Inline.Matches(text);
        if (marks.Count < 2 || text.Contains('\n') || !IsCounting(marks)) return null;
        var head = text[..marks[0].Index].Trim().TrimEnd(':', '：', ',', '，');
        var items = marks
            .Select((mark, i) => text[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index
            : text.Length)].Trim().TrimEnd(',', '，', ';', '；')).ToList();
        return (Writing.HasWords(head) ? head : null, items);
    }

    private static bool IsCounting(MatchCollection marks)
    {
        var numbers = marks.Select(mark => Regex.Match(mark.Value, @"\d+").Value).Where(number => number.Length > 0).ToList();
        return numbers.Count == 0
            || numbers.Zip(numbers.Skip(1)).All(pair =>
            int.Parse(pair.Second, System.Globalization.CultureInfo.InvariantCulture) == int.Parse(pair
            .First, System.Globalization.CultureInfo.InvariantCulture) + 1);
    }

    private static (string?, List<string>)? ByCommas(string text)
    {
        var match = Headed.Match(text);
        if (!match.Success) return null;
        var han = CountedHan.Match(match.Groups["head"].Value);
        if (!han.Success && !CountedHead.IsMatch(match.Groups["head"].Value)) return null;
        var rest = match.Groups["rest"].Value.Trim();
        var items = Sentences.Split(rest).Count > 2
            ? Sentences.Split(rest).Select(sentence => sentence.Text)
            : Clauses.Split(rest).Select(clause => clause.Trim().TrimEnd(',', '，', '、', ';', '；', '.', '。'));
        var list = items.Select(item => And.Replace(item, "")).Where(Writing.HasWords).ToList();
        if (list.Count > 0 && Regex.Match(list[^1], @"^(?<a>.+)\s+and\s+(?<b>.+)$", RegexOptions.IgnoreCase) is { Success: true } last
            && Count(match.Groups["head"].Value) - list.Count is var missing and > 0
            && (missing == 1 || Writing.CountWords(list[^1]) <= 5))
        {
            list = [.. list.SkipLast(1), last.Groups["a"].Value, last.Groups["b"].Value];
        }

        var isCounted = !han.Success || CountedHead.IsMatch(match.Groups["head"].Value)
            || NumberWords.Parse(han.Groups["count"].Value) is { } count && (int)count == list.Count;
        return isCounted && list.Count >= 2 ? (match.Groups["head"].Value, list) : null;
    }

    private static double Count(string head) =>
        Regex.Match(head, @"\d{1,2}") is { Success: true } digits ? NumberWords.Parse(digits.Value) ?? 0 : head.Split(' ')
            .Select(NumberWords.Parse).FirstOrDefault(number => number is not null) ?? 0;

    /// <summary>"First boil the water, then add the tea and finally pour": at least three steps.</summary>
    private static (string?, List<string>)? ByOrder(string text)
    {
        if (Writing.CountWords(text) > 120) return null;
        var marks = Order.Matches(text);
        if (marks.Count < 3) return null;
        var head = text[..marks[0].Index].Trim().TrimEnd(':', '：', ',', '，', '.', '。');
        if (Writing.CountWords(head) > 14) return null;
        var items = marks.Select((mark, i) => text[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)]);
        return (Writing.HasWords(head) ? head
            : null, [.. items.Select(item => Regex.Replace(item.Trim().TrimEnd(',', '，', '.', '。', ';', '；'), @"\s+and$", ""))]);
    }
}
