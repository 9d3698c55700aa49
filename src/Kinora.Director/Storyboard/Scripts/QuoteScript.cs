using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>A quotation with or without the name of who said it.</summary>
internal static partial class QuoteScript
{
    private const double MostWords = 60;

    public static FilmScript? Find(string text)
    {
        var plain = Label().Replace(text.Trim(), "");
        var match = Marked().Match(plain);
        if (!match.Success) match = Signed().Match(plain);
        if (!match.Success) return null;
        var quote = match.Groups["quote"].Value.Trim();
        var author = match.Groups["author"].Value.Trim().TrimEnd('.', '。');
        var words = Writing.CountWords(quote);
        if (words is < 3 or > MostWords || Writing.CountWords(author) > 6) return null;
        return new FilmScript
        {
            Kind = ScriptKind.Quote,
            Parts =
            [
                new ScriptPart("") { Role = PartRole.Picture, Prompt = quote },
                new ScriptPart(quote) { Role = PartRole.Statement, Prompt = quote, Card = new QuoteCard(quote, author.Length > 0 ? author
                    : null) },
                new ScriptPart("") { Role = PartRole.Picture, Prompt = quote },
            ],
            Name = author.Length > 0 ? Wording.Title(author) : Wording.Title(quote),
            Topic = quote,
        };
    }

    [GeneratedRegex(@"^(?:a\s+)?(?:quote|quotation|名言|引用|金句|语录)(?:\s+of\s+the\s+day)?\s*[:：]\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>“…” — Oscar Wilde</summary>
    [GeneratedRegex("""^["“「『](?<quote>[^"”」』]+)["”」』]\s*(?:[-–—~,，]+|by|——)?\s*(?<author>[^"“”\n.!?。！？]{0,60})[.。]?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    /// <summary>To be or not to be. - William Shakespeare</summary>
    [GeneratedRegex(@"^(?<quote>[^\n]+?[.!?。！？…])\s*(?:[-–—~]{1,3}|——)\s*(?<author>\p{L}[\p{L}\p{M}.'’·・\s-]{1,48})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Signed();
}
