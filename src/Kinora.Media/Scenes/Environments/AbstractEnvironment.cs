using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>No place: waves of colour in depth that slide over each other, or nested arcs, or tilted bands, by the seed.</summary>
public sealed class AbstractEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Abstract;

    public void Draw(SceneStage stage)
    {
        TopicGround.Fill(stage);
        switch (stage.Random.Fork("kind").Whole(0, 2))
        {
            case 0:
                Waves(stage);
                break;
            case 1:
                Arcs(stage);
                break;
            default:
                Bands(stage);
                break;
        }

        Sparks(stage);
        TopicGround.AddSlots(stage);
    }

    private static void Waves(SceneStage stage)
    {
        var random = stage.Random.Fork("waves");
        for (var i = 0; i < 4; i++)
        {
            var depth = 0.3 + 0.25 * i;
            var level = stage.Height * (0.66 + 0.085 * i);
            var swing = stage.Height * random.Between(0.03, 0.06);
            var tone = Step(stage, i / 3.0);
            var points = new List<(double, double)>();
            var phase = random.Next() * Math.Tau;
            var waves = random.Between(0.9, 1.6);
            for (var k = 0; k <= 10; k++)
            {
                var x = stage.Left - 60 + (stage.Right - stage.Left + 120) * k / 10;
                points.Add((x, level + swing * Math.Sin(phase + k / 10.0 * waves * Math.Tau) + swing * 0.4 * Math.Sin(phase * 2 + k * 1.9)));
            }

            var sway = new Sway(stage.Percent * random.Between(1.2, 2.4), stage.Percent * 0.8, random.Between(7, 11), random.Next());
            stage.Add($"wave {i}", depth, level - swing * 1.6, stage.Bottom + 40, drawing =>
            {
                var path = new SvgPath().MoveTo(points[0].Item1, points[0].Item2)
                    .SmoothThrough([.. points]).LineTo(points[^1].Item1, stage.Bottom + 60).LineTo(points[0].Item1, stage.Bottom + 60).Close();
                drawing.Path(path, Paint.Down(tone.Lighter(0.08), tone.Darker(0.15)));
            }, sway);
        }
    }

    private static void Arcs(SceneStage stage)
    {
        var random = stage.Random.Fork("arcs");
        var x = stage.Width - stage.SubjectX + stage.Width * random.Between(-0.1, 0.1);
        var y = stage.Height * random.Pick([0, 1.02]);
        for (var i = 4; i >= 0; i--)
        {
            var radius = stage.Percent * (18 + 17 * i);
            var tone = Step(stage, 1 - i / 4.0);
            stage.Add($"arc {i}", 0.2 + 0.15 * (4 - i), RectangleD.FromCenter(x, y, radius * 2.1, radius * 2.1), drawing =>
                drawing.Circle(x, y, radius, Paint.Of(tone, 0.55)), new Breathe(0.02, 6 + i, i * 0.21));
        }
    }

    private static void Bands(SceneStage stage)
    {
        var random = stage.Random.Fork("bands");
        var reach = stage.Width + stage.Height;
        for (var i = 0; i < 6; i++)
        {
            var x = stage.Width * (i - 0.5) / 5 + stage.Percent * random.Between(-6, 6);
            var width = stage.Percent * random.Between(5, 22);
            var tone = Step(stage, random.Next());
            var motion = new Sway(stage.Percent * random.Between(1, 3), 0, random.Between(8, 14), random.Next());
            stage.Add($"band {i}", 0.25 + 0.12 * i, new RectangleD(stage.Left - 200, stage.Top, reach, stage.Bottom - stage.Top), drawing =>
                drawing.Polygon(Paint.Down(new ValueStop(0, tone, 0.4), new ValueStop(1, tone, 0.05)),
                    (x + stage.Height * 0.35, stage.Top), (x + width + stage.Height * 0.35, stage.Top), (x + width - stage.Height * 0.2, stage.Bottom), (x - stage.Height * 0.2, stage.Bottom)), motion);
        }
    }

    private static void Sparks(SceneStage stage)
    {
        var random = stage.Random.Fork("sparks");
        var copies = new List<PartCopy>();
        for (var i = 0; i < 24; i++)
        {
            var motion = new Twinkle(0.1, 0.8, random.Between(2, 5), random.Next()).And(new Drift(0, -stage.Percent * random.Between(0.4, 1.2)));
            copies.Add(new PartCopy(random.Between(0, stage.Width), random.Between(0, stage.Height * 1.1), random.Pick([0.5, 0.8, 1.3]), motion, 0.7));
        }

        stage.AddCopies("sparks", 0.7, 8, drawing => drawing.Circle(0, 0, 3.2, TopicGround.Accent(stage)), copies);
    }

    private static Tone Step(SceneStage stage, double share) => TopicGround.Warm(stage).Mix(TopicGround.Deep(stage), share * 0.75).Saturate(1.15);
}
