using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Traffic seen from the side. It belongs to the place: subjects that drive are cast elsewhere.</summary>
public static class Vehicles
{
    private static readonly Tone[] Colours =
        [Tone.Of(0xc8483f), Tone.Of(0x3f78b5), Tone.Of(0xe0b040), Tone.Of(0xe9e4da), Tone.Of(0x4d9a86), Tone.Of(0x6b5b8f),
            Tone.Of(0xd9793e)];

    /// <summary>A car, now and then a van, that crosses the picture again and again.</summary>
    /// <param name="ground">Where its wheels stand, in units.</param>
    /// <param name="scale">Units in a tenth of a metre.</param>
    /// <param name="period">Seconds from one passing to the next.</param>
    /// <param name="phase">0–1 of the period.</param>
    public static void Car(SceneStage stage, SceneRandom random, double depth, double ground, double scale, bool isRightward,
        double period, double phase)
    {
        var body = random.Pick(Colours);
        var kind = random.Whole(0, 3);
        Moving(stage, "car", depth, ground, scale, isRightward, period, phase, 30, drawing =>
        {
            if (kind == 3) Van(stage.Palette, drawing, body, depth);
            else Saloon(stage.Palette, drawing, body, depth, kind);
        });
    }

    public static void Bus(SceneStage stage, SceneRandom random, double depth, double ground, double scale, bool isRightward,
        double period, double phase)
    {
        var body = random.Pick([Tone.Of(0xc9433d), Tone.Of(0xe0a93b), Tone.Of(0x3f8f9a)]);
        Moving(stage, "bus", depth, ground, scale, isRightward, period, phase, 64, drawing => BusBody(stage.Palette, drawing, body, depth));
    }

    private static void Moving(
        SceneStage stage, string name, double depth, double ground, double scale, bool isRightward, double period, double phase,
            double reach, Action<SvgDrawing> body)
    {
        var margin = reach * scale * 1.2;
        var (from, to) = isRightward ? (stage.Left - margin, stage.Right + margin) : (stage.Right + margin, stage.Left - margin);
        var motion = new Pass(from, to, period, phase);
        stage.AddCopies(name, depth, reach * 1.7 * scale, drawing => drawing.Group(0, 0, 0, scale, inner =>
        {
            inner.Ellipse(0, 0.2, reach * 0.8, 1.4, Paint.Radial(new(0, stage.Palette.Shadow, 0.6), new(0.7, stage.Palette.Shadow, 0.35),
                new(1, stage.Palette.Shadow, 0)));
            body(inner);
        }), [new PartCopy(0, ground, 1, motion, 1, !isRightward)]);
    }

    private static void Saloon(ScenePalette palette, SvgDrawing drawing, Tone body, double depth, int kind)
    {
        var (paint, lit, dark) = (palette.Of(body, depth), palette.Lit(body, depth), palette.Dark(body, depth));
        var roof = kind == 0 ? 13.6 : 14.6;
        var back = kind == 1 ? -19 : -14;
        drawing.Path(new SvgPath().MoveTo(back, -8.4).LineTo(back + 4.5, -roof + 0.6).QuadraticTo(back + 5.2, -roof, back + 7, -roof)
            .LineTo(3, -roof)
            .QuadraticTo(4.6, -roof, 6, -roof + 1.2).LineTo(12, -8.4).Close(), paint);
        var glass = Glass(palette, depth);
        drawing.Polygon(glass, (back + 3.2, -8.8), (back + 6.2, -roof + 1.3), (-4.6, -roof + 1.3), (-4.6, -8.8));
        drawing.Polygon(glass, (-3.4, -8.8), (-3.4, -roof + 1.3), (3.6, -roof + 1.3), (9.6, -8.8));
        drawing.Path(new SvgPath().MoveTo(-22, -3).QuadraticTo(-22.6, -8, -20, -8.8).LineTo(12, -8.8).QuadraticTo(20.5, -8, 22, -5.4)
            .LineTo(22, -2.6).LineTo(-21.6, -2.6).Close(), paint);
        drawing.Path(new SvgPath().MoveTo(-20.6, -8.8).LineTo(12, -8.8).QuadraticTo(17, -8.3, 19.6, -7.2).LineTo(-21.6, -7.5).Close(), lit);
        drawing.Rectangle(-21.8, -4, 43.8, 1.5, dark, 0.7).Rectangle(-6.6, -7, 2.6, 0.5, dark);
        Wheels(palette, drawing, depth, 3.6, -13, 13);
        Lights(palette, drawing, 22, -5.6, -22);
    }

