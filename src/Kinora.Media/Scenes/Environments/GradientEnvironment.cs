using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>No place: two or three large lights that wander slowly over a deep ground, and a few soft discs.</summary>
public sealed class GradientEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Gradient;

    public void Draw(SceneStage stage)
    {
        TopicGround.Fill(stage);
        var random = stage.Random.Fork("discs");
        var copies = new List<PartCopy>();
        for (var i = 0; i < 9; i++)
        {
            var size = random.Pick([0.35, 0.6, 1, 1.5]);
            var motion = new Sway(stage.Percent * random.Between(1, 3), stage.Percent * random.Between(1, 4), random.Between(7, 15), random.Next());
            copies.Add(new PartCopy(random.Between(0, stage.Width), random.Between(0, stage.Height), size, motion, random.Between(0.25, 0.6)));
        }

        var radius = stage.Percent * 7;
        stage.AddCopies("discs", 0.4, radius, drawing => drawing.Circle(0, 0, radius, Paint.Of(TopicGround.Accent(stage), 0.16)), copies);
        TopicGround.AddSlots(stage);
    }
}
