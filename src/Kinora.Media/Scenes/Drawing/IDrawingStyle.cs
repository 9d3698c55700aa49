using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>How shapes are painted: flat surfaces, outlines on paper, light on black … Attributes start with a space.</summary>
public interface IDrawingStyle
{
    /// <summary>True when the picture is so light that words on it are dark.</summary>
    bool IsLight => false;

    /// <summary>What the style makes of any colour.</summary>
    Tone Recolour(Tone tone);

    /// <summary>The attributes of a filled shape.</summary>
    /// <param name="define">Keeps a gradient, already recoloured, in the drawing and gives its id.</param>
    string Fill(Paint paint, Func<Gradient, string> define);

    /// <summary>The attributes of the same shape drawn once more right under it (a shadow, a shine); null for none.</summary>
    string? Under(Paint paint) => null;

    /// <summary>The attributes of a line.</summary>
    string Stroke(Tone tone, double width, double opacity);

    /// <summary>The attributes of a group that holds a ready drawing of 32 units, whose colours are recoloured one by one.</summary>
    string Inserted => "";

    Backdrop Restyle(Backdrop backdrop) => backdrop.Recoloured(Recolour);
}
