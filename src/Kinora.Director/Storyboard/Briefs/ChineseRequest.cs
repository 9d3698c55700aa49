using System.Text.RegularExpressions;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>
/// How people ask in Chinese: piece by piece, and who they are first. "我开了一家小花店，想做个15秒的竖屏宣传片，发朋友圈用" is about 小花店; what asks, wishes, and tells what
/// the film is for, is not.
/// </summary>
internal static partial class ChineseRequest
{
    private const int Longest = 160;

    /// <returns>What the film is about, empty where nothing tells it, with the wishes told to <paramref name="found"/>; null where the words are no such request.</returns>
    public static string? TopicOf(string words, FoundWishes found)
    {
        if (words.Length > Longest || words.Count(Writing.IsIdeograph) < 4 || words.AsSpan().IndexOfAny(":：\n“”\"「」《》") >= 0) return null;
        // By signs of the same number, so that what is found there is cut from the words as they were written.
        var plain = Simplified(words);
        var pieces = Piece().Matches(plain).Select(piece => (piece.Index, piece.Length, Text: piece.Value)).ToList();
        var requests = pieces.FindAll(piece => Asks(piece.Text) is not null);
        if (requests.Count != 1 || Asks(requests[0].Text) is not { } asked || asked.Groups["whom"].Success && IsPerson(asked.Groups["whom"].Value)) return null;
        var wishes = new List<string>();
        var topic = new List<string>();
        foreach (var piece in pieces)
        {
            string Raw(Group group) => words.Substring(piece.Index + group.Index, group.Length);
            if (piece == requests[0])
            {
                var inner = Raw(asked.Groups["inner"]);
                found.Take(inner, IsMeant(inner));
                wishes.Add(Raw(asked.Groups["film"]));
                if (asked.Groups["whom"].Success) topic.Add(Mine().Replace(Raw(asked.Groups["whom"]), ""));
                topic.Add(Bare(FoundWishes.Without(inner, IsMeant(inner))));
            }
            else if (Purpose().IsMatch(piece.Text) || FoundWishes.IsWish(piece.Text, isStrict: false))
            {
                wishes.Add(words.Substring(piece.Index, piece.Length));
            }
            else
            {
                var who = Asker().Match(piece.Text);
                topic.Add(Bare(who.Success ? Raw(who.Groups["topic"]) : words.Substring(piece.Index, piece.Length)));
            }
        }

        // "我是教练，想拍个视频介绍自己": who asks is what it is about.
        topic.RemoveAll(part => !Writing.HasWords(part) || Pronoun().IsMatch(Simplified(part)));
        foreach (var wish in wishes) found.TakeAll(wish);
        return string.Join('，', topic);
    }

    /// <summary>"欢快的", "电子音乐" are wishes; "电子请柬" is what it is about.</summary>
    private static List<Wish> IsMeant(string inner) => WishScanner.Scan(inner).FindAll(wish => FoundWishes.IsClear(wish) || wish.End == inner.Length || inner[wish.End] is '的' or '风' or '感' or '，' or '、');

    private static Match? Asks(string piece)
    {
        if (Film().Match(piece) is { Success: true } film) return film;
        return Picture().Match(piece) is { Success: true } picture ? picture : null;
    }

    private static string Bare(string text)
    {
        var plain = text.Trim();
        for (var before = -1; before != plain.Length;)
        {
            before = plain.Length;
            var simplified = Simplified(plain);
            var lead = Lead().Match(simplified).Length;
            var tail = Tail().Match(simplified) is { Success: true } end && end.Index >= lead ? end.Index : plain.Length;
            plain = plain[lead..tail].Trim();
        }

        return plain;
    }

    private static string Simplified(string text) => string.Create(text.Length, text, static (signs, from) =>
    {
        for (var i = 0; i < signs.Length; i++) signs[i] = PlainWriting.Fold(from[i]);
    });

    private static bool IsPerson(string whom) => Person().IsMatch(whom);

    private const string Asking = @"(?:你好|您好|嗨|哈喽|在吗|请问|请|麻烦|拜托|那个|就是|就|嗯|呃|我们|我哋|咱们|我|咱|你|也|还|先|再|现在|今天|想要|想|要|需要|得|打算|准备|希望|能不能|能否|可不可以|可以|能|帮忙|帮我们|帮我|帮|给我们|给我|替我|(?:老板|老师|客户|领导|公司|学校|甲方)(?:让|要|叫|请)我?们?|随便|简单|顺便|然后|所以)*";
    private const string Making = "(?:制作成|制作|生成|创作|做成|做出|做|弄成|弄|搞成|搞|整|出|拍成|拍|剪成|剪|来|写|画|编|产出|需要|想要|要)";
    private const string Some = "(?:一?(?:个|条|支|段|部|版|张|则|集|期|份|只|款)|一(?![分秒半]))?";
    private const string Films = "(?:短视频|小视频|短影片|小影片|视频|短片|影片|片子|宣传片|广告片|广告|微电影|预告片|预告|纪录片|动画片|动画|vlog|动图|海报视频|抖音|片(?![段头尾子]))";

