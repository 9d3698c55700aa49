using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Sheets of coloured paper: each shape has a thin light edge and throws a shadow on the sheet below.</summary>
public sealed class PaperCutStyle : FlatStyle
{
    public override string Inserted => " stroke=\"#ffffff\" stroke-opacity=\"0.35\" stroke-width=\"0.35\"";

    public override Tone Recolour(Tone tone) => tone.Saturate(0.9).Mix(Tone.Of(0xfff1de), 0.05);

    public override string Fill(Paint paint, Func<Gradient, string> define) => IsSolid(paint)
        ? base.Fill(paint, define) + $" stroke=\"{Recolour(Middle(paint)).Lighter(0.28)}\" stroke-width=\"1.4\""
        : base.Fill(paint, define);

    public override string? Under(Paint paint) => IsSolid(paint)
        ? " fill=\"#1a1020\" fill-opacity=\"0.2\" stroke=\"#1a1020\" stroke-opacity=\"0.08\" stroke-width=\"8\" transform=\"translate(5 6)\""
        : null;
}
