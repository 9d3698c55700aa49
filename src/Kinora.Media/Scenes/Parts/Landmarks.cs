using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Silhouettes that a skyline is known by; none is a copy of a real one.</summary>
public static class Landmarks
{
    /// <param name="kind">0 television tower, 1 great wheel (it turns), 2 clock tower, 3 dome with columns, 4 twin towers with a bridge, 5
    /// pagoda.</param>
    /// <param name="height">In units.</param>
    public static void Draw(SceneStage stage, int kind, double x, double ground, double height, double depth)
    {
        var local = Tone.Of(0x7d7488).Mix(stage.Palette.Shadow, 0.2 + 0.4 * stage.Palette.Darkness);
        var (wall, lit) = (stage.Palette.Of(local, depth + 0.15), stage.Palette.Lit(local, depth + 0.1));
        var side = stage.LitSide(x);
        if (kind == 1)
        {
            Wheel(stage, x, ground, height * 0.8, depth, wall, lit);
            return;
        }

        stage.Add("landmark", depth, new RectangleD(x - height * 0.45, ground - height * 1.02, height * 0.9, height * 1.02), drawing =>
        {
            switch (kind)
            {
                case 0: Television(drawing, x, ground, height, side, wall, lit); break;
                case 2: Clock(drawing, x, ground, height * 0.86, side, wall, lit, stage.Palette); break;
                case 3: Dome(drawing, x, ground, height * 0.6, side, wall, lit); break;
                case 4: Twins(drawing, x, ground, height, side, wall, lit); break;
                default: Pagoda(drawing, x, ground, height * 0.8, side, wall, lit); break;
            }
        });
        if (kind is 0 or 4 or 5) Beacon(stage, x, ground - height * (kind == 5 ? 0.8 : 1), depth);
    }

    private static void Beacon(SceneStage stage, double x, double y, double depth)
    {
        var size = stage.Percent * 1.6;
        stage.AddCopies("beacon", depth, size, drawing => drawing.Circle(0, 0, size, Paint.Glow(Tone.Of(0xff6a5a), 0.9)),
            [new PartCopy(x, y, 1, new Twinkle(0.1, 1, 1.8), 0.35 + 0.65 * stage.Palette.Darkness)]);
    }

    private static void Television(SvgDrawing drawing, double x, double ground, double h, int side, Tone wall, Tone lit)
    {
        var foot = h * 0.075;
        drawing.Path(new SvgPath().MoveTo(x - foot, ground).QuadraticTo(x - foot * 0.25, ground - h * 0.2, x - foot * 0.2, ground - h * 0.7)
            .LineTo(x + foot * 0.2, ground - h * 0.7).QuadraticTo(x + foot * 0.25, ground - h * 0.2, x + foot, ground).Close(), wall);
        drawing.Path(new SvgPath().MoveTo(x + side * foot, ground).QuadraticTo(x + side * foot * 0.25, ground - h * 0.2,
            x + side * foot * 0.2, ground - h * 0.7)
            .LineTo(x + side * foot * 0.08, ground - h * 0.7).QuadraticTo(x + side * foot * 0.12, ground - h * 0.2, x + side * foot * 0.7,
                ground).Close(), lit);
        drawing.Ellipse(x, ground - h * 0.68, h * 0.055, h * 0.05, wall);
        drawing.Ellipse(x + side * h * 0.03, ground - h * 0.69, h * 0.015, h * 0.03, lit);
        drawing.Rectangle(x - h * 0.068, ground - h * 0.685, h * 0.136, h * 0.014, lit, h * 0.007);
        drawing.Rectangle(x - h * 0.012, ground - h * 0.84, h * 0.024, h * 0.14, wall);
        drawing.Line(x, ground - h * 0.82, x, ground - h, wall, h * 0.009);
    }

    private static void Wheel(SceneStage stage, double x, double ground, double h, double depth, Tone wall, Tone lit)
    {
        var radius = h * 0.42;
        var middle = ground - h * 0.53;
        var palette = stage.Palette;
        stage.Add("wheel stand", depth, new RectangleD(x - radius, middle - 4, radius * 2, ground - middle + 4), drawing => drawing
            .Line(x, middle, x - radius * 0.5, ground, wall, h * 0.022).Line(x, middle, x + radius * 0.5, ground, wall, h * 0.022)
            .Rectangle(x - radius * 0.62, ground - h * 0.03, radius * 1.24, h * 0.03, wall));
        stage.AddCopies("wheel", depth, radius * 1.12, drawing =>
        {
            drawing.Stroke(Ring(radius), wall, h * 0.014).Stroke(Ring(radius * 0.9), lit, h * 0.005);
            for (var i = 0; i < 14; i++)
            {
                var (sin, cos) = Math.SinCos(i * Math.Tau / 14);
                drawing.Line(0, 0, radius * cos, radius * sin, wall, h * 0.004)
                    .Circle(radius * 1.04 * cos, radius * 1.04 * sin, h * 0.021, i % 2 == 0 ? wall : lit);
                if (palette.Darkness > 0.4) drawing.Circle(radius * 0.95 * cos, radius * 0.95 * sin, h * 0.008, palette.Lamp);
            }

            drawing.Circle(0, 0, h * 0.03, wall);
        }, [new PartCopy(x, middle, 1, new Spin(4))]);

        static SvgPath Ring(double r) => new SvgPath().MoveTo(-r, 0).ArcTo(r, r, true, true, r, 0).ArcTo(r, r, true, true, -r, 0).Close();
    }

