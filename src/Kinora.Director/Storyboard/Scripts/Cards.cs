using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Cards from the user's words.</summary>
internal static class Cards
{
    private static readonly Regex Ends = PhrasePattern.Compile(@"^[\s\p{P}\p{S}]+|[\s\p{P}]+$");
    private static readonly Regex Dangling =
        PhrasePattern.Compile(@"(?:^|\s+)(?:by|of|for|at|with|in|to|is|are|was|a|an|the|up to|over|only|just|about|than|and)$");
    private static readonly Regex From = PhrasePattern.Compile(@"^(?:of|for|on|in)\s+(?=all|the|our)");

    /// <summary>The number in front, the rest of the sentence under it.</summary>
    /// <param name="name">Under a number that nothing else is said of.</param>
    public static NumberCard Number(string sentence, Stat stat, string name = "")
    {
        var before = Dangling.Replace(Ends.Replace(sentence[..stat.Start], ""), "");
        var after = Ends.Replace(sentence[stat.End..], "");
        // What follows says what is counted; where nothing follows, what stood before does.
        var caption = before.Length == 0 ? after
            : after.Length == 0 ? before
            : Writing.Width(before) + Writing.Width(after) <= 60 ? $"{before} … {From.Replace(after, "$0")}" : after;
        if (!Writing.HasWords(caption)) caption = name;
        var suffix = stat.Suffix.Trim() is { Length: > 0 } unit
            && (char.IsAsciiLetter(unit[0]) || (unit[0] >= '\u3400' && unit.Length > 1)) ? " " + unit : stat.Suffix.Trim();
        return new NumberCard(stat.Value, Wording.Capitalised(Wording.Shorten(caption, 64))) { Prefix = stat.Prefix, Suffix = suffix };
    }

    public static ListCard List(IEnumerable<string> items, string? heading, bool isNumbered = true) =>
        new(items.Take(CardLimits.MaxItems).Select(item => new CardPoint(Wording.Shorten(Wording.Line(item), 60))).ToValueList())
        {
            Heading = heading,
            IsNumbered = isNumbered,
        };

    public static EndCard End(string title, string? action) => new(Wording.Title(title), action is null ? null
        : Wording.Shorten(Wording.Line(action), 70));
}
