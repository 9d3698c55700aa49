using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>
/// The beginning of words by which a film is asked for: <c>please make a 30-second video about</c>, <c>请帮我做一个关于蜜蜂的视频：</c>.
/// </summary>
/// <param name="Text">All of it.</param>
/// <param name="Inner">What stands in it between the making and the film: adjectives, wishes, in Chinese also the subject.</param>
internal readonly record struct RequestHead(string Text, string Inner, bool HasFilm)
{
    // Longer beginnings are no request but a text in which someone makes a film.
    private const int Longest = 160;

    private static readonly string Start = $@"^[\s""“'*#>\-]*(?:{RequestNoise.Polite}[\s,，!！.。]*)*";
    private static readonly string About = RequestNoise.Any("about");

    // "un video vertical de 15 segundos sobre", "видео на 30 секунд про": shape and length come behind the film.
    private const string Behind =
        @"(?:\s+(?:vertical|verticale|horizontal|cuadrado|quadrado|corto|curto|court|courte|breve))?"
        + @"(?:\s+(?:на|de|di|von|für|pour|per|of|for)?\s*\d+[\s\-]*\p{L}{1,9}(?=\s))?";

    private static readonly string End =
        $@"{Behind}\s*(?:[,，]?\s*(?<about>{About}|{RequestNoise.Any("chinese-about")})(?:\s+{About})?(?=[\s:：""“]|\p{{IsCJKUnifiedIdeographs}})|[:：—–]|\s-\s|\n"
            + $@"|(?=[,，.。;；!！]|$))\s*[:：]?\s*";

    private static readonly Regex Making = PhrasePattern.Compile(
        $@"{Start}(?:{RequestNoise.Make}\s*)+(?<inner>(?:[^\n.!?。！？:：""“]"
            + $@"|(?<=\d):(?=\d)){{0,120}}?){RequestNoise.Film}(?![\s\-]+{RequestNoise.Film}){End}");

    private static readonly Regex Turning = PhrasePattern.Compile(
        $@"{Start}(?:把|将|turn|convert|transform|make)\s*(?<inner>[^\n.!?。！？:：""“]{{0,60}}?(?:into|做成|变成|转成|制作成|生成|剪成"
            + $@"|制成)(?:[^\n.!?。！？:：""“]|(?<=\d):(?=\d)){{0,60}}?){RequestNoise.Film}{End}");

    private static readonly Regex Naming = PhrasePattern.Compile(
        $@"{Start}(?<inner>(?:[^\n.!?。！？:：,，""“]|(?<=\d):(?=\d)){{0,70}}?){RequestNoise.Film}\s*(?:(?:{About})(?=\s)"
            + $@"|[:：])(?:\s+{About}(?=\s))?\s*[:：]?\s*");

    /// <summary>The film at the end: <c>海边日落的视频</c>, <c>海に沈む夕日の動画を作って</c>, <c>funny cat video</c>.</summary>
    private static readonly Regex Ending = PhrasePattern.Compile(
        $@"{Start}(?<inner>[^\n.!?。！？:：,，""“]{{1,70}}?)\s*(?:的|の|의)?\s*(?:(?<![\p{{L}}])(?:videos?|vid|film|movie|animation|explainer"
            + $@"|commercial)|短视频|小视频|视频|短片|影片|宣传片|动画|動画|ビデオ|ショート動画|영상|동영상|비디오)"
        + @"(?:を|을|를)?\s*(?:\d+\s*(?:秒|分)間?で)?\s*(?:作って|作成して|生成して|作りたい|만들어\s?줘|만들어\s?주세요|제작해\s?줘)?(?:ください|下さい)?[。.!！?？]?\s*(?=$|[,，\n])");

    private static readonly Regex Explaining = PhrasePattern.Compile(
        $@"{Start}(?:(?:explain|teach\s+me|tell\s+(?:me|us)\s+about|describe|illustrate|show(?:\s+me|\s+us)?|introduce|present"
            + $@"|visuali[sz]e|animate|draw|advertise|promote|announce)(?:\s+to\s+me)?\s+|(?:给\p{{IsCJKUnifiedIdeographs}}{{1,6}}?)?(?:讲解|科普|解释|介绍|讲一讲|讲讲|说一说|说说|聊一聊|聊聊|展示|宣传|画|推广|讲)(?:一下"
            + $@"|一个)?\s*)(?<inner>)");

    /// <summary>"30s video sunset beach": nothing but wishes before the film, and what it is about right behind.</summary>
    private static readonly Regex Terse = PhrasePattern.Compile(
        $@"{Start}(?<inner>[^\n.!?。！？:：""“]{{1,50}}?)(?<![\p{{L}}]){RequestNoise.Film}\s+(?=\S)");

    /// <summary>Chinese words that ask for a film of something without naming the film: <c>生成海边日落</c>, <c>make a sunset</c>.</summary>
    private static readonly Regex Bare = PhrasePattern.Compile(
        $@"{Start}(?:{RequestNoise.Any("make-bare")}\s*)+(?<inner>)(?=\S)(?!it(?![\p{{L}}]))");

    /// <returns>An empty head where the words begin with what the film is about.</returns>
    public static RequestHead Of(string words)
    {
        var start = words.Length > Longest * 2 ? words[..(Longest * 2)] : words;
        foreach (var pattern in new[] { Turning, Making, Naming, Ending })
        {
            var match = pattern.Match(start);
            if (match.Success && match.Length <= Longest && IsRequest(pattern, match)) return new RequestHead(match.Value,
                match.Groups["inner"].Value, true);
        }

        if (Terse.Match(start) is { Success: true } terse && FoundWishes.IsWish(terse.Groups["inner"].Value, true)
            && Writing.HasWords(terse.Groups["inner"].Value))
        {
            return new RequestHead(terse.Value, terse.Groups["inner"].Value, true);
        }

        foreach (var pattern in new[] { Explaining, Bare })
        {
            var match = pattern.Match(start);
            if (match.Success && Writing.HasWords(words.AsSpan(match.Length))) return new RequestHead(match.Value, "", false);
        }

        return new RequestHead("", "", false);
    }

    /// <summary>
    /// "A 30-second video about bees" asks for a film; "the best short stories of our time" does not: what stands before the film is a
    /// few words, most of them wishes.
    /// </summary>
    private static bool IsRequest(Regex pattern, Match match) =>
        (pattern != Naming && pattern != Ending)
            || match.Groups["inner"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 8;
}
