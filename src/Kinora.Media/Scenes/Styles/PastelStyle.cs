using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Chalky and light: every colour with a third of white, the darkest lifted most, so that even a night is soft.</summary>
public sealed class PastelStyle : FlatStyle
{
    private static readonly Tone Chalk = Tone.Of(0xfff6f0);

    public override bool IsLight => true;

    public override Tone Recolour(Tone tone) => tone.Saturate(1.05).Mix(Chalk, 0.28 + 0.26 * (1 - tone.Luma));
}
