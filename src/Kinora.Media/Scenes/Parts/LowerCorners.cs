using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>
/// What grows or lies just before the lens in the lower corners of upright pictures, where the ground that captions lie on would be
/// empty.
/// </summary>
public static class LowerCorners
{
    private const double Depth = 1.5;

    public static void Draw(SceneStage stage)
    {
        var away = stage.SubjectX > stage.Width / 2 ? -1 : 1;
        foreach (var (side, size) in (ReadOnlySpan<(int, double)>)[(away, 54), (-away, 36)])
        {
            var random = stage.Random.Fork($"corner {side}");
            var (reach, edge) = (stage.Percent * size * random.Between(0.85, 1.1), side < 0 ? stage.Left : stage.Right);
            var box = new RectangleD(side < 0 ? edge : edge - reach * 1.5, stage.Bottom - reach * 1.4, reach * 1.5, reach * 1.4);
            PartMotion motion = IsStony(stage) ? PartMotion.Still : new Sway(stage.Percent * 0.3, stage.Percent * 0.2, random.Between(4.5,
                6.5), random.Next());
            stage.Add("corner", Depth, box, drawing =>
            {
                if (IsStony(stage)) Stones(stage, drawing, random, edge, side, reach);
                else Blades(stage, drawing, random, edge, side, reach);
            }, motion);
        }
    }

    private static bool IsStony(SceneStage stage) => stage.Scene.Place is ScenePlace.Desert or ScenePlace.Canyon or ScenePlace.Volcano or ScenePlace.Sea
        or ScenePlace.Beach or ScenePlace.Island or ScenePlace.Snowfield;

    private static void Stones(SceneStage stage, SvgDrawing drawing, SceneRandom random, double edge, int side, double reach)
    {
        var stone = stage.Scene.Place switch { ScenePlace.Canyon or ScenePlace.Desert => Tone.Of(0x9a5a44),
            ScenePlace.Volcano => Tone.Of(0x4f4648), _ => Tone.Of(0x6f6a70) };
        foreach (var (across, width) in (ReadOnlySpan<(double, double)>)[(0.5, 0.8), (0.16, 1), (0.9, 0.34)])
            Rocks.Draw(stage, drawing, random, edge - side * across * reach, stage.Bottom, reach * width, 1, stone.Mix(stage.Palette.Shadow,
                0.3));
    }

    /// <summary>Long blades that fan out of the corner, a few flowers among them; in winter dry stalks in a heap of snow.</summary>
    private static void Blades(SceneStage stage, SvgDrawing drawing, SceneRandom random, double edge, int side, double reach)
    {
        var (plants, palette) = (Vegetation.Of(stage), stage.Palette);
        Tone Near(Tone local, double shadow) => palette.Dark(local, 1).Mix(palette.Shadow, shadow);
        var green = plants.IsSnowy ? Tone.Of(0xb39a6a) : plants.Grass.Mix(plants.Needles, 0.35);
        var count = plants.IsSnowy ? 7 : 20;
        for (var i = 0; i < count; i++)
        {
            var t = (i + random.Next()) / count;
            var (x, tall) = (edge - side * reach * t, reach * (1.05 - 0.6 * t) * random.Between(0.75, 1.1));
            var (lean, half) = (-side * reach * (0.06 + 0.34 * t) * random.Between(0.5, 1.3), reach * random.Between(0.018, 0.034));
            var (tipX, tipY) = (x + lean, stage.Bottom - tall);
            drawing.Path(new SvgPath().MoveTo(x - half, stage.Bottom).QuadraticTo(x - half + lean * 0.15, stage.Bottom - tall * 0.6, tipX,
                tipY)
                .QuadraticTo(x + half + lean * 0.25, stage.Bottom - tall * 0.55, x + half, stage.Bottom).Close(), Near(green,
                    random.Between(0.1, 0.45)));
            if (plants.Flowers.Length > 0 && i % 5 == 2) Flower(drawing, tipX, tipY, reach * random.Between(0.045, 0.07),
                palette.Of(random.Pick(plants.Flowers), 1),
                palette.Lit(Tone.Of(0xf4d35e), 1));
        }

        if (plants.IsSnowy) drawing.Ellipse(edge, stage.Bottom, reach * 1.3, reach * 0.34, Vegetation.SnowOn(palette, 1, Tone.White)
            .Mix(palette.Shadow, 0.12));
    }

    private static void Flower(SvgDrawing drawing, double x, double y, double size, Tone petal, Tone heart)
    {
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.Tau / 5);
            drawing.Circle(x + sin * size * 0.8, y - cos * size * 0.8, size * 0.62, petal);
        }

        drawing.Circle(x, y, size * 0.5, heart);
    }
}