    private static void Clock(SvgDrawing drawing, double x, double ground, double h, int side, Tone wall, Tone lit, ScenePalette palette)
    {
        var w = h * 0.085;
        drawing.Rectangle(x - w, ground - h * 0.78, w * 2, h * 0.78, wall);
        drawing.Rectangle(side < 0 ? x - w : x + w * 0.72, ground - h * 0.78, w * 0.28, h * 0.78, lit);
        drawing.Rectangle(x - w * 1.2, ground - h * 0.79, w * 2.4, h * 0.02, lit);
        drawing.Polygon(wall, (x - w, ground - h * 0.785), (x - w * 0.5, ground - h * 0.88), (x, ground - h),
            (x + w * 0.5, ground - h * 0.88), (x + w, ground - h * 0.785));
        drawing.Polygon(lit, (x + side * w, ground - h * 0.785), (x + side * w * 0.5, ground - h * 0.88), (x, ground - h),
            (x + side * w * 0.65, ground - h * 0.785));
        var face = palette.Lamp.Mix(wall, 0.35 * (1 - palette.Darkness));
        drawing.Circle(x, ground - h * 0.7, w * 0.68, face).Line(x, ground - h * 0.7, x, ground - h * 0.7 - w * 0.5, wall, w * 0.12)
            .Line(x, ground - h * 0.7, x + w * 0.34, ground - h * 0.69, wall, w * 0.12);
    }

    private static void Dome(SvgDrawing drawing, double x, double ground, double h, int side, Tone wall, Tone lit)
    {
        drawing.Rectangle(x - h * 0.62, ground - h * 0.3, h * 1.24, h * 0.3, wall)
            .Polygon(wall, (x - h * 0.66, ground - h * 0.3), (x, ground - h * 0.42), (x + h * 0.66, ground - h * 0.3));
        for (var i = -4; i <= 4; i++) drawing.Rectangle(x + i * h * 0.13 - h * 0.02, ground - h * 0.28, h * 0.04, h * 0.28, lit);
        drawing.Rectangle(x - h * 0.26, ground - h * 0.56, h * 0.52, h * 0.22, wall);
        drawing.Path(new SvgPath().MoveTo(x - h * 0.28, ground - h * 0.54)
            .ArcTo(h * 0.28, h * 0.32, false, true, x + h * 0.28, ground - h * 0.54).Close(), wall);
        drawing.Path(new SvgPath().MoveTo(x + side * h * 0.28, ground - h * 0.54)
            .ArcTo(h * 0.28, h * 0.32, false, side < 0, x + side * h * 0.06, ground - h * 0.855)
            .QuadraticTo(x + side * h * 0.2, ground - h * 0.72, x + side * h * 0.2, ground - h * 0.54).Close(), lit);
        drawing.Rectangle(x - h * 0.04, ground - h * 0.93, h * 0.08, h * 0.09, wall)
            .Line(x, ground - h * 0.9, x, ground - h, wall, h * 0.016);
    }

    private static void Twins(SvgDrawing drawing, double x, double ground, double h, int side, Tone wall, Tone lit)
    {
        foreach (var at in new[] { x - h * 0.13, x + h * 0.13 })
        {
            var w = h * 0.066;
            drawing.Rectangle(at - w, ground - h * 0.68, w * 2, h * 0.68, wall)
                .Rectangle(side < 0 ? at - w : at + w * 0.7, ground - h * 0.68, w * 0.3, h * 0.68, lit);
            drawing.Rectangle(at - w * 0.72, ground - h * 0.8, w * 1.44, h * 0.13, wall)
                .Rectangle(at - w * 0.42, ground - h * 0.88, w * 0.84, h * 0.09, wall);
            drawing.Polygon(wall, (at - w * 0.25, ground - h * 0.87), (at, ground - h), (at + w * 0.25, ground - h * 0.87));
            drawing.Rectangle(at - w * 1.08, ground - h * 0.69, w * 2.16, h * 0.015, lit);
        }

        drawing.Rectangle(x - h * 0.08, ground - h * 0.4, h * 0.16, h * 0.024, wall);
        drawing.Rectangle(x - h * 0.08, ground - h * 0.404, h * 0.16, h * 0.007, lit);
    }

    private static void Pagoda(SvgDrawing drawing, double x, double ground, double h, int side, Tone wall, Tone lit)
    {
        for (var i = 0; i < 5; i++)
        {
            var w = h * (0.17 - 0.022 * i);
            var y = ground - h * 0.165 * i;
            drawing.Rectangle(x - w * 0.62, y - h * 0.165, w * 1.24, h * 0.165, wall)
                .Rectangle(side < 0 ? x - w * 0.62 : x + w * 0.44, y - h * 0.165, w * 0.18, h * 0.165, lit);
            drawing.Path(new SvgPath().MoveTo(x - w * 1.25, y - h * 0.115)
                .QuadraticTo(x - w * 0.7, y - h * 0.13, x - w * 0.4, y - h * 0.185).LineTo(x + w * 0.4, y - h * 0.185)
                .QuadraticTo(x + w * 0.7, y - h * 0.13, x + w * 1.25, y - h * 0.115).Close(), wall);
            drawing.Line(x + side * w * 1.2, y - h * 0.118, x + side * w * 0.45, y - h * 0.178, lit, h * 0.01);
        }

        drawing.Line(x, ground - h * 0.84, x, ground - h, wall, h * 0.014);
    }
}
