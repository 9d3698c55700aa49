using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>
/// Chinese words that look like a wish and are none, or the other way round: "讲采茶的那个画面" tells which, "去水印" takes away, "我要发抖音，比例换一下" tells
/// what for.
/// </summary>
internal static partial class Attributes
{
    public static void Read(string text, List<Mention> mentions)
    {
        foreach (Match match in Telling().Matches(text))
        {
            var verb = new Span(match.Groups["verb"].Index, match.Groups["verb"].Length);
            if (mentions.Exists(mention => mention is Quote && mention.Span.Overlaps(new Span(match.Index, match.Length)))) continue;
            Quiet(mentions, verb);
        }

        foreach (Match match in Going().Matches(text))
        {
            var verb = new Span(match.Groups["verb"].Index, 1);
            if (mentions.Exists(mention => mention.Span.Start == verb.End && mention is Concept { Family: "thing" })
                && !mentions.Exists(mention => mention.Span.Overlaps(verb))) mentions.Add(new Concept(verb, "act.remove"));
        }

        ReadVersions(text, mentions);
        foreach (Match match in SameColour().Matches(text))
        {
            var span = new Span(match.Index, match.Length);
            if (mentions.OfType<Colour>().LastOrDefault(colour => colour.Span.End <= span.Start) is not { } said) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(span));
            mentions.Add(new Colour(span, said.Value));
        }

        foreach (Match match in Behind().Matches(text))
        {
            var span = new Span(match.Index, match.Length);
            if (!mentions.Exists(mention => mention.Span.End <= span.Start && text[mention.Span.End..span.Start] is "" or "的" && mention is NamedFile or Ordinals or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" or "which.that" })) continue;
            mentions.RemoveAll(mention => mention is Concept && mention.Span.Overlaps(span));
            mentions.Add(new Concept(span, text[match.Index] == '前' ? "which.before" : "which.after"));
        }

        foreach (Match match in Sketched().Matches(text))
        {
            var span = new Span(match.Groups["first"].Index, match.Groups["first"].Length);
            mentions.RemoveAll(mention => mention.Span.Overlaps(span) && mention is Concept);
            mentions.Add(new Concept(span, "noise.attribute"));
        }

        // "音量加倍", "减半": nothing is added or taken away.
        mentions.RemoveAll(act => act is Concept { Family: "act" } && mentions.Exists(amount => amount is Amount { Unit: AmountUnit.Times }
            && amount.Span.Length > act.Span.Length && amount.Span.Holds(act.Span)));
        if (!mentions.Exists(mention => mention is Concept { Key: "thing.canvas" or "thing.ratio" or "thing.size" or "fit.cover" or "fit.contain" or "fit.blur" } or Concept { Family: "canvas" })) return;
        foreach (Match match in Purpose().Matches(text))
        {
            mentions.RemoveAll(mention => mention is Concept { Family: "cannot" } or Concept { Key: "act.export" } && mention.Span.Overlaps(new Span(match.Index, match.Length)));
            Quiet(mentions, new Span(match.Index, match.Groups["verb"].Index + match.Groups["verb"].Length - match.Index));
        }
    }

    /// <summary>"出一版小红书的3:4": a version of that shape, which is to be this film's.</summary>
    private static void ReadVersions(string text, List<Mention> mentions)
    {
        foreach (Match match in Version().Matches(text))
        {
            var shape = mentions.Find(mention => mention.Span.Start >= match.Index + match.Length && mention.Span.Start <= match.Index + match.Length + 6 && mention is Shape { RatioWidth: not null } or Concept { Family: "canvas" });
            if (shape is null || mentions.Exists(mention => mention is Concept { Family: "format" or "quality" })) continue;
            Quiet(mentions, new Span(match.Index, match.Length));
        }
    }

    [GeneratedRegex("(?<!导|输|做|生)(?:出|来|整|要|给我)一?(?:版|份)", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    /// <summary>"放到猫后面去", "移到第二段前面去": not the very end.</summary>
    [GeneratedRegex("(?:后面|前面|后边|前边)(?:去|来)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    /// <summary>"往后放，排到第三", "别动了，静止就好": the same wish roughly and then exactly.</summary>
    [GeneratedRegex(@"(?<first>(?:往后|往前|向后|向前)(?:放|挪|移|调|排)(?:一下|点|一点)?[，,\s]+)(?=(?:排|放|挪|移|调)(?:到|在|至))|(?<first>(?:别|不要)(?:再)?(?:动|晃|推|拉)了?[，,\s]+)(?=(?:就|让它|保持)?(?:静止|固定|静态))|(?<first>(?:别|不要|不用)(?:再)?(?:裁|切|剪)(?:掉|了|边)?[，,\s]+)(?=(?:要|让它)?(?:完整|全部|整个|显示完整|都放))", RegexOptions.CultureInvariant)]
    private static partial Regex Sketched();

    /// <summary>"品牌色是#1A73E8，标题都用这个色", "make the title red and the captions the same colour".</summary>
    [GeneratedRegex(@"(?:这个|这种|该|同一个?|同样的?|一样的)(?:颜色|色号|色)|\b(?:the same|that same|that|this) colou?r\b", RegexOptions.CultureInvariant)]
    private static partial Regex SameColour();

    private static void Quiet(List<Mention> mentions, Span span)
    {
        mentions.RemoveAll(mention => mention is Concept { Family: "act" or "join" or "shown" } && mention.Span.Overlaps(span));
        mentions.Add(new Concept(span, "noise.attribute"));
    }

    /// <summary>"讲采茶的那个画面", "拍到小狗的那段", "说到价格的那句字幕".</summary>
    [GeneratedRegex(@"(?<verb>讲到|讲|说到|说|提到|介绍|拍到|拍的是|拍|写着|写了|念到|出现|显示)[^，。！？；、“""]{1,12}?的(?:那|这)一?(?:个|段|句|张|幅|条|行|部分)", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    /// <summary>"去水印", "把字幕加上，再去黑边".</summary>
    [GeneratedRegex(@"(?:^|[，。；,;]\s*(?:再|还要|顺便|然后)?|帮我|给我|请|能不能)(?<verb>去)(?!掉|除|了|下|一)", RegexOptions.CultureInvariant)]
    private static partial Regex Going();

    /// <summary>"我要发抖音", "准备发到小红书的", "是发朋友圈用的": where it will be seen.</summary>
    [GeneratedRegex(@"(?:我们?)?(?:要|想|准备|打算|是|用来|拿来|拿去|用于|为了)(?:拿去|用来)?(?<verb>发布到|发布|发到|发在|发|传到|上传到|投)", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();
}
