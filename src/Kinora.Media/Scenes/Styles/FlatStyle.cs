using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Surfaces of one colour or one gradient, without outlines.</summary>
public sealed class FlatStyle : IDrawingStyle
{
    public static readonly FlatStyle Instance = new();

    public string Fill(Paint paint, Func<Gradient, string> define) => paint switch
    {
        Solid { Opacity: >= 1 } solid => $" fill=\"{solid.Tone}\"",
        Solid solid => $" fill=\"{solid.Tone}\" fill-opacity=\"{SvgDrawing.N(solid.Opacity, 3)}\"",
        Gradient gradient => $" fill=\"url(#{define(gradient)})\"",
        _ => throw new ArgumentOutOfRangeException(nameof(paint)),
    };

    public string Stroke(Tone tone, double width, double opacity) =>
        $" stroke=\"{tone}\" stroke-width=\"{SvgDrawing.N(width)}\"{(opacity < 1 ? $" stroke-opacity=\"{SvgDrawing.N(opacity, 3)}\"" : "")}";
}
