using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>"Not on the sunset though", "but not the third one": what the last message did to all is not meant for one of them.</summary>
internal static partial class Exclusion
{
    /// <returns>The words that name what is spared; null where the message says anything else.</returns>
    public static string? Of(Clause words) => NamedRest.Of(words, Spared(), family => family
        is "thing" or "clip" or "which" or "noise" or "join" or "edge" or "position" or "place" or "time" or "weather" or "season" or "act");

    /// <returns>The last message and that they are to be left alone; null where it was about single things.</returns>
    /// <param name="last">What the last message did.</param>
    public static string? Into(Message said, string spared, ValueList<ToolCall> last)
    {
        if (Into(said, spared) is { } text) return text;
        var isOfMany = last.Count > 0 && last.All(call => call.Arguments["segments"] is System.Text.Json.Nodes.JsonArray { Count: > 1 } or System.Text.Json.Nodes.JsonValue);
        var isNamed = said.Clauses.Any(clause => clause.Mentions.Any(mention => mention is Ordinals or NamedFile) || clause.Has("negation.except"));
        var isChinese = said.Raw.Any(Language.Writing.IsIdeograph);
        return !isOfMany || isNamed ? null : said.Raw.TrimEnd(' ', '.', '!', '。', '！') + (isChinese ? $"，{spared}别动" : $". Leave {spared} as it is");
    }

    /// <returns>The last message but for them; null where it was about single things.</returns>
    public static string? Into(Message said, string spared) =>
        said.Clauses.Count == 1 && said.Clauses[0] is { } clause && clause.HasAny("which.all", "which.each", "which.these", "thing.film", "which.both") && !clause.Has("negation.except")
            ? said.Raw.TrimEnd(' ', '.', '!', '。', '！') + (said.Raw.Any(Language.Writing.IsIdeograph) ? "，除了" : " except ") + spared : null;

    [GeneratedRegex(@"^\W*(?:(?:but|just|only|oh|well|hmm|sorry|please)\W+)*(?:(?:not|except|excluding|besides|apart from|leave out|skip|spare)\s+(?:(?:on|for|in|to|with)\s+)?)(?<what>the\s+.{2,40}?|[\w.-]{3,40})(?:\s+(?:though|please|tho|however|pls))*\W*$"
        + "|^(?:但|不过|只是)?(?:除了)(?<what>.{2,20}?)(?:以外|之外)?[。！]?$|^(?:但|不过|只是)?(?<what>第.{1,6}?|.{2,12}?(?:那|这)[张段个])(?:就)?(?:不要|别|不用|除外)(?:了|加)?[。！]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Spared();
}
