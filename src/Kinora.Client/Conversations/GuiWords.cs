using System.Text.RegularExpressions;

namespace Kinora.Client.Conversations;

/// <summary>The words of instructions to use a screen. They are matched against lower-case text in which quotes and names are hidden.</summary>
internal static partial class GuiWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Nouns =
        "buttons?|icons?|panels?|tabs?|menus?|drop-?downs?|toolbars?|side ?bars?|sliders?|check ?box(?:es)?|dialogs?|windows?|screens?|time ?lines?|interface|pages?|inspector|canvas|player"
        + "|librar(?:y|ies)|settings|editor|(?:top|bottom|upper|lower)[- ](?:right|left)(?: corner)?";

    /// <summary>What may stand before the verb of an instruction.</summary>
    private const string Lead =
        @"^[\s\-–•·*>#\d.)]*(?:(?:please|kindly|now|next|then|just|simply|finally|also|first|afterwards|so|or|and|but|alternatively|again|easily|directly|go ahead and|feel free to|try to|try"
        + @"|make sure to|be sure to|remember to|don't forget to|all you (?:have|need) to do is(?: to)?|(?:if|when(?:ever)?|once|after|as soon as) [^,，]{1,80},|to [^,，]{1,60},"
        + @"|you(?:'ll| will)? (?:can|could|may|might|should|must|need to|have to|want to|be able to|might want to)|you(?:'ll| will)|your next step is to|(?:i|we) (?:suggest|recommend)(?: that)? you)[\s,:]+)*";

    /// <summary>Using a pointer: an instruction whatever it is about.</summary>
    [GeneratedRegex(Lead + @"(?<verb>(?:double|right|left)?[- ]?click(?:ing)?|tap(?:ping)?|press(?:ing)?|drag(?:ging)?|drop(?:ping)?|hover(?:ing)?|scroll(?:ing)?)\b", Options)]
    public static partial Regex EnglishPointer();

    /// <summary>Verbs that mean a screen only where one is named.</summary>
    [GeneratedRegex(
        Lead + @"(?<verb>open|select|choose|pick|hit|push|use|using|go to|navigate to|head (?:over )?to|switch to|see|view|find|check|look at|play|preview|watch|access|toggle|adjust|move|place|expand|close|return to|visit|review|edit)\b.*\b(?:"
        + Nouns + @")\b", Options)]
    public static partial Regex EnglishScreen();

    /// <summary>"Preview it in the timeline", "preview it", and "you can preview it".</summary>
    [GeneratedRegex(Lead + @"(?<verb>preview)\b", Options)]
    public static partial Regex EnglishPreview();

    /// <summary>A screen that is described: "the Export button is at the top", "you'll find it in the media panel", "it's ready to preview in the timeline".</summary>
    [GeneratedRegex(
        @"\b(?:buttons?|icons?|panels?|tabs?|menus?|toolbars?|side ?bars?)\b[^.]*\b(?:is|are|sits?|appears?|located|found|lets?|allows?|opens?|will)\b"
        + @"|\b(?:is|are|it's|they're|located|found|available|ready|visible|shown|waiting|appears?)\b.*\b(?:in|at|on|from|under|via|through)\b.*\b(?:panels?|tabs?|menus?|toolbars?|side ?bars?|library|corner)\b"
        + @"|\b(?:available|ready)\b[^.]*\bpreview(?:ing)?\b.*\btime ?line\b|\bpreview\b.*\bin (?:the |your )?time ?line\b", Options)]
    public static partial Regex EnglishPlace();

    /// <summary>How something is done with a screen, behind what is done: "by clicking Export", "via the Export button".</summary>
    [GeneratedRegex(
        @"[\s,]*\b(?:by|via|through|using|with|from) (?:(?:simply )?(?:(?:double|right)[- ]?)?(?:clicking|tapping|pressing|dragging|selecting|choosing|opening)\b.*|the [^.,]{0,40}\b(?:button|icon|panel|tab|menu|toolbar)\b.*)$",
        Options)]
    public static partial Regex EnglishMeans();

    /// <summary>Where a sentence is divided before an instruction.</summary>
    [GeneratedRegex(@"\s+(?:and|then|or|but|so)\s+(?=(?:(?:and|then|you|now|just|simply|please|can|could|may|should)\s+)*(?:(?:double|right)[- ]?click|click|tap|press|drag|drop|open|select|choose|go to|navigate|preview|hit|use|play|download|export|check|view)\b)|[,;，；:：]|\s[—–-]\s|—+", Options)]
    public static partial Regex Joint();

    /// <summary>A condition or a permission: what is offered is not done.</summary>
    [GeneratedRegex(@"\b(?:if|when(?:ever)?|once|as soon as|should you|feel free|you (?:can|could|may|might|want)|you'll be able|you will be able|alternatively|at any time|any time|anytime)\b|\bto [a-z]+(?: [^,，]{0,60})?,|如果|若|假如|当您|当你|要是|您?可以|你可以|可随时|随时|想要|需要.{0,12}(?:时|的话|请)|满意后|准备好后", Options)]
    public static partial Regex Condition();

    [GeneratedRegex(@"点击|单击|双击|右键|点一下|点按|按下|轻触|轻点|拖拽|拖动|拖放|拖入|拖到|拖至|勾选|悬停", Options)]
    public static partial Regex ChinesePointer();

    [GeneratedRegex(
        @"(?:打开|进入|选择|切换(?:到|至)|前往|查看|预览|播放|使用|通过|找到|展开|关闭|在|从).*(?:面板|按钮|按键|菜单|选项卡|标签页|时间线|时间轴|窗口|界面|工具栏|侧边?栏|[左右][上下]角|[上下][左右]角|素材库|媒体库|资源库|预览区|设置)|预览", Options)]
    public static partial Regex ChineseScreen();

    /// <summary>What was done for the person is told, not asked of them.</summary>
    [GeneratedRegex(@"(?:已|已经|刚刚|我|为您|帮您|为你|帮你|了)[^，。；]*$", Options)]
    public static partial Regex ChineseDone();

    [GeneratedRegex(@"请|您?可以|你可以|即可|就能|就可以|便可|您?需要|如需|想要|您能|你能|随时|接下来|然后", Options)]
    public static partial Regex ChineseAsking();

    [GeneratedRegex(@"\bexport(?:ing|ed|s)?\b|\bdownload(?:ing|ed|s)?\b|\brender(?:ing)?\b|\bsave\b|导出|下载|渲染|保存", Options)]
    public static partial Regex Export();

    [GeneratedRegex(@"\bundo\b|撤销|撤消", Options)]
    public static partial Regex Undo();

    [GeneratedRegex(@"\bredo\b|重做", Options)]
    public static partial Regex Redo();

    [GeneratedRegex(@"\bcredits?\b|\bbalance\b|\btop up\b|\bupgrade\b|\baccount\b|\bbilling\b|积分|余额|充值|账户|升级", Options)]
    public static partial Regex Credits();

    [GeneratedRegex(@"\bdrag(?:ging)?\b|\bdrop(?:ping)?\b|拖拽|拖动|拖放|拖入|拖到|拖至", Options)]
    public static partial Regex Drag();

    [GeneratedRegex(@"\bpreview|\bopen|\bplay|\bview|\bsee\b|\btime ?line|\bpanel|\btab\b|\bmenu|\blibrary|\bcheck\b|\bfind|打开|查看|预览|播放|面板|时间线|时间轴|进入|素材", Options)]
    public static partial Regex Show();

    /// <summary>A button's name: quoted or in bold behind the verb, or the words before "button".</summary>
    [GeneratedRegex(@"(?:click|tap|press|hit|select|choose|点击|单击|点按|按下)\s*(?:on\s+)?(?:the\s+)?[\s""'“‘「『【\[*]*(?<label>[^""'”’」』】\]*,，.。]{1,40}?)[\s""'”’」』】\]*]*(?:\s*(?:button|icon|tab|option|menu|按钮|图标|选项|菜单)|\s+(?:to|in|on|at|and|from|for)\b|即可|来|以|$)", Options)]
    public static partial Regex Label();
}
