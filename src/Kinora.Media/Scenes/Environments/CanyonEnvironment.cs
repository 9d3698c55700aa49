using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Red rock in bands: a river deep between walls, table mountains on a plain, or a natural arch.</summary>
public sealed class CanyonEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Canyon;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.58, 0.56, 0.7);
        Land.AirSlot(stage);
        var random = stage.Random.Fork("canyon");
        var rock = Tone.Of(random.Pick([0xc8643f, 0xd07a48, 0xb85a4a]));
        var (h, horizon) = (stage.Height, stage.Horizon);
        var composition = Land.Composition(stage, 3);
        Mesas.Row(stage, random, "far mesas", 0.12, horizon + h * 0.03, h * 0.14, rock, stage.Width - Land.MainX(stage));
        Ridges.Hill(stage, "far plain", 0.16, Ridges.Rolling(stage, random, horizon + h * 0.025, h * 0.01, 1), horizon + h * 0.12,
            Covered(stage, rock));
        Ridges.Mist(stage, "far mist", 0.14, horizon - h * 0.06, horizon + h * 0.04, 0.5);
        Mesas.Row(stage, random, "mesas", 0.32, horizon + h * 0.07, h * 0.3, rock, composition == 2 ? stage.Width - Land.MainX(stage)
            : Land.MainX(stage));
        Ridges.Mist(stage, "mist", 0.34, horizon - h * 0.02, horizon + h * 0.09, 0.4);
        switch (composition)
        {
            case 0:
                River(stage, random, rock);
                break;
            case 1:
                Plain(stage, random, rock);
                break;
            default:
                Arch(stage, random, rock);
                break;
        }
    }

    /// <summary>Level ground under snow is white, a little of the red shows through.</summary>
    private static Tone Covered(SceneStage stage, Tone rock) => Vegetation.Of(stage).IsSnowy ? Vegetation.Snow.Mix(rock, 0.1) : rock;

    private static void River(SceneStage stage, SceneRandom random, Tone rock)
    {
        var (h, horizon, side) = (stage.Height, stage.Horizon, Land.SubjectSide(stage));
        var floor = Ridges.Rolling(stage, random, horizon + h * 0.07, h * 0.01, 1);
        Ridges.Hill(stage, "floor", 0.5, floor, stage.Bottom, Covered(stage, rock.Lighter(0.12)), 0, drawing =>
        {
            var far = stage.Width * (0.5 - side * 0.08);
            new WindingWay(far, floor.YAt(far) + 3, stage.Width * (0.5 - side * 0.06), stage.Bottom, stage.Percent * 52,
                stage.Width * 0.1).DrawStream(stage, drawing, random, 0.5, Tone.Of(0x8f9a58));
        });
        stage.AddSlot(0.6, new SubjectSlot(SlotKind.Water, stage.Width * 0.4, stage.Width * 0.6, h * 0.8,
            stage.Percent * 5) { MaxHeight = h * 0.2 });
        for (var i = 0; i < 3; i++)
        {
            // Walls from both sides step towards the viewer, the nearer the further out.
            var depth = 0.55 + 0.16 * i;
            foreach (var edge in (ReadOnlySpan<int>)[-1, 1])
            {
                var reach = stage.Width * (0.5 - 0.105 * i) * random.Between(0.85, 1.02) * (stage.IsPortrait ? 0.9 : 1);
                var top = horizon - h * (-0.005 + (edge == side ? 0.12 : 0.05) * i + random.Between(0, 0.025));
                var foot = horizon + h * (0.13 + 0.17 * i);
                var box = new RectangleD(edge < 0 ? stage.Left : stage.Right - reach * 1.2, top - 4, reach * 1.2, foot - top + 6);
                stage.Add($"wall {i} {edge}", depth, box,
                    drawing => Mesas.Wall(stage, drawing, random, edge, reach, top, foot, depth, rock, 6 + 2 * i));
            }
        }

        Rim(stage, random, rock, h * 0.93);
    }

    private static void Plain(SceneStage stage, SceneRandom random, Tone rock)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var plain = Ridges.Rolling(stage, random, horizon + h * 0.075, h * 0.015, 1);
        Ridges.Hill(stage, "plain", 0.55, plain, stage.Bottom, Covered(stage, rock.Mix(Tone.Of(0xe2b07a), 0.5)), h * 0.3, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.55, plain, Covered(stage, rock));
            var main = Land.MainX(stage);
            new WindingWay(main, plain.YAt(main) + 4, stage.Width * 0.5, stage.Bottom, stage.Percent * 30, stage.Width * 0.05)
                .DrawPath(stage, drawing, 0.6, Tone.Of(0xf0cfa0));
            Mesas.Draw(stage, drawing, random, main + Land.SubjectSide(stage) * stage.Percent * 30, plain.YAt(main) + h * 0.04, h * 0.26,
                h * 0.1, 0.55, rock);
            Shrubs(stage, drawing, random, x => plain.YAt(x), 14);
        });
        Land.MidSlot(stage, 0.6, horizon + h * 0.2);
        Rim(stage, random, rock, h * 0.9);
    }

    private static void Arch(SceneStage stage, SceneRandom random, Tone rock)
    {
        var (h, horizon) = (stage.Height, stage.Horizon);
        var plain = Ridges.Rolling(stage, random, horizon + h * 0.075, h * 0.02, 1);
        Ridges.Hill(stage, "plain", 0.55, plain, stage.Bottom, Covered(stage, rock.Mix(Tone.Of(0xe2b07a), 0.4)), h * 0.62, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.55, plain, Covered(stage, rock));
            var main = Land.MainX(stage);
            ArchAt(stage, drawing, random, main, plain.YAt(main) + h * 0.06, stage.IsPortrait ? stage.Width * 0.5 : h * 0.46, rock);
            Shrubs(stage, drawing, random, x => plain.YAt(x), 12);
        });
        Land.MidSlot(stage, 0.6, horizon + h * 0.2);
        Rim(stage, random, rock, h * 0.9);
    }

    private static void ArchAt(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double tall, Tone rock)
    {
        var (palette, side) = (stage.Palette, stage.LitSide(x));
        var half = tall * 0.62;
        const double depth = 0.6;
        SvgPath Shape(double inset) => new SvgPath().MoveTo(x - half * (1.25 - inset), foot)
            .CurveTo(x - half * (1.1 - inset), foot - tall * 0.4, x - half * (1.05 - inset), foot - tall * 0.9, x - half * 0.35,
            foot - tall * (1 - inset * 0.4))
            .CurveTo(x + half * 0.2, foot - tall * (1.06 - inset * 0.4), x + half * (1.0 - inset), foot - tall * 0.86,
                x + half * (1.02 - inset), foot - tall * 0.42).LineTo(x + half * (1.22 - inset), foot)
            .LineTo(x + half * 0.55, foot).CurveTo(x + half * 0.6, foot - tall * 0.5, x + half * 0.3, foot - tall * 0.72, x - half * 0.1,
                foot - tall * 0.7)
            .CurveTo(x - half * 0.5, foot - tall * 0.68, x - half * 0.62, foot - tall * 0.4, x - half * 0.6, foot).Close();
        drawing.Ellipse(x - side * half * 0.4, foot + 4, half * 1.6, tall * 0.05, Paint.Of(palette.Shadow, 0.3));
        drawing.Path(Shape(0), Paint.Down(palette.Dark(rock, depth), palette.Dark(rock.Darker(0.1), depth)));
        drawing.Path(Shape(0.1), Paint.Across(new ValueStop(0, side < 0 ? palette.Lit(rock, depth) : palette.Dark(rock, depth)),
            new ValueStop(0.45, palette.Of(rock, depth)),
            new ValueStop(1, side < 0 ? palette.Dark(rock, depth) : palette.Lit(rock, depth))));
        var seams = new SvgPath();
        foreach (var leg in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var i = 1; i < 6; i++)
            {
                var y = foot - tall * (0.08 + 0.11 * i);
                var (from, to) = leg < 0 ? (x - half * 1.08, x - half * (0.6 - 0.02 * i)) : (x + half * (0.56 - 0.02 * i), x + half * 0.98);
                seams.MoveTo(from + random.Between(0, 0.1) * half, y).QuadraticTo((from + to) / 2, y + random.Between(-6, 8), to, y - 2);
            }
        }

        drawing.Stroke(seams, palette.Dark(rock.Darker(0.15), depth), 4, 0.55);
    }

    private static void Shrubs(SceneStage stage, SvgDrawing drawing, SceneRandom random, Func<double, double> ground, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, t) = (random.Between(stage.Left, stage.Right), random.Next());
            var (y, size) = (ground(x) + stage.Height * (0.02 + 0.26 * t), stage.Percent * (0.8 + 2.6 * t));
            if (i % 4 == 0) Rocks.Draw(stage, drawing, random, x, y, size * 2, 0.6, Tone.Of(0xb8694c));
            else DesertPlants.Agave(stage, drawing, random, x, y, size, 0.6);
        }
    }

    /// <summary>The rim that the viewer stands on.</summary>
    private static void Rim(SceneStage stage, SceneRandom random, Tone rock, double y)
    {
        var side = Land.SubjectSide(stage);
        var line = Ridges.Slope(stage, y + side * stage.Height * 0.045, y - side * stage.Height * 0.045, stage.Height * 0.012);
        Ridges.Hill(stage, "rim", 0.98, line, stage.Bottom, Covered(stage, rock.Darker(0.12)), stage.Height * 0.3, drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.98, line, Covered(stage, rock), 4);
            for (var i = 0; i < 5; i++)
            {
                var x = stage.Width * random.Between(0, 1);
                Rocks.Draw(stage, drawing, random, x, line.YAt(x) + stage.Percent * random.Between(0.5, 4),
                    stage.Percent * random.Between(2.5, 9), 0.98, rock);
            }

            var edge = side < 0 ? stage.Width * 0.95 : stage.Width * 0.05;
            if (random.Chance(0.6)) Trees.Draw(stage, drawing, random, TreeKind.Bare, edge, line.YAt(edge) + 8, stage.Percent * 26, 0.98);
            for (var i = 0; i < 3; i++)
            {
                var x = stage.Width * (0.15 + 0.33 * i + random.Between(-0.08, 0.08));
                DesertPlants.Agave(stage, drawing, random, x, line.YAt(x) + stage.Percent * random.Between(1, 4),
                    stage.Percent * random.Between(3, 6), 0.98);
            }
        });
        Land.NearSlot(stage, Math.Min(stage.Height * 0.95, y + stage.Height * 0.03));
        Grass.Tufts(stage, "dry grass", 1, stage.Percent * 4.5, 14, Tone.Of(0xb59a52),
            (x, t) => line.YAt(x) + stage.Height * (0.01 + 0.08 * t));
    }
}
