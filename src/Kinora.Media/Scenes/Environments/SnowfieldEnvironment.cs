using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Snow over hills: a hut with light in its window, firs, a frozen lake; northern lights on some nights.</summary>
public sealed class SnowfieldEnvironment : IEnvironment
{
    private static readonly Tone Needles = Tone.Of(0x34604f);

    public ScenePlace Place => ScenePlace.Snowfield;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.6, 0.58, 0.7);
        var random = stage.Random.Fork("snowfield");
        if (stage.Palette.Darkness > 0.75 && stage.Scene.Weather is (Weather.Clear or Weather.Wind) && random.Chance(0.7)) Aurora(stage,
            random);
        Land.AirSlot(stage);
        var composition = Land.Composition(stage, 3);
        var (h, horizon) = (stage.Height, stage.Horizon);
        if (composition != 0)
        {
            var range = Peaks.Range(stage, random, horizon + h * 0.04, h * (composition == 1 ? 0.34 : 0.2), Land.MainX(stage));
            Peaks.Draw(stage, "range", 0.15, horizon + h * 0.04, range, Tone.Of(0x7f8fb0), 0.85);
            Ridges.Mist(stage, "mist", 0.18, horizon - h * 0.08, horizon + h * 0.05, 0.5);
        }

        Hills(stage, random);
        var bank = Middle(stage, random, composition);
        Near(stage, random, bank, composition);
        Drifting.Sparkles(stage);
        if (Foreground.IsFramed(stage)) Foreground.Branch(stage, Land.SubjectSide(stage), true);
    }

    private static void Hills(SceneStage stage, SceneRandom random)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var far = Ridges.Rolling(stage, random, horizon + h * 0.01, h * 0.09, 1.3);
        Ridges.Hill(stage, "far hills", 0.25, far, horizon + h * 0.16, Vegetation.Snow, h * 0.05, drawing =>
        {
            for (var i = 0; i < 3; i++)
            {
                var start = stage.Width * (i * 0.37 + random.Between(-0.1, 0.05));
                Wood(stage, drawing, random, far, start, stage.Percent * random.Between(14, 34), 4, 0.25);
            }
        });
        var near = Ridges.Rolling(stage, random, horizon + h * 0.075, h * 0.1, 0.9);
        Ridges.Hill(stage, "hills", 0.45, near, horizon + h * 0.3, Vegetation.Snow, h * 0.12, drawing =>
        {
            for (var i = 0; i < 2; i++)
            {
                var start = stage.Width * (i * 0.6 + random.Between(-0.15, 0.05));
                Wood(stage, drawing, random, near, start, stage.Percent * random.Between(16, 40), 7, 0.45);
            }
        });
    }

    private static void Wood(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line, double start, double length,
        double tall, double depth)
    {
        for (var x = start; x < start + length; x += stage.Percent * tall * random.Between(0.25, 0.5))
            Fir(stage, drawing, random, x, line.YAt(x) + 3, stage.Percent * tall * random.Between(0.5, 1.1), depth);
    }

    /// <summary>A small snowy fir: two triangles, the snow on the side of the light.</summary>
    private static void Fir(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double height, double depth)
    {
        var half = height * random.Between(0.2, 0.28);
        var side = stage.LitSide(x);
        drawing.Polygon(stage.Palette.Of(Needles, depth), (x - half, foot), (x, foot - height), (x + half, foot));
        drawing.Polygon(stage.Palette.Lit(Vegetation.Snow, depth), (x, foot - height), (x + side * half * 0.85, foot - height * 0.15),
            (x + side * half * 0.25, foot - height * 0.3), (x + side * half * 0.1, foot - height * 0.55));
    }

    private static GroundLine Middle(SceneStage stage, SceneRandom random, int composition)
    {
        var (h, palette) = (stage.Height, stage.Palette);
        var side = Land.SubjectSide(stage);
        var bank = Ridges.Slope(stage, stage.Horizon + h * (side < 0 ? 0.09 : 0.17), stage.Horizon + h * (side < 0 ? 0.17 : 0.09),
            h * 0.02);
        Ridges.Hill(stage, "field", 0.65, bank, stage.Bottom, Vegetation.Snow, h * 0.4, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.65, bank, Vegetation.Snow);
            if (composition == 1) Ice(stage, drawing, random);
            var main = Land.MainX(stage);
            if (composition == 2)
            {
                new WindingWay(main - side * stage.Width * 0.2, bank.YAt(main) + 8, stage.Width * (0.5 - side * 0.1), stage.Bottom,
                    stage.Percent * 22, stage.Width * 0.1)
                    .DrawPath(stage, drawing, 0.65, Tone.Of(0xd3e0f2));
            }

            foreach (var (offset, tall) in ((double, double)[])[(-22, 15), (19, 24), (27, 13), (-30, 27)])
            {
                var x = main + stage.Percent * offset * random.Between(0.9, 1.15);
                Trees.Draw(stage, drawing, random, TreeKind.Conifer, x, bank.YAt(x) + stage.Percent * random.Between(0.5, 3),
                    stage.Percent * tall * random.Between(0.85, 1.15), 0.65);
            }

            if (composition == 0) Hut(stage, drawing, main, bank.YAt(main) + stage.Percent * 2.5, stage.Percent * 20);
            if (composition == 2) Trees.Draw(stage, drawing, random, TreeKind.Conifer, main, bank.YAt(main) + stage.Percent * 3,
                stage.Percent * 42, 0.65);
        });
        if (composition == 0)
        {
            var (x, y) = (Land.MainX(stage) + stage.Percent * 4.4, bank.YAt(Land.MainX(stage)) - stage.Percent * 15.5);
            Smoke(stage, random, x, y);
            var glow = stage.Percent * 14 * palette.Darkness;
            if (glow > 20) stage.Add("window glow", 0.66,
                RectangleD.FromCenter(Land.MainX(stage), y + stage.Percent * 13, glow * 2, glow * 2),
                drawing => drawing.Circle(Land.MainX(stage), y + stage.Percent * 13, glow, Paint.Glow(palette.Lamp, 0.5)),
                new Twinkle(0.85, 1, 2.7));
        }

        Land.MidSlot(stage, 0.7, stage.Horizon + h * 0.2);
        return bank;
    }

    private static void Ice(SceneStage stage, SvgDrawing drawing, SceneRandom random)
    {
        var (h, palette) = (stage.Height, stage.Palette);
        var (x, y) = (stage.Width * 0.5, stage.Horizon + h * 0.235);
        var (radiusX, radiusY) = (stage.Width * 0.4, h * 0.06);
        drawing.Ellipse(x, y + 5, radiusX * 1.02, radiusY * 1.08, palette.Lit(Vegetation.Snow, 0.65));
        drawing.Ellipse(x, y, radiusX, radiusY, Paint.Down(
            palette.Sky[4].Mix(palette.Of(Tone.Of(0x9fc8e6), 0.6), 0.5 * (1 - palette.ShadowStrength)),
            palette.Sky[palette.Darkness > 0.3 ? 2 : 1].Mix(palette.Of(Tone.Of(0x8fbfe2), 0.6), 0.4 * (1 - palette.ShadowStrength))));
        var scratches = new SvgPath();
        for (var i = 0; i < 9; i++)
        {
            var (sx, sy) = (x + radiusX * random.Between(-0.7, 0.5), y + radiusY * random.Between(-0.6, 0.6));
            scratches.MoveTo(sx, sy).LineTo(sx + stage.Percent * random.Between(3, 12), sy - stage.Percent * random.Between(-0.4, 0.6));
        }

        drawing.Stroke(scratches, palette.Lit(Vegetation.Snow, 0.7), 3, 0.7);
    }

    private static void Hut(SceneStage stage, SvgDrawing drawing, double x, double foot, double width)
    {
        var palette = stage.Palette;
        var (wall, wood) = (Tone.Of(0x8a5536), Tone.Of(0x6b3f2a));
        var side = stage.LitSide(x);
        var (half, tall, roof) = (width * 0.42, width * 0.36, width * 0.4);
        drawing.Rectangle(x + half * 0.35, foot - tall - roof * 0.92, width * 0.1, roof * 0.7, palette.Dark(Rocks.Granite, 0.65));
        drawing.Rectangle(x + half * 0.32, foot - tall - roof * 0.97, width * 0.115, roof * 0.12, palette.Lit(Vegetation.Snow, 0.65));
        drawing.Polygon(palette.Of(wall, 0.65), (x - half, foot), (x - half, foot - tall), (x, foot - tall - roof),
            (x + half, foot - tall), (x + half, foot));
        for (var i = 1; i < 5; i++) drawing.Line(x - half, foot - tall * i / 5, x + half, foot - tall * i / 5, palette.Dark(wood, 0.65),
            2.5, 0.7);
        drawing.Rectangle(side < 0 ? x - half : x + half * 0.86, foot - tall, half * 0.14, tall, palette.Lit(wall, 0.65));
        var pane = palette.Darkness > 0.3 ? palette.Lamp : palette.Sky[3];
        drawing.Rectangle(x - half * 0.68, foot - tall * 0.78, half * 0.5, tall * 0.42, palette.Dark(wood, 0.65))
            .Rectangle(x - half * 0.63, foot - tall * 0.74, half * 0.4, tall * 0.34, pane);
        drawing.Line(x - half * 0.43, foot - tall * 0.74, x - half * 0.43, foot - tall * 0.4, palette.Dark(wood, 0.65), 3);
        drawing.Rectangle(x + half * 0.2, foot - tall * 0.8, half * 0.42, tall * 0.8, palette.Dark(wood, 0.65));
        drawing.Circle(x, foot - tall - roof * 0.36, half * 0.13, pane);
        foreach (var edge in (ReadOnlySpan<int>)[-1, 1])
        {
            var tone = edge == side ? palette.Lit(Vegetation.Snow, 0.65) : palette.Of(Vegetation.Snow.Multiply(Tone.Of(0xc4d4ee)), 0.65);
            drawing.Polygon(tone, (x, foot - tall - roof * 1.22), (x + edge * half * 1.26, foot - tall * 0.86),
                (x + edge * half * 1.2, foot - tall * 0.7), (x, foot - tall - roof * 0.98));
        }

        drawing.Path(new SvgPath().MoveTo(x - half * 1.25, foot + 3).QuadraticTo(x - half * 0.6, foot - tall * 0.16, x, foot - 2)
            .QuadraticTo(x + half * 0.7, foot - tall * 0.14, x + half * 1.3, foot + 3).Close(), palette.Lit(Vegetation.Snow, 0.65));
    }

    private static void Smoke(SceneStage stage, SceneRandom random, double x, double y)
    {
        var r = stage.Percent * 1.5;
        var copies = Enumerable.Range(0, 6).Select(i => new PartCopy(x, y, 1,
            new Rise(stage.Percent * 5, -stage.Percent * 13, 1.8, 6, i / 6.0 + random.Between(0, 0.04)), 0.5)).ToList();
        stage.AddCopies("smoke", 0.66, r * 1.1, drawing => drawing.Circle(0, 0, r, stage.Palette.Of(Tone.Of(0xe6e6ee), 0.5)), copies);
    }

    private static void Near(SceneStage stage, SceneRandom random, GroundLine bank, int composition)
    {
        var h = stage.Height;
        var side = Land.SubjectSide(stage);
        var near = Ridges.Slope(stage, h * (side < 0 ? 0.91 : 0.85), h * (side < 0 ? 0.85 : 0.91), h * 0.02);
        if (composition != 2) Ridges.Hill(stage, "near snow", 0.95, near, stage.Bottom, Vegetation.Snow, 0,
            drawing => Ridges.Swells(stage, drawing, random, 0.95, near, Vegetation.Snow, 5));
        Land.NearSlot(stage, h * 0.92);
        Grass.Tufts(stage, "dry grass", 1, stage.Percent * 5, 14, Tone.Of(0xb09a72),
            (x, t) => Math.Max(near.YAt(x), bank.YAt(x)) + h * (0.03 + 0.1 * t));
        if (composition == 0 || stage.IsPortrait) return;
        var edge = side < 0 ? stage.Width * 0.96 : stage.Width * 0.04;
        stage.Add("near firs", 1.25, h * 0.35, stage.Bottom, drawing =>
        {
            Trees.Draw(stage, drawing, random, TreeKind.Conifer, edge + side * stage.Percent * 13, stage.Bottom, stage.Percent * 30, 1);
            Trees.Draw(stage, drawing, random, TreeKind.Conifer, edge, stage.Bottom + stage.Percent * 4, stage.Percent * 58, 1);
        });
    }

    /// <summary>Curtains of green and violet light that waver.</summary>
    private static void Aurora(SceneStage stage, SceneRandom random)
    {
        Tone[] tones = [Tone.Of(0x58f0b0), Tone.Of(0x6ad8e8), Tone.Of(0xa07af0)];
        for (var i = 0; i < 3; i++)
        {
            var line = Ridges.Rolling(stage, random, stage.Horizon * (0.56 - 0.1 * i), stage.Height * 0.16, random.Between(0.7, 1.3));
            var tall = stage.Height * random.Between(0.24, 0.34);
            var tone = tones[i];
            stage.Add($"aurora {i}", 0.03, line.Top - tall, stage.Horizon * 0.78, drawing =>
            {
                var step = (stage.Right - stage.Left) / 40;
                for (var k = 0; k < 40; k++)
                {
                    var x = stage.Left + k * step;
                    var strength = 0.10 + 0.32 * Math.Pow(Math.Sin((k * 0.37) + i * 1.9), 2) * random.Between(0.6, 1);
                    var y = line.YAt(x + step / 2);
                    drawing.Rectangle(x, y - tall, step + 0.6, tall,
                        Paint.Down(new(0, tone, 0), new(0.7, tone, Math.Round(strength * 0.5, 2)),
                        new(0.93, tone, Math.Round(strength, 2)), new(1, tone, 0)));
                }
            }, new Sway(stage.Percent * 1.5, stage.Percent * 0.4, random.Between(7, 11), random.Next())
                .And(new Twinkle(0.6, 1, random.Between(4, 7), random.Next())));
        }
    }
}
