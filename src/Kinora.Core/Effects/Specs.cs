namespace Kinora.Core.Effects;

/// <summary>A thing that a draft names, with what people call it and one sentence of what it does.</summary>
public interface INamedSpec
{
    /// <summary>As on the wire: lowercase words joined by hyphens.</summary>
    string Name { get; }

    DisplayName Display { get; }

    string Doc { get; }
}

/// <summary>A kind of effect and its one number.</summary>
public sealed record EffectSpec(string Name, DisplayName Display, ParamSpec Amount, string Doc) : INamedSpec
{
    /// <summary>True for <c>look</c>: the effect also names a look.</summary>
    public bool NeedsLook { get; init; }

    /// <summary>True for <c>lut</c>: the effect also names a <c>.cube</c> file.</summary>
    public bool NeedsSource { get; init; }
}

/// <summary>A look: a grade with a name, mixed in by the amount of the effect <c>look</c>.</summary>
public sealed record LookSpec(string Name, DisplayName Display, string Doc) : INamedSpec;

/// <summary>A camera move.</summary>
public sealed record MotionSpec(MotionKind Kind, DisplayName Display, ParamSpec Amount, string Doc) : INamedSpec
{
    public string Name => WireName.Of(Kind);
}

/// <summary>A way from one segment to the next; <paramref name="Duration"/> is used where none is given.</summary>
public sealed record TransitionSpec(TransitionKind Kind, DisplayName Display, TimeSpan Duration, string Doc) : INamedSpec
{
    public string Name => WireName.Of(Kind);
}

/// <summary>What a text is for, and so how it looks and where it stands.</summary>
/// <param name="Size">Font size as a fraction of the canvas height where a text says none, on canvases of 16:10 and wider.</param>
/// <param name="Position">Where it stands when it does not say.</param>
/// <param name="Animation">How it comes when it does not say.</param>
public sealed record TextStyleSpec(
    TextStyle Style, DisplayName Display, double Size, TextPosition Position, TextAnimation Animation, string Doc) : INamedSpec
{
    public string Name => WireName.Of(Style);

    /// <summary>
    /// The size on that canvas. Upright canvases are tall: the same fraction of the height would be nearly twice as large against the
    /// width. Between 16:10 (1) and 9:16 (captions 3.5 % of the height, titles 6.2 %) the size follows the shape evenly.
    /// </summary>
    public double SizeOn(Canvas canvas)
    {
        var narrowest = Style is TextStyle.Caption or TextStyle.Karaoke or TextStyle.LowerThird or TextStyle.Subtitle ? 0.81 : 0.67;
        var shape = Math.Clamp(((double)canvas.Width / canvas.Height - 0.5625) / (1.6 - 0.5625), 0, 1);
        return Size * (narrowest + (1 - narrowest) * shape);
    }
}

/// <summary>How a text comes and goes.</summary>
public sealed record TextAnimationSpec(TextAnimation Animation, DisplayName Display, string Doc) : INamedSpec
{
    public string Name => WireName.Of(Animation);
}

/// <summary>A mood that music is composed in.</summary>
public sealed record MoodSpec(string Name, DisplayName Display, string Doc) : INamedSpec;

/// <summary>A sound that is made, not recorded; an ambience lasts as long as its segment.</summary>
public sealed record SoundSpec(string Name, DisplayName Display, bool IsAmbience, string Doc) : INamedSpec;
