using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>Translucent banks that drift to and fro between the depths, thickest over the ground.</summary>
internal static class Fog
{
    public static void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("fog");
        var land = stage.Height - stage.Horizon;
        Bank(stage, random, 0.22, stage.Horizon - stage.Percent * 9, 15, 0.42);
        Bank(stage, random, 0.45, stage.Horizon - stage.Percent * 6, 18, 0.45);
        Bank(stage, random, 0.75, stage.Horizon + land * 0.35, 13, 0.5);
        Bank(stage, random, 1.4, stage.Horizon + land * 0.95, 20, 0.6);
    }

    private static void Bank(SceneStage stage, SceneRandom random, double depth, double y, double thick, double strength)
    {
        var tone = stage.Palette.Haze.Mix(stage.Palette.Light, 0.15).Lighter(0.08);
        var height = stage.Percent * thick;
        var sway = stage.Width * random.Between(0.05, 0.09);
        var wide = stage.Right - stage.Left + sway * 2;
        var soft = Paint.Radial(new(0, tone, strength), new(0.4, tone, strength * 0.62), new(0.75, tone, strength * 0.16), new(1, tone, 0));
        var drawing = stage.NewDrawing();
        var box = new RectangleD(stage.Left - sway, y - height * 1.7, wide, height * 3.4);
        for (var i = 0; i < 6; i++)
        {
            var x = box.X + wide * (i + random.Next()) / 6;
            drawing.Ellipse(x, y + height * random.Between(-0.5, 0.5), wide * random.Between(0.16, 0.3), height * random.Between(0.6, 1.15),
                soft);
        }

        // A mass that spans the whole width, so that no edge of the bank is seen.
        drawing.Rectangle(box.X, y - height * 1.2, wide, height * 2.4,
            Paint.Down(new ValueStop(0, tone, 0), new ValueStop(0.5, tone, strength * 0.7), new ValueStop(1, tone, 0)));
        stage.AddBehind(depth, new DrawnPart
        {
            Name = "fog", Depth = depth, Box = box, Drawing = drawing,
                Motion = new Sway(sway * random.Sign(), 0, random.Between(22, 34), random.Next()),
        });
    }
}
