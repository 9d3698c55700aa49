using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Stars in depth, nebulae and worlds: a ringed giant, the rim of a planet close by, or a turning galaxy.</summary>
public sealed class SpaceEnvironment : IEnvironment
{
    private static readonly (int Deep, int First, int Second)[] Nebulae =
        [(0x0b1030, 0x7a3fb0, 0x2f7fc0), (0x0a0e28, 0xc0487a, 0x5a3fb8), (0x07142a, 0x1f9a9a, 0x6a4fc0), (0x120a26, 0xd9743f, 0x8a2f86),
            (0x080f24, 0x3f6fd0, 0xc05f9a)];

    private static readonly Tone[] Worlds = [Tone.Of(0xe0a060), Tone.Of(0x5f9fd0), Tone.Of(0xc96a5a), Tone.Of(0x6fb8a8), Tone.Of(0xb48ad0),
        Tone.Of(0xd8c49a)];

    public ScenePlace Place => ScenePlace.Space;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var view = random.Whole(0, 2);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var nebula = random.Pick(Nebulae);
        // The hour colours the nebula: there is no day in space.
        var tint = stage.Palette.Sky[2];
        var (deep, first, second) = (Tone.Of(nebula.Deep).Mix(tint, 0.06), Tone.Of(nebula.First).Mix(tint, 0.3), Tone.Of(nebula.Second)
            .Mix(tint, 0.2));
        var away = stage.SubjectX > width / 2 ? -1 : 1;
        stage.Horizon = height * 0.62;
        stage.Sun = (width / 2 + away * width * random.Between(0.3, 0.4), height * random.Between(0.2, 0.32));
        Backdrop(stage, random, deep, first, second);
        Stars(stage, random, first);
        Clouds(stage, random, first, second);
        DistantSun(stage);
        var angle = Math.Atan2(stage.Sun.Y - height * 0.6, stage.Sun.X - width / 2) * 57.3;
        var local = random.Pick(Worlds);
        switch (view)
        {
            case 0:
                var r = p * (stage.IsPortrait ? 24 : 23);
                World(stage, random, "giant", 0.3, width / 2 + away * width * (stage.IsPortrait ? 0.2 : 0.25),
                    height * (stage.IsPortrait ? 0.3 : 0.56), r, local, deep, angle, 0, random.Between(-24, 24));
                World(stage, random, "moon", 0.45, width / 2 + away * width * 0.06, height * 0.78, p * 5, random.Pick(Worlds), deep, angle,
                    1, null);
                break;
            case 1:
                Rim(stage, random, local, deep);
                World(stage, random, "moon", 0.3, width / 2 + away * width * 0.2, height * 0.36, p * 9, random.Pick(Worlds), deep, angle,
                    1, null);
                break;
            default:
                Galaxy(stage, random, width / 2 + away * width * 0.2, height * (stage.IsPortrait ? 0.32 : 0.48), p * 40, first, second);
                World(stage, random, "planet", 0.4, width / 2 + away * width * 0.36, height * 0.8, p * 11, local, deep, angle, 2, null);
                World(stage, random, "small planet", 0.35, width / 2 - away * width * 0.06, height * 0.2, p * 4, random.Pick(Worlds), deep,
                    angle, 0, random.Between(-20, 20));
                break;
        }

