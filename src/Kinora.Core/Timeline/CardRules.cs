using Kinora.Core.Scenes;

namespace Kinora.Core;

/// <summary>What a card may hold.</summary>
internal static class CardRules
{
    private const string Key = "a.card";

    public static void Check(SceneCard card, FaultList faults)
    {
        Text(card.Heading, faults);
        foreach (var text in Texts(card)) Text(text, faults);
        foreach (var number in Numbers(card)) faults.Number(Key, "a number of a card", number, -CardLimits.MaxNumber, CardLimits.MaxNumber);
        var items = card switch
        {
            ListCard list => list.Items.Count,
            ChartCard chart => chart.Values.Count,
            TimelineCard timeline => timeline.Moments.Count,
            ComparisonCard comparison => Math.Max(comparison.Left.Points.Count, comparison.Right.Points.Count),
            _ => 1,
        };
        TimelineRules.CheckCount(Key, "points of a card", items, CardLimits.MaxItems, faults);
        foreach (var time in Times(card)) faults.Time(Key, "a point's time", time, TimelineLimits.MaxTime);
    }

    private static void Text(string? text, FaultList faults) => faults.Length(Key, "a text of a card", text, CardLimits.MaxText);

    private static List<string?> Texts(SceneCard card) => card switch
    {
        PhraseCard phrase => [phrase.Phrase],
        ListCard list => [.. list.Items.Select(item => item.Text)],
        NumberCard number => [number.Caption, number.Prefix, number.Suffix],
        ChartCard chart => [chart.Unit, .. chart.Values.Select(value => value.Label)],
        ComparisonCard comparison => [comparison.Left.Name, comparison.Right.Name, .. Points(comparison).Select(point => point.Text)],
        QuoteCard quote => [quote.Quote, quote.Author],
        TimelineCard timeline => [.. timeline.Moments.SelectMany(moment => new[] { moment.When, moment.What })],
        QuestionCard question => [question.Question],
        EndCard end => [end.Title, end.Action],
        _ => [],
    };

    private static IEnumerable<double> Numbers(SceneCard card) => card switch
    {
        NumberCard number => [number.Value],
        ChartCard chart => chart.Values.Select(value => value.Value),
        _ => [],
    };

    private static IEnumerable<TimeSpan> Times(SceneCard card)
    {
        var points = card switch
        {
            ListCard list => list.Items,
            ComparisonCard comparison => Points(comparison),
            _ => [],
        };
        return points.Select(point => point.At).OfType<TimeSpan>();
    }

    private static IEnumerable<CardPoint> Points(ComparisonCard card) => card.Left.Points.Concat(card.Right.Points);
}
