using System.Text.Json;
using Kinora.Core.Scenes;

namespace Kinora.Core.Files;

/// <summary>Writes a scene's card.</summary>
internal static class CardWriter
{
    public static void Write(Utf8JsonWriter json, string key, SceneCard card) => json.Child(key, () =>
    {
        WriteKeys(json, card);
        json.Optional("heading", card.Heading);
    });

    private static void WriteKeys(Utf8JsonWriter json, SceneCard card)
    {
        switch (card)
        {
            case PhraseCard phrase:
                WriteText(json, "phrase", phrase.Phrase);
                break;
            case ListCard list:
                json.WriteString("k", "list");
                WritePoints(json, "items", list.Items);
                json.Flag("plain", !list.IsNumbered);
                break;
            case NumberCard number:
                json.WriteString("k", "number");
                json.WriteNumber("value", number.Value);
                json.WriteString("caption", number.Caption);
                json.Optional("prefix", OrNull(number.Prefix));
                json.Optional("suffix", OrNull(number.Suffix));
                break;
            case ChartCard chart:
                WriteChart(json, chart);
                break;
            case ComparisonCard comparison:
                json.WriteString("k", "comparison");
                WriteSide(json, "left", comparison.Left);
                WriteSide(json, "right", comparison.Right);
                break;
            case QuoteCard quote:
                WriteText(json, "quote", quote.Quote);
                json.Optional("author", quote.Author);
                break;
            case TimelineCard timeline:
                WriteTimeline(json, timeline);
                break;
            case QuestionCard question:
                WriteText(json, "question", question.Question);
                break;
            case EndCard end:
                json.WriteString("k", "end");
                json.WriteString("title", end.Title);
                json.Optional("action", end.Action);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, string kind, string text)
    {
        json.WriteString("k", kind);
        json.WriteString("text", text);
    }

    private static void WriteChart(Utf8JsonWriter json, ChartCard chart)
    {
        json.WriteString("k", "chart");
        if (chart.Kind != ChartKind.Bars) json.Name("chart", (ChartKind?)chart.Kind);
        json.Optional("unit", OrNull(chart.Unit));
        json.WriteStartArray("values");
        foreach (var value in chart.Values)
        {
            json.WriteStartObject();
            json.WriteString("label", value.Label);
            json.WriteNumber("value", value.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTimeline(Utf8JsonWriter json, TimelineCard timeline)
    {
        json.WriteString("k", "timeline");
        json.WriteStartArray("moments");
        foreach (var moment in timeline.Moments)
        {
            json.WriteStartObject();
            json.WriteString("when", moment.When);
            json.WriteString("what", moment.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(Utf8JsonWriter json, string key, ComparisonSide side) => json.Child(key, () =>
    {
        json.WriteString("name", side.Name);
        WritePoints(json, "points", side.Points);
    });

    private static void WritePoints(Utf8JsonWriter json, string key, ValueList<CardPoint> points)
    {
        json.WriteStartArray(key);
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteString("t", point.Text);
            if (point.At is { } time) json.Time("s", time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
