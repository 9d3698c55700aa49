using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>Fireworks: bursts of rays that come and go at different times.</summary>
internal static class FireworkBursts
{
    private static readonly Tone[] Colours = [Tone.Of(0xffd45e), Tone.Of(0xff6b8a), Tone.Of(0x7fd6ff), Tone.Of(0xb78cff),
        Tone.Of(0x8ff0a4)];

    public static IEnumerable<ScenePart> Draw(SceneStage stage, PlacedMember place)
    {
        var random = stage.Random.Fork("fireworks");
        var count = Math.Clamp(place.Member.Count + 5, 6, 9);
        for (var i = 0; i < count; i++)
        {
            var radius = stage.Percent * random.Between(9, 17);
            var x = Math.Clamp(place.X + (i == 0 ? 0 : random.Between(-0.42, 0.42) * stage.Width), radius * 1.1,
                stage.Width - radius * 1.1);
            var y = Math.Max(radius * 1.1, stage.Horizon * random.Between(0.14, 0.48));
            var drawing = stage.NewDrawing();
            Burst(drawing, x, y, radius, Colours[i % Colours.Length], random);
            yield return new DrawnPart
            {
                Name = "firework", Depth = Math.Min(place.Depth, 0.3), Drawing = drawing,
                    Box = RectangleD.FromCenter(x, y, radius * 2.2, radius * 2.2),
                Motion = new Twinkle(0.15, 1, random.Between(2.2, 3.4), random.Next())
                    .And(new Breathe(0.12, random.Between(2.2, 3.4), random.Next())),
            };
        }
    }

    private static void Burst(SvgDrawing drawing, double x, double y, double radius, Tone tone, SceneRandom random)
    {
        drawing.Circle(x, y, radius, Paint.Glow(tone, 0.7));
        var rays = random.Whole(12, 16);
        for (var ray = 0; ray < rays; ray++)
        {
            var angle = ray * Math.Tau / rays;
            var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
            var reach = radius * (ray % 2 == 0 ? 0.95 : 0.68);
            drawing.Line(x + cos * radius * 0.22, y + sin * radius * 0.22, x + cos * reach, y + sin * reach, tone, 3.4, 0.9);
            drawing.Circle(x + cos * reach, y + sin * reach, 5, tone.Lighter(0.5));
        }
    }
}
