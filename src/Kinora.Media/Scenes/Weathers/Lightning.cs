using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>Bolts out of the clouds a few times a scene, the sky bright behind everything and a little light on the land.</summary>
internal static class Lightning
{
    private static readonly Tone Light = Tone.Of(0xe6edff);

    /// <summary>Strikes are set for so long; longer scenes end in rain.</summary>
    private const double LongestScene = 60;

    public static void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("lightning");
        var strikes = new List<double>();
        // Never more than one in 1.8 s: harmless for photosensitive viewers (WCAG 2.3.1 allows three a second).
        for (var time = random.Between(0.5, 1.1); time < LongestScene; time += random.Between(1.8, 3.2)) strikes.Add(time);
        var sky = new RectangleD(stage.Left, stage.Top, stage.Right - stage.Left, stage.Horizon - stage.Top);
        for (var bolt = 0; bolt < 3; bolt++)
        {
            var turn = bolt;
            Bolt(stage, random.Fork($"bolt {bolt}"), strikes.Where((_, i) => i % 3 == turn).ToValueList(), bolt);
        }

        stage.AddBehind(0.16, Sheet(stage, "sky flash", 0.15, sky, Paint.Down(new ValueStop(0, Light, 0.5), new ValueStop(1, Light, 0.12)),
            strikes));
        stage.Add(Sheet(stage, "flash", 0.15, Rain.WholeView(stage), Paint.Of(Light, 0.12), strikes));
    }

    private static DrawnPart Sheet(SceneStage stage, string name, double depth, RectangleD box, Paint paint, List<double> strikes)
    {
        var drawing = stage.NewDrawing();
        drawing.Rectangle(box.X, box.Y, box.Width, box.Height, paint);
        return new DrawnPart { Name = name, Depth = depth, Box = box, Drawing = drawing, Motion = new Flash(strikes.ToValueList(), 0.45) };
    }

    private static void Bolt(SceneStage stage, SceneRandom random, ValueList<double> strikes, int number)
    {
        var drawing = stage.NewDrawing();
        double x = stage.Width * (0.18 + 0.3 * number + random.Between(-0.06, 0.06)), top = stage.Horizon * random.Between(0.16, 0.26);
        var foot = stage.Horizon * random.Between(0.82, 0.99);
        drawing.Ellipse(x, top, stage.Percent * 26, stage.Percent * 14, Paint.Glow(Light, 0.8));
        Branch(stage, drawing, random, x, top, foot, stage.Percent * 0.75, true);
        var half = stage.Percent * 30;
        stage.AddBehind(0.16, new DrawnPart
        {
            Name = "bolt", Depth = 0.14, Drawing = drawing, Motion = new Flash(strikes, 0.5),
            Box = new RectangleD(x - half, top - stage.Percent * 14, half * 2, foot - top + stage.Percent * 15),
        });
    }

    /// <summary>A jagged band that narrows towards its end, with a soft light along it.</summary>
    private static void Branch(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double top, double foot, double width,
        bool isMain)
    {
        var points = new List<(double X, double Y)> { (x, top) };
        var steps = isMain ? random.Whole(7, 9) : random.Whole(3, 4);
        var drift = random.Sign() * (isMain ? 0.1 : 0.5);
        for (var i = 1; i <= steps; i++)
        {
            var step = (foot - top) / steps;
            points.Add((points[^1].X + step * (drift + random.Between(-0.75, 0.75)), top + step * i));
        }

        var outline = new SvgPath().MoveTo(points[0].X - width, points[0].Y);
        for (var i = 1; i < points.Count; i++) outline.LineTo(points[i].X - width * (1 - (double)i / steps), points[i].Y);
        for (var i = points.Count - 2; i >= 0; i--) outline.LineTo(points[i].X + width * (1 - (double)i / steps), points[i]
            .Y + width * 0.6);
        var line = new SvgPath().MoveTo(points[0].X, points[0].Y);
        foreach (var (pointX, pointY) in points) line.LineTo(pointX, pointY);
        drawing.Stroke(line, Light, width * 7, 0.1).Stroke(line, Light, width * 3.4, 0.2).Path(outline.Close(), Tone.White);
        if (!isMain) return;
        for (var i = 2; i < points.Count - 2; i += 2) Branch(stage, drawing, random, points[i].X, points[i].Y, points[i]
            .Y + (foot - top) * random.Between(0.16, 0.26), width * 0.55, false);
    }
}
