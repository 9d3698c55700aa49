using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What frames a picture just before the lens, dark against the light: one scene in three has one.</summary>
public static class Foreground
{
    /// <summary>Whether this seed's scene is framed.</summary>
    public static bool IsFramed(SceneStage stage) => stage.Random.Fork("frame").Chance(0.38);

    /// <summary>
    /// A branch over a town's picture on the subject's side, and words beside it: where this seed's scene is framed, else nothing.
    /// </summary>
    public static void Overhead(SceneStage stage)
    {
        if (!IsFramed(stage)) return;
        var side = Land.SubjectSide(stage);
        Branch(stage, side);
        if (stage.IsPortrait || stage.CalmArea is not { } calm) return;
        var left = side < 0 ? Math.Max(calm.X, stage.Width * 0.32) : calm.X;
        var right = side < 0 ? calm.X + calm.Width : Math.Min(calm.X + calm.Width, stage.Width * 0.68);
        stage.CalmArea = calm with { X = left, Width = right - left };
    }

    /// <summary>A branch that reaches in from an upper corner and moves a little.</summary>
    /// <param name="side">−1 from the left, 1 from the right.</param>
    /// <param name="isConifer">Needles instead of leaves.</param>
    public static void Branch(SceneStage stage, int side, bool isConifer = false)
    {
        var random = stage.Random.Fork("branch");
        var reach = stage.Percent * random.Between(44, 58) * (stage.IsPortrait ? 0.7 : 1);
        var edge = side < 0 ? stage.Left : stage.Right;
        var top = stage.Top;
        var drop = stage.Percent * random.Between(20, 28);
        var box = new RectangleD(side < 0 ? edge : edge - reach * 1.2, top, reach * 1.2, drop * 2.4 - top);
        stage.Add("branch", 1.7, box, drawing =>
        {
            var (startX, startY) = (edge, stage.Percent * random.Between(2, 8));
            for (var arm = 0; arm < 3; arm++)
            {
                var length = reach * (1 - 0.26 * arm);
                var fall = drop * (0.45 + 0.5 * arm);
                Arm(stage, drawing, random, startX, startY + arm * stage.Percent * 1.5, edge - side * length, startY + fall, isConifer);
            }
        }, new Sway(stage.Percent * 0.35, stage.Percent * 0.5, random.Between(4.5, 6.5), random.Next()));
    }

    private static void Arm(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double y, double tipX, double tipY,
        bool isConifer)
    {
        var (middleX, middleY) = ((x + tipX) / 2, y - stage.Percent * 1.5);
        var bark = Near(stage, Vegetation.Bark, 0.5);
        drawing.Stroke(new SvgPath().MoveTo(x, y).QuadraticTo(middleX, middleY, tipX, tipY), bark, stage.Percent * 0.75);
        var plants = Vegetation.Of(stage);
        var heading = Math.Atan2(tipY - middleY, tipX - middleX);
        for (var i = 2; i <= 11; i++)
        {
            var t = i / 11.0;
            var (px, py) = (Along(x, middleX, tipX, t), Along(y, middleY, tipY, t));
            var angle = heading + (i % 2 == 0 ? -1 : 1) * random.Between(0.45, 0.95);
            var length = stage.Percent * random.Between(4, 8) * (1.25 - t * 0.7);
            var (endX, endY) = (px + Math.Cos(angle) * length, py + Math.Sin(angle) * length + length * 0.15);
            drawing.Line(px, py, endX, endY, bark, stage.Percent * 0.3);
            var leaves = isConifer ? 6 : 4;
            for (var k = 1; k <= leaves; k++)
            {
                var (leafX, leafY) = (px + (endX - px) * k / leaves, py + (endY - py) * k / leaves);
                var turn = k == leaves ? 0 : (k % 2 == 0 ? -1 : 1) * random.Between(0.5, 1);
                if (isConifer) Needle(stage, drawing, random, leafX, leafY, angle + turn * 0.5);
                else if (!plants.IsSnowy) Leaf(stage, drawing, random, plants, leafX, leafY, angle + turn);
            }
        }

        if (plants.IsSnowy)
            drawing.Stroke(new SvgPath().MoveTo(x, y - 5).QuadraticTo(middleX, middleY - 5, tipX, tipY - 3),
                Near(stage, Vegetation.Snow, 0.15), stage.Percent * 0.5);
    }

    private static void Leaf(SceneStage stage, SvgDrawing drawing, SceneRandom random, Vegetation plants, double x, double y, double angle)
    {
        var size = stage.Percent * random.Between(3, 5.6);
        var (tipX, tipY) = (x + Math.Cos(angle) * size, y + Math.Sin(angle) * size);
        var (acrossX, acrossY) = (-Math.Sin(angle) * size * 0.42, Math.Cos(angle) * size * 0.42);
        var tone = Near(stage, plants.Leaf(random), random.Between(0.18, 0.5));
        drawing.Path(new SvgPath().MoveTo(x, y).QuadraticTo((x + tipX) / 2 + acrossX, (y + tipY) / 2 + acrossY, tipX, tipY)
            .QuadraticTo((x + tipX) / 2 - acrossX, (y + tipY) / 2 - acrossY, x, y).Close(), tone);
    }

    private static void Needle(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double y, double angle)
    {
        var tone = Near(stage, Vegetation.Of(stage).Needles, random.Between(0.2, 0.5));
        var path = new SvgPath();
        for (var i = -2; i <= 2; i++)
        {
            var size = stage.Percent * random.Between(2, 3.6);
            path.MoveTo(x, y).LineTo(x + Math.Cos(angle + i * 0.22) * size, y + Math.Sin(angle + i * 0.22) * size);
        }

        drawing.Stroke(path, tone, stage.Percent * 0.22);
    }

    /// <summary>Just before the lens all is nearly in shadow.</summary>
    private static Tone Near(SceneStage stage, Tone local, double shadow) => stage.Palette.Dark(local, 1).Mix(stage.Palette.Shadow, shadow);

    private static double Along(double a, double b, double c, double t) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
}
