using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>No place: a quiet grid with points that travel along it, for numbers and technology.</summary>
public sealed class DataEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Data;

    public void Draw(SceneStage stage)
    {
        TopicGround.Fill(stage);
        Grid(stage);
        if (stage.Scene.Card is null) Skyline(stage);
        Travellers(stage);
        TopicGround.AddSlots(stage);
    }

    private static double Cell(SceneStage stage) => stage.Percent * 8;

    private static void Grid(SceneStage stage)
    {
        var cell = Cell(stage);
        var tone = TopicGround.Second(stage);
        stage.Add("grid", 0.2, stage.Top, stage.Bottom, drawing =>
        {
            for (var x = Math.Ceiling(stage.Left / cell) * cell; x < stage.Right; x += cell)
                drawing.Line(x, stage.Top, x, stage.Bottom, tone, 1.2, 0.13);
            for (var y = Math.Ceiling(stage.Top / cell) * cell; y < stage.Bottom; y += cell)
                drawing.Line(stage.Left, y, stage.Right, y, tone, 1.2, 0.13);
        });
    }

    /// <summary>Columns along the lower edge, as if counted.</summary>
    private static void Skyline(SceneStage stage)
    {
        var random = stage.Random.Fork("columns");
        var cell = Cell(stage);
        var tone = TopicGround.Second(stage);
        stage.Add("columns", 0.5, stage.Height * 0.4, stage.Bottom, drawing =>
        {
            var trend = random.Between(0.15, 0.25);
            for (var x = Math.Ceiling(stage.Left / cell) * cell; x < stage.Right; x += cell)
            {
                var share = trend + 0.3 * (x - stage.Left) / (stage.Right - stage.Left) + random.Between(-0.06, 0.06);
                var height = stage.Height * share;
                drawing.Rectangle(x + cell * 0.18, stage.Height - height, cell * 0.64, height + stage.Bottom - stage.Height,
                    Paint.Down(new ValueStop(0, tone, 0.34), new ValueStop(1, tone, 0.06)), cell * 0.1);
            }
        });
    }

    private static void Travellers(SceneStage stage)
    {
        var random = stage.Random.Fork("travellers");
        var cell = Cell(stage);
        var copies = new List<PartCopy>();
        for (var i = 0; i < 14; i++)
        {
            var x = Math.Round(random.Between(0, stage.Width) / cell) * cell;
            var y = Math.Round(random.Between(0, stage.Height) / cell) * cell;
            var speed = stage.Percent * random.Between(2, 6) * random.Sign();
            var way = random.Chance(0.5) ? new Drift(speed, 0) : new Drift(0, speed);
            copies.Add(new PartCopy(x, y, random.Pick([0.7, 1, 1.4]), way, random.Between(0.4, 0.9)));
        }

        stage.AddCopies("travellers", 0.2, 14, drawing =>
        {
            drawing.Circle(0, 0, 12, Paint.Glow(TopicGround.Accent(stage), 0.6));
            drawing.Circle(0, 0, 4, TopicGround.Accent(stage));
        }, copies);
    }
}
