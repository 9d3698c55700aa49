namespace Kinora.Core;

/// <summary>Words on screen and how they look and move.</summary>
public sealed record TextBlock(string Text)
{
    public TextStyle Style { get; init; } = TextStyle.Text;

    /// <summary>Null: where the style puts it, or the segment's transform where that was moved.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>Font size as a fraction of the canvas height; null is the style's own.</summary>
    public double? Size { get; init; }

    public Rgba? Color { get; init; }

    /// <summary>The spoken word of a karaoke line, the bar of a lower third.</summary>
    public Rgba? Accent { get; init; }

    public Rgba? Outline { get; init; }

    /// <summary>A panel behind the text.</summary>
    public Rgba? Box { get; init; }

    /// <summary>A font family; null is the house's own (Inter, Noto for other scripts).</summary>
    public string? Font { get; init; }

    public TextAnimation? Animation { get; init; }

    /// <summary>When each word is spoken; empty when unknown.</summary>
    public ValueList<TimedWord> Words { get; init; } = [];

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

/// <summary>A word and when it is spoken, from the segment's start.</summary>
public readonly record struct TimedWord(string Text, TimeSpan Start, TimeSpan End)
{
    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

public enum TextStyle
{
    Text,
    Title,
    Subtitle,
    LowerThird,
    Caption,
    Karaoke,
    Quote,
    Counter,
}

public enum TextPosition
{
    Top,
    TopLeft,
    TopRight,
    Center,
    CenterLeft,
    CenterRight,
    Bottom,
    BottomLeft,
    BottomRight,
}

public enum TextAnimation
{
    None,
    Fade,
    Rise,
    Slide,
    Pop,
    Typewriter,
    Words,
}
