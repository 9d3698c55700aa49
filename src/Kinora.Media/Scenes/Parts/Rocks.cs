using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Boulders: an uneven block with a face in the light, and snow on top in winter.</summary>
public static class Rocks
{
    public static readonly Tone Granite = Tone.Of(0x8a8a92);

    public static void Draw(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double width, double depth, Tone? stone = null)
    {
        var palette = stage.Palette;
        var local = stone ?? Granite;
        var tall = width * random.Between(0.42, 0.7);
        var side = stage.LitSide(x);
        double L(double share) => x + width * share * 0.5;
        var peak = random.Between(-0.35, 0.1) * -side;
        drawing.Polygon(Paint.Down(palette.Of(local, depth), palette.Dark(local, depth)),
            (L(-1), foot), (L(-0.92), foot - tall * 0.45), (L(-0.5), foot - tall * 0.86), (L(peak), foot - tall),
                (L(0.55), foot - tall * 0.8), (L(0.95), foot - tall * 0.4), (L(1), foot));
        drawing.Polygon(palette.Lit(local, depth),
            (L(peak), foot - tall), (L(side * 0.53), foot - tall * (side < 0 ? 0.85 : 0.79)), (L(side * 0.93), foot - tall * 0.42),
                (L(side * 0.5), foot - tall * 0.5), (L(side * 0.22), foot - tall * 0.74));
        if (!Vegetation.Of(stage).IsSnowy) return;
        drawing.Path(new SvgPath().MoveTo(L(-0.9), foot - tall * 0.5).LineTo(L(-0.5), foot - tall * 0.9)
            .LineTo(L(peak), foot - tall * 1.06).LineTo(L(0.57), foot - tall * 0.86)
            .LineTo(L(0.9), foot - tall * 0.48).QuadraticTo(L(0.5), foot - tall * 0.5, L(0.25), foot - tall * 0.66)
                .QuadraticTo(L(-0.1), foot - tall * 0.5, L(-0.4), foot - tall * 0.66)
            .QuadraticTo(L(-0.7), foot - tall * 0.4, L(-0.9), foot - tall * 0.5).Close(), palette.Lit(Vegetation.Snow, depth));
    }
}