    /// <summary>"想做个15秒的竖屏宣传片", "给我的民宿做个宣传片", "做个讲垃圾分类的小视频", "想拍个短视频介绍自己".</summary>
    [GeneratedRegex("^" + Asking + @"(?:(?:给|为|帮|替)(?<whom>[^，做拍弄搞整出剪]{1,12}?))?" + Making + Some + "(?<inner>[^，]{0,40}?)的?(?<film>" + Films + @")(?:作业|来宣传|宣传一?下|推广一?下|介绍一?下)?(?:(?:来|去|用来)?(?<inner>(?:介绍|宣传|讲|展示|推广|记录)[^，]{1,24}))?(?:就行|就好|即可|可以吗|行吗|好吗|吗|吧|呗|呢|嘛|啊|哈|谢谢|用|的)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Film();

    /// <summary>"整一个下雪的北京", "来个讲黑洞的", "随便做个10秒的": no word for the film.</summary>
    [GeneratedRegex("^" + Asking + "(?:制作|生成|创作|做|弄|搞|整|出|拍|剪|来|画|想要|要)(?:一(?:个|条|支|段|部|版|张|集)|个|条|支|段)(?<inner>[^，]{2,40}?)(?<film>)(?:的?(?:画面|镜头|场景|片段))?(?:就行|就好|即可|可以吗|行吗|好吗|吗|吧|呗|呢|嘛|啊|哈|谢谢|的)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    /// <summary>"我开了一家小花店", "我们公司是做环保袋的", "我是健身教练", "我们店新出了一款抹茶蛋糕": who asks.</summary>
    [GeneratedRegex(@"^(?:你好|您好|嗨|请问)?(?:我|我们|我哋|我家|我们家|我自己|我朋友|本店|我老婆|我老公|我妈妈?|我爸爸?|我姐|我哥)(?:们?(?:公司|店里?|工作室|家|团队|这边))?(?:新|刚刚?|最近|去年|今年|自己|一直|专门|主要|现在|在)*(?:是(?:做|卖|搞|教)?|开[了咗]|开的?|有|经营着?|卖|推出了?|出了|上新了|上了|办了?|运营|做|创办了?|弄了|种|教|养了)(?:一(?:名|家|个|间|款|种|些|点|条|支|位|只))?(?:家|个|间|款|种|些|点|条|支|位)?(?:做|卖)?(?<topic>[^，]{1,24}?)(?:的|了|生意)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Asker();

    /// <summary>"发朋友圈用", "给小朋友看的", "想发个朋友圈", "挂在店门口放": what it is for.</summary>
    [GeneratedRegex(@"^(?:我们?)?(?:想|要|准备|打算|是|用来|拿来|主要|到时候|好)*(?:(?:发|传|放|挂|投|贴|转)(?:到|在|个|给)?[^，]{1,12}?(?:用|放|播|看|上|里)?的?|给[^，]{1,10}看的?|(?:在)?[^，]{1,8}(?:上|里|时候?)(?:用|播|放)的?|(?:拿来|用来|用于|为了)[^，]{1,14}|(?:整体|风格|感觉|要|最好)*[^，]{1,4}(?:一点点?|点|一些|些)儿?的?(?:就行|就好)?|(?:但是?|不过|可是|我|还|也)*(?:不知道|没想好|没想法|没主意|没有想法|不晓得)[^，]{0,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:关于|有关|讲述一?下?|讲一?讲|讲解一?下?|讲的是|讲|说一?说|说的是|介绍一?下?|展示一?下?|展现|表现|描述|主题(?:是|为)?|内容(?:是|为|就)?|题目是|就是|那种|这种|一种|一(?:个|幅|段|张)(?=[^，]{2})|个(?=[^人体性])|的|(?:免费|好看|漂亮|简单|简短|精美|高质量|高清|酷炫|有意思|专业)的?|(?:下周|周末|明天|下个月|这周|月底|年底)?(?:要|会|想|准备)(?:搞|办|举办|开)(?:个|一个|场|一场))", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:的|科普|讲解|教学|吧|呗|了|就行|就好|快到了|要到了|到了|的?(?:画面|镜头|场景))$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:我们?|我家|咱们?)的?(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^(?:它|他|她|我|我们|自己|我自己|咱们?|我们?自己|本人|大家|一下)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"(?:妈|爸|爷|奶|爹|娘|姐|妹|哥|弟|老婆|老公|妻子|丈夫|女儿|儿子|孩子|宝宝|女朋友|男朋友|闺蜜|朋友|同学|同事|老师|外婆|外公|姥|小朋友)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("[^，,。；;！!？?～~]+", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
