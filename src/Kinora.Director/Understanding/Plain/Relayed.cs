using System.Text.RegularExpressions;

namespace Kinora.Director.Understanding.Plain;

/// <summary>
/// The wish itself of a message that somebody hands on or has drawn up as a list: 'The user asked: "Could you …?"', "Please make these
/// changes: (1) … (2) …".
/// </summary>
internal static partial class Relayed
{
    private const int Longest = 3000;

    public static string WishOf(string raw)
    {
        if (raw.Length > Longest) return raw;
        var wish = raw;
        if (Quoted().Match(wish) is { Success: true } quoted) wish = quoted.Groups["wish"].Value;
        wish = Told().Replace(wish, "");
        return Points().Count(wish) > 1 ? Points().Replace(Heading().Replace(wish, ""), "\n").TrimStart('\n', ' ') : Heading().Replace(wish, "");
    }

    private const string People = @"(?:the\s+|my\s+|our\s+)?(?:user|client|customer|boss|manager|team|editor|director)";

    private const string Asks = @"(?:(?:has\s+)?(?:asked|asks|said|says|requested|requests|wrote|writes|told\s+me|commented)|request|message|instruction|feedback)";

    [GeneratedRegex(@"^\s*(?:" + People + @"(?:'s)?\s+" + Asks + @"|(?:user\s+)?(?:request|message|instruction)s?)\s*:?\s*[""“«](?<wish>[^""“”»]+)[""”»]\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*" + People + @"\s+(?:(?:has\s+)?(?:asked|asks|requested|requests|wants|would\s+like)\s+(?:me\s+|us\s+|you\s+)?(?:to|that\s+you)|(?:has\s+)?(?:says|said|asks|asked|wrote|requests|requested)\s*:|(?:has\s+)?(?:wants?|wishes|asks\s+for|requests?|needs?|would\s+like)\s*:|(?:reports?|reported|complains?|complained|mentions?|mentioned|notes|noted|thinks|says|said|feels)\s+that)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    /// <summary>"Please apply the following edits:", "Requested changes:".</summary>
    [GeneratedRegex(@"^\s*(?:(?:please\s+|kindly\s+|can you\s+|could you\s+)?(?:apply|make|do|perform|execute|carry out|implement)\s+(?:(?:all\s+)?(?:of\s+)?(?:the|these)\s+)?(?:following|these|below)(?:\s+(?:edits?|changes?|steps?|tasks?|operations?|actions?|things))?|(?:requested|required|desired|my|the)?\s*(?:edits?|changes?|tasks?|to-?do|instructions?|requests?))\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>"(1) …", "2) …", "3. …", "- …" at the beginning of a line or behind a sign.</summary>
    [GeneratedRegex(@"(?:(?<=^|[\n,;:.!?])\s*(?:and\s+)?)(?:\(\d{1,2}\)|\d{1,2}\)|(?<=^\s*|\n\s*)(?:\d{1,2}\.(?=\s)|[-*•]\s))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
