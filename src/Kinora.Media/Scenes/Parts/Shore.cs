using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Where the sea ends: sand, wet at its edge, and the foam that runs up it.</summary>
public static class Shore
{
    /// <summary>
    /// Nobody stands on water: with someone who walks or drives in the picture, the near part of it is a beach, with room to stand.
    /// </summary>
    public static void UnderFeet(SceneStage stage, int side)
    {
        if (!SubjectCaster.AnyNeedsGround(stage.Scene.Subjects)) return;
        var random = stage.Random.Fork("near shore");
        var (high, low) = (stage.Height * 0.78, stage.Height * 0.88);
        var line = Ridges.Slope(stage, side > 0 ? low : high, side > 0 ? high : low, stage.Percent * 2);
        var sand = stage.Scene.Weather is Weather.Snow ? Vegetation.Snow : Tone.Of(0xeed6a6);
        Sand(stage, random, line, sand);
        Surf(stage, line);
        BeachThings.Shells(stage, random, stage.Height * 0.86, stage.CanvasHeight * 0.985);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, stage.Width * 0.08, stage.Width * 0.92, stage.Height * 0.955,
            stage.Percent * 11));
    }

    /// <param name="shore">The water's edge.</param>
    public static void Sand(SceneStage stage, SceneRandom random, GroundLine shore, Tone sand)
    {
        var palette = stage.Palette;
        var lit = palette.Lit(sand, 0.8);
        // Pale ground throws back the light that lies on it.
        var body = palette.Of(sand, 1).Mix(palette.Light, 0.16 * palette.Sunlight);
        var wet = body.Mix(palette.SkyAt(0.8), 0.35).Mix(palette.Shadow, 0.16);
        stage.Add("sand", 0.9, shore.Top - 6, stage.Bottom, drawing =>
        {
            drawing.Path(shore.Below(stage.Bottom), Paint.Down(new(0, lit), new(0.35, lit.Mix(body, 0.6)),
                new(1, palette.Dark(sand, 1).Mix(body, 0.55))));
            drawing.Path(Band(shore, 0, stage.Percent * 4.4), Paint.Of(wet, 0.75));
            for (var i = 0; i < 26; i++)
            {
                // Ripples that the wind has left: short arcs, dark below a light edge.
                var t = Math.Sqrt(random.Next());
                double x = random.Between(stage.Left, stage.Right), y = shore.YAt(x) + stage.Percent * 6 + (stage.Bottom - shore.YAt(x)) * t
                    * 0.85, half = stage.Percent * (1.5 + 5 * t) * random.Between(0.6, 1.3);
                drawing.Stroke(new SvgPath().MoveTo(x - half, y).QuadraticTo(x, y - half * 0.16, x + half, y),
                    random.Chance(0.5) ? palette.Dark(sand, 1) : lit, 1.5 + 1.5 * t, 0.4);
            }

            for (var i = 0; i < 70; i++)
            {
                var x = random.Between(stage.Left, stage.Right);
                drawing.Circle(x, random.Between(shore.YAt(x) + stage.Percent * 6, stage.Bottom), random.Between(0.8, 2.4),
                    Paint.Of(random.Chance(0.6) ? palette.Dark(sand, 1) : lit, 0.55));
            }
        });
    }

    /// <summary>Three edges of foam, each running up and back in its own time.</summary>
    public static void Surf(SceneStage stage, GroundLine shore)
    {
        var palette = stage.Palette;
        var foam = Tone.White.Mix(palette.Light, 0.3).Mix(palette.Shadow, 0.4 * palette.Darkness);
        for (var line = 0; line < 3; line++)
        {
            var random = stage.Random.Fork($"surf {line}");
            var run = stage.Percent * (1.6 - 0.4 * line);
            var offset = stage.Percent * (0.9 - 2.6 * line);
            double phase = random.Next() * Math.Tau, waves = random.Between(3, 5);
            var edge = new GroundLine(stage.Left - run, stage.Right + run, x =>
                shore.YAt(x) + offset + stage.Percent * (0.55 * Math.Sin(x / stage.Width * Math.Tau * waves + phase) + 0.3
                    * Math.Sin(x / stage.Width * Math.Tau * waves * 2.3)));
            var top = edge.Top - stage.Percent * 4;
            var strength = 0.95 - 0.25 * line;
            stage.Add("surf", 0.9, new RectangleD(edge.Left, top, edge.Right - edge.Left, edge.Points()
                .Max(point => point.Y) - top + stage.Percent * 2), drawing =>
            {
                // A thin film behind the edge, dissolving seawards; a shadow under the edge lifts it off the sand.
                drawing.Path(Band(edge, -stage.Percent * 2.8, stage.Percent * 0.2), Paint.Of(foam, 0.2 * strength));
                drawing.Path(Band(edge, -stage.Percent * 1.3, stage.Percent * 0.3), Paint.Of(foam, 0.36 * strength));
                if (line == 0) drawing.Stroke(edge.Edge(stage.Percent * 0.45), palette.Shadow, stage.Percent * 0.45, 0.16);
                drawing.Stroke(edge.Edge(), foam, stage.Percent * (0.75 - 0.15 * line), strength);
            }, new Sway(run * 0.4, run, 5.2 + 0.6 * line, random.Next()));
        }
    }

    /// <summary>A strip that follows a line, between two offsets.</summary>
    private static SvgPath Band(GroundLine line, double upper, double lower)
    {
        (double X, double Y)[] above = [.. line.Points().Select(point => (point.X, point.Y + upper))];
        (double X, double Y)[] below = [.. line.Points().Select(point => (point.X, point.Y + lower)).Reverse()];
        return new SvgPath().MoveTo(above[0].X, above[0].Y).SmoothThrough(above).LineTo(below[0].X, below[0].Y).SmoothThrough(below)
            .Close();
    }
}
