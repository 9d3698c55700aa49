using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>"Only in the last two scenes", "just on the sunset": what the last message did to all was meant for some.</summary>
internal static partial class Restriction
{
    /// <returns>The words that name what was meant; null where the message says anything else.</returns>
    public static string? Of(Clause words) => NamedRest.Of(words, Only(), family => family
        is "thing" or "clip" or "which" or "noise" or "join" or "edge" or "place" or "time" or "weather" or "season");

    /// <returns>The last message, done to them alone; null where it named single things or did nothing to several.</returns>
    public static string? Into(Message said, string meant, ValueList<ToolCall> last)
    {
        if (said.Clauses.Count != 1 || said.Clauses[0].Mentions.Any(mention => mention is Ordinals or NamedFile) || said.Clauses[0].HasAny("which.each", "negation.except")) return null;
        if (!last.All(call => call.Arguments["segments"] is System.Text.Json.Nodes.JsonArray { Count: > 1 })) return null;
        var text = Polite().Replace(said.Raw, "").TrimEnd(' ', '.', '!', ',');
        return text.Any(Language.Writing.IsIdeograph) ? null : $"{text} in {meant}";
    }

    [GeneratedRegex(@"^\W*(?:(?:but|no|please|well|oh|and|hmm|sorry|i meant|not everywhere|not all(?: of them)?)\W+)*(?:only|just)\s+(?:(?:in|on|for|to|with)\s+)?(?<what>the\s+.{2,40}?|[\w.-]{3,40})(?:\s+(?:please|pls|though))*\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(?:please|pls|thanks)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polite();
}
