using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Numbers that belong together: by years ("12 million in 2021 to 18 in 2022"), or named one after the other.</summary>
internal static class Series
{
    public const int MostBars = 8;

    private static readonly Regex Years = PhrasePattern.Compile(@"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)(?:\s*年)?");
    private static readonly Regex Edge = PhrasePattern.Compile(@"^[\s:：,，\-–—(（是为]+|[\s:：,，\-–—)）是为]+$");
    private static readonly Regex Joint =
        PhrasePattern.Compile(@"^(?:and|in|to|from|was|is|were|of|then|by|at|和|到|而|增长到|达到|则)(?![\p{L}])\s*"
            + @"|\s*(?:was|is|were|has|had|of|at)$");

    /// <returns>Null when fewer than two numbers belong together.</returns>
    public static ChartCard? Find(string text)
    {
        var stats = Stats.Find(text);
        return stats.Count < 2 ? null : ByYear(text, stats) ?? ByName(text, stats);
    }

    private static ChartCard? ByYear(string text, List<Stat> stats)
    {
        var years = Years.Matches(text)
            .Where(year => !stats.Exists(stat => stat.Start < year.Index + year.Length && year.Index < stat.End)).ToList();
        if (years.Count < 2) return null;
        var pairs = new List<(int Year, Stat Stat)>();
        var valueFirst = stats[0].Start < years[0].Index;
        foreach (var year in years)
        {
            var near = valueFirst
                ? stats.Where(stat => stat.End <= year.Index && year.Index - stat.End < 30).OrderByDescending(stat => stat.End)
                : stats.Where(stat => stat.Start >= year.Index + year.Length && stat.Start - year.Index - year.Length < 40)
                    .OrderBy(stat => stat.Start);
            var free = near.Where(stat => !pairs.Exists(pair => pair.Stat.Start == stat.Start)).Take(1).ToList();
            if (free.Count > 0) pairs.Add((int.Parse(year.Value[..4], CultureInfo.InvariantCulture), free[0]));
        }

        var distinct = pairs.DistinctBy(pair => pair.Year).OrderBy(pair => pair.Year).ToList();
        if (distinct.Count < 2) return null;
        return Build([.. distinct.Select(pair => (pair.Year.ToString(CultureInfo.InvariantCulture), pair.Stat))], distinct.Count > 5
            ? ChartKind.Line : ChartKind.Bars);
    }

    /// <summary>"Apples 30%, pears 45% and plums 25%".</summary>
    private static ChartCard? ByName(string text, List<Stat> stats)
    {
        if (stats.Count < 3 || stats.Select(stat => stat.Suffix.Trim()).Distinct().Count() > 1) return null;
        var named = new List<(string, Stat)>();
        var from = Math.Max(text.IndexOfAny([':', '：']) + 1, 0);
        if (from > stats[0].Start) from = 0;
        foreach (var stat in stats)
        {
            if (stat.Start < from) return null;
            var name = Joint.Replace(Edge.Replace(Joint.Replace(Edge.Replace(text[from..stat.Start], ""), ""), ""), "").Trim();
            if (name.Length is 0 or > 24 || Writing.CountWords(name) > 3) return null;
            named.Add((name, stat));
            from = stat.End;
        }

        return Build(named, ChartKind.Bars);
    }

    private static ChartCard? Build(List<(string Label, Stat Stat)> values, ChartKind kind)
    {
        if (values.Count is < 2 or > 24) return null;
        var units = values.Select(value => value.Stat.Suffix.Trim()).Where(unit => unit.Length > 0).Distinct().ToList();
        var prefix = values.Select(value => value.Stat.Prefix).FirstOrDefault(sign => sign.Length > 0) ?? "";
        // One unit said once holds for all ("12 million … 18 … 25"); different magnitudes are reckoned out.
        var isOne = units.Count <= 1;
        if (!isOne && units.Exists(unit => Stats.MagnitudeOf(unit) == 1)) return null;
        var unit = isOne ? $"{prefix} {units.FirstOrDefault()}".Trim() : prefix;
        return new ChartCard(values.Select(value => new ChartValue(value.Label, isOne ? value.Stat.Value : value.Stat.Full)).ToValueList())
        {
            Kind = values.Count > MostBars ? ChartKind.Line : kind,
            Unit = unit,
        };
    }
}
