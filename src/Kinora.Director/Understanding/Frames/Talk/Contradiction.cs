using System.Text.RegularExpressions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>"Not 2 and 3, 1 and 2", "不是第二张，是第三张": words of the last message, and what was meant instead of them.</summary>
internal static partial class Contradiction
{
    /// <returns>The last message with the one in place of the other; null where the words don't stand in it.</returns>
    public static string? Into(Message said, Message later)
    {
        var match = First().Match(later.Raw) is { Success: true } first ? first : Second().Match(later.Raw);
        if (!match.Success) return null;
        var (old, meant) = (match.Groups["old"].Value.Trim(), match.Groups["meant"].Value.Trim(' ', '.', '!', '。'));
        var at = said.Raw.IndexOf(old, StringComparison.OrdinalIgnoreCase);
        if (old.Length == 0 || meant.Length == 0 || at < 0 || IsInsideWord(said.Raw, at, old.Length)) return null;
        return said.Raw[..at] + meant + said.Raw[(at + old.Length)..];
    }

    private static bool IsInsideWord(string text, int at, int length) => (at > 0 && char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]))
        || (at + length < text.Length && char.IsAsciiLetterOrDigit(text[at + length - 1]) && char.IsAsciiLetterOrDigit(text[at + length]));

    [GeneratedRegex(@"^\s*(?:(?:no|sorry|oops|wait|i said|i meant)[\s,]+)*not\s+(?<old>[^,;.]{1,60}?)\s*(?:[,;.]\s*(?:but\s+)?|\s+but\s+)(?:i meant\s+|i said\s+)?(?<meant>[^,;]{1,60})$"
        + @"|^\s*(?:不对[,，]?)?不是(?<old>[^,，。是]{1,30})[,，。]?\s*(?:而是|是|我要的是|我说的是)(?<meant>[^,，。]{1,30})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^\s*(?:(?:no|sorry|oops|wait|i said|i meant|actually)[\s,]+)*(?<meant>[^,;.]{1,60}?)\s*,?\s+(?:not|instead of|rather than)\s+(?<old>[^,;.]{1,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Second();
}
