using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Trees without leaves: branches that fork; snow on the stronger ones in winter.</summary>
internal static class BareTrees
{
    private const int Levels = 5;

    public static void Draw(TreeBrush brush, double x, double foot, double height, Tone? bark = null)
    {
        var local = bark ?? Vegetation.Bark;
        var levels = Enumerable.Range(0, Levels).Select(_ => new SvgPath()).ToArray();
        Branch(brush.Random, levels, 0, x, foot, -Math.PI / 2 + brush.Random.Between(-0.06, 0.06), height * 0.32);
        var width = height * 0.05;
        for (var level = 0; level < Levels; level++) brush.Drawing.Stroke(levels[level], brush.Dark(local), width * Math.Pow(0.56, level));
        for (var level = 0; level < 3; level++)
        {
            var thickness = width * Math.Pow(0.56, level);
            // The rim lies on the side of the light, and above where it is snow.
            var isSnow = brush.Plants.IsSnowy && level > 0;
            brush.Drawing.Group(isSnow ? 0 : brush.Side * thickness * 0.28, isSnow ? -thickness * 0.4 : 0, 0, 1, drawing =>
                drawing.Stroke(levels[level], brush.Lit(isSnow ? Vegetation.Snow : local), thickness * (isSnow ? 0.5 : 0.32)));
        }
    }

    private static void Branch(SceneRandom random, SvgPath[] levels, int level, double x, double y, double angle, double length)
    {
        var (toX, toY) = (x + Math.Cos(angle) * length, y + Math.Sin(angle) * length);
        var bend = random.Between(-0.12, 0.12) * length;
        levels[level].MoveTo(x, y).QuadraticTo((x + toX) / 2 - Math.Sin(angle) * bend, (y + toY) / 2 + Math.Cos(angle) * bend, toX, toY);
        if (level == Levels - 1) return;
        var count = level < 2 ? 3 : 2;
        for (var i = 0; i < count; i++)
        {
            var turn = count == 1 ? 0 : (i / (count - 1.0) - 0.5) * random.Between(0.95, 1.35);
            Branch(random, levels, level + 1, toX, toY, angle + turn + random.Between(-0.12, 0.12), length * random.Between(0.6, 0.8));
        }
    }
}
