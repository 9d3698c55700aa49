using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>
/// Rooms: what is outside is drawn first, then a wall with openings stands before it, so that the sky, its sun and the lights
/// of the town live on behind the panes.
/// </summary>
public static class Rooms
{
    /// <summary>The depth of the wall and of everything that hangs on it.</summary>
    public const double WallDepth = 0.55;

    /// <summary>
    /// What every room starts from: its own chance, one of its three views, its light, and the side away from the subject (−1 or 1).
    /// </summary>
    public static (SceneRandom Random, int View, ScenePalette Light, int Away) Begin(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        return (random, random.Whole(0, 2), Light(stage.Palette), stage.SubjectX > stage.Width / 2 ? -1 : 1);
    }

    /// <summary>
    /// The light indoors: by day a little softer than outside, from dusk on that of lamps, so that a room at night is warm
    /// and legible while its windows are dark.
    /// </summary>
    public static ScenePalette Light(ScenePalette palette)
    {
        var lamps = Lamps.Burning(palette);
        return palette with
        {
            Light = palette.Light.Mix(Tone.Of(0xffcf8f), 0.75 * lamps),
            Shadow = palette.Shadow.Mix(Tone.Of(0x2a1c2e), 0.5),
            ShadowStrength = palette.ShadowStrength * 0.46 + 0.05,
            Haze = palette.Haze.Mix(palette.Shadow, 0.3),
            HazeStrength = palette.HazeStrength * 0.25,
        };
    }

    /// <summary>What is seen through the windows: by choice a skyline, hills or a garden's trees.</summary>
    /// <param name="window">The sun or moon and the horizon are put where this one shows them.</param>
    /// <param name="kind">0 a town, 1 hills, 2 a garden.</param>
    public static void Outside(SceneStage stage, RectangleD window, int kind)
    {
        var horizon = window.Bottom - window.Height * 0.2;
        stage.Horizon = horizon;
        var height = stage.Scene.Time switch { DayTime.Day or DayTime.Night or DayTime.Dusk => 0.24, DayTime.GoldenHour => 0.42,
            _ => 0.58 };
        var across = stage.Random.Fork("sun in the window").Chance(0.5) ? 0.3 : 0.72;
        stage.Sun = (window.X + window.Width * across, window.Y + window.Height * height);
        Sky.Fill(stage);
        Sky.Stars(stage);
        Sky.SunOrMoon(stage);
        Sky.Clouds(stage, 0.6);
        var tall = Math.Min(horizon * 0.55, window.Height * 1.05);
        if (kind == 0)
        {
            Towers.Row(stage, new TowerRow("town far away", 0.12, horizon + stage.Percent * 14, tall * 0.8) { From = stage.Left,
                To = stage.Right, Lights = 0.15 });
            Towers.Row(stage, new TowerRow("town", 0.28, horizon + stage.Percent * 16, tall * 0.8) { From = stage.Left, To = stage.Right,
                Scale = 1.25, Lights = 0.5, Silhouette = 0.5 });
            return;
        }

        Hills(stage, horizon, 0.1, 0.32, Tone.Of(0x7f9a8f));
        Hills(stage, horizon + stage.Percent * 4, 0.2, 0.2, Tone.Of(0x7ea066));
        if (kind == 1) return;
        var places = new double[9];
        var random = stage.Random.Fork("garden");
        for (var i = 0; i < places.Length; i++) places[i] = stage.Left + (stage.Right - stage.Left) * (i + random.Between(0.1, 0.9))
            / places.Length;
        StreetThings.Trees(stage, "garden trees", 0.35, horizon + stage.Percent * 14, stage.Percent * 34, places);
    }

