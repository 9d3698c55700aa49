using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>The patterns of wishes, made from the lexicons. Of wishes that overlap the one whose pattern stands first is meant.</summary>
internal static class WishPatterns
{
    private const string Lead =
        @"(?:(?:with|w/|and|\+|plus|add(?:ing)?|include|including|using|use|set\s+to|over|to|some|want|needs?|has|having|have)\s+)";
    private const string Adjective =
        @"(?:(?:some|a|an|the|nice|good|great|soft|light|matching|suitable|fitting|appropriate|little|bit\s+of|background|instrumental"
            + @"|clear|big|bold|large|burned-?in|closed|animated|karaoke|auto|automatic|english|chinese|bilingual|warm|friendly|calm"
            + @"|deep|female|male|human|natural)[\s\-]+)";
    private const string MusicWord =
        @"(?:music|soundtrack|beats?|bgm|tunes?|background\s+track|score|melody|música|musique|musik|musica|музык\w+)(?![\p{L}])";
    private const string CaptionWord =
        @"(?:captions?|subtitles?|subs|subtítulos|sous-titres|untertitel\w*|legendas|sottotitoli|субтитр\w+)(?![\p{L}])";
    private const string VoiceWord = @"(?:voice[\s-]?overs?|narration|narrator|narrated|spoken\s+words?|voice)(?![\p{L}])";
    private const string ChineseMusic = "(?:背景音乐|背景乐|音乐|配乐|BGM|bgm|曲子|伴奏)";
    private const string ChineseNarration = "(?:旁白|配音|解说|朗读|人声|画外音)";
    private const string ChineseNo = "(?:不要加|不要有|不要|不需要|不用|无需|没有|无|别加|别放|别配|别用|别|不加|不配|不带|去掉|免)";
    private const string ChineseAdd = "(?:配上?|加上?|带上?|放|用|要有|要|有|添加|附上|附|选)";

    private static readonly Lexicon Moods = Lexicon.Of("moods");
    private static readonly Lexicon Styles = Lexicon.Of("styles");
    private static readonly Lexicon Looks = Lexicon.Of("looks");
    private static readonly Lexicon Formats = Lexicon.Of("formats");
    private static readonly Lexicon Languages = Lexicon.Of("language-names");

    private static readonly string Mood = AnyKey(Moods);
    private static readonly string Style = AnyKey(Styles);
    private static readonly string Look = AnyKey(Looks);
    private static readonly string Tongue = AnyKey(Languages);

