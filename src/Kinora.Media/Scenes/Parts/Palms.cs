using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Palms: a bent trunk with rings and fronds that hang all round; evergreen, so the season changes nothing.</summary>
internal static class Palms
{
    private static readonly Tone Frond = Tone.Of(0x4c9a4a);
    private static readonly Tone Trunk = Tone.Of(0x9a7450);

    public static void Draw(TreeBrush brush, double x, double foot, double height)
    {
        var random = brush.Random;
        var lean = height * random.Between(0.08, 0.24) * random.Sign();
        var (crownX, crownY) = (x + lean, foot - height * 0.78);
        Stem(brush, x, foot, crownX, crownY, height * 0.034);
        var fronds = random.Whole(8, 10);
        for (var i = 0; i < fronds; i++)
        {
            var angle = Math.PI * (1.12 + 0.76 * 1.0 * i / (fronds - 1)) + random.Between(-0.08, 0.08);
            // Those at the sides hang lower: the fan is wider than a half circle.
            if (i < 2) angle -= 0.35 * (2 - i);
            if (i > fronds - 3) angle += 0.35 * (i - fronds + 3);
            Leaf(brush, crownX, crownY, angle, height * random.Between(0.32, 0.42), Math.Cos(angle) * brush.Side > 0.15);
        }

        for (var i = -1; i <= 1; i++) brush.Drawing.Circle(crownX + i * height * 0.022, crownY + height * 0.02, height * 0.017,
            brush.Dark(Trunk));
    }

    private static void Stem(TreeBrush brush, double x, double foot, double topX, double topY, double half)
    {
        var (bendX, bendY) = (x + (topX - x) * 0.15, (foot + topY) / 2);
        brush.Drawing.Path(new SvgPath().MoveTo(x - half, foot).QuadraticTo(bendX - half * 0.6, bendY, topX - half * 0.5, topY)
            .LineTo(topX + half * 0.5, topY).QuadraticTo(bendX + half * 0.7, bendY, x + half, foot).Close(), brush.Of(Trunk));
        var side = brush.Side * half;
        brush.Drawing.Path(new SvgPath().MoveTo(x + side, foot).QuadraticTo(bendX + side * 0.65, bendY, topX + side * 0.5, topY)
            .LineTo(topX, topY).QuadraticTo(bendX + side * 0.2, bendY, x + side * 0.4, foot).Close(), brush.Lit(Trunk));
        var rings = new SvgPath();
        for (var i = 1; i < 9; i++)
        {
            var t = i / 9.0;
            var ringX = (1 - t) * (1 - t) * x + 2 * t * (1 - t) * bendX + t * t * topX;
            var ringY = (1 - t) * (1 - t) * foot + 2 * t * (1 - t) * bendY + t * t * topY;
            rings.MoveTo(ringX - half * (0.8 - 0.3 * t), ringY)
                .QuadraticTo(ringX, ringY + half * 0.35, ringX + half * (0.8 - 0.3 * t), ringY);
        }

        brush.Drawing.Stroke(rings, brush.Dark(Trunk), half * 0.22, 0.7);
    }

    private static void Leaf(TreeBrush brush, double x, double y, double angle, double length, bool isLit)
    {
        var (dx, dy) = (Math.Cos(angle) * length, Math.Sin(angle) * length);
        // It rises first and hangs at its end.
        var (tipX, tipY) = (x + dx, y + dy * 0.55 + length * 0.34);
        var (overX, overY) = (x + dx * 0.62, y + dy * 0.95 - length * 0.12);
        var (underX, underY) = (x + dx * 0.5, y + dy * 0.7 + length * 0.16);
        brush.Drawing.Path(new SvgPath().MoveTo(x, y).QuadraticTo(overX, overY, tipX, tipY).QuadraticTo(underX, underY, x, y).Close(),
            isLit ? brush.Of(Frond).Mix(brush.Lit(Frond), 0.6) : brush.Dark(Frond));
        brush.Drawing.Stroke(new SvgPath().MoveTo(x, y).QuadraticTo(overX, overY + length * 0.03, tipX, tipY), brush.Lit(Frond),
            length * 0.018, isLit ? 0.9 : 0.4);
    }
}