    /// <summary>A wall over the whole picture with rectangular openings, and a floor before it.</summary>
    /// <param name="floor">Where the floor begins, in units.</param>
    public static void Wall(SceneStage stage, ScenePalette light, Tone wall, Tone boards, double floor,
        params ReadOnlySpan<RectangleD> openings)
    {
        var shape = new SvgPath().MoveTo(stage.Left, stage.Top).LineTo(stage.Right, stage.Top).LineTo(stage.Right, floor + 2)
            .LineTo(stage.Left, floor + 2).Close();
        // The other way round: what is inside stays open.
        foreach (var hole in openings) shape.MoveTo(hole.X, hole.Y).LineTo(hole.X, hole.Bottom).LineTo(hole.Right, hole.Bottom)
            .LineTo(hole.Right, hole.Y).Close();
        stage.Add("wall", WallDepth, stage.Top, floor + 2, drawing => drawing.Path(shape, light.Of(wall, 0.9)));
        stage.Add("floor", 0.8, floor, stage.Bottom, drawing =>
        {
            drawing.Rectangle(stage.Left, floor, stage.Right - stage.Left, stage.Bottom - floor, light.Of(boards, 0.95));
            drawing.Rectangle(stage.Left, floor, stage.Right - stage.Left, (stage.Bottom - floor) * 0.07, Paint.Of(light.Shadow, 0.3));
            var seam = light.Dark(boards, 0.95);
            for (var row = 1; row < 6; row++) drawing.Rectangle(stage.Left, floor + (stage.Bottom - floor) * row * row / 30.0,
                stage.Right - stage.Left, 1.5 + row * 0.4, Paint.Of(seam, 0.6));
        });
        stage.Add("skirting", WallDepth, floor - stage.Percent * 1.8, floor + 2, drawing =>
            drawing.Rectangle(stage.Left, floor - stage.Percent * 1.8, stage.Right - stage.Left, stage.Percent * 1.9,
                light.Lit(wall.Lighter(0.4), 0.9)));
    }

    /// <summary>Frame, bars, sill, the glint on the panes.</summary>
    public static void WindowFrame(SceneStage stage, ScenePalette light, RectangleD window, Tone frame, int columns, int rows)
    {
        var w = stage.Percent * 1.1;
        var (tone, lit) = (light.Of(frame, 0.9), light.Lit(frame, 0.9));
        stage.Add("window frame", WallDepth, new RectangleD(window.X - w * 2.6, window.Y - w, window.Width + w * 5.2,
            window.Height + w * 4.4), drawing =>
        {
            drawing.Polygon(Paint.Of(Tone.White, 0.06 + 0.05 * (1 - light.Darkness)), (window.X + window.Width * 0.12, window.Bottom),
                (window.X + window.Width * 0.5, window.Y), (window.X + window.Width * 0.68, window.Y),
                (window.X + window.Width * 0.3, window.Bottom));
            drawing.Rectangle(window.X - w, window.Y - w, window.Width + 2 * w, w, tone)
                .Rectangle(window.X - w, window.Bottom, window.Width + 2 * w, w, tone);
            for (var i = 0; i <= columns; i++)
            {
                var x = window.X + window.Width * i / columns - (i == 0 ? w : i == columns ? 0 : w * 0.35);
                drawing.Rectangle(x, window.Y, i % columns == 0 ? w : w * 0.7, window.Height, tone);
            }

            for (var i = 1; i < rows; i++) drawing.Rectangle(window.X, window.Y + window.Height * i / rows - w * 0.3, window.Width,
                w * 0.6, tone);
            drawing.Rectangle(window.X - w * 2.4, window.Bottom + w * 0.6, window.Width + w * 4.8, w * 1.3, lit)
                .Rectangle(window.X - w * 2, window.Bottom + w * 1.9, window.Width + w * 4, w * 0.8, Paint.Of(light.Shadow, 0.3));
        });
    }

    /// <summary>Two curtains that hang beside a window and breathe in the draught.</summary>
    public static void Curtains(SceneStage stage, ScenePalette light, RectangleD window, Tone cloth, double width)
    {
        var top = window.Y - stage.Percent * 4;
        var height = window.Height + stage.Percent * 9;
        stage.Add("curtain rod", WallDepth, new RectangleD(window.X - width * 1.2, top - stage.Percent * 1.5, window.Width + width * 2.4,
            stage.Percent * 3), drawing =>
            drawing.Rectangle(window.X - width * 1.1, top - stage.Percent * 0.4, window.Width + width * 2.2, stage.Percent * 0.8,
                light.Of(Tone.Of(0x7a5b3f), 0.9), stage.Percent * 0.4));
        stage.AddCopies("curtains", WallDepth, height * 1.02, drawing =>
        {
            for (var fold = 0; fold < 5; fold++)
            {
                var tone = fold % 2 == 0 ? light.Of(cloth, 0.95) : light.Dark(cloth, 0.95);
                var (a, b) = (width * fold / 5.0, width * (fold + 1.15) / 5.0);
                drawing.Path(new SvgPath().MoveTo(a, 0).LineTo(Math.Min(b, width), 0)
                    .CurveTo(b * 0.94, height * 0.4, b * 0.8, height * 0.6, b * 1.08, height).LineTo(a * 1.08, height)
                    .CurveTo(a * 0.8, height * 0.6, a * 0.94, height * 0.4, a, 0).Close(), tone);
            }

            drawing.Rectangle(0, 0, width * 0.08, height, light.Lit(cloth, 0.95));
        },
        [
            new PartCopy(window.X - width * 0.75, top, 1, new Rock(0.5, 5.3)),
            new PartCopy(window.Right + width * 0.75, top, 1, new Rock(0.5, 4.7, 0.4), 1, true),
        ]);
    }

