namespace Kinora.Core.Scenes;

/// <summary>A card: words and numbers set out as a picture. A closed set; every text in it is the user's.</summary>
public abstract record SceneCard
{
    private protected SceneCard()
    {
    }

    /// <summary>The line above; null for none.</summary>
    public string? Heading { get; init; }
}

/// <summary>A large icon (named by the scene's prompt) and a phrase.</summary>
public sealed record PhraseCard(string Phrase) : SceneCard;

/// <summary>Points that come one by one.</summary>
public sealed record ListCard(ValueList<CardPoint> Items) : SceneCard
{
    public bool IsNumbered { get; init; } = true;
}

/// <param name="At">When it comes, from the segment's start; null: in its turn, evenly.</param>
public sealed record CardPoint(string Text, TimeSpan? At = null);

/// <summary>A number that counts up, with what stands before and behind it ("$", "%", " million") and what it means.</summary>
public sealed record NumberCard(double Value, string Caption) : SceneCard
{
    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";
}

public sealed record ChartCard(ValueList<ChartValue> Values) : SceneCard
{
    public ChartKind Kind { get; init; } = ChartKind.Bars;

    public string Unit { get; init; } = "";
}

public sealed record ChartValue(string Label, double Value);

public enum ChartKind
{
    Bars,
    Line,
}

/// <summary>Two things side by side, each with its points.</summary>
public sealed record ComparisonCard(ComparisonSide Left, ComparisonSide Right) : SceneCard;

public sealed record ComparisonSide(string Name, ValueList<CardPoint> Points);

public sealed record QuoteCard(string Quote, string? Author) : SceneCard;

/// <summary>Moments in order along a line.</summary>
public sealed record TimelineCard(ValueList<TimelineMoment> Moments) : SceneCard;

public sealed record TimelineMoment(string When, string What);

public sealed record QuestionCard(string Question) : SceneCard;

/// <summary>How a film ends: what it was about and what to do now.</summary>
public sealed record EndCard(string Title, string? Action) : SceneCard;
