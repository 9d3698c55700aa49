using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Plants of dry country: they look the same all year.</summary>
public static class DesertPlants
{
    private static readonly Tone Green = Tone.Of(0x4d8a55);
    private static readonly Tone Grey = Tone.Of(0x7d9b6b);

    /// <summary>A saguaro: a ribbed column with one to three arms.</summary>
    public static void Cactus(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double height, double depth)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        var width = height * random.Between(0.13, 0.17);
        drawing.Ellipse(x - side * width * 1.6, foot, width * 2.2, width * 0.24, Paint.Of(palette.Shadow, 0.3));
        var arms = height < stage.Percent * 12 ? 1 : random.Whole(2, 3);
        var first = random.Sign();
        for (var i = 0; i < arms; i++)
        {
            var edge = i % 2 == 0 ? first : -first;
            var (start, reach, tip) = (height * random.Between(0.32, 0.5), width * random.Between(1.5, 2.1),
                height * random.Between(0.24, 0.4));
            var arm = new SvgPath().MoveTo(x, foot - start).LineTo(x + edge * reach * 0.55, foot - start)
                .QuadraticTo(x + edge * reach, foot - start, x + edge * reach, foot - start - reach * 0.5)
                    .LineTo(x + edge * reach, foot - start - tip);
            drawing.Stroke(arm, palette.Dark(Green, depth), width * 0.62);
            drawing.Group(side * width * 0.13, -width * 0.06, 0, 1, own => own.Stroke(arm, palette.Lit(Green, depth), width * 0.22));
        }

        drawing.Rectangle(x - width / 2, foot - height, width, height, palette.Dark(Green, depth), width / 2);
        drawing.Rectangle(x - width / 2 + (side > 0 ? width * 0.25 : 0), foot - height, width * 0.75, height, palette.Of(Green, depth),
            width * 0.36);
        drawing.Rectangle(side < 0 ? x - width * 0.44 : x + width * 0.22, foot - height * 0.97, width * 0.22, height * 0.95,
            palette.Lit(Green, depth), width * 0.1);
        foreach (var at in (ReadOnlySpan<double>)[-0.18, 0.08]) drawing.Line(x + width * at, foot - height * 0.93, x + width * at,
            foot - 4, palette.Dark(Green, depth), width * 0.05, 0.7);
        if (random.Chance(0.6)) drawing.Circle(x, foot - height, width * 0.16, palette.Lit(Tone.Of(0xf27a9b), depth))
            .Circle(x + width * 0.22, foot - height * 0.985, width * 0.12, palette.Of(Tone.Of(0xf27a9b), depth));
    }

    /// <summary>A rosette of stiff leaves.</summary>
    public static void Agave(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double height, double depth)
    {
        for (var i = 0; i < 9; i++)
        {
            var lean = (i - 4) / 4.0;
            var tall = height * (1 - 0.4 * lean * lean) * random.Between(0.85, 1.1);
            var tone = lean * stage.LitSide(x) > 0.2 ? stage.Palette.Lit(Grey, depth) : i % 2 == 0 ? stage.Palette.Of(Grey, depth)
                : stage.Palette.Dark(Grey, depth);
            Grass.Blade(drawing, x + lean * height * 0.2, foot, x + lean * height, foot - tall, height * 0.17, tone);
        }
    }
}
