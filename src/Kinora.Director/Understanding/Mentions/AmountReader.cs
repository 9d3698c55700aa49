using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Numbers with what they count (<c>amounts.txt</c>), and without.</summary>
internal static partial class AmountReader
{
    private static readonly Lexicon Words = Lexicon.Of("amounts");
    private static readonly PhraseTree<double> Named = BuildNamed();
    private static readonly Dictionary<string, AmountUnit> Units = new(StringComparer.Ordinal)
    {
        ["percent"] = AmountUnit.Percent,
        ["decibel"] = AmountUnit.Decibel,
        ["times"] = AmountUnit.Times,
        ["degrees"] = AmountUnit.Degrees,
        ["pixels"] = AmountUnit.Pixels,
        ["frames"] = AmountUnit.FramesPerSecond,
    };

    private static readonly PhraseTree<AmountUnit> UnitWords = BuildUnits();

    /// <summary>With a unit, or a word that is an amount: read before ordinals, which are bare numbers.</summary>
    public static void ReadWithUnits(string text, List<Mention> mentions)
    {
        foreach (Match match in Minus().Matches(text))
        {
            if (ValueOf(match.Groups["count"].Value) is { } count) Add(text, mentions, new Amount(new Span(match.Index, match.Length), match.Groups["less"].Success ? -count : count, AmountUnit.Decibel) { IsBy = true });
        }

        foreach (Match match in Special().Matches(text)) Add(text, mentions, OfSpecial(match));
        foreach (Match match in Rate().Matches(text))
        {
            if (ValueOf(match.Groups["number"].Value) is { } rate) Add(text, mentions, new Amount(new Span(match.Index, match.Length), rate, AmountUnit.FramesPerSecond));
        }

        foreach (Match match in Number().Matches(text))
        {
            if (ValueOf(match.Value) is not { } value) continue;
            var end = match.Index + match.Length;
            var unitAt = end;
            while (unitAt < text.Length && text[unitAt] is ' ' or '-' or '个') unitAt++;
            if (unitAt >= text.Length || UnitAt(text, unitAt) is not { } unit) continue;
            // "第一帧" is one of them, not how many there are.
            if (unit.Values[0] == AmountUnit.FramesPerSecond && match.Index > 0 && text[match.Index - 1] is '第' or '那' or '这' or '某') continue;
            if (unit.Values[0] == AmountUnit.FramesPerSecond && text[unitAt] == 'f' && text.AsSpan(unitAt).StartsWith("frames")
                && !text.AsSpan(unitAt).StartsWith("frames per") && !text.AsSpan(unitAt).StartsWith("frames a")) continue;
            var start = match.Index > 0 && text[match.Index - 1] is '+' or '-' && !(match.Index > 1
                && char.IsLetterOrDigit(text[match.Index - 2])) ? match.Index - 1 : match.Index;
            Add(text, mentions, new Amount(new Span(start, unitAt + unit.Length - start), text[start] == '-'
                ? -value : value, unit.Values[0])
            {
                IsBy = text[start] is '+' or '-' || unit.Values[0] == AmountUnit.Decibel && !To().IsMatch(text[..start]),
            });
        }

        ReadNamed(text, mentions);
    }

    public static void ReadBare(string text, List<Mention> mentions)
    {
        foreach (Match match in Number().Matches(text))
        {
            // A Chinese numeral alone is often part of a word ("一起"): it counts only as the end of something or before a sign.
            if (!char.IsAsciiDigit(match.Value[0]) && Writing.IsIdeograph(match.Value[0])
                && !(To().IsMatch(text[..match.Index]) && ValueEnd().IsMatch(text[(match.Index + match.Length)..]))) continue;
            if (ValueOf(match.Value) is { } value
                && match.Value is not ("one" or "a" or "an")) Add(text, mentions, new Amount(new Span(match.Index, match.Length), value,
                AmountUnit.None));
        }

        foreach (Match match in Upon().Matches(text)) AddUpon(match, mentions);
    }

