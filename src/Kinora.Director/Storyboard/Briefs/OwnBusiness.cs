using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>
/// Who asks, and for what: "I have a small flower shop and want a 15 second video for it", "We run a bakery in Leeds. Could you make us an ad?". What they
/// have is what the film is about.
/// </summary>
/// <param name="Name">What they have: "small flower shop".</param>
/// <param name="Wish">What they ask for.</param>
internal sealed partial record OwnBusiness(string Name, string Wish)
{
    private const int Longest = 400;

    /// <returns>Null where the words don't begin so, or ask for no film.</returns>
    public static OwnBusiness? Of(string words)
    {
        if (words.Length > Longest || Lead().Match(words) is not { Success: true } match) return null;
        var wish = match.Groups["wish"].Value;
        if (!Film().IsMatch(wish) || !Writing.HasWords(match.Groups["name"].Value)) return null;
        return new OwnBusiness(When().Replace(match.Groups["name"].Value, "").Trim(' ', ','), ForIt().Replace(wish, " ").Trim());
    }

    /// <summary>"To get more customers", "for our page": what the film is for, not what it is about.</summary>
    public static string WithoutPurpose(string text) => Purpose().Replace(text, " ");

    [GeneratedRegex(@"^\s*(?:(?:hi|hello|hey|so|well|ok|okay|good (?:morning|evening|afternoon))(?: there| kinora)?[\s,.!]+)*(?:i|we)(?:'m|'re|'ve| am| are)?\s+(?:(?:just|recently|also|currently|got|both)\s+)*"
        + @"(?:(?:have|own|run|manage|opened|started|founded|got|running|opening|starting|work at|work for|work in|sell|make|offer|teach|bake)\s+(?:a|an|the|my|our|this)?\s*|(?<=(?:'m|'re| am| are)\s+)(?:a|an|the)\s+)(?<name>[^,;.!?\n]{3,60}?)"
        + @"(?:\s+and\s+|\s*,\s*(?:and\s+|so\s+|now\s+)?|\s*[;.!]\s*(?:so\s+|now\s+)?|\s+so\s+)(?<wish>(?:(?:now|so|please|i|we|i'd|we'd|i'm|would|could|can|need|want|make|create|looking|like|love)\b).*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:videos?|films?|movies?|clips?|ads?|adverts?|commercials?|promos?|reels?|trailers?|teasers?|spots?|something (?:short|nice|to post))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Film();

    [GeneratedRegex(@"\s+(?:for|about|of|on)\s+(?:it|that|this|them|us|my (?:shop|store|business|company|page)|our (?:shop|store|business|company|page)|the (?:shop|store|business|company|place))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForIt();

    [GeneratedRegex(@"\s+(?:(?:last|this|next)\s+(?:week|month|year|summer|spring|autumn|fall|winter)|(?:a few|two|three|some) (?:days|weeks|months|years) ago|recently|yesterday|today|in \d{4}|since \d{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(?:(?:(?:my|our|the)\s+)?(?:facebook|instagram|web|business|social media|youtube|tiktok)?\s*(?:page|site|website|profile|channel|account|feed|socials?)\s*$|what (?:i|we) do\b|(?:to\s+|^\s*)(?:get|attract|find|win|show|post|share|put|use|promote|advertise|reach|bring)\b.*|for (?:instagram|tiktok|facebook|youtube|social media|our|my|the)\b.*|(?:i|we|want|need|like|would|could|can|you|cozy|cosy|cute|fun|funny|professional|stylish|modern|elegant|lovely|quick|simple|little|cool|beautiful|please|make|me|us|have|a|an|the|to|and|for|it|something|short|nice|good|looking)(?=\W|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();
}
