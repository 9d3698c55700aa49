using System.Text.RegularExpressions;
using Kinora.Core.Summary;

namespace Kinora.Director.Planning.Model;

/// <summary>A model's own words before a person reads them.</summary>
internal static partial class ModelTalk
{
    /// <summary>Without control characters and those that turn the direction of writing: neither steers a terminal or hides what is written.</summary>
    public static string Clean(string piece)
    {
        return piece.Any(IsHarmful) ? string.Concat(piece.Where(c => !IsHarmful(c))) : piece;

        static bool IsHarmful(char c) => (char.IsControl(c) && c is not '\n') || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\ufeff';
    }

    /// <summary>Code, JSON or a call written down instead of made: nothing for a person.</summary>
    public static bool IsCode(string text) => CodePattern().IsMatch(text);

    /// <summary>Parts of the film by their names instead of their ids, without the marks of Markdown, and not too long.</summary>
    public static string ForPerson(string text, Turn turn, int letters)
    {
        var language = SummaryLanguages.FromTag(turn.Language);
        var plain = MarksPattern().Replace(text, "");
        var named = IdPattern().Replace(plain, match =>
            (turn.Timeline.FindSegment(match.Value) ?? turn.Request.Project.Timeline.FindSegment(match.Value)) is { } found
                ? SegmentNames.Of(found.Segment, language, turn.Project.NameOf)
                : match.Value);
        return ModelJson.Short(named.Trim(), letters);
    }

    /// <summary>Whether it asks something back.</summary>
    public static bool IsQuestion(string text) => text.EndsWith('?') || text.EndsWith('？');

    [GeneratedRegex("""```|\{\s*"\w+"\s*:|</?tool_call|<function[=\s>]|\[TOOL_CALLS\]|<\|""")]
    private static partial Regex CodePattern();

    // Emphasis and headings; a lone star or hash is the person's.
    [GeneratedRegex(@"\*\*|__|^#{1,6}\s+", RegexOptions.Multiline)]
    private static partial Regex MarksPattern();

    // Ids hold a figure or a dash; a plain word such as "music" may be one too but reads as what it is. The stem of a file's name is none.
    [GeneratedRegex(@"(?<![\w./-])(?=[\w-]*[0-9_-])[A-Za-z][\w-]{1,63}(?![\w-]|\.\w)")]
    private static partial Regex IdPattern();
}