    /// <summary>Light that falls through a window: a slanting patch on the floor and motes of dust in the beam; nothing at night.</summary>
    public static void Beam(SceneStage stage, RectangleD window, double floor)
    {
        var strength = Math.Clamp(1 - stage.Palette.Darkness * 1.25, 0, 1);
        if (strength <= 0 || stage.Scene.Weather is not (Weather.Clear or Weather.Wind)) return;
        var lean = (window.CenterX < stage.Width / 2 ? 1 : -1) * stage.Percent * 16;
        var tone = stage.Palette.Light;
        var end = Math.Min(stage.Bottom, floor + (stage.Height - floor) * 0.75);
        var left = Math.Min(window.X, window.X + lean);
        stage.Add("beam", 0.9, new RectangleD(left, window.Y, window.Width + Math.Abs(lean), end - window.Y), drawing =>
        {
            drawing.Polygon(new Gradient([new(0, tone, 0.16 * strength), new(1, tone, 0.05 * strength)], GradientShape.Down),
                (window.X, window.Y), (window.Right, window.Y), (window.Right + lean, end), (window.X + lean, end));
            drawing.Polygon(Paint.Of(tone, 0.22 * strength), (window.X + lean * 0.72, floor + (end - floor) * 0.2),
                (window.Right + lean * 0.72, floor + (end - floor) * 0.2), (window.Right + lean, end), (window.X + lean, end));
        });
        Dust(stage, new RectangleD(left, window.Y, window.Width + Math.Abs(lean), floor - window.Y), strength);
    }

    private static void Dust(SceneStage stage, RectangleD area, double strength)
    {
        var random = stage.Random.Fork("dust");
        var copies = new List<PartCopy>();
        for (var i = 0; i < 16; i++)
        {
            var motion = new Rise(stage.Percent * random.Between(-4, 4), stage.Percent * random.Between(-7, 5), 0, random.Between(6, 11),
                random.Next());
            copies.Add(new PartCopy(area.X + area.Width * random.Next(), area.Y + area.Height * random.Between(0.1, 1),
                random.Between(0.5, 1.2), motion, 0.7 * strength));
        }

        stage.AddCopies("dust", 1.05, 5, drawing => drawing.Circle(0, 0, 2.6, stage.Palette.Light.Lighter(0.5)), copies);
    }

    private static void Hills(SceneStage stage, double horizon, double depth, double share, Tone local)
    {
        var random = stage.Random.Fork($"hills {depth}");
        var rise = stage.Percent * 46 * share;
        var top = horizon - rise;
        stage.Add("hills", depth, top, stage.Height * 0.92, drawing =>
        {
            var path = new SvgPath().MoveTo(stage.Left, stage.Height * 0.92).LineTo(stage.Left, horizon);
            var points = new (double, double)[9];
            for (var i = 0; i < points.Length; i++) points[i] = (stage.Left + (stage.Right - stage.Left) * i / 8,
                horizon - rise * random.Between(i % 2 == 0 ? 0.1 : 0.5, i % 2 == 0 ? 0.4 : 0.95));
            path.LineTo(points[0].Item1, points[0].Item2).SmoothThrough(points).LineTo(stage.Right, stage.Height * 0.92).Close();
            drawing.Path(path, stage.Palette.Of(local, depth + 0.2));
        });
    }
}
