using Kinora.Core.Scenes;

namespace Kinora.Core.Files;

/// <summary>Reads a scene's card.</summary>
internal static class CardReader
{
    public static readonly string[] Kinds = ["phrase", "list", "number", "chart", "comparison", "quote", "timeline", "question", "end"];

    /// <returns>Null, and a fault, when its kind is not known.</returns>
    public static SceneCard? Read(WireObject wire)
    {
        if (!wire.Has("k")) wire.Missing("k", "the kind of card");
        SceneCard? card = wire.Name("k", "kind of card", Kinds) switch
        {
            "phrase" => new PhraseCard(wire.RequiredText("text", "the phrase")),
            "list" => new ListCard(Points(wire, "items")) { IsNumbered = !wire.Flag("plain") },
            "number" => new NumberCard(wire.RequiredNumber("value", "the number"), wire.Text("caption") ?? "")
            {
                Prefix = wire.Text("prefix") ?? "",
                Suffix = wire.Text("suffix") ?? "",
            },
            "chart" => ReadChart(wire),
            "comparison" => new ComparisonCard(ReadSide(wire, "left"), ReadSide(wire, "right")),
            "quote" => new QuoteCard(wire.RequiredText("text", "the quotation"), wire.Text("author")),
            "timeline" => new TimelineCard(wire.Children("moments", CardLimits.MaxItems)
                .Select(moment => new TimelineMoment(moment.RequiredText("when", "the time"), moment.RequiredText("what", "what happened")))
                .ToValueList()),
            "question" => new QuestionCard(wire.RequiredText("text", "the question")),
            "end" => new EndCard(wire.RequiredText("title", "the title"), wire.Text("action")),
            _ => null,
        };
        return card is null ? null : card with { Heading = wire.Text("heading") };
    }

    private static ChartCard ReadChart(WireObject wire) =>
        new(wire.Children("values", CardLimits.MaxItems)
            .Select(value => new ChartValue(value.Text("label") ?? "", value.RequiredNumber("value", "the value")))
            .ToValueList())
        {
            Kind = wire.Name<ChartKind>("chart", "kind of chart") ?? ChartKind.Bars,
            Unit = wire.Text("unit") ?? "",
        };

    private static ComparisonSide ReadSide(WireObject wire, string key)
    {
        if (!wire.Has(key)) wire.Missing(key, "one side of the comparison");
        return wire.Child(key) is { } side ? new ComparisonSide(side.RequiredText("name", "its name"), Points(side, "points")) : new("", []);
    }

    private static ValueList<CardPoint> Points(WireObject wire, string key) =>
        wire.Children(key, CardLimits.MaxItems).Select(item => new CardPoint(item.RequiredText("t", "the text"), item.Time("s", "its time"))).ToValueList();
}
