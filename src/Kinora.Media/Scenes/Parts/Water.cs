using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Still or moving water below the horizon: the sky's mirror, dark streaks, and the light's path on it.</summary>
public static class Water
{
    /// <summary>The backdrop's stops below the horizon: the sky upside down, darker towards the viewer.</summary>
    public static ValueList<ValueStop> Mirror(ScenePalette palette) =>
    [
        new(0, palette.Sky[4].Mix(palette.Shadow, 0.12)),
        new(0.25, palette.Sky[3].Mix(palette.Shadow, 0.25)),
        new(0.6, palette.Sky[2].Mix(palette.Shadow, 0.4)),
        new(1, palette.Sky[1].Mix(palette.Shadow, 0.55)),
    ];

    /// <summary>The surface of water of a colour: mostly sky far away, more of its own and of the depth towards the viewer.</summary>
    /// <param name="t">0 at the horizon, 1 at the lower edge.</param>
    public static Tone Surface(ScenePalette palette, Tone local, double t)
    {
        var sky = palette.SkyAt(1 - 0.72 * t).Mix(palette.Shadow, 0.06 + 0.34 * t);
        var own = palette.Of(local, 0.45 + 0.55 * t).Mix(palette.Shadow, 0.18 * t);
        // In warm light water is the sky's mirror: its own blue would only grey it.
        var share = palette.Time switch { DayTime.Day => 1, DayTime.GoldenHour or DayTime.Sunset => 0.5, _ => 0.75 };
        return sky.Saturate(1.12).Mix(own, (0.24 + 0.5 * t) * share);
    }

    /// <summary>The same as stops for <see cref="Sky.Fill"/>.</summary>
    public static ValueList<ValueStop> Stops(ScenePalette palette, Tone local) =>
        [.. Enumerable.Range(0, 6).Select(i => new ValueStop(i / 5.0, Surface(palette, local, i / 5.0)))];

    /// <summary>The mirror image of the part that was added last, in still water below a line.</summary>
    /// <param name="y">The water's edge, in units.</param>
    public static void Reflect(SceneStage stage, double y, double flat = 0.8, double opacity = 0.42)
    {
        if (stage.Parts[^1].Part is not DrawnPart { Box: var box } part) return;
        var drawing = stage.NewDrawing().Mirror(part.Drawing, y, flat, opacity);
        var height = Math.Min(stage.Bottom - y, Math.Max(1, (y - box.Y) * flat));
        stage.Add(part with { Name = part.Name + " mirrored", Drawing = drawing, Box = new RectangleD(box.X, y, box.Width, height),
            Motion = PartMotion.Still });
    }

    /// <summary>Broken strokes of light under the sun or moon, glittering.</summary>
    public static void LightPath(SceneStage stage)
    {
        var shine = stage.Palette.Sunlight;
        if (shine <= 0) return;
        var random = stage.Random.Fork("light path");
        var depth = stage.Height - stage.Horizon;
        var copies = new List<PartCopy>();
        for (var i = 0; i < 30 + 80 * shine; i++)
        {
            var t = Math.Pow(random.Next(), 1.3);
            var spread = stage.Percent * (2.5 + 9 * t);
            var x = stage.Sun.X + (random.Next() + random.Next() - 1) * spread * 1.6;
            var motion = new Twinkle(0.1, 0.9, random.Between(1.2, 3.2), random.Next())
                .And(new Sway(stage.Percent * 0.5, 0, random.Between(3, 6), random.Next()));
            copies.Add(new PartCopy(x, stage.Horizon + depth * (0.01 + 0.98 * t), 0.35 + 0.9 * t, motion, 0.25 + 0.6 * shine));
        }

        var length = stage.Percent * 3.4;
        stage.AddCopies("light path", 0.3, length, drawing =>
            drawing.Rectangle(-length / 2, -1.8, length, 3.6, stage.Palette.Disc.Mix(stage.Palette.Glow, 0.5), 1.8), copies);
    }

    /// <summary>Dark streaks that drift: the water's own surface.</summary>
    public static void Streaks(SceneStage stage)
    {
        var random = stage.Random.Fork("streaks");
        var depth = stage.Height - stage.Horizon;
        var tone = stage.Palette.Shadow.Mix(stage.Palette.Sky[1], 0.3);
        var copies = new List<PartCopy>();
        for (var i = 0; i < 40; i++)
        {
            var t = random.Next();
            copies.Add(new PartCopy(
                random.Between(stage.Left, stage.Right), stage.Horizon + depth * (0.03 + 0.97 * t), 0.4 + 1.1 * t,
                new Sway(stage.Percent * random.Between(0.6, 1.6), 0, random.Between(4, 9), random.Next()), random.Between(0.25, 0.6)));
        }

        var length = stage.Percent * 5;
        stage.AddCopies("streaks", 0.3, length, drawing => drawing.Rectangle(-length / 2, -1.4, length, 2.8, tone, 1.4), copies);
    }
}