    private static void Van(ScenePalette palette, SvgDrawing drawing, Tone body, double depth)
    {
        var (paint, lit) = (palette.Of(body, depth), palette.Lit(body, depth));
        drawing.Path(new SvgPath().MoveTo(-25, -2.8).LineTo(-25, -20).QuadraticTo(-25, -21.4, -23.6, -21.4).LineTo(9, -21.4)
            .QuadraticTo(13, -21, 16, -14)
            .LineTo(22.5, -11).QuadraticTo(25, -9.6, 25, -6).LineTo(25, -2.8).Close(), paint);
        drawing.Rectangle(-25, -21.4, 34, 1.6, lit, 0.8).Rectangle(-25, -8.6, 50, 1.2, palette.Dark(body, depth));
        drawing.Polygon(Glass(palette, depth), (6, -12.4), (6, -19.4), (9.6, -19.4), (14.4, -12.4));
        Wheels(palette, drawing, depth, 3.8, -15, 15);
        Lights(palette, drawing, 25, -6.6, -25);
    }

    private static void BusBody(ScenePalette palette, SvgDrawing drawing, Tone body, double depth)
    {
        drawing.Rectangle(-54, -30, 108, 27, palette.Of(body, depth), 3).Rectangle(-54, -30, 108, 2.4, palette.Lit(body, depth), 1.2);
        drawing.Rectangle(-54, -9.5, 108, 2, palette.Lit(Tone.Of(0xefe6d2), depth))
            .Rectangle(-54, -5, 108, 2.2, palette.Dark(body, depth), 1);
        for (var i = 0; i < 7; i++) drawing.Rectangle(-50 + 12.6 * i, -25, 10.6, 10.5, Glass(palette, depth), 1.2);
        drawing.Rectangle(39, -25, 9.5, 20, Glass(palette, depth), 1).Rectangle(50, -25, 4, 11, Glass(palette, depth), 1);
        Wheels(palette, drawing, depth, 5, -34, 30);
        Lights(palette, drawing, 54, -6.5, -54);
    }

    private static Tone Glass(ScenePalette palette, double depth) =>
        palette.Of(Tone.Of(0x9fc3d0), depth).Mix(palette.Lamp, 0.25 * Lamps.Burning(palette));

    private static void Wheels(ScenePalette palette, SvgDrawing drawing, double depth, double radius, params ReadOnlySpan<double> places)
    {
        foreach (var x in places)
        {
            drawing.Circle(x, -radius, radius * 1.2, palette.Dark(Tone.Of(0x33313a), depth))
                .Circle(x, -radius, radius, palette.Of(Tone.Of(0x26242a), depth));
            drawing.Circle(x, -radius, radius * 0.5, palette.Of(Tone.Of(0xb8bcc2), depth))
                .Circle(x, -radius, radius * 0.18, palette.Of(Tone.Of(0x55565c), depth));
        }
    }

    private static void Lights(ScenePalette palette, SvgDrawing drawing, double front, double y, double back)
    {
        var burning = Lamps.Burning(palette);
        drawing.Rectangle(front - 1.8, y - 1, 1.8, 2, palette.Lamp.Lighter(0.4), 0.8)
            .Rectangle(back, y - 1.2, 1.4, 2.2, Tone.Of(0xd8423a), 0.6);
        if (burning <= 0) return;
        drawing.Polygon(new Gradient([new(0, palette.Lamp, 0.55 * burning), new(1, palette.Lamp, 0)], GradientShape.Across),
            (front, y - 0.8), (front + 24, y - 2.4), (front + 24, 0.4), (front, y + 1.4));
        drawing.Circle(front - 0.5, y, 5.5, Paint.Glow(palette.Lamp, 0.9 * burning))
            .Circle(back + 0.5, y, 4.5, Paint.Glow(Tone.Of(0xff5a48), 0.8 * burning));
    }
}
