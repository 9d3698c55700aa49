using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>
/// Chinese names what it is about with what is wrong with it, and tells behind a comma what to do: "转场太花了，换成淡入淡出", "自拍拍反了 帮我水平翻转". Where there is
/// a remedy, what is wrong asks for nothing, and the comma divides nothing. So, too, what is told behind a wish as its purpose: "…，看清楚海浪".
/// </summary>
internal static partial class Complaints
{
    public static void Quiet(string text, List<Mention> mentions)
    {
        var pieces = Piece().Matches(text).Where(piece => !mentions.Exists(mention => mention is Quote && mention.Span.Overlaps(new Span(piece.Index, piece.Length)))).ToList();
        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            var next = i + 1;
            while (next < pieces.Count && Wrong(pieces[next]) is not null) next++;
            if (Wrong(pieces[i]) is { } worth && Light().IsMatch(pieces[i + 1].Value) && mentions.Exists(mention => mention is Concept { Family: "more" or "less" } && worth.Overlaps(mention.Span)))
            {
                // "太亮了，压一压": what is wrong tells what to do.
                mentions.RemoveAll(mention => mention.Span.Overlaps(SpanOf(pieces[i + 1])));
                mentions.Add(new Concept(new Span(worth.End, pieces[i + 1].Index + pieces[i + 1].Length - worth.End), "noise.remedy"));
                continue;
            }

            if (Wrong(pieces[i]) is not { } wrong || next >= pieces.Count || !IsRemedy(text, mentions, SpanOf(pieces[next]))) continue;
            var span = new Span(wrong.Start, pieces[i + 1].Index - wrong.Start);
            if (mentions.Exists(mention => mention is Quote or Amount or Length or Colour or Stretch or Instant && mention.Span.Overlaps(span))) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(span) && mention is not (Ordinals or NamedFile));
            mentions.Add(new Concept(span, "noise.complaint"));
        }

        for (var i = 1; i < pieces.Count; i++)
        {
            if (Restated().Match(pieces[i].Value) is { Success: true } && Told().IsMatch(pieces[i - 1].Value) || Pointing(text, mentions, pieces[i - 1], pieces[i]))
            {
                var end = Pointed().Match(pieces[i].Value) is { Success: true } pointed && !Restated().IsMatch(pieces[i].Value) ? pieces[i].Index + pointed.Length : pieces[i].Index + pieces[i].Length;
                var start = end < pieces[i].Index + pieces[i].Length ? mentions.Where(mention => mention is Stretch && mention.Span.Start >= pieces[i - 1].Index && mention.Span.End <= pieces[i].Index).Max(mention => mention.Span.End) : pieces[i].Index;
                var span = new Span(start, end - start);
                mentions.RemoveAll(mention => mention.Span.Overlaps(span));
                mentions.Add(new Concept(span, "noise.purpose"));
            }
        }

        foreach (var piece in pieces.Skip(1).Select(SpanOf))
        {
            if (Purpose().Match(text, piece.Start, piece.Length) is not { Success: true } purpose || mentions.Exists(mention => mention is Amount or Length or Ordinals && piece.Overlaps(mention.Span))) continue;
            mentions.RemoveAll(mention => mention.Span.Overlaps(piece));
            mentions.Add(new Concept(piece, "noise.purpose"));
        }
    }

    /// <summary>"12秒到20秒玛丽亚在寒暄，这截剪掉": the stretch is told first, with what is in it.</summary>
    private static bool Pointing(string text, List<Mention> mentions, Match told, Match piece) => Pointed().IsMatch(piece.Value)
        && mentions.Exists(mention => mention is Stretch && SpanOf(told).Holds(mention.Span))
        && !mentions.Exists(mention => mention is Concept { Family: "act", Key: not ("act.export" or "act.show" or "act.narrate" or "act.make" or "act.keep-part") } && SpanOf(told).Holds(mention.Span))
        && !mentions.Exists(mention => mention is Stretch or Ordinals or NamedFile && SpanOf(piece).Holds(mention.Span));

    [GeneratedRegex("^(?:把|将)?(?:这一?截|这一?段|那一?段|那一?截|这一?部分|那一?部分|这一?块|那一?块)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointed();

    /// <summary>What the wish before does already.</summary>
    [GeneratedRegex("^(?:那?(?:后半截|后半段|后半部分|前半截|前半段|后面|后面的|前面的|多的|多余的|剩下的|其余的)(?:就|都|全)?(?:扔掉|扔了|不要|不要了|删掉|删了|去掉|剪掉|砍掉)|(?:之前|原来|原先|先前|旧|以前|老)的?(?:那首|那个|那段)?(?:就|都|可以)?(?:不要|不用|删|去|换|扔|停|撤)(?:掉|了)?|(?:我?要|用|就要|恢复|还原成?)(?:原图|原片|原色|原画|原样|本来的颜色)(?:就行|就好|即可)?|(?:直接|就|紧)?接在(?:它|他|后面|其后)(?:的?后面)?|切点就近(?:挪|移|调)?|到.{1,6}(?:那里|那儿|那)(?:就)?结束)$", RegexOptions.CultureInvariant)]
    private static partial Regex Restated();

    [GeneratedRegex("到|成|只留|只要|保留|去掉|不要|删|换|来[点个段首]|加[点个段首]|再来|再放|复制|重复|卡|踩|对", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    private static Span SpanOf(Match match) => new(match.Index, match.Length);

    /// <summary>What is wrong, at the end of a piece.</summary>
    private static Span? Wrong(Match piece) => Trouble().Match(piece.Value) is { Success: true } match
        ? new Span(piece.Index + match.Index, match.Length) : null;

    /// <summary>Tells what to do, by itself, and to nothing else.</summary>
    private static bool IsRemedy(string text, List<Mention> mentions, Span piece)
    {
        var own = mentions.Where(mention => piece.Holds(mention.Span)).ToList();
        if (own.Exists(mention => mention is Ordinals or NamedFile or Quote or Concept { Family: "ask" or "negation" } or Concept { Key: "act.keep" })) return false;
        if (own.Exists(mention => mention is Concept { Family: "thing" } thing && !IsSaidOtherwise(own, thing))) return false;
        return Remedy().IsMatch(text.AsSpan(piece.Start, piece.Length)) || own.Exists(mention => mention is Concept { Family: "more" or "less" or "look" or "mood" or "transition" or "motion" or "fit" or "turn" }
            || mention is Concept { Family: "act", Key: not ("act.change" or "act.set" or "act.make" or "act.use" or "act.show" or "act.add") });
    }

    /// <summary>"淡出" is a fade and to fade.</summary>
    private static bool IsSaidOtherwise(List<Mention> own, Concept thing) => own.Exists(mention => mention is Concept { Family: not "thing" } other && other.Span.Overlaps(thing.Span));

    [GeneratedRegex(@"[^，。；！？、…,;!?\s]+(?=$|[，。；！？、…,;!?\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex(@"(?:拍|录|剪|弄|做|画|念|读|说|讲|写|放|看着|听着|看起来|听起来|显得)?得?(?:实在|真的|都|还|是)?(?:太|有点|有些|不够|不太|不大|不怎么|过于|很不|真)[^太不]{1,5}$"
        + @"|(?:拍|录|写|打|放|弄|剪|删|转|装|摆|做|说|念|贴|加|搞|改|翻)(?:反|歪|倒|错|斜|糊|虚|偏|漏|坏|多)了$"
        + @"|(?:一点都?|有点)?(?:不好看|不好听|不合适|不喜欢|不理想|不满意|没意思|没啥意思|没什么意思|不对劲|难看|难听|不清楚|看不清|看不清楚|不自然|不协调|不和谐)(?:了|的)?$"
        + @"|[和跟与][^和跟与]{1,6}(?:不搭|不配|不合|不匹配|不协调|不统一)$|是(?:竖|横|倒|反|歪|斜|躺|侧)(?:着)?的$"
        + @"|(?:头|脸|人|边|上下|左右|两边|上面|下面|顶上)?都?(?:被)(?:切|裁|挡|遮|盖|压|剪)(?:掉|住|没)?了?(?:一[块点部截]分?)?$|(?:挡住|遮住|盖住|挡着|压着)[^，]{0,5}了?$", RegexOptions.CultureInvariant)]
    private static partial Regex Trouble();

    [GeneratedRegex("^(?:帮我|给我|你|请|稍微|再)*(?:压一?[压下]|调一?[调下]|调整一?下?|改一?[改下]|处理一?下?|弄一?[弄下]|修一?[修下]|搞一?下)(?:吧|呗|嘛|好了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Light();

    [GeneratedRegex(@"换(?:个|一|首|张|成|掉|了)|删|去掉|不要|重(?:抽|画|新|做|来)|还原|撤", RegexOptions.CultureInvariant)]
    private static partial Regex Remedy();

    [GeneratedRegex(@"\G(?:(?:这样|好)?(?:看清|看得清|看清楚|看得见|听得清|听清楚|听清)|方便|以便|好让|让人|让大家|让观众|免得|省得|以免|突出|显得|(?:音乐|配乐|bgm|music|字幕|配音|旁白)(?:也|都)?(?:跟着|随之|相应地?|自动)(?:一起)?(?:调整?|变|改|走|动|适配|fit|缩|延长|换)|(?:我)?只要画面$|只看画面$|只要声音$)", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();
}
