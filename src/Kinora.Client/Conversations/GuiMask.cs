using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Client.Conversations;

/// <summary>
/// A text in which what is not to be read as words is hidden, sign for sign: quoted text of the person's, names of files, addresses. The name of a
/// button stays to be read. Places are the same in both.
/// </summary>
internal static partial class GuiMask
{
    /// <summary>Stands for one hidden sign.</summary>
    public const char Hidden = '\uE000';

    public static string Of(string text)
    {
        var mask = new StringBuilder(text);
        foreach (Match name in Name().Matches(text)) Hide(mask, name.Index, name.Length);
        foreach (Match quote in Quote().Matches(text))
        {
            if (IsButton(text, quote)) continue;
            Hide(mask, quote.Index, quote.Length);
        }

        return mask.Replace('*', ' ').ToString();
    }

    private static bool IsButton(string text, Match quote) =>
        quote.Length <= 42 && (BeforeButton().IsMatch(text[..quote.Index]) || AfterButton().IsMatch(text[(quote.Index + quote.Length)..]));

    private static void Hide(StringBuilder mask, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (mask[i] != '\n') mask[i] = Hidden;
        }
    }

    [GeneratedRegex(@"https?://[^\s""'<>，。！）)]+|(?:[\w./~-]*\w)\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|heic|mp3|wav|m4a|aac|srt|vtt|json|otio|edl|txt|cube)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"\\n]{1,400}\"|“[^”\\n]{1,400}”|‘[^’\\n]{1,400}’|「[^」\\n]{1,400}」|『[^』\\n]{1,400}』|《[^》\\n]{1,400}》|`[^`\\n]{1,400}`|(?<![\\w])'[^'\\n]{1,400}'(?![\\w])")]
    private static partial Regex Quote();

    [GeneratedRegex(@"(?:\b(?:click|clicking|tap|press|hit|select|choose|open)\s+(?:on\s+)?(?:the\s+)?[*\s]*|(?:点击|单击|点按|按下|打开|选择)[*\s]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeButton();

    [GeneratedRegex(@"^[*\s]*(?:button|tab|panel|menu|icon|option|按钮|面板|菜单|选项|图标|标签)", RegexOptions.IgnoreCase)]
    private static partial Regex AfterButton();
}
