using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Timing;

/// <summary>Gives a script that nobody speaks its times: as long as its words take to read, to the asked length exactly.</summary>
internal static class SilentPacing
{
    private static readonly TimeSpan Picture = TimeSpan.FromSeconds(2.6);
    private static readonly TimeSpan LongestUnasked = TimeSpan.FromSeconds(60);

    /// <summary>Reading may be hurried by this much before points are set together.</summary>
    private const double Hurry = 0.78;

    public static TimedScript Pace(FilmScript script, Brief brief)
    {
        var asked = brief.Duration is { } given ? FilmTimes.Clamp(given, FilmTimes.Shortest, FilmTimes.LongestVisual) : (TimeSpan?)null;
        var parts = Condense(WithoutExtras([.. script.Parts], script.Name, asked ?? FilmTimes.Usual), asked ?? LongestUnasked);
        var needs = parts.Select(Need).ToList();
        var need = FilmTimes.Sum(needs);
        var usual = script.Kind == ScriptKind.Nothing ? FilmTimes.Nothing : need * Hurry > FilmTimes.Usual ? need : FilmTimes.Usual;
        var wanted = asked ?? usual;
        // Pictures alone have any length; words that cannot be read in the time make the film longer.
        var least = parts.TrueForAll(part => !Writing.HasWords(part.Words) && part.Card is null) ? TimeSpan.Zero : need * 0.5;
        var film = FilmTimes.OnFrame(brief.Canvas.FrameRate, wanted < least ? least : wanted);
        if (film < FilmTimes.Shortest) film = FilmTimes.AfterFrame(brief.Canvas.FrameRate, FilmTimes.Shortest);
        var report = new PaceReport
        {
            Asked = brief.Duration,
            HasGrown = asked < least,
            IsCut = brief.Duration > FilmTimes.LongestVisual,
        };
        return new TimedScript(script with { Parts = parts.ToValueList() }, Place(parts, needs, film, brief.Canvas.FrameRate),
            film) { Report = report };
    }

    /// <summary>How long a part wants to be seen.</summary>
    public static TimeSpan Need(ScriptPart part)
    {
        var seconds = part.Card switch
        {
            ListCard list => 1.8 + 0.8 * list.Items.Count,
            ChartCard chart => 3.2 + 0.35 * chart.Values.Count,
            NumberCard => 2.8,
            QuoteCard quote => 1.2 + ReadingTime.Of(quote.Quote).TotalSeconds,
            ComparisonCard comparison => 3 + 0.6 * (comparison.Left.Points.Count + comparison.Right.Points.Count),
            TimelineCard timeline => 1.6 + 0.8 * timeline.Moments.Count,
            EndCard => 2.8,
            _ => 0,
        };
        var shown = part.Shown ?? part.Words;
        var reading = Writing.HasWords(shown) && part.Card is null && part.Role != PartRole.Picture
            ? ReadingTime.Of(shown).TotalSeconds + 0.4 : 0;
        return TimeSpan.FromSeconds(Math.Clamp(Math.Max(seconds, Math.Max(reading, part.Role == PartRole.Picture ? Picture.TotalSeconds
            : 2.4)), 2.4, 12));
    }

    /// <summary>Pictures without words and cards that repeat what was shown go first; but no film stops dead on its last point.</summary>
    private static List<ScriptPart> WithoutExtras(List<ScriptPart> parts, string name, TimeSpan time)
    {
        while (parts.Count > 2 && FilmTimes.Sum(parts.Select(Need)) * 0.95 > time)
        {
            var extra = parts.FindLastIndex(part => part.Words.Length == 0 && part.Card is null or ListCard
                && part.Role == PartRole.Picture);
            if (extra < 0) break;
            if (extra == parts.Count - 1 && parts[extra].Card is ListCard { Heading: not null })
            {
                parts[extra] = parts[extra] with { Role = PartRole.End, Card = Cards.End(name, null) };
            }
            else
            {
                parts.RemoveAt(extra);
            }
        }

        return parts;
    }

    /// <summary>Too many points for the time are set together on cards.</summary>
    private static List<ScriptPart> Condense(List<ScriptPart> parts, TimeSpan time)
    {
        while (parts.Count > 2 && FilmTimes.Sum(parts.Select(Need)) * Hurry > time)
        {
            var at = Enumerable.Range(0, parts.Count - 1).Where(i => CanJoin(parts[i], parts[i + 1]))
                .OrderBy(i => ItemsOf(parts[i]).Count() + ItemsOf(parts[i + 1]).Count()).FirstOrDefault(-1);
            if (at < 0) break;
            var items = ItemsOf(parts[at]).Concat(ItemsOf(parts[at + 1])).ToList();
            parts[at] = parts[at] with { Words = string.Join("\n", items), Card = Cards.List(items, null, false) };
            parts.RemoveAt(at + 1);
        }

        return parts;
    }

    private static bool CanJoin(ScriptPart a, ScriptPart b) =>
        a.Role == PartRole.Point && b.Role == PartRole.Point && a.Card is null or ListCard or NumberCard
            && b.Card is null or ListCard or NumberCard
        && ItemsOf(a).Count() + ItemsOf(b).Count() <= 5;

    private static IEnumerable<string> ItemsOf(ScriptPart part) => part.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static ValueList<TimedPart> Place(List<ScriptPart> parts, List<TimeSpan> needs, TimeSpan film, FrameRate rate)
    {
        var need = FilmTimes.Sum(needs);
        var result = new List<TimedPart>();
        var start = TimeSpan.Zero;
        var done = TimeSpan.Zero;
        for (var i = 0; i < parts.Count; i++)
        {
            done += needs[i];
            var end = i == parts.Count - 1 ? film : FilmTimes.OnFrame(rate, film * (done / need));
            result.Add(new TimedPart(parts[i], TimeRange.FromTo(start, end)));
            start = end;
        }

        return result.Where(part => !part.Range.IsEmpty).ToValueList();
    }
}
