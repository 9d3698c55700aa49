using System.Text.RegularExpressions;

namespace Kinora.Director.Understanding.Plain;

/// <summary>"1. … 2. …", "1、… 2、…" and lines that begin with a dash: numbers and dashes of a list are marks that divide, not words.</summary>
internal static partial class ListMarks
{
    public static PlainText Without(PlainText plain)
    {
        var marks = Mark().Matches(plain.Text).Where(IsBullet).Concat(Numbers(plain.Text)).ToList();
        if (marks.Count < 2) return plain;
        var text = plain.Text.ToCharArray();
        foreach (var mark in marks)
        {
            Array.Fill(text, ' ', mark.Index, mark.Length);
            if (plain.Text.AsSpan(0, mark.Index).Trim().Length > 0) text[mark.Index] = ';';
        }

        return plain with { Text = new string(text) };
    }

    /// <summary>Only those that count up from one, from the beginning on.</summary>
    private static IEnumerable<Match> Numbers(string text)
    {
        var next = 1;
        foreach (Match mark in Mark().Matches(text))
        {
            if (IsBullet(mark) || int.Parse(mark.Groups["number"].ValueSpan) != next) continue;
            if (next == 1 && text.AsSpan(0, mark.Index).TrimEnd() is { Length: > 0 } before && before[^1] is not (':' or '：' or '\n' or ',' or '，')) yield break;
            next++;
            yield return mark;
        }
    }

    private static bool IsBullet(Match mark) => !mark.Groups["number"].Success;

    [GeneratedRegex(@"(?:^|(?<=[\s:：,，;。\n]))(?:\(?(?<number>\d{1,2})(?:[.)](?=\s*[^\d\s])|、(?=\D)))|(?:^|(?<=\n))\s*[-*•](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
