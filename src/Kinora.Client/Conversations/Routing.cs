using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Client.Conversations;

/// <summary>
/// The documents' table of what people say and what is done about it. A message skips the stream only when all of it is such a request, with
/// polite words or without: "export", "could you please export the video as webm?", "导出一下". "Fade out and then export" is an edit.
/// </summary>
public static partial class Routing
{
    private const int Longest = 200;

    /// <summary>Where a message goes.</summary>
    /// <param name="text">What the person wrote.</param>
    public static Route Of(string text)
    {
        if (UploadSources.Of(text) is { } sources) return new Route.Upload(sources);
        var plain = Plain(text);
        if (plain.Length is 0 or > Longest) return new Route.Message();
        if (ExportWords.Read(plain) is { } options) return new Route.Export(options);
        var words = Polite(plain);
        if (Credits().IsMatch(words)) return new Route.Credits();
        if (Status().IsMatch(words)) return new Route.Status();
        return Upload().IsMatch(words) ? new Route.Upload([]) : new Route.Message();
    }

    /// <summary>Lower case, single spaces, no signs at the end; full-width letters as usual ones.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Trim())
        {
            var usual = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : char.IsWhiteSpace(c) ? ' ' : c is '’' ? '\'' : c;
            if (usual == ' ' && (plain.Length == 0 || plain[^1] == ' ')) continue;
            plain.Append(char.ToLowerInvariant(usual));
        }

        return plain.ToString().Trim(' ', '.', '!', '?', ',', ';', ':', '。', '！', '？', '，', '、', '；', '：', '~', '～', '…', '/', '"', '“', '”', '\'');
    }

    /// <summary>Without the words that only make a request polite.</summary>
    internal static string Polite(string plain)
    {
        var (before, words) = ("", plain.Replace("一下", "", StringComparison.Ordinal));
        while (words != before)
        {
            before = words;
            words = Before().Replace(words, "");
            words = After().Replace(words, "").Trim(' ', ',', '，', '.', '。', '!', '！', '?', '？');
        }

        return words;
    }

    [GeneratedRegex(
        @"^(?:(?:please|pls|plz|kindly|ok|okay|alright|great|perfect|good|nice|cool|thanks|thank you|hey|hi|hello|now|then|so|just|also|and|well|let's|lets|let me|go ahead and"
        + @"|(?:can|could|would|will) you(?: please)?|(?:can|could|may) i|i(?: just)? (?:want|need|wish)(?: you)? to|i'd like(?: you)? to|i would like(?: you)? to|it's time to|time to|looks good|that's good)(?:[\s,.!]+|$)"
        + "|请问|请你?|麻烦你?|帮我|帮忙|给我|替我|我要|我想要?|我需要|可以|可否|能不能|能否|你能|能|现在|好的?|行|那就|那么|那|就|直接|先|再|来)")]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:[\s,.!]+(?:please|pls|plz|now|thanks|thank you|thx|for me|to me|again|then|right now|when ready|if you can|ok|okay)|吧|吗|呢|了|啊|呀|谢谢你?|好吗|可以吗|行吗|好不好|看看)$")]
    private static partial Regex After();

    [GeneratedRegex(
        @"^(?:(?:check|show|see|tell me|view|get|display|what(?:'s| is| are)|how much(?: is)?)\s+(?:me\s+)?)?(?:(?:my|the|our|account|current|remaining|available)\s+)*(?:credits?|balance|credit balance|credits? left|balance left)(?:\s+(?:balance|left|remaining|do i have|status|available))*$"
        + @"|^how many (?:(?:free|more)\s+)?credits?(?:\s+(?:are|do i have|have i(?: got)?|left|remaining|are there|available|still))*$"
        + "|^(?:查询|查看|查|看看?|显示|告诉我)?(?:我的?|账户|账号|当前|目前|剩余|可用|还有|还剩|有|剩|剩下|多少|的|个|点)*(?:积分|余额)(?:余额|还有多少|还剩多少|剩余|多少|情况|够|是多少|有多少|剩多少)*$")]
    private static partial Regex Credits();

    [GeneratedRegex(
        @"^(?:(?:check|show|see|list|view|display|tell|give|get|what(?:'s| is| are)|how is|how's)\s+(?:me\s+)?)?(?:(?:my|the|our|current|project|session|film|video|all|of)\s+)*(?:status|state|tracks?|time ?line)(?:\s+(?:now|of (?:my|the|this) (?:project|film|video|export|session)|summary|please|overview))*$"
        + @"|^what(?:'s| is) (?:(?:in|on) )?(?:the |my )?(?:time ?line|tracks?|film|video|project)(?: so far| now| like)?$"
        + "|^(?:查询|查看|查|看|显示|列出|告诉我)?(?:我的?|当前|现在|目前|所有|全部|的|项目|影片|视频|工程|会话)*(?:状态|轨道|时间线|时间轴|进度)(?:列表|概览|情况|怎么样|如何|是什么|有哪些)*$")]
    private static partial Regex Status();

    [GeneratedRegex(
        @"^(?:upload|add|send|attach)(?:\s+(?:you|it|them|this|these|some|an?|the|my|new|more|other|another|one|to))*\s+(?:file|photo|picture|image|video|clip|footage|song|audio|media)s?$|^upload(?:\s+(?:it|them|this|these|something|more))?$"
        + "|^(?:上传|传)(?:一个|一张|一段|几个|几张|些|我的|新的?|更多|更多的)*(?:文件|图片|照片|视频|素材|音乐|音频|片段)?$")]
    private static partial Regex Upload();
}
