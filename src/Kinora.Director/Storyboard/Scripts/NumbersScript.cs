using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Numbers over years or names, and dates with what happened: a chart or a line of moments.</summary>
internal static class NumbersScript
{
    private const double MostWords = 70;

    private static readonly Regex Year = PhrasePattern.Compile(@"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)\s*年?");
    private static readonly Regex Edges = PhrasePattern.Compile(@"^[\s\p{P}]+|[\s\p{P}]+$");
    private static readonly Regex Change = PhrasePattern.Compile(
        @"\s+(?:have\s+|has\s+)?(?:grew|grown|rose|risen|fell|fallen|increased|decreased|dropped|climbed|jumped|went\s+(?:up|down)"
            + @"|changed)$"
        + "|(?:增长|上升|上涨|提高|下降|减少|增加)(?:了)?$");

    private static readonly Regex Joints =
        PhrasePattern.Compile(@"(?:\s+|^)(?:in|since|and|from|then|at|by|was|were|is|are|on|at|to)$|^(?:and|in|then|,)(?:\s+|$)");

    public static FilmScript? Find(string text)
    {
        if (Writing.CountWords(text) > MostWords) return null;
        if (Series.Find(text) is { } chart && (chart.Values.Count >= 3 || Writing.CountWords(text) <= 24)) return ChartScript(text, chart);
        return MomentsScript(text);
    }

    private static FilmScript ChartScript(string text, ChartCard chart)
    {
        var heading = HeadingOf(text);
        if (string.Equals(heading, chart.Values[0].Label, StringComparison.OrdinalIgnoreCase)) heading = null;
        var first = chart.Values[0];
        var last = chart.Values[^1];
        var name = Wording.Title(heading ?? text);
        var parts = new List<ScriptPart>
        {
            new(text) { Role = PartRole.Hook, Prompt = text, Card = chart with { Heading = heading is null ? null
                : Wording.Title(heading) } },
            new("") { Role = PartRole.Picture, Prompt = text, Card = Last(chart, last, heading ?? Counted(text, first)) },
        };
        // A picture of what the numbers are about comes first, under its own words.
        parts.Insert(0, new ScriptPart("") { Role = PartRole.Picture, Prompt = heading ?? first.Label });
        return new FilmScript { Kind = ScriptKind.Numbers, Parts = parts.ToValueList(), Name = name, Title = heading is null ? null
            : name, Topic = heading ?? text };
    }

    /// <summary>The last number of the row, as large as it is, and what it is a number of.</summary>
    private static NumberCard Last(ChartCard chart, ChartValue last, string? counted)
    {
        var caption = counted is null || Writing.Width(counted) > 40 ? last.Label
            : counted.Any(Writing.IsIdeograph) ? $"{last.Label} · {counted}" : $"{Wording.Title(counted)}, {last.Label}";
        var sign = chart.Unit.Length > 0 && !char.IsLetter(chart.Unit[0]) && chart.Unit[0] is not ('%' or '％') ? chart.Unit.Split(' ')[0]
            : "";
        var unit = chart.Unit[sign.Length..].Trim();
        return new NumberCard(last.Value, caption) { Prefix = sign, Suffix = unit.Length == 0 ? "" : char.IsLetter(unit[0])
            && unit[0] < 0x3000 ? " " + unit : unit };
    }

    /// <summary>"2021年销售额1200万": what stands between the year and its number.</summary>
    private static string? Counted(string text, ChartValue first)
    {
        var year = text.IndexOf(first.Label, StringComparison.Ordinal);
        if (year < 0 || !Year.IsMatch(first.Label)) return null;
        var rest = text[(year + first.Label.Length)..].TrimStart('年', ' ', ':', '：');
        var digit = rest.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit <= 0) return null;
        var words = Edges.Replace(rest[..digit].TrimEnd('$', '€', '£', '¥', '为', '是', '达', ' '), "");
        return Writing.HasWords(words) && Writing.Width(words) <= 24 ? words : null;
    }

    /// <summary>What stands before the first number: what is counted.</summary>
    private static string? HeadingOf(string text)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit <= 0) return null;
        var head = text[..digit].TrimEnd('$', '€', '£', '¥', ' ');
        for (var before = ""; before != head;)
        {
            (before, head) = (head, Change.Replace(Joints.Replace(Edges.Replace(head, ""), ""), "").Trim());
        }

        return Writing.HasWords(head) && Writing.Width(head) <= 60 ? head : null;
    }

    private static FilmScript? MomentsScript(string text)
    {
        var years = Year.Matches(text);
        if (years.Count < 3) return null;
        var isFirst = Edges.Replace(text[..years[0].Index], "").Length == 0 || text[..years[0].Index].TrimEnd().EndsWith(':')
            || Leads(text[..years[0].Index]);
        var moments = new List<TimelineMoment>();
        for (var i = 0; i < years.Count; i++)
        {
            var from = isFirst ? years[i].Index + years[i].Length : i == 0 ? 0 : years[i - 1].Index + years[i - 1].Length;
            var to = isFirst ? i + 1 < years.Count ? years[i + 1].Index : text.Length : years[i].Index;
            var what = text[from..to];
            for (var before = ""; before != what;) (before, what) = (what, Joints.Replace(Edges.Replace(what, ""), "").Trim());
            if (!Writing.HasWords(what) || Writing.Width(what) > 90) return null;
            moments.Add(new TimelineMoment(years[i].Value.Trim(), Wording.Line(Wording.Shorten(what, 56))));
        }

        var head = isFirst ? Edges.Replace(text[..years[0].Index], "") : "";
        head = Leads(head + " ") ? "" : head;
        var name = Wording.Title(head.Length > 0 ? head : $"{moments[0].When} – {moments[^1].When}");
        var parts = new List<ScriptPart> { new(head) { Role = head.Length > 0 ? PartRole.Hook : PartRole.Picture, Prompt = head.Length > 0
            ? head : moments[0].What } };
        parts.AddRange(moments.Take(4)
            .Select(moment => new ScriptPart($"{moment.When}: {moment.What}") { Role = PartRole.Point, Prompt = moment.What }));
        parts.Add(new ScriptPart("") { Role = PartRole.Picture, Prompt = name, Card =
            new TimelineCard(moments.Take(8).ToValueList()) { Heading = head.Length > 0 ? name : null } });
        return new FilmScript { Kind = ScriptKind.Moments, Parts = parts.ToValueList(), Name = name, Topic = head.Length > 0 ? head
            : moments[0].What };
    }

    private static bool Leads(string before) => Regex.IsMatch(before, @"^\W*(?:in|since|from|on)\s+$", RegexOptions.IgnoreCase);
}