        stage.AddSlot(1, new SubjectSlot(SlotKind.Space, width * 0.14, width * 0.86, height * 0.5, p * 13) { Spread = height * 0.2,
            MaxHeight = height * 0.5 });
        Asteroids(stage, random, deep);
        ShootingStar(stage, random);
        stage.CalmArea = new RectangleD(width * 0.08, height * (stage.IsPortrait ? 0.06 : 0.07), width * 0.84, height * 0.2);
    }

    private static void Backdrop(SceneStage stage, SceneRandom random, Tone deep, Tone first, Tone second)
    {
        var (w, h) = (stage.Width, stage.Height);
        BackdropGlow Glow(double x, double y, double size, Tone tone, double strength) =>
            new(w * x, h * y, Math.Min(w, h) * size * 1.3, Math.Min(w, h) * size, tone, strength);
        var lean = random.Between(0.1, 0.4);
        BackdropLight Light(double shift) => new(
            [new BackdropBand(0, h, [new ValueStop(0, deep.Darker(0.25)), new ValueStop(0.5, deep),
                new ValueStop(1, deep.Mix(second, 0.22))])],
            [
                Glow(0.2 + shift, 0.75 - lean, 0.75, first, 0.5), Glow(0.55 - shift, 0.55, 0.6, second, 0.45),
                    Glow(0.85 + shift, 0.2 + lean, 0.7, first.Mix(second, 0.5), 0.4),
                Glow(0.38, 0.62 - lean * 0.5 + shift, 0.28, first.Lighter(0.35), 0.3),
            ]);
        stage.Backdrop = new Backdrop(Light(0), Light(0.03));
    }

    private static void Stars(SceneStage stage, SceneRandom random, Tone tint)
    {
        for (var layer = 0; layer < 3; layer++)
        {
            var copies = new List<PartCopy>();
            var count = (int)(stage.Width * stage.Height / 1e6 * (layer == 0 ? 90 : layer == 1 ? 45 : 12));
            for (var i = 0; i < count; i++)
                copies.Add(new PartCopy(random.Between(stage.Left, stage.Right), random.Between(stage.Top, stage.Bottom),
                    random.Between(0.5, 1) * (1 + 0.5 * layer), random.Chance(0.6)
                    ? new Twinkle(0.25, 1, random.Between(1.5, 5), random.Next()) : PartMotion.Still, random.Between(0.5, 1)));
            var isLarge = layer == 2;
            stage.AddCopies($"stars {layer}", 0.02 + 0.12 * layer, 16, drawing =>
            {
                if (isLarge)
                {
                    drawing.Circle(0, 0, 9, Paint.Glow(tint.Lighter(0.6), 0.7));
                    foreach (var turn in new[] { 0, 90 }) drawing.Group(0, 0, turn, 1,
                        ray => ray.Ellipse(0, 0, 7.5, 0.7, Paint.Of(Tone.White, 0.9)));
                }

                drawing.Circle(0, 0, 1.7, Tone.White);
            }, copies);
        }
    }

    private static void Clouds(SceneStage stage, SceneRandom random, Tone first, Tone second)
    {
        var copies = new List<PartCopy>();
        var lean = random.Between(-0.5, 0.5);
        for (var i = 0; i < 14; i++)
        {
            var t = random.Next();
            copies.Add(new PartCopy(stage.Width * t, stage.Height * (0.5 + lean * (t - 0.5) + random.Between(-0.13, 0.13)),
                random.Between(0.5, 1.4), new Sway(stage.Percent * 0.8, stage.Percent * 0.5, random.Between(12, 20), random.Next()),
                random.Between(0.4, 1)));
        }

        var r = stage.Percent * 17;
        stage.AddCopies("nebula", 0.06, r * 1.6, drawing => drawing.Ellipse(-r * 0.2, 0, r * 1.3, r * 0.5,
            Paint.Glow(first.Lighter(0.2), 0.24)).Ellipse(r * 0.3, r * 0.15, r, r * 0.36, Paint.Glow(second.Lighter(0.25), 0.22)), copies);
    }

    private static void DistantSun(SceneStage stage)
    {
        var p = stage.Percent;
        var tone = stage.Palette.Disc.Mix(Tone.White, 0.4);
        stage.AddCopies("distant sun", 0.08, p * 26, drawing =>
        {
            drawing.Circle(0, 0, p * 24, Paint.Glow(stage.Palette.Glow, 0.55)).Circle(0, 0, p * 8, Paint.Glow(tone, 0.9));
            for (var i = 0; i < 4; i++) drawing.Group(0, 0, i * 45, 1,
                ray => ray.Ellipse(0, 0, p * (i % 2 == 0 ? 17 : 8), p * 0.16, Paint.Radial(new(0, tone, 0.9), new(1, tone, 0))));
            drawing.Circle(0, 0, p * 2.4, Tone.White);
        }, [new PartCopy(stage.Sun.X, stage.Sun.Y, 1, new Spin(1.2).And(new Breathe(0.03, 4)))]);
    }

    private static void World(
        SceneStage stage, SceneRandom random, string name, double depth, double x, double y, double r, Tone local, Tone night,
            double sunAngle, int kind, double? ring)
    {
        var own = random.Fork(name);
        stage.AddCopies(name, depth, r * (ring is null ? 1.35 : 2.3), drawing =>
        {
            if (ring is { } tilt) Planets.Ring(drawing, r, tilt, local.Mix(Tone.Of(0xf2e2c0), 0.6), false);
            Planets.Disc(drawing, own, r, local.Mix(stage.Palette.Light, 0.12), night, sunAngle, kind);
            if (ring is { } front) Planets.Ring(drawing, r, front, local.Mix(Tone.Of(0xf2e2c0), 0.6), true);
        }, [new PartCopy(x, y, 1, new Rock(1.6, 24).And(new Sway(0, stage.Percent * 0.4, 13)))]);
    }

    private static void Rim(SceneStage stage, SceneRandom random, Tone local, Tone deep)
    {
        var (w, h) = (stage.Width, stage.Height);
        var r = Math.Max(w, h) * 0.95;
        var top = h * (stage.IsPortrait ? 0.76 : 0.72);
        var (x, y) = (w / 2, top + r);
        stage.Add("rim of a planet", 0.5, top - stage.Percent * 14, stage.Bottom, drawing =>
        {
            var air = local.Mix(Tone.Of(0x9fd8ff), 0.6);
            var share = r / (r + stage.Percent * 13);
            drawing.Circle(x, y, r + stage.Percent * 13, Paint.Radial(new(0, air, 0), new(share * 0.97, air, 0.75), new(share, air, 0.6),
                new(share + (1 - share) * 0.35, air, 0.18), new(1, air, 0)));
            drawing.Circle(x, y, r, Paint.Down(new(0, local.Mix(air, 0.55)), new(0.02, local), new(0.055, local.Mix(deep, 0.5)),
                new(0.11, local.Mix(deep, 0.82)), new(1, deep)));
            for (var i = 0; i < 16; i++)
            {
                var (cx, cy) = (random.Between(0, w), top + h * random.Between(0.07, 0.3));
                if (Math.Pow(cx - x, 2) + Math.Pow(cy - y, 2) > r * r * 0.96) continue;
                drawing.Ellipse(cx, cy, w * random.Between(0.04, 0.14), h * random.Between(0.006, 0.016),
                    Paint.Of(i % 3 == 0 ? Tone.White : local.Lighter(0.3), 0.26));
            }
        });
        var lights = new List<PartCopy>();
        for (var i = 0; i < 26; i++)
        {
            var (cx, cy) = (random.Between(w * 0.05, w * 0.95), top + h * random.Between(0.12, 0.26));
            lights.Add(new PartCopy(cx, cy, random.Between(0.5, 1.3), new Twinkle(0.4, 1, random.Between(2, 5), random.Next()), 0.8));
        }

        stage.AddCopies("lights below", 0.5, 8, drawing => drawing.Circle(0, 0, 7, Paint.Glow(stage.Palette.Lamp, 0.8))
            .Circle(0, 0, 1.4, stage.Palette.Lamp), lights);
    }

    private static void Galaxy(SceneStage stage, SceneRandom random, double x, double y, double r, Tone first, Tone second)
    {
        // Flattened by drawing it so: the turning is about its own middle, slow enough to be believed.
        stage.AddCopies("galaxy", 0.12, r * 1.1, drawing =>
        {
            drawing.Ellipse(0, 0, r, r * 0.8, Paint.Glow(first, 0.4));
            for (var arm = 0; arm < 2; arm++)
            {
                for (var i = 0; i < 70; i++)
                {
                    var t = Math.Pow(i / 70.0, 0.8);
                    var a = arm * Math.PI + t * 6.2 + random.Between(-0.2, 0.2);
                    var distance = r * (0.07 + 0.88 * t) + r * random.Between(-0.035, 0.035);
                    var size = r * (0.16 - 0.1 * t) * random.Between(0.5, 1);
                    var (px, py) = (distance * Math.Cos(a), distance * Math.Sin(a) * 0.8);
                    if (i % 2 == 0) drawing.Circle(px, py, size, Paint.Glow(i % 4 == 0 ? first.Lighter(0.35) : second.Lighter(0.3), 0.4));
                    drawing.Circle(px + size * 0.3, py - size * 0.2, r * random.Between(0.003, 0.008),
                        Paint.Of(Tone.White, random.Between(0.5, 1)));
                }
            }

            drawing.Circle(0, 0, r * 0.34, Paint.Glow(stage.Palette.Disc, 0.9)).Circle(0, 0, r * 0.06, stage.Palette.Disc.Lighter(0.4));
        }, [new PartCopy(x, y, 1, new Spin(-1.4))]);
    }

    private static void Asteroids(SceneStage stage, SceneRandom random, Tone deep)
    {
        var rock = Tone.Of(0x8a8090).Mix(deep, 0.35);
        for (var kind = 0; kind < 3; kind++)
        {
            var r = stage.Percent * random.Between(1.6, 2.8);
            var copies = new List<PartCopy>();
            for (var i = 0; i < 3; i++)
            {
                var x = random.Between(0, stage.Width);
                if (Math.Abs(x - stage.SubjectX) < stage.Percent * 22) continue;
                copies.Add(new PartCopy(x, stage.Height * random.Between(0.3, 0.95), random.Between(0.35, 1),
                    new Spin(random.Between(-16, 16)).And(new Drift(random.Between(-9, 9), random.Between(-3, 3)))));
            }

            stage.AddCopies("asteroid", 1.2 + 0.2 * kind, r * 1.4, drawing =>
            {
                var points = new (double, double)[9];
                for (var i = 0; i < 9; i++)
                {
                    var (sin, cos) = Math.SinCos(i * Math.Tau / 9);
                    var length = r * random.Between(0.75, 1.2);
                    points[i] = (length * cos, length * sin * 0.85);
                }

                drawing.Polygon(rock, points).Circle(r * 0.2, r * 0.1, r * 0.24, rock.Darker(0.25))
                    .Circle(-r * 0.3, -r * 0.2, r * 0.15, rock.Darker(0.2))
                    .Ellipse(-r * 0.25, -r * 0.45, r * 0.4, r * 0.14, Paint.Of(rock.Lighter(0.4), 0.5));
            }, copies);
        }
    }

    private static void ShootingStar(SceneStage stage, SceneRandom random)
    {
        var length = stage.Percent * 22;
        var (x, y) = (stage.Width * random.Between(0.1, 0.4), stage.Height * random.Between(0.06, 0.2));
        var start = random.Between(1.2, 3);
        stage.AddCopies("shooting star", 0.05, length * 1.1, drawing => drawing.Group(0, 0, 24, 1, tail => tail
            .Rectangle(-length, -1.4, length, 2.8, new Gradient([new(0, Tone.White, 0), new(1, Tone.White, 0.9)], GradientShape.Across),
                1.4).Circle(0, 0, 6, Paint.Glow(Tone.White, 0.9))),
            [new PartCopy(x - stage.Width * 0.6, y - stage.Width * 0.267, 1,
                new Travel(0, 0, stage.Width * 1.7, stage.Width * 0.757, start, 1.5, true))]);
    }
}