    /// <summary>"在50%的基础上再加20个点": what it is to become is the sum.</summary>
    private static void AddUpon(Match match, List<Mention> mentions)
    {
        var from = mentions.OfType<Amount>().FirstOrDefault(amount => amount.Unit == AmountUnit.Percent && amount.Span.End == match.Index);
        var by = mentions.OfType<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.Percent or AmountUnit.None && amount.Span.Start == match.Index + match.Length);
        if (from is null || by is null) return;
        var span = new Span(from.Span.Start, by.Span.End - from.Span.Start);
        mentions.RemoveAll(mention => mention.Span.Overlaps(span));
        mentions.Add(new Amount(span, from.Value + (match.Groups["less"].Success ? -by.Value : by.Value), AmountUnit.Percent));
    }

    [GeneratedRegex(@"的?基础上[，,\s]*(?:再|又|还要?|往上|往下|继续)*(?:(?<less>减少?|降低?|调低|下调|少|小)|加大?|增加|提高|调高|上调|升高?|提升|多|大)(?:个|上|了|掉)?", RegexOptions.CultureInvariant)]
    private static partial Regex Upon();

    /// <summary>"fps to 60", "帧率改成60": the unit before its number.</summary>
    [GeneratedRegex(@"(?:fps|frame ?rate|帧率|帧数)\s*(?:to|at|of|=|:|：|is|改成|改为|换成|设为|设成|设置为|调到|调成|调整到|提到|提高到|提升到|变成|降到|是|用|为|到)?\s*(?<number>\d{1,3}(?:\.\d+)?|[一二两三四五六七八九十百]+)(?![\d.])")]
    private static partial Regex Rate();

    private static void ReadNamed(string text, List<Mention> mentions)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Named.At(text, i) is not { } named) continue;
            var isWord = text[i] != '半' || (i > 0 && text[i - 1] is '到' or '成' or '慢' or '快' or '为');
            if (isWord) Add(text, mentions, new Amount(new Span(i, named.Length), named.Values[0], AmountUnit.Times));
            i += named.Length - 1;
        }
    }

    private static Amount OfSpecial(Match match)
    {
        var span = new Span(match.Index, match.Length);
        if (match.Groups["percent"].Success) return new Amount(span, NumberWords.Parse(match.Groups["percent"].Value) ?? 0,
            AmountUnit.Percent);
        if (match.Groups["tenths"].Success)
        {
            var half = match.Groups["half"].Success ? 5 : 0;
            return new Amount(span, (NumberWords.Parse(match.Groups["tenths"].Value) ?? 0) * 10 + half, AmountUnit.Percent);
        }

        if (match.Groups["whole"].Success)
        {
            var whole = NumberWords.Parse(match.Groups["whole"].Value) ?? 1;
            return new Amount(span, (NumberWords.Parse(match.Groups["part"].Value) ?? 1) / Math.Max(1, whole), AmountUnit.Times);
        }

        if (match.Groups["times"].Success) return new Amount(span, NumberWords.Parse(match.Groups["times"].Value) ?? 1, AmountUnit.Times);
        var top = double.Parse(match.Groups["top"].ValueSpan, CultureInfo.InvariantCulture);
        return new Amount(span, top / Math.Max(1, double.Parse(match.Groups["bottom"].ValueSpan, CultureInfo.InvariantCulture)),
            AmountUnit.Times);
    }

    private static void Add(string text, List<Mention> mentions, Amount amount)
    {
        if (!double.IsFinite(amount.Value) || mentions.Exists(mention => mention is not (Concept or Degree)
            && mention.Span.Overlaps(amount.Span))) return;
        var isBy = amount.IsBy || By().IsMatch(text[..amount.Span.Start]) || Relative().IsMatch(text[amount.Span.End..]);
        mentions.Add(amount with { IsBy = isBy && !(To().IsMatch(text[..amount.Span.Start]) && !amount.IsBy) });
    }

    private static (int Length, IReadOnlyList<AmountUnit> Values)? UnitAt(string text, int at) =>
        UnitWords.At(text, at) ?? (PhraseTree<bool>.CanBegin(text, at) ? null : UnitWords.At(text[at..], 0));

    private static double? ValueOf(string number) => NumberWords.Parse(number.Replace(",", "", StringComparison.Ordinal));

    private static PhraseTree<double> BuildNamed()
    {
        var tree = new PhraseTree<double>();
        foreach (var entry in Words.Phrases("words"))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            tree.Add(entry[..equals], Lexicon.Number(entry[(equals + 1)..]));
        }

        return tree;
    }

    private static PhraseTree<AmountUnit> BuildUnits()
    {
        var tree = new PhraseTree<AmountUnit>();
        foreach (var (key, unit) in Units)
        {
            foreach (var phrase in Words.Phrases(key)) tree.Add(phrase, unit);
        }

        return tree;
    }

    /// <summary>"Minus 3 dB", "plus two decibels", "负3分贝".</summary>
    [GeneratedRegex(@"(?:(?<less>\b(?:minus|negative)|负|减)|\bplus|加)\s?(?<count>\d{1,3}(?:\.\d{1,2})?|one|two|three|four|five|six|[一二两三四五六])(?:\s|个)?(?:db|dbs|decibels?|分贝)", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    [GeneratedRegex(@"百分之(?<percent>[一二两三四五六七八九十百零点\d.]+)|(?<tenths>[一二两三四五六七八九十\d])成(?<half>半)?(?!品|片|功|了|为|一)|(?<whole>[一二两三四五六七八九十\d]+)分之(?<part>[一二两三四五六七八九十\d]+)|(?<![a-z\d])x\s?(?<times>\d+(?:\.\d+)?)(?![\d.]*[a-z\d])|(?<![\d/])(?<top>\d)/(?<bottom>\d{1,2})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex(@"(?<![\p{Ll}\d.:_])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,4})?(?!\d|:\d)|(?<![\p{Ll}\d])\.\d{1,4}|(?<![a-z])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one |a )?hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|zero)(?![a-z])|[一二两三四五六七八九十百零]+(?:点[零一二三四五六七八九]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:\b(?:by|another|extra|an extra|additional)|再|提高|增加|降低|减少|调高|调低|提升|减小|加大|上调|下调|往上[提拉抬]|往下[压拉降]|提|减|加|快|慢|大|小|长|短|高|低|亮|暗|多|少)(?:了)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex By();

    /// <summary>"帧率提到五十", "音量调到三十就行".</summary>
    [GeneratedRegex(@"^\s*(?:$|[,.;!?，。；！？、\s]|吧|就|好|左右|可以|行|呗|呢|嘛)", RegexOptions.CultureInvariant)]
    private static partial Regex ValueEnd();

    [GeneratedRegex(@"(?:\b(?:to|at|is|be)|到|至|成|为|是)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex(@"^\s*(?:louder|quieter|softer|bigger|larger|smaller|faster|slower|brighter|darker|longer|shorter|more|less|higher|lower|quicker|extra|stronger|weaker|warmer|cooler|off\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
