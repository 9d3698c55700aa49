using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>What stands before the words of a film and is none of them: who asks, what is wished, the film's name.</summary>
internal static partial class RequestLeads
{
    /// <summary>"I have an idea: a video about …", "can you make something for my hair salon?": words about the asking, and a film that is only called something.</summary>
    public static string WithoutTalk(string words)
    {
        if (words.Length > BriefReader.ShortText) return words;
        var rest = Idea().Replace(words, "");
        return Something().Replace(Writing.CountWords(rest) >= 2 ? rest : words, "$1 a video ");
    }

    [GeneratedRegex(@"(?:\s*,\s*(?:and\s+|so\s+)?|\s+and\s+|\s+so\s+)(?<wish>(?:i|we|can|could|would|please|make|create)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex LaterWish();

    [GeneratedRegex(@"^\s*(?:for|about|of|on)?\s*(?:him|her|them|it|that|this|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForThem();

    [GeneratedRegex(@"^\s*(?:(?:hi|hello|hey|so|ok|okay|well)[\s,.!]+)*(?:(?:i|we)(?:'ve|\s+have)?\s*(?:got|had|have)?\s+(?:an?|this|the|another)\s+(?:\w+\s+)?(?:idea|request|wish|plan|thought)\b|(?:my|our|the|here'?s\s+(?:my|our|an|the))\s+idea(?:\s+is)?\b|i(?:'m| am) thinking (?:of|about))\s*(?:[:,.–-]\s*|for\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Idea();

    [GeneratedRegex(@"\b(make|create|do|produce|generate|film|build)(?:\s+(?:me|us))?\s+something\s+(?:(?:short|nice|small|little|cool|simple|quick|fun|pretty|beautiful)\s+)*(?=(?:for|about|on|with)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Something();

    /// <summary>"I run a flower shop. Make a 15 second ad for …": what is asked for after who asks.</summary>
    public static (string Text, RequestHead Head) WithoutLaterHead(string words, RequestHead none)
    {
        if (words.Length > BriefReader.ShortText) return (words, none);
        foreach (var piece in Pieces.Of(words).Skip(1))
        {
            if (!".!?。！？\n".Contains(words[piece.Start - 1])) continue;
            var head = RequestHead.Of(words[piece.Start..]);
            if (!head.HasFilm || !RequestNoise.StartsWithMaking(head.Text)) continue;
            return (words[..piece.Start] + " " + words[(piece.Start + head.Text.Length)..].TrimStart(), head);
        }

        // "My daughter turns 5 and I'd like a birthday video for her".
        if (LaterWish().Match(words) is { Success: true } later && RequestHead.Of(words[later.Groups["wish"].Index..]) is { HasFilm: true } asked && RequestNoise.StartsWithMaking(asked.Text))
        {
            var behind = words[(later.Groups["wish"].Index + asked.Text.Length)..];
            return (words[..later.Index] + " " + ForThem().Replace(behind, "").TrimStart(), asked);
        }

        return (words, none);
    }

    private static readonly Regex LeadText = PhrasePattern.Compile(
        @"^\s*(?<lead>(?:[^:：\n.!?。！？""“]|(?<=\d):(?=\d)){2,90})[:：]\s*(?<text>\S[\s\S]*)$");

    /// <summary>"… the northern lights, 30 seconds: The northern lights appear when": wishes and a name, then the words themselves.</summary>
    public static string WithoutLead(string text, FoundWishes found, bool isRequest, ref string? subject)
    {
        var match = LeadText.Match(text);
        if (!match.Success) return text;
        var (lead, rest) = (match.Groups["lead"].Value, match.Groups["text"].Value);
        var isClear = WishScanner.Scan(lead).Exists(FoundWishes.IsClear);
        var isWish = FoundWishes.IsWish(lead, !isRequest && !isClear)
            || (RequestNoise.StartsWithMaking(lead) && !Writing.HasWords(RequestNoise.Without(lead)));
        var isName = isRequest && isClear && Sentences.Split(rest).Count > 1;
        if (!isWish && !isName) return text;
        var name = BriefReader.Tidy(found.TakeAll(lead), isRequest);
        if (isName && Writing.HasWords(RequestNoise.WithoutReference(name))) subject ??= name;
        return rest;
    }
}
