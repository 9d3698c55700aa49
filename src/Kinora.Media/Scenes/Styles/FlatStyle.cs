using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Surfaces of one colour or one gradient, without outlines.</summary>
public class FlatStyle : IDrawingStyle
{
    public static readonly FlatStyle Instance = new();

    public virtual bool IsLight => false;

    public virtual string Inserted => "";

    public virtual Tone Recolour(Tone tone) => tone;

    public virtual string Fill(Paint paint, Func<Gradient, string> define) => paint switch
    {
        Solid { Opacity: >= 1 } solid => $" fill=\"{Recolour(solid.Tone)}\"",
        Solid solid => $" fill=\"{Recolour(solid.Tone)}\" fill-opacity=\"{SvgDrawing.N(solid.Opacity, 3)}\"",
        Gradient gradient => $" fill=\"url(#{define(Recoloured(gradient))})\"",
        _ => throw new ArgumentOutOfRangeException(nameof(paint)),
    };

    public virtual string? Under(Paint paint) => null;

    public virtual string Stroke(Tone tone, double width, double opacity) => Line(Recolour(tone), width, opacity);

    public virtual Art.Backdrop Restyle(Art.Backdrop backdrop) => backdrop.Recoloured(Recolour);

    protected static string Line(Tone tone, double width, double opacity) =>
        $" stroke=\"{tone}\" stroke-width=\"{SvgDrawing.N(width)}\"{(opacity < 1 ? $" stroke-opacity=\"{SvgDrawing.N(opacity, 3)}\"" : "")}";

    /// <summary>Neither a glow nor a veil: a thing with an edge.</summary>
    protected static bool IsSolid(Paint paint) => paint switch
    {
        Solid solid => solid.Opacity >= 0.95,
        Gradient gradient => gradient.Stops.All(stop => stop.Opacity >= 0.95),
        _ => false,
    };

    /// <summary>The colour that stands for a paint.</summary>
    protected static Tone Middle(Paint paint) => paint switch
    {
        Solid solid => solid.Tone,
        Gradient gradient => gradient.Stops[gradient.Stops.Length / 2].Tone,
        _ => throw new ArgumentOutOfRangeException(nameof(paint)),
    };

    private Gradient Recoloured(Gradient gradient) =>
        gradient with { Stops = [.. gradient.Stops.Select(stop => stop with { Tone = Recolour(stop.Tone) })] };
}
