using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>Birds far off: two strokes each, in a loose wedge that crosses the sky slowly.</summary>
internal static class BirdFlock
{
    public static IEnumerable<ScenePart> Draw(SceneStage stage, PlacedMember flock)
    {
        var random = stage.Random.Fork("flock");
        var tone = flock.Member.Drawing.Name == "dove" ? Tone.White.Mix(stage.Palette.Light, 0.3)
            : stage.Palette.Shadow.Mix(stage.Palette.Haze, 0.15);
        var span = stage.Percent * 3.4;
        var direction = flock.X > stage.Width / 2 ? -1 : 1;
        var copies = new List<PartCopy>();
        for (var i = 0; i < flock.Member.Count; i++)
        {
            var rank = (i + 1) / 2;
            var side = i % 2 == 0 ? 1 : -1;
            var x = flock.X - direction * rank * span * 1.15 + random.Between(-0.5, 0.5) * span;
            var y = flock.Y + side * rank * span * 0.42 + random.Between(-0.4, 0.4) * span;
            var motion = new Cross(direction * stage.Width * 0.16, -stage.Height * 0.03)
                .And(new Sway(span * 0.1, span * 0.16, random.Between(1.6, 2.6), random.Next()));
            copies.Add(new PartCopy(x, Math.Clamp(y, stage.Height * 0.05, stage.Horizon * 0.9), random.Between(0.6, 1.25), motion, 1,
                direction > 0));
        }

        var drawing = stage.NewDrawing();
        drawing.Path(new SvgPath().MoveTo(-span / 2, -span * 0.1)
            .QuadraticTo(-span * 0.2, -span * 0.3, 0, 0).QuadraticTo(span * 0.2, -span * 0.34, span / 2, -span * 0.16)
            .QuadraticTo(span * 0.2, -span * 0.2, 0, span * 0.09).QuadraticTo(-span * 0.2, -span * 0.16, -span / 2, -span * 0.1).Close(),
                tone);
        yield return new RepeatedPart { Name = "flock", Depth = flock.Depth, Drawing = drawing,
            Box = RectangleD.FromCenter(0, 0, span * 1.1, span * 0.9), Copies = copies };
    }
}
