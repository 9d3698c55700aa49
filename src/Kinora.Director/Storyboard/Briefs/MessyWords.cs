using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>What people's words carry besides what they say: Markdown, addresses, hashtags, "lol", labels of a form.</summary>
internal static partial class MessyWords
{
    // An address in a longer text is part of it: where to order, where to read on.
    private const double MostWords = 40;

    /// <summary>Words without marks and tags; as they were where nothing else is in them.</summary>
    public static string Clean(string words)
    {
        var plain = Strong().Replace(words, "$2");
        plain = Emphasis().Replace(plain, "$1");
        if (Writing.CountWords(plain) < MostWords) plain = Without(Address(), plain);
        return Without(Tags(), plain).Trim();
    }

    /// <summary>"Topic: black holes" in a form of several lines; "lol" and "thx" at the end.</summary>
    public static string WithoutLabel(string words) => Laughs().Replace(Label().Replace(words, ""), "");

    /// <summary>Lines that begin with a time, as scripts for speakers and subtitles do.</summary>
    public static bool IsTimed(string words) => Beginning().IsMatch(words) && TimedLine().Count(words) >= 2;

    private static string Without(Regex noise, string words)
    {
        var rest = noise.Replace(words, " ");
        return Writing.HasWords(rest) ? rest : words;
    }

    [GeneratedRegex(@"(?<![\w*])(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*_])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*_])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"https?://[^\s，。）)]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>A run of hashtags at either end; one inside a sentence is a word of it.</summary>
    [GeneratedRegex(@"^(?:\s*#[\p{L}_][\w]*#?)+(?=\s)|(?<=\s)(?:#[\p{L}_][\w]*#?\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\s*(?:[-*•]\s+)?(?:(?:video\s+)?topic|subject|theme|主题|题材|选题|话题)\s*[:：]\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:\s+(?:lol|lmao|haha|xd|thx|thanks|ty|tysm|pls|plz|please|w/))+[.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Laughs();

    /// <summary>They count from nought: "10:30 the shop opens" tells a time of day.</summary>
    [GeneratedRegex(@"^\s*[\[(]?0{1,2}:\d{2}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\s*[\[(]?\d{1,2}:\d{2}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TimedLine();
}