    /// <summary>In order of precedence. The group <c>v</c> holds what is wished where the match itself does not.</summary>
    public static readonly (WishKind Kind, bool IsStrong, Regex Pattern)[] All =
    [
        Strong(WishKind.Title,
            """(?:(?:with\s+)?(?:the\s+|a\s+)?title|titled|entitled|called|named|标题|题目|片名|名为|名叫|叫做|叫)\s*(?:is|be|that\s+says|是|为|叫|:"""
                + """|：)?\s*["“「『《](?<v>[^"”」』》\n]{1,200})["”」』》]"""),
        Strong(WishKind.Title, @"(?<![\p{L}])(?:title|标题|题目)\s*[:：]\s*(?<v>[^,.;，。；\n]{1,80})"),
        Strong(WishKind.Text,
            """(?:(?:with|and|add|adding|showing|show|display|displaying|put|using|has|having|overlay|include|write)\s+)*(?:the\s+|a\s+"""
                + """|an\s+)?(?:on-?screen\s+|big\s+|bold\s+|overlay\s+)?(?:texts?|words|caption|message|slogan|tagline|headline|sign"""
                + """|line|overlay)\s*(?:overlay\s*)?(?:that\s+|which\s+)?(?:says?|saying|reads?|reading|is|:"""
                + """|：)?\s*["“「『](?<v>[^"”」』\n]{1,200})["”」』](?:\s*(?:on|in|at|over)\s+(?:the\s+)?(?:screen|end|start|beginning|top"""
                + """|bottom|middle|picture|video))?"""),
        Strong(WishKind.Text, """把\s*["“「『](?<v>[^"”」』\n]{1,200})["”」』](?:这?几个字|字样|文字)?(?:打|写|放|加|显示)在(?:画面|屏幕|视频)?(?:上面?|中|里)?"""),
        Strong(WishKind.Text, """(?:that\s+|which\s+)?(?:says|saying|reads|reading)\s*[:：]?\s*["“「『](?<v>[^"”」』\n]{1,200})["”」』]"""),
        Strong(WishKind.Text,
            """(?:带有?|加上?|显示|写着|写上|配上|打上|打出|屏幕上?|出现|文字|字样|标语|口号|文案)(?:[^“"「『，。\n]{0,6})["“「『](?<v>[^"”」』\n]{1,200})["”」』](?:的?(?:字样|文字"""
                + """|几个字|标语|大字|字))?"""),
        Strong(WishKind.Silent,
            @"(?<![\p{L}])(?:no\s+sound|without\s+(?:any\s+)?sound|no\s+audio|without\s+audio|(?:completely\s+)?silent\s+(?:video|film"
                + @"|clip)|muted)(?![\p{L}])|无声(?:视频)?|静音|不要声音|没有声音"),
        Strong(WishKind.NoMusic, Negated(MusicWord, ChineseMusic)),
        Strong(WishKind.NoNarration, Negated(VoiceWord, ChineseNarration)),
        Strong(WishKind.NoCaptions, Negated(CaptionWord, "字幕")),
        Strong(WishKind.NoText, Negated(@"(?:on-?screen\s+)?(?:text|titles?|words)(?![\p{L}])", "(?:文字|标题|字)")),
        Strong(WishKind.Beat,
            @"(?:with\s+)?(?:the\s+)?(?:cut(?:s|ting)?|edit(?:ed|s)?|sync(?:ed|hronized)?|beat[\s-]?sync(?:ed)?|timed)\s+(?:on|to"
                + @"|with)\s+(?:the\s+)?(?:beat|music|rhythm)s?|beat[\s-]?sync(?:ed)?|on\s+the\s+beat|卡点|踩点|跟着节奏"),
        Strong(WishKind.Music, $@"{Lead}?{Adjective}*(?<v>{Mood}(?:(?:\s*,\s*|\s+and\s+|\s+){Mood})*)\s+{Adjective}*{MusicWord}"),
        Strong(WishKind.Music,
            $@"{ChineseAdd}?(?:{ChineseMusic}(?:要|用|是|为|选|换成|：|:)?)?\s*(?:一些|一段|一首|一个|点)?(?<v>{Mood})(?:一点|一些"
                + $@"|点)?的?(?:感觉的?)?{ChineseMusic}"),
        Strong(WishKind.Music, $@"{ChineseAdd}?{ChineseMusic}(?:要|用|是|为|选|换成|风格|：|:|\s)*(?<v>{Mood})(?:一点|一些|点)?(?:的|风格)?"),
        Strong(WishKind.Music,
            $@"(?:con|avec|com|mit|с)\s+(?:una\s+|une\s+)?(?:(?<v>{Mood})\s+)?{MusicWord}(?:\s+(?:de\s+)?(?<v>{Mood}))?"),
        Strong(WishKind.Music, $@"{Lead}{Adjective}*(?<v>){MusicWord}|(?<v>){ChineseAdd}个?段?首?{ChineseMusic}"),
        Strong(WishKind.Captions, $@"{Lead}{Adjective}*{CaptionWord}|captioned|subtitled|{ChineseAdd}(?:个|中文|英文|双语|大|好|自动)*字幕"),
        Strong(WishKind.Narration,
            $@"(?:{Lead}|by\s+){Adjective}*(?:{Tongue}\s+)?{VoiceWord}|(?<![\p{{L}}])(?:narrated|voiced|read\s+aloud"
                + $@"|read\s+out\s+loud)(?:\s+by\s+{Adjective}*voice)?(?![\p{{L}}])|{ChineseAdd}(?:个|点|一段|中文|英文|女声|男声|普通话"
                + $@"|温柔的?)*{ChineseNarration}"
            + $@"|(?:(?:with|in|by|using)\s+)?(?:a\s+)?(?:(?:warm|calm|friendly|deep|soft)\s+)?(?:female|male|woman's|man's)\s+{VoiceWord}"
            + $"|{ChineseAdd}?(?:温柔的?|好听的?)?(?:女声|男声)(?:来)?{ChineseNarration}?"),
        Strong(WishKind.Style,
            $@"(?:in\s+)?(?:a|an|the)?\s*(?<v>{Style})(?:[\s\-]+)?(?:art\s+style|illustration\s+style|style|aesthetic|aesthetics"
                + $@"|illustration|art(?![\p{{L}}])|风格|画风|效果|动画|插画)(?:的|来做)?"),
        Strong(WishKind.Look,
            $@"(?:with|in|add|apply)?\s*(?:a|an|the)?\s*(?<v>{Look})(?:\s+(?:look|filter|grade|grading|colou?r\s+grad(?:e|ing)|tones?"
                + $@"|colou?rs|lut)(?![\p{{L}}])|的?(?:滤镜|色调|调色|质感))"),
        Strong(WishKind.Look, @"(?:in\s+)?(?<v>black\s+and\s+white|黑白)(?:的)?(?=$|\s*[,.，。])"),
        Strong(WishKind.Language,
            $@"(?:(?:narration|narrated|voice-?over|spoken|captions|subtitles)\s+)?in\s+(?<v>{Tongue})(?:\s+language)?"
                + $@"|(?:with\s+)?(?<v>{Tongue})\s+(?:narration|voice-?over|voice|captions|subtitles|language)(?![\p{{L}}])"
                + $@"|(?:用|以|说|讲)(?<v>{Tongue})(?:来|的)?(?:{ChineseNarration}|字幕|讲解|讲|说|做)?|(?<v>{Tongue})(?:{ChineseNarration}|字幕)"),
        Strong(WishKind.Resolution,
            @"(?:in\s+)?(?<v>(?<!\d)(?:4k|2160p|1440p|2k|1080p|720p)(?![\p{L}\d])|超清4K)(?:\s+(?:resolution|quality|video))?"),
        Strong(WishKind.FrameRate, @"(?:at\s+)?(?<v>(?<!\d)(?:24|25|30|48|50|60))\s*(?:fps|frames\s+(?:per|a)\s+second|帧)"),
        Strong(WishKind.Format,
            $@"(?:(?:in|as|for|at)\s+(?:a|an|the)?\s*)?(?:aspect\s+ratio\s*(?:of)?\s*)?(?<v>{Group("strong ")})(?:\s+(?:format"
                + $@"|aspect(?:\s+ratio)?|ratio|mode|orientation))?(?:的|格式|比例|模式)?"),
        Strong(WishKind.Format,
            $@"(?:in|as)\s+(?:a|an|the)?\s*(?<v>{Group("weak ")})\s*(?:format|mode|orientation|aspect(?:\s+ratio)?|style)(?![\p{{L}}])"
                + $@"|(?<v>{Group("weak ")})\s+(?:format|orientation|aspect(?:\s+ratio)?)(?![\p{{L}}])"
                + $@"|for\s+(?:my\s+|our\s+)?(?<v>{Group("weak ")})(?:\s+(?:and|&|or|/)\s*{Group("weak ")})*(?=$|\s*[,.;!]"
                + $@"|\s+(?:with|and|in|using)(?![\p{{L}}]))|(?:发|发到|发布到|适合|用于|适配|投放)(?:在|发)?(?<v>{Group("weak ")})(?:的|上)?"
                + $@"|(?<v>{Group("weak ")})(?:视频|短视频|格式|风格的?(?:视频)?)"),
        Weak(WishKind.Format, $@"(?<v>{Group("weak ")})"),
        Weak(WishKind.NoMusic, @"(?<![\p{L}])(?:silent|wordless\s+and\s+silent)(?![\p{L}])"),
        Weak(WishKind.Captions, $@"{CaptionWord}|字幕"),
        Weak(WishKind.Narration, $@"{VoiceWord}|旁白|配音"),
        Weak(WishKind.Style, $@"(?<v>{Style})"),
        Weak(WishKind.Mood, $@"(?<v>{Mood})"),
        Weak(WishKind.Look, $@"(?<v>{Look})"),
    ];

