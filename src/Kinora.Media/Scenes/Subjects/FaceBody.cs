using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>A small body under a face, so that no head floats: sitting for animals, in a shirt for people.</summary>
/// <param name="Main">Fur or shirt.</param>
/// <param name="Accent">Belly or trousers.</param>
/// <param name="IsPerson">Stands on two legs.</param>
public sealed record FigureBody(Tone Main, Tone Accent, bool IsPerson);

internal static class FaceBody
{
    /// <param name="y">Where it stands.</param>
    /// <param name="face">The face's width.</param>
    /// <param name="height">Of the whole figure.</param>
    public static void Draw(SvgDrawing drawing, double x, double y, double face, double height, FigureBody body, Func<Tone, Tone> lit)
    {
        var (main, accent) = (lit(body.Main), lit(body.Accent));
        if (body.IsPerson) Person(drawing, x, y, face, height, main, accent, lit(Tone.Of(0xffc83d)));
        else Animal(drawing, x, y, face, height, main, accent);
    }

    /// <summary>Two legs in trousers and shoes.</summary>
    /// <param name="y">Where they stand.</param>
    public static void DrawLegs(SvgDrawing drawing, double x, double y, double width, double height, Tone trousers)
    {
        foreach (var side in (int[])[-1, 1])
        {
            drawing.Rectangle(x + side * width * 0.27 - width * 0.22, y - height, width * 0.44, height * 0.94, trousers, width * 0.08)
                .Rectangle(x + side * width * 0.3 - width * 0.27, y - height * 0.16, width * 0.54, height * 0.16, trousers.Darker(0.45),
                    width * 0.1);
        }
    }

    private static void Animal(SvgDrawing drawing, double x, double y, double face, double height, Tone main, Tone accent)
    {
        var dark = main.Darker(0.14);
        var top = y - height * 0.44;
        drawing.Ellipse(x - face * 0.2, y - height * 0.045, face * 0.17, height * 0.05, dark);
        drawing.Ellipse(x + face * 0.2, y - height * 0.045, face * 0.17, height * 0.05, dark);
        drawing.Path(new SvgPath().MoveTo(x - face * 0.2, top)
            .CurveTo(x - face * 0.42, y - height * 0.2, x - face * 0.4, y - height * 0.02, x - face * 0.18, y - height * 0.02)
            .LineTo(x + face * 0.18, y - height * 0.02)
            .CurveTo(x + face * 0.4, y - height * 0.02, x + face * 0.42, y - height * 0.2, x + face * 0.2, top).Close(), main);
        drawing.Ellipse(x, y - height * 0.15, face * 0.19, height * 0.125, accent);
        foreach (var side in (int[])[-1, 1])
        {
            drawing.Rectangle(x + side * face * 0.13 - face * 0.07, y - height * 0.2, face * 0.14, height * 0.2, dark, face * 0.07);
        }
    }

    private static void Person(SvgDrawing drawing, double x, double y, double face, double height, Tone shirt, Tone trousers, Tone skin)
    {
        var (hip, shoulder) = (y - height * 0.14, y - height * 0.4);
        foreach (var side in (int[])[-1, 1])
        {
            drawing.Rectangle(x + side * face * 0.13 - face * 0.1, hip - height * 0.03, face * 0.2, height * 0.15, trousers, face * 0.04);
            drawing.Rectangle(x + side * face * 0.15 - face * 0.13, y - height * 0.035, face * 0.26, height * 0.035,
                trousers.Darker(0.45), face * 0.05);
            drawing.Circle(x + side * face * 0.4, hip - height * 0.01, face * 0.075, skin);
            drawing.Stroke(new SvgPath().MoveTo(x + side * face * 0.24, shoulder + height * 0.07)
                .LineTo(x + side * face * 0.39, hip - height * 0.03), shirt.Darker(0.1), face * 0.14);
        }

        drawing.Rectangle(x - face * 0.27, shoulder, face * 0.54, hip - shoulder + height * 0.02, shirt, face * 0.12);
    }
}
