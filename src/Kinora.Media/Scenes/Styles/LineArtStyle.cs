using Kinora.Core;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Ink on tinted paper; after dark, light ink on dark paper. Surfaces keep a wash of their colour.</summary>
public sealed class LineArtStyle : FlatStyle
{
    private readonly Tone paper;
    private readonly Tone ink;
    private readonly bool isDark;

    public LineArtStyle(ScenePalette palette)
    {
        isDark = palette.Darkness > 0.7;
        paper = isDark ? palette.Sky[0].Mix(Tone.Of(0x101426), 0.6) : Tone.Of(0xfbf6ea).Mix(palette.Sky[4], 0.18);
        ink = isDark ? Tone.Of(0xf2ecdc) : Tone.Of(0x2b2a33);
    }

    public override bool IsLight => !isDark;

    public override string Inserted => $" stroke=\"{ink}\" stroke-width=\"0.5\" stroke-linejoin=\"round\"";

    public override Tone Recolour(Tone tone) => paper.Mix(tone, isDark ? 0.28 : 0.32);

    /// <summary>Veils become a breath, things get their outline; glows, which have none, are left out.</summary>
    public override string Fill(Paint paint, Func<Gradient, string> define) => paint switch
    {
        Gradient { Shape: GradientShape.Radial } => " fill=\"none\"",
        _ when IsSolid(paint) => $" fill=\"{Recolour(Middle(paint))}\" stroke=\"{ink}\" stroke-width=\"2.4\" stroke-linejoin=\"round\"",
        _ => base.Fill(paint, define),
    };

    public override string Stroke(Tone tone, double width, double opacity) => Line(ink, Math.Clamp(width * 0.6, 1.4, 3), opacity);

    public override Backdrop Restyle(Backdrop backdrop) => backdrop.Recoloured(tone => paper.Mix(tone, isDark ? 0.22 : 0.2)).WithoutGlows();
}
