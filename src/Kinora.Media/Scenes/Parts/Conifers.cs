using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Spruces and firs: tiers of hanging branches, the half towards the light lighter, snow on them in winter.</summary>
internal static class Conifers
{
    public static void Draw(TreeBrush brush, double x, double foot, double height)
    {
        var random = brush.Random;
        var bark = brush.Dark(Vegetation.Bark);
        var local = brush.Plants.Needles.Mix(Tone.Of(0x6fa35a), random.Between(0, 0.2)).Darker(random.Between(0, 0.12));
        var tiers = random.Whole(4, 6);
        var girth = height * random.Between(0.17, 0.25);
        brush.Drawing.Rectangle(x - height * 0.022, foot - height * 0.16, height * 0.044, height * 0.165, bark);
        var (lowest, top) = (foot - height * 0.09, foot - height);
        for (var i = 0; i < tiers; i++)
        {
            var t = i / (double)tiers;
            var bottom = lowest + (top - lowest) * t;
            var half = girth * Math.Pow(1 - t, 0.85) * random.Between(0.92, 1.08);
            var apex = Math.Max(top, bottom - (lowest - top) / tiers * 1.9);
            Tier(brush, local, x, bottom, apex, half);
        }
    }

    private static void Tier(TreeBrush brush, Tone local, double x, double bottom, double apex, double half)
    {
        var tall = bottom - apex;
        var drawing = brush.Drawing;
        drawing.Path(new SvgPath().MoveTo(x, apex)
            .QuadraticTo(x - half * 0.28, bottom - tall * 0.38, x - half, bottom)
            .QuadraticTo(x - half * 0.55, bottom - tall * 0.02, x - half * 0.34, bottom + tall * 0.05)
            .QuadraticTo(x, bottom - tall * 0.04, x + half * 0.34, bottom + tall * 0.05)
            .QuadraticTo(x + half * 0.55, bottom - tall * 0.02, x + half, bottom)
            .QuadraticTo(x + half * 0.28, bottom - tall * 0.38, x, apex).Close(), Paint.Down(brush.Of(local), brush.Dark(local)));
        var side = brush.Side;
        drawing.Path(new SvgPath().MoveTo(x, apex)
            .QuadraticTo(x + side * half * 0.28, bottom - tall * 0.38, x + side * half, bottom)
            .QuadraticTo(x + side * half * 0.55, bottom - tall * 0.1, x + side * half * 0.3, bottom - tall * 0.12)
            .QuadraticTo(x + side * half * 0.2, bottom - tall * 0.5, x, apex).Close(), brush.Lit(local));
        if (!brush.Plants.IsSnowy) return;
        var snow = Vegetation.Snow;
        drawing.Path(new SvgPath().MoveTo(x, apex - tall * 0.02)
            .QuadraticTo(x - half * 0.28, bottom - tall * 0.4, x - half * 0.92, bottom - tall * 0.04)
            .QuadraticTo(x - half * 0.5, bottom - tall * 0.28, x - half * 0.24, bottom - tall * 0.3)
            .QuadraticTo(x, bottom - tall * 0.16, x + half * 0.26, bottom - tall * 0.32)
            .QuadraticTo(x + half * 0.5, bottom - tall * 0.26, x + half * 0.92, bottom - tall * 0.04)
            .QuadraticTo(x + half * 0.28, bottom - tall * 0.4, x, apex - tall * 0.02).Close(), brush.Of(snow));
        drawing.Path(new SvgPath().MoveTo(x, apex - tall * 0.02)
            .QuadraticTo(x + side * half * 0.28, bottom - tall * 0.4, x + side * half * 0.92, bottom - tall * 0.04)
            .QuadraticTo(x + side * half * 0.4, bottom - tall * 0.36, x, apex - tall * 0.02).Close(), brush.Lit(snow));
    }
}
