using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>
/// Chalky and light: every colour with white in it, the darkest lifted most and towards lilac, so that even a night is soft; what
/// contrast is lost is given back as colour, or bad weather would be mud.
/// </summary>
public sealed class PastelStyle : FlatStyle
{
    private static readonly Tone Chalk = Tone.Of(0xfff6f0);

    public override bool IsLight => true;

    private static readonly Tone Lilac = Tone.Of(0xdfe2ff);

    public override Tone Recolour(Tone tone)
    {
        var dark = 1 - tone.Luma;
        return tone.Saturate(1.1 + 0.4 * dark).Mix(Chalk.Mix(Lilac, 0.7 * dark), 0.3 + 0.28 * dark);
    }
}
