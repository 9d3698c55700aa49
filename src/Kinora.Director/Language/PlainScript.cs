using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Director.Language;

/// <summary>
/// Takes from a script what is not spoken: Markdown marks, stage directions, speakers' labels, "Scene 3" lines, time codes. A word
/// that could be meant is kept.
/// </summary>
public static partial class PlainScript
{
    private static readonly Lexicon Words = Lexicon.Of("directions");
    private static readonly string Direction = PhrasePattern.AnyOf(Words.Phrases("direction"));
    private static readonly Regex StarDirection = PhrasePattern.Compile($@"(?<!\*)\*\s*{Direction}\s*\*(?!\*)");
    private static readonly Regex Bracket = PhrasePattern.Compile($@"[\[【]\s*(?:{Direction}|\d{{1,2}}:\d{{2}})[^\]】\n]{{0,200}}[\]】]");
    private static readonly Regex RoundLine = PhrasePattern.Compile($@"^\s*[(（]\s*{Direction}[^)）\n]{{0,160}}[)）]\s*$");
    private static readonly Regex RoundShort = PhrasePattern.Compile($@"[(（]\s*{Direction}\s*[)）]");
    private static readonly Regex Label =
        PhrasePattern.Compile($@"^\s*(?:\*\*)?{PhrasePattern.AnyOf(Words.Phrases("label"))}(?:\s*\d+)?(?:\*\*)?\s*[:：](?:\*\*)?\s*");
    private static readonly Regex SceneLine = PhrasePattern.Compile(
        $@"^\s*#*\s*(?:\*\*)?(?:{PhrasePattern.AnyOf(Words.Phrases("heading"))}\s*[#\dⅠ-Ⅻ一二三四五六七八九十]+\s*(?:幕|场|镜|段"
            + $@"|部分)?)(?:\*\*)?\s*[:：.]?\s*$");

    /// <summary>The script with one line a thought as it was written, and nothing in it that is not said.</summary>
    public static string Clean(string script)
    {
        var lines = Printable(script).Split('\n');
        var result = new StringBuilder(script.Length);
        var heading = false;
        var isTimed = lines.FirstOrDefault(line => Time().IsMatch(line)) is { } first && Nought().IsMatch(first)
            && lines.Count(line => Time().IsMatch(line)) >= 2;
        foreach (var raw in lines.Where((line, i) => !IsCue(lines, i)))
        {
            var line = CleanLine(isTimed ? Time().Replace(raw, "") : raw, out var divides);
            // A heading stands alone: what follows begins a paragraph.
            if (divides || (heading && line.Length > 0)) result.Append('\n');
            heading = divides;
            result.Append(line).Append('\n');
        }

        return result.ToString().Trim('\n', ' ');
    }

    /// <summary>Without control characters; tabs and odd spaces are spaces, all line ends are line feeds.</summary>
    public static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r') result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\u2028' or '\u2029' or '\u0085') result.Append('\n');
            else if (c is '\ufeff' or '\u200b' or '\u2060' or '\u00ad') continue;
            else if (char.IsControl(c) || (char.IsWhiteSpace(c) && c != ' ')) result.Append(' ');
            else if (char.IsSurrogate(c) && !IsPair(text, i)) result.Append(' ');
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>A subtitle's number or its times, as .srt and .vtt files have them.</summary>
    private static bool IsCue(string[] lines, int i) =>
        lines[i].Contains("-->", StringComparison.Ordinal)
        || (i + 1 < lines.Length && lines[i + 1].Contains("-->", StringComparison.Ordinal) && int.TryParse(lines[i].Trim(), out _));

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static string CleanLine(string line, out bool divides)
    {
        divides = false;
        if (Rule().IsMatch(line) || Fence().IsMatch(line)) return "";
        if (SceneLine.IsMatch(line))
        {
            divides = true;
            return "";
        }

        divides = Heading().IsMatch(line);
        line = Heading().Replace(line, "");
        if (RoundLine.IsMatch(line)) return "";
        line = Bullet().Replace(line, "");
        line = Label.Replace(line, "");
        line = StarDirection.Replace(Bracket.Replace(RoundShort.Replace(line, " "), " "), " ");
        line = Link().Replace(line, "$1");
        line = Strong().Replace(line, "$2");
        line = Emphasis().Replace(line, "$1");
        line = Code().Replace(line, "$1");
        line = Tag().Replace(line, " ");
        return Spaces().Replace(line, " ").Trim();
    }

    [GeneratedRegex(@"^\s*(?:[-*_]\s*){3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    /// <summary>"0:05", "[00:12]", "(1:02 - 1:10)" before what is said then; only where several lines begin so,
    /// counting from nought.</summary>
    [GeneratedRegex(@"^\s*[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–—]\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])]?\s*(?:[-–—:：|]\s*)?(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\s*[\[(]?0{1,2}:", RegexOptions.CultureInvariant)]
    private static partial Regex Nought();

    [GeneratedRegex(@"^\s*```\w*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*#{1,6}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*•▪◦·–—>]|>+)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex("`([^`\n]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"</?(?:b|i|u|em|strong|p|br|span|div|h[1-6]|ul|ol|li)\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
