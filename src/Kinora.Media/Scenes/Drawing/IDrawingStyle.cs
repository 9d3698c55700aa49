namespace Kinora.Media.Scenes.Drawing;

/// <summary>How shapes are painted: flat surfaces, outlines on paper, light on black … The palette is styled apart from it.</summary>
public interface IDrawingStyle
{
    /// <summary>The attributes of a filled shape, starting with a space.</summary>
    /// <param name="define">Keeps a gradient in the drawing and gives its id.</param>
    string Fill(Paint paint, Func<Gradient, string> define);

    /// <summary>The attributes of a line, starting with a space.</summary>
    string Stroke(Tone tone, double width, double opacity);
}
