using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>What stands before the words of a film and is none of them: who asks, what is wished, the film's name.</summary>
internal static class RequestLeads
{
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
