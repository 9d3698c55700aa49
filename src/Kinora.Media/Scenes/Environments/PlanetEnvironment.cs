using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>The ground of another world: arches, spires or domes of rock, craters, dust, two moons and a ringed giant in the sky.</summary>
public sealed class PlanetEnvironment : IEnvironment
{
    private static readonly (Tone Sky, Tone Rock)[] Looks =
    [
        (Tone.Of(0xe0906a), Tone.Of(0xb5523a)), (Tone.Of(0x6a5fb0), Tone.Of(0x8a5a9a)), (Tone.Of(0x4fa8a0), Tone.Of(0xc98a5a)),
        (Tone.Of(0xd07a9a), Tone.Of(0x5f6a9a)), (Tone.Of(0xeda26c), Tone.Of(0x9c5a48)), (Tone.Of(0x4f7fc0), Tone.Of(0x7f8a9a)),
    ];

    public ScenePlace Place => ScenePlace.Planet;

    /// <summary>There is no weather there but dust.</summary>
    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var view = random.Whole(0, 2);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var away = stage.SubjectX > width / 2 ? -1 : 1;
        var (sky, stone) = random.Pick(Looks);
        var look = (Sky: sky, Rock: stone.Saturate(1.25));
        stage.Horizon = height * (stage.IsPortrait ? 0.64 : 0.66);
        stage.Sun = (width / 2 + away * width * random.Between(-0.04, 0.06), Math.Min(stage.Horizon - p * 7, stage.Sun.Y + p * 6));
        var air = Air(stage.Palette, look.Sky);
        Backdrop(stage, air);
        Stars(stage, random, air);
        var giant = (X: width / 2 + away * width * (stage.IsPortrait ? 0.22 : 0.31), Y: stage.Horizon - p * (stage.IsPortrait ? 62 : 30));
        Sky(stage, random, air, look.Rock, giant, away);
        Range(stage, random, air, look.Rock, 0.15, stage.Horizon + p * 2, p * 17, 0);
        Ridges.Mist(stage, "far mist", 0.2, stage.Horizon - p * 9, stage.Horizon + p * 5, 0.5);
        Range(stage, random, air, look.Rock, 0.35, stage.Horizon + p * 5, p * 13, 1);
        Ridges.Mist(stage, "mist", 0.4, stage.Horizon - p * 3, stage.Horizon + p * 9, 0.4);
        stage.AddSlot(0.4, new SubjectSlot(SlotKind.Air, width * 0.15, width * 0.85, height * 0.34, p * 6) { Spread = height * 0.08,
            MaxHeight = p * 22 });
        Formation(stage, random, air, look.Rock, view, away);
        Ground(stage, random, air, look.Rock);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, stage.Horizon + (height - stage.Horizon) * 0.62,
            p * 13) { MaxHeight = height * 0.5 });
        Dust(stage, random, air);
        if (random.Chance(0.4)) Foreground(stage, random, air, look.Rock, away);
        stage.CalmArea = new RectangleD(width * 0.08, height * 0.06, width * 0.84, height * 0.2);
    }

    /// <summary>The hour's light in another air: its sky and haze tend to the planet's own colour.</summary>
    private static ScenePalette Air(ScenePalette palette, Tone sky)
    {
        // The planet's hue at the hour's lightness.
        Tone Tint(Tone tone, double amount) => tone.Mix(Scaled(sky.Saturate(1.25), tone.Luma / sky.Luma), amount);

        static Tone Scaled(Tone tone, double factor) => new(Math.Min(1, tone.R * factor), Math.Min(1, tone.G * factor),
            Math.Min(1, tone.B * factor));

        return palette with
        {
            Sky = [.. palette.Sky.Select(tone => Tint(tone, 0.62))],
            SkyLater = [.. palette.SkyLater.Select(tone => Tint(tone, 0.62))],
            Haze = palette.Haze.Mix(sky, 0.55).Mix(palette.Shadow, 0.3 * palette.Darkness),
            HazeStrength = 0.5,
        };
    }

    private static void Backdrop(SceneStage stage, ScenePalette air)
    {
        BackdropLight Light(Tone[] sky) => new(
            [new BackdropBand(0, stage.Horizon, [new ValueStop(0, sky[0].Darker(0.3)), new ValueStop(0.35, sky[1]),
                new ValueStop(0.7, sky[2]), new ValueStop(1, sky[3].Lighter(0.12))]),
                new BackdropBand(stage.Horizon, stage.CanvasHeight, [new ValueStop(0, sky[3]), new ValueStop(1, air.Haze)])],
            [new BackdropGlow(stage.Sun.X, stage.Sun.Y, stage.Percent * 70, stage.Percent * 55, air.Glow, 0.5),
                new BackdropGlow(stage.Sun.X, stage.Sun.Y, stage.Percent * 16, stage.Percent * 16, air.Disc, 0.8)]);
        stage.Backdrop = new Backdrop(Light(air.Sky), Light(air.SkyLater));
        var r = stage.Percent * 3.2;
        stage.Add("sun", 0.02, RectangleD.FromCenter(stage.Sun.X, stage.Sun.Y, r * 2.2, r * 2.2),
            drawing => drawing.Circle(stage.Sun.X, stage.Sun.Y, r, air.Disc));
    }

    private static void Stars(SceneStage stage, SceneRandom random, ScenePalette air)
    {
        var copies = new List<PartCopy>();
        for (var i = 0; i < (int)(60 + 90 * air.Darkness); i++)
            copies.Add(new PartCopy(random.Between(0, stage.Width), stage.Horizon * 0.75 * Math.Pow(random.Next(), 1.5),
                random.Between(0.5, 1.3), new Twinkle(0.3, 1, random.Between(1.5, 5), random.Next()), 0.45 + 0.5 * air.Darkness));
        stage.AddCopies("stars", 0.01, 4, drawing => drawing.Circle(0, 0, 1.9, Tone.White), copies);
    }

    private static void Sky(SceneStage stage, SceneRandom random, ScenePalette air, Tone rock, (double X, double Y) giant, int away)
    {
        var p = stage.Percent;
        var r = p * random.Between(17, 23);
        var angle = Math.Atan2(stage.Sun.Y - giant.Y, stage.Sun.X - giant.X) * 57.3;
        // In daylight a world in the sky is pale: what lies in its shadow has the sky's own colour.
        var sky = air.SkyAt(giant.Y / stage.Horizon);
        var body = rock.Mix(Tone.Of(0xf2d9b0), 0.5).Mix(sky, 0.5 - 0.22 * air.Darkness);
        var tilt = random.Between(-22, 22);
        stage.AddCopies("ringed giant", 0.03, r * 2.3, drawing =>
        {
            Planets.Ring(drawing, r, tilt, body.Lighter(0.3), false);
            Planets.Disc(drawing, random.Fork("giant"), r, body, sky, angle, 0);
            Planets.Ring(drawing, r, tilt, body.Lighter(0.3), true);
        }, [new PartCopy(giant.X, giant.Y, 1, new Travel(0, 0, 0, -p * 1.5, 0, 12, true))]);
        foreach (var (size, x, y, speed) in new[] { (4.6, -0.22, 0.3, 0.55), (2.5, -0.36, 0.5, 0.9) })
        {
            var at = (X: stage.Width / 2 + away * stage.Width * x, Y: stage.Horizon * y);
            var around = air.SkyAt(y);
            stage.AddCopies("moon", 0.04, p * size * 1.4, drawing => Planets.Disc(drawing, random.Fork("moon"), p * size, Tone.Of(0xe6dfd2)
                .Mix(around, 0.35), around, angle, 1), [new PartCopy(at.X, at.Y, 1, new Drift(-away * p * 0.12 * speed, -p * 0.05))]);
        }
    }

    private static void Range(SceneStage stage, SceneRandom random, ScenePalette air, Tone rock, double depth, double foot, double height,
        int kind)
    {
        stage.Add("range", depth, foot - height * 1.4, foot + stage.Percent * 12, drawing =>
        {
            var (body, lit) = (air.Of(rock, depth), air.Lit(rock, depth));
            var path = new SvgPath().MoveTo(stage.Left, foot + stage.Percent * 12).LineTo(stage.Left, foot);
            var crest = new SvgPath();
            for (var x = stage.Left; x < stage.Right;)
            {
                // Tables with steep sides, and lower shoulders between.
                var (w, h) = (stage.Percent * random.Between(8, 24), height * (kind == 0 ? random.Between(0.35, 1)
                    : random.Between(0.1, 0.7)));
                var slope = h * random.Between(0.2, 0.5);
                crest.MoveTo(x + slope, foot - h).LineTo(x + slope + w, foot - h * 0.96);
                path.LineTo(x + slope, foot - h).LineTo(x + slope + w, foot - h * random.Between(0.92, 1))
                    .LineTo(x + w + 2 * slope, foot - h * 0.12);
                x += w + 2 * slope + stage.Percent * random.Between(0, 7);
                path.LineTo(x, foot - h * 0.08);
            }

            drawing.Path(path.LineTo(stage.Right, foot + stage.Percent * 12).Close(), Paint.Down(body.Mix(air.Shadow, 0.2), body.Mix(lit,
                0.4)));
            drawing.Stroke(crest, lit, stage.Percent * 0.5, 0.8);
        });
    }

    private static void Formation(SceneStage stage, SceneRandom random, ScenePalette air, Tone rock, int view, int away)
    {
        var p = stage.Percent;
        var foot = stage.Horizon + p * 9;
        var x = stage.Width / 2 - away * stage.Width * (stage.IsPortrait ? 0.12 : 0.02) + away * p * 4;
        const double depth = 0.6;
        var (body, lit, dark) = (air.Of(rock, depth), air.Lit(rock, depth), air.Dark(rock, depth));
        var side = stage.LitSide(x);
        stage.Add("formation", depth, foot - p * 60, foot + p * 3, drawing =>
        {
            switch (view)
            {
                case 0: // An arch: the outer curve, and the inner one the other way round.
                    var w = p * random.Between(30, 38);
                    drawing.Path(new SvgPath().MoveTo(x - w, foot).CurveTo(x - w * 0.9, foot - w * 0.9, x - w * 0.4, foot - w * 1.2,
                        x + w * 0.1, foot - w * 1.12).CurveTo(x + w * 0.7, foot - w * 1.02, x + w * 0.85, foot - w * 0.5, x + w, foot)
                        .LineTo(x + w * 0.56, foot).CurveTo(x + w * 0.5, foot - w * 0.42, x + w * 0.34, foot - w * 0.78, x + w * 0.02,
                            foot - w * 0.8).CurveTo(x - w * 0.34, foot - w * 0.82, x - w * 0.5, foot - w * 0.4, x - w * 0.5, foot).Close(),
                            Paint.Down(body.Mix(lit, 0.4), body));
                    drawing.Stroke(new SvgPath().MoveTo(x + side * w * 0.93, foot - w * 0.2)
                        .CurveTo(x + side * w * 0.82, foot - w * 0.75, x + side * w * 0.5, foot - w * 1.08, x, foot - w * 1.13), lit,
                        p * 1.5, 0.9);
                    for (var i = 0; i < 5; i++) drawing.Line(x - w * (0.9 - 0.03 * i), foot - w * (0.12 + 0.13 * i),
                        x - w * (0.62 - 0.01 * i), foot - w * (0.1 + 0.13 * i), dark, p * 0.4, 0.6);
                    break;
                case 1: // Spires.
                    for (var i = 0; i < 9; i++)
                    {
                        var at = x + p * (i - 4) * random.Between(9, 13);
                        var (h, wide) = (p * random.Between(12, 46) * (1 - Math.Abs(i - 4) * 0.12), p * random.Between(3, 5.5));
                        drawing.Path(new SvgPath().MoveTo(at - wide, foot)
                            .QuadraticTo(at - wide * 0.4, foot - h * 0.6, at - wide * 0.25, foot - h)
                            .LineTo(at + wide * 0.3, foot - h * 0.96).QuadraticTo(at + wide * 0.4, foot - h * 0.5, at + wide * 1.2, foot)
                            .Close(), body);
                        drawing.Path(new SvgPath().MoveTo(at + side * wide, foot)
                            .QuadraticTo(at + side * wide * 0.4, foot - h * 0.55, at + side * wide * 0.27, foot - h * 0.97)
                            .LineTo(at + side * wide * 0.02, foot - h * 0.97)
                            .QuadraticTo(at + side * wide * 0.1, foot - h * 0.5, at + side * wide * 0.5, foot).Close(), lit);
                    }

                    break;
                default: // A station: domes with lit windows.
                    Station(stage, drawing, air, x, foot, p, depth, side);
                    break;
            }

            drawing.Ellipse(x, foot, p * 48, p * 1.6, Paint.Of(air.Shadow, 0.18));
        });
        if (view != 2) return;
        var glow = new[] { -17.0, 0, 15 }.Select((at, i) => new PartCopy(x + p * at, foot - p * 4, 1, new Twinkle(0.7, 1, 2.4, i * 0.3),
            0.4 + 0.6 * air.Darkness)).ToList();
        Lamps.Glow(stage, "station light", depth, p * 7, glow);
        stage.AddCopies("beacon", depth, p * 2.4, drawing => drawing.Circle(0, 0, p * 2.4, Paint.Glow(Tone.Of(0xff6a5a), 0.9))
            .Circle(0, 0, p * 0.4, Tone.Of(0xffb0a0)), [new PartCopy(x + p * 27, foot - p * 21, 1, new Twinkle(0, 1, 1.6))]);
    }

    private static void Station(SceneStage stage, SvgDrawing drawing, ScenePalette air, double x, double foot, double p, double depth,
        int side)
    {
        var shell = Tone.Of(0xdfe3e6);
        var (body, lit, dark) = (air.Of(shell, depth), air.Lit(shell, depth), air.Dark(shell, depth));
        drawing.Rectangle(x - p * 17, foot - p * 4, p * 34, p * 4, dark);
        foreach (var (at, r) in new[] { (-17.0, 9.0), (15, 7.5), (0, 13) })
        {
            drawing.Path(new SvgPath().MoveTo(x + p * (at - r), foot).ArcTo(p * r, p * r, false, true, x + p * (at + r), foot).Close(),
                body);
            drawing.Path(new SvgPath().MoveTo(x + p * (at + side * r), foot).ArcTo(p * r, p * r, false, side < 0, x + p * at, foot - p * r)
                .ArcTo(p * r * 0.72, p * r, false, side > 0, x + p * (at + side * r * 0.72), foot).Close(), lit);
            for (var i = -1; i <= 1; i++) drawing.Rectangle(x + p * (at + i * r * 0.42) - p * 0.9, foot - p * r * 0.52, p * 1.8, p * 1.8,
                stage.Palette.Lamp, p * 0.9);
            drawing.Rectangle(x + p * (at - r * 1.04), foot - p * 1.1, p * r * 2.08, p * 1.2, dark, 3);
        }

        drawing.Line(x + p * 27, foot, x + p * 27, foot - p * 20, dark, p * 0.5)
            .Path(new SvgPath().MoveTo(x + p * 24, foot - p * 15).QuadraticTo(x + p * 29, foot - p * 14, x + p * 30, foot - p * 9).Close(),
            lit);
    }

    private static void Ground(SceneStage stage, SceneRandom random, ScenePalette air, Tone rock)
    {
        var p = stage.Percent;
        var top = stage.Horizon + p * 8;
        var (body, lit, dark) = (air.Of(rock, 0.9), air.Lit(rock, 0.9), air.Dark(rock, 0.9));
        var line = Ridges.Rolling(stage, random, top + p, p * 4, 1.4);
        stage.Add("ground", 0.85, top - p * 5, stage.Bottom, drawing =>
        {
            drawing.Path(line.Below(stage.Bottom), Paint.Down(new(0, air.Of(rock, 0.6).Mix(lit, 0.7)), new(0.3, body), new(1,
                dark.Mix(air.Shadow, 0.12))));
            Ridges.Swells(stage, drawing, random.Fork("swells"), 0.85, line, rock, 7);
            Craters(stage, drawing, random, air, (body, lit, dark), top);
            Stones(stage, drawing, random, air, rock, top);
        });
        var near = Ridges.Slope(stage, stage.Height * (stage.SubjectX > stage.Width / 2 ? 0.9 : 0.97),
            stage.Height * (stage.SubjectX > stage.Width / 2 ? 0.97 : 0.9), -p * 3);
        stage.Add("near ground", 1, stage.Height * 0.84, stage.Bottom, drawing =>
            drawing.Path(near.Below(stage.Bottom), Paint.Down(air.Lit(rock.Darker(0.2), 1), air.Dark(rock, 1).Mix(air.Shadow, 0.45))));
    }

    /// <summary>
    /// Bowls, larger the nearer: the wall away from the light is lit, the one under it lies in shadow, and the rim stands out.
    /// </summary>
    private static void Craters(SceneStage stage, SvgDrawing drawing, SceneRandom random, ScenePalette air, (Tone Body, Tone Lit,
        Tone Dark) tones,
        double top)
    {
        var p = stage.Percent;
        for (var i = 0; i < 11; i++)
        {
            var t = Math.Pow((i + random.Next()) / 11, 1.2);
            var (x, y) = (random.Between(stage.Left, stage.Right), top + p * 5 + (stage.Height - top) * 0.8 * t);
            // No crater just where the subject stands.
            if (Math.Abs(x - stage.SubjectX) < p * 20 && t > 0.3 && t < 0.8) continue;
            var r = p * (2 + 10 * t) * random.Between(0.6, 1.2);
            var side = stage.LitSide(x);
            drawing.Ellipse(x, y + r * 0.05, r * 1.22, r * 0.36, Paint.Of(tones.Lit, 0.35))
                .Ellipse(x, y, r * 1.04, r * 0.3, tones.Lit).Ellipse(x, y + r * 0.015, r * 0.95, r * 0.265, tones.Dark.Mix(air.Shadow,
                    0.35))
                .Ellipse(x - side * r * 0.16, y + r * 0.05, r * 0.78, r * 0.215, tones.Dark)
                .Ellipse(x - side * r * 0.3, y + r * 0.085, r * 0.58, r * 0.15, tones.Body);
        }
    }

    /// <summary>Boulders with a lit face and a long shadow.</summary>
    private static void Stones(SceneStage stage, SvgDrawing drawing, SceneRandom random, ScenePalette air, Tone rock, double top)
    {
        var p = stage.Percent;
        for (var i = 0; i < 30; i++)
        {
            var t = random.Next();
            var (x, y) = (random.Between(stage.Left, stage.Right), top + p * 4 + (stage.Height - top) * 0.9 * t);
            var r = p * (0.3 + 1.1 * t) * random.Between(0.5, 1.3) * (i % 7 == 0 ? 2.4 : 1);
            var side = stage.LitSide(x);
            drawing.Ellipse(x - side * r * 1.6, y + r * 0.55, r * 2.4, r * 0.34, Paint.Of(air.Shadow, 0.3))
                .Polygon(air.Dark(rock, 0.9), (x - r, y + r * 0.6), (x - r * 0.8, y - r * 0.1), (x - r * 0.3, y - r * 0.7), (x + r * 0.4,
                    y - r * 0.8),
                    (x + r * 0.9, y - r * 0.05), (x + r, y + r * 0.6))
                .Polygon(air.Lit(rock, 0.9), (x + side * r, y + r * 0.6), (x + side * r * 0.9, y - r * 0.05), (x + side * r * 0.4,
                    y - r * 0.8),
                    (x + side * r * 0.1, y - r * 0.1), (x + side * r * 0.35, y + r * 0.6));
        }
    }

    private static void Dust(SceneStage stage, SceneRandom random, ScenePalette air)
    {
        var p = stage.Percent;
        var veils = new List<PartCopy>();
        for (var i = 0; i < 5; i++) veils.Add(new PartCopy(stage.Width * random.Between(-0.1, 0.9),
            stage.Horizon + p * random.Between(4, 12), random.Between(0.7, 1.4), new Drift(p * random.Between(1, 2.4), 0),
            random.Between(0.4, 0.8)));
        stage.AddCopies("veil of dust", 0.75, p * 34, drawing => drawing.Ellipse(0, 0, p * 34, p * 3.4,
            Paint.Glow(air.Haze.Lighter(0.2), 0.6)), veils);
        var motes = new List<PartCopy>();
        for (var i = 0; i < 26; i++) motes.Add(new PartCopy(random.Between(stage.Left, stage.Right),
            stage.Height * random.Between(0.45, 1), random.Between(0.4, 1.2),
            new Rise(p * random.Between(8, 18), -p * random.Between(1, 6), 0.2, random.Between(4, 8), random.Next()), 0.7));
        stage.AddCopies("dust", 1.2, 4, drawing => drawing.Circle(0, 0, 2.6, air.Light.Mix(air.Haze, 0.4)), motes);
    }

    private static void Foreground(SceneStage stage, SceneRandom random, ScenePalette air, Tone rock, int away)
    {
        var p = stage.Percent;
        var edge = away < 0 ? stage.Left : stage.Right;
        var dark = air.Dark(rock, 1).Mix(air.Shadow, 0.55);
        stage.Add("near rock", 1.6, stage.Height * 0.62, stage.Bottom, drawing =>
        {
            var w = stage.Width * (stage.IsPortrait ? 0.34 : 0.24);
            var path = new SvgPath().MoveTo(edge, stage.Height * 0.66).LineTo(edge - away * w * 0.3, stage.Height * 0.7)
                .LineTo(edge - away * w * 0.5, stage.Height * random.Between(0.78, 0.83))
                .LineTo(edge - away * w * 0.85, stage.Height * 0.88).LineTo(edge - away * w * 1.15, stage.Bottom).LineTo(edge, stage.Bottom)
                .Close();
            drawing.Path(path, dark).Stroke(new SvgPath().MoveTo(edge, stage.Height * 0.66)
                .LineTo(edge - away * w * 0.3, stage.Height * 0.7), air.Lit(rock, 1), p * 0.5, 0.6);
        });
    }
}
