using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Glowing tubes in the dark: surfaces are nearly black, edges shine in a few strong colours.</summary>
public sealed class NeonStyle : FlatStyle
{
    private static readonly Tone Night = Tone.Of(0x0a0618);
    private static readonly Tone[] Tubes = [Tone.Of(0xff3fa4), Tone.Of(0x2de2e6), Tone.Of(0x9d5cff), Tone.Of(0xffd23f), Tone.Of(0x3dff9e), Tone.Of(0xff6b3d)];

    public override string Inserted => " stroke=\"#7df3ff\" stroke-width=\"0.45\" stroke-linejoin=\"round\"";

    public override Tone Recolour(Tone tone) => Night.Mix(tone.Saturate(1.6), 0.2 + 0.12 * tone.Luma);

    public override string Fill(Paint paint, Func<Gradient, string> define) => paint switch
    {
        Gradient { Shape: GradientShape.Radial } gradient => base.Fill(gradient with { Stops = [.. gradient.Stops.Select(stop => stop with { Opacity = stop.Opacity * 0.8 })] }, define),
        _ when IsSolid(paint) => $" fill=\"{Recolour(Middle(paint))}\" stroke=\"{Tube(Middle(paint)).Lighter(0.25)}\" stroke-width=\"2.2\" stroke-linejoin=\"round\"",
        Solid solid => $" fill=\"{Tube(solid.Tone)}\" fill-opacity=\"{SvgDrawing.N(solid.Opacity * 0.5, 3)}\"",
        _ => base.Fill(paint, define),
    };

    public override string? Under(Paint paint) => IsSolid(paint)
        ? $" fill=\"none\" stroke=\"{Tube(Middle(paint))}\" stroke-opacity=\"0.22\" stroke-width=\"11\" stroke-linejoin=\"round\""
        : null;

    public override string Stroke(Tone tone, double width, double opacity) => Line(Tube(tone).Lighter(0.2), Math.Max(2, width * 0.7), opacity);

    public override Backdrop Restyle(Backdrop backdrop) => backdrop.Recoloured(tone => Night.Mix(tone.Saturate(1.5), 0.32));

    /// <summary>The tube whose hue is nearest; greys get one by their lightness.</summary>
    private static Tone Tube(Tone tone)
    {
        var most = Math.Max(tone.R, Math.Max(tone.G, tone.B));
        var least = Math.Min(tone.R, Math.Min(tone.G, tone.B));
        if (most - least < 0.08) return Tubes[(int)(tone.Luma * 7.99) % Tubes.Length];
        return Tubes.MinBy(tube => Distance(Hue(tube), Hue(tone)));
    }

    private static double Distance(double a, double b) => Math.Min(Math.Abs(a - b), 6 - Math.Abs(a - b));

    /// <summary>0–6 around the colour hexagon.</summary>
    private static double Hue(Tone tone)
    {
        var most = Math.Max(tone.R, Math.Max(tone.G, tone.B));
        var range = most - Math.Min(tone.R, Math.Min(tone.G, tone.B));
        if (range <= 0) return 0;
        var hue = most == tone.R ? (tone.G - tone.B) / range : most == tone.G ? 2 + (tone.B - tone.R) / range : 4 + (tone.R - tone.G) / range;
        return (hue + 6) % 6;
    }
}
