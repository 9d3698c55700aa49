using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Above the clouds: a sea of billows in layers under an open sky, with balloons, birds or summits.</summary>
public sealed class CloudsEnvironment : IEnvironment
{
    private const int Rows = 6;

    public ScenePlace Place => ScenePlace.Clouds;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var shape = Composition.Of(stage, 3);
        var side = Composition.Side(stage);
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.58 : random.Between(0.56, 0.62));
        stage.Sun = (stage.Sun.X, stage.Sun.Y * stage.Horizon / (stage.Height * (stage.IsPortrait ? 0.62 : 0.66)));
        Sky.Draw(stage, [new(0, Body(stage, 0)), new(1, Body(stage, 1))], 0.4);
        if (shape == 1) Peaks.Draw(stage, "summits", 0.2, stage.Horizon + stage.Percent * 8,
            Peaks.Range(stage, random.Fork("summits"), stage.Horizon + stage.Percent * 8, stage.Horizon * (stage.IsPortrait ? 0.32 : 0.42),
            stage.Width * (0.5 + side * 0.18), 0.9), Tone.Of(0x76809a), 0.5);
        stage.AddSlot(0.5, new SubjectSlot(SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.72,
            stage.Percent * 6) { Spread = stage.Horizon * 0.14 });
        for (var row = 0; row < Rows; row++)
        {
            if (row == 3)
            {
                if (shape != 2) Birds.Flock(stage, stage.Horizon * random.Between(0.5, 0.75), stage.Percent * 4.2, random.Pick([5, 7]),
                    0.5);
                if (shape == 2 && stage.Scene.Subjects.Count == 0) Fleet(stage, random, side);
            }

            Billows(stage, stage.Random.Fork($"billows {row}"), row);
        }

        stage.AddSlot(0.9, new SubjectSlot(SlotKind.Air, stage.Width * 0.1, stage.Width * 0.9, stage.Height * 0.48,
            stage.Percent * 12) { Spread = stage.Height * 0.12 });
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.07, stage.Width * 0.86, stage.Horizon * 0.5);
    }

    private static void Fleet(SceneStage stage, SceneRandom random, int side)
    {
        var middle = stage.Horizon * (stage.IsPortrait ? 0.72 : 0.64);
        Balloons.Add(stage, random, stage.SubjectX, middle, stage.Percent * 24, 0.7);
        Balloons.Add(stage, random, stage.SubjectX - side * stage.Width * 0.22, middle + stage.Percent * 9, stage.Percent * 10, 0.45);
        Balloons.Add(stage, random, stage.SubjectX + side * stage.Width * (stage.IsPortrait ? 0.2 : 0.16), middle - stage.Percent * 12,
            stage.Percent * 6.5, 0.35);
    }

    /// <summary>The shaded side of the clouds, from the horizon (0) to the viewer (1).</summary>
    private static Tone Body(SceneStage stage, double t)
    {
        var palette = stage.Palette;
        return palette.SkyAt(0.95 - 0.7 * t).Mix(palette.Time is DayTime.Day ? Tone.White : palette.Haze, 0.36 - 0.3 * t)
            .Mix(palette.Shadow, 0.05 + 0.17 * t);
    }

    private static void Billows(SceneStage stage, SceneRandom random, int row)
    {
        var palette = stage.Palette;
        var t = row / (Rows - 1.0);
        double y = stage.Horizon + (stage.Height - stage.Horizon) * Math.Pow(t, 1.4) * 0.8 + stage.Percent * 1.5,
            tall = stage.Percent * (4 + 15 * t), foot = row == Rows - 1 ? stage.Bottom : y + tall * 1.6;
        var white = Tone.White.Mix(palette.Light, palette.Time is DayTime.Day ? 0.2 : 0.7);
        var body = Body(stage, t);
        var lit = body.Mix(white, (palette.Darkness > 0.7 ? 0.3 : 0.78 - 0.3 * palette.Darkness) * (0.55 + 0.45 * palette.Sunlight));
        var speed = SkyClouds.Speed(stage, 0.02 + 0.08 * t);
        var sway = stage.Percent * (1.5 + 4 * t);
        double left = stage.Left - sway - speed * 12, right = stage.Right + sway;
        stage.Add("sea of clouds", 0.1 + 1.1 * t, new RectangleD(left, y - tall * 1.5, right - left, foot - y + tall * 1.5), drawing =>
        {
            drawing.Rectangle(left, y - tall * 0.1, right - left, foot - y + tall * 0.1, Paint.Down(lit.Mix(body, 0.6), body));
            for (var x = left - tall; x < right + tall;)
            {
                var width = tall * random.Between(2, 4.6);
                // Bright towards the sun, duller away from it.
                var facing = Math.Clamp(1 - Math.Abs(x + width / 2 - stage.Sun.X) / stage.Width, 0, 1);
                var top = body.Mix(lit, 0.62 + 0.38 * facing)
                    .Mix(palette.Glow, 0.3 * facing * palette.Sunlight * (1 - t) * (1 - palette.Darkness));
                var base0 = y + tall * random.Between(0.1, 0.4);
                drawing.Path(SkyCumulus.Billows(random, x + width / 2, base0, width * 1.2, tall * random.Between(0.6, 1.35),
                    random.Whole(4, 6)), Paint.Down(new ValueStop(0, top), new ValueStop(0.45, top.Mix(body, 0.5)),
                    new ValueStop(1, body, 0)));
                x += width * random.Between(0.5, 0.85);
            }
        }, new Drift(speed, 0).And(new Sway(sway, stage.Percent * 0.25, random.Between(14, 22), random.Next())));
    }
}
