using System.Globalization;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Tests.Director.Understanding;

/// <summary>Reads messages and shows what was found in a short form, for tables.</summary>
internal static class Reads
{
    public static Message Message(string text, Project? project = null) => MessageReader.Read(text, project ?? Project.Of(Timeline.Empty));

    /// <summary>All mentions of a kind, in short.</summary>
    public static string All<T>(string text, Project? project = null)
        where T : Mention => string.Join(' ', Message(text, project).Clauses.SelectMany(clause =>
            clause.All<T>()).Select(Short).Distinct());

    public static string Times(string text) =>
        string.Join(' ', Message(text).Clauses.SelectMany(clause => clause.Mentions).Where(mention =>
            mention is Length or Instant or Stretch).Select(Short));

    public static string Short(Mention mention) => mention switch
    {
        Amount amount => Number(amount.Value) + Unit(amount.Unit) + (amount.IsBy ? "±" : ""),
        Length length => $"{Number(length.Value.TotalSeconds)}s" + (length.IsBy ? "±" : ""),
        Instant { Share: { } share } => $"@{Number(share)}",
        Instant instant => "@" + (instant.FromEnd ? "-" : "") + Number(instant.Value.TotalSeconds),
        Stretch { Shares: { } shares } => $"{Number(shares.From)}..{Number(shares.To)}",
        Stretch { Last: { } last } => $"[-{Number(last.TotalSeconds)}]",
        Stretch stretch => $"[{Number(stretch.From?.TotalSeconds)},{Number(stretch.To?.TotalSeconds)}]",
        Ordinals { IsMiddle: true } => "middle",
        Ordinals ordinals => string.Join(',', ordinals.Places),
        Shape shape => shape.Platform ?? (shape.RatioWidth is not null
            ? $"{shape.RatioWidth}:{shape.RatioHeight}" : $"{shape.Width}x{shape.Height}"),
        Colour color => color.Value.ToString(),
        Quote quote => $"<{quote.Text}>",
        NamedFile file => file.Medium.Name,
        Degree degree => Number(degree.Size),
        Concept concept => concept.Key,
        _ => throw new ArgumentException("There is no such mention.", nameof(mention)),
    };

    public static ProjectMedia File(string name, MediaKind kind = MediaKind.Image, double? seconds = null) => new(
        MediaReference.OfFile(name), name,
        new MediaFacts { Kind = kind, Width = 400, Height = 300, Duration = seconds is { } length ? TimeSpan.FromSeconds(length) : null });

    /// <summary>Rows "text → expected" of a table.</summary>
    public static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var arrow = line.LastIndexOf('→');
            rows.Add(line[..arrow].Trim(), line[(arrow + 1)..].Trim());
        }

        return rows;
    }

    private static string Number(double? number) => number is { } value ? Math.Round(value, 3).ToString(CultureInfo.InvariantCulture) : "";

    private static string Unit(AmountUnit unit) => unit switch
    {
        AmountUnit.None => "",
        AmountUnit.Percent => "%",
        AmountUnit.Decibel => "dB",
        AmountUnit.Times => "x",
        AmountUnit.Degrees => "°",
        AmountUnit.Pixels => "px",
        _ => "fps",
    };
}
