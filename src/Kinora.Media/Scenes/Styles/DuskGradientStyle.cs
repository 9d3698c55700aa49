using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Every surface fades from its own colour above into the haze below, as hills do in the evening.</summary>
public sealed class DuskGradientStyle(ScenePalette palette) : FlatStyle
{
    private readonly Tone below = palette.Haze.Mix(palette.Sky[2], 0.35);

    public override Tone Recolour(Tone tone) => tone.Saturate(1.12);

    public override string Fill(Paint paint, Func<Gradient, string> define) => paint is Solid { Opacity: >= 0.95 } solid
        ? base.Fill(Paint.Down(solid.Tone.Mix(palette.Glow, 0.06), solid.Tone.Mix(below, 0.42)), define)
        : base.Fill(paint, define);
}