    /// <summary>The language that words name; null for none.</summary>
    public static string? LanguageIn(string words) => Key(Languages, words);

    /// <summary>
    /// The wire name of whatever a lexicon's phrase stands for; null when it is none of them. The longest phrase in the words wins.
    /// </summary>
    public static string? KeyOf(WishKind kind, string words) => kind switch
    {
        WishKind.Music or WishKind.Mood => Key(Moods, words),
        WishKind.Style => Key(Styles, words),
        WishKind.Look => Key(Looks, words),
        WishKind.Language => Key(Languages, words),
        WishKind.Format => Key(Formats, words)?.Split(' ')[^1],
        _ => words,
    };

    private static string? Key(Lexicon lexicon, string words)
    {
        var best = lexicon.Keys
            .SelectMany(key => lexicon.Phrases(key).Select(phrase => (Key: key, Phrase: phrase)))
            .Where(entry => PhrasesIn(words, entry.Phrase))
            .OrderByDescending(entry => entry.Phrase.Length)
            .FirstOrDefault();
        return best.Key;
    }

    private static bool PhrasesIn(string words, string phrase) =>
        Plain(words).Contains(Plain(phrase), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => NumberWords.Narrow(text).Replace('-', ' ').Replace('‑', ' ');

    private static string AnyKey(Lexicon lexicon) => PhrasePattern.AnyOf(lexicon.Keys.SelectMany(lexicon.Phrases));

    private static string Group(string prefix) =>
        PhrasePattern.AnyOf(Formats.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(Formats.Phrases));

    /// <summary>"no captions or music", "without any voice": each word that a no reaches.</summary>
    private static string Negated(string word, string chinese)
    {
        const string Any = $@"(?:{MusicWord}|{CaptionWord}|{VoiceWord}|(?:on-?screen\s+)?text(?![\p{{L}}])|titles?(?![\p{{L}}]))";
        const string ChineseAny = $"(?:{ChineseMusic}|{ChineseNarration}|字幕|文字|标题)";
        return $@"(?<![\p{{L}}])(?:no|without|don't\s+(?:add|use|include|want)|do\s+not\s+(?:add|use|include|want)|skip\s+the|sin|sans"
            + $@"|ohne|sem|senza|без)\s+(?:any\s+|the\s+|background\s+)*(?:{Any}\s*(?:,|/|&|and|or|nor)\s*(?:no\s+|any\s+"
            + $@"|background\s+)*)*?{word}"
            + $"|{ChineseNo}(?:任何|什么)?(?:{ChineseAny}(?:、|和|或|以及|,|，|也)?)*?{chinese}";
    }

    private static (WishKind, bool, Regex) Strong(WishKind kind, string pattern) => (kind, true, PhrasePattern.Compile(pattern));

    private static (WishKind, bool, Regex) Weak(WishKind kind, string pattern) => (kind, false, PhrasePattern.Compile(pattern));
}
